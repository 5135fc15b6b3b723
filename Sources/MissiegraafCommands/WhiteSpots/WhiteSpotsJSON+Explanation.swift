import EcosystemModel
import WhiteSpotAnalysis

extension WhiteSpotsJSON {
  /// Everything behind one mission: its finding, with what it hangs on.
  static func explanation(_ explanation: MissionExplanation) -> JSONValue {
    guard case .object(var members) = mission(explanation.finding) else { return .null }
    members["clearances"] = .array(explanation.clearances.map(clearance))
    members["flip"] = explanation.flip.map(flip) ?? .null
    members["flippingRows"] = .integer(explanation.flippingRows)
    members["absentRegisters"] = .array(
      explanation.absentRegisters.map {
        [
          "id": .string($0.id), "name": .string($0.name), "holder": .optional($0.holder),
          "holds": .optional($0.holds), "row": .row($0.provenance),
        ]
      })
    return .object(members)
  }

  private static func clearance(_ clearance: Clearance) -> JSONValue {
    [
      "dimension": .string(clearance.dimension.rawValue),
      "state": .string(clearance.state.rawValue), "unit": .string(clearance.unit.rawValue),
      "count": .optional(clearance.count), "after": .optional(clearance.after?.rawValue),
      "sources": .array(clearance.sources.map(JSONValue.string)),
      "exceptions": .array(clearance.exceptions.map(JSONValue.string)),
    ]
  }

  private static func flip(_ flip: RankFlip) -> JSONValue {
    [
      "row": .row(flip.row), "rankBefore": .integer(flip.before.lowerBound),
      "lastRankBefore": .integer(flip.before.upperBound),
      "rankAfter": .integer(flip.after.lowerBound),
      "lastRankAfter": .integer(flip.after.upperBound),
    ]
  }

  /// The choices behind findings, for the record.
  static func parameters(_ parameters: WhiteSpotParameters, edition: Int) -> JSONValue {
    let levels = parameters.levelWeights
    let severities = parameters.severities
    return [
      "edition": .integer(edition), "null": .string(parameters.null.rawValue),
      "draws": .integer(parameters.uncertainty?.draws ?? 0),
      "seed": .optional(parameters.uncertainty.map { Int(clamping: $0.seed) }),
      "significanceLevel": .number(parameters.significanceLevel),
      "correction": .string(parameters.correction.rawValue),
      "servedRatio": .number(parameters.servedRatio),
      "servedProbability": .number(parameters.servedProbability),
      "priorShape": .number(parameters.priorShape), "priorRate": .number(parameters.priorRate),
      "countsStatements": .bool(parameters.countsStatements),
      "adjacent": .bool(parameters.includesAdjacent),
      "levelWeights": [
        "mission": .number(levels.mission), "theme": .number(levels.theme),
        "policy": .number(levels.policy),
      ],
      "needWeights": .object(
        Dictionary(
          uniqueKeysWithValues: NeedDimension.allCases.map {
            ($0.rawValue, .number(parameters.needWeights[$0] ?? 1))
          })),
      "severities": [
        "unaddressed": .number(severities.unaddressed), "not-found": .number(severities.notFound),
        "met-before": .number(severities.metBefore),
        "cannot-tell": .number(severities.cannotTell), "met": .number(severities.met),
        "served": .number(severities.served), "said-lacking": .number(severities.saidLacking),
      ],
    ]
  }
}
