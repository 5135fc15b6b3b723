import EcosystemModel
import WhiteSpotAnalysis

/// Candidates as machines read them.
enum CandidatesJSON {
  static func result(_ findings: CandidateFindings, holdOut: HoldOutText.Figures) -> JSONValue {
    [
      "mission": label(findings.mission),
      "edition": .integer(findings.edition),
      "kind": .string(findings.parameters.kind.rawValue),
      "needs": .array(findings.needs.map(need)),
      "tied": .array(findings.tied.map(label)),
      "candidates": .array(findings.candidates.map { candidate($0, findings) }),
      "evidenceCount": .integer(findings.evidenceCount),
      "withoutEvidence": .integer(findings.withoutEvidence),
      "methods": .array(findings.voices.map(voice)),
      "abstention": abstention(findings.abstention),
      "combination": .string(
        "mean of two voices (typed paths; the mean of the methods on the table of ties), "
          + "each method 1/(60 + rank)"),
      "holdOut": figures(holdOut, findings),
    ]
  }

  private static func candidate(
    _ candidate: Candidate, _ findings: CandidateFindings
  ) -> JSONValue {
    let hasOrder = findings.abstention == nil
    return [
      "id": .string(candidate.entity.id.rawValue),
      "name": .string(candidate.entity.name),
      "group": .bool(candidate.entity.isGroup),
      "sector": .optional(candidate.sector?.rawValue),
      "rank": hasOrder ? .integer(candidate.places.lowerBound) : .null,
      "lastRank": hasOrder ? .integer(candidate.places.upperBound) : .null,
      "score": .number(candidate.score),
      "methods": .object(
        Dictionary(
          uniqueKeysWithValues: candidate.methods.map { method in
            (
              method.method.rawValue,
              ["score": .optional(method.score), "rank": .optional(method.rank)] as JSONValue
            )
          })),
      "reasons": .array(
        candidate.reasons.map { reason in
          [
            "route": .string(reason.route.rawValue), "share": .number(reason.share),
            "steps": .array(reason.steps.map(step)),
          ]
        }),
      "sharedMissions": .array(
        candidate.sharedMissions.map { shared in
          [
            "mission": .string(shared.mission.id.rawValue),
            "suppliers": .integer(shared.suppliers), "steps": .array(shared.steps.map(step)),
          ]
        }),
      "relatedness": .optional(candidate.relatedness),
      "capacity": capacity(candidate.capacity),
      "stratum": [
        "leastTies": .integer(candidate.stratum.ties.lowerBound),
        "mostTies": .integer(candidate.stratum.ties.upperBound),
        "count": .integer(candidate.stratum.count), "rank": .number(candidate.stratum.rank),
      ],
      "serves": .array(candidate.serves.map(need)),
    ]
  }

  private static func capacity(_ capacity: Capacity) -> JSONValue {
    [
      "missions": .integer(capacity.missions),
      "formerMissions": .integer(capacity.formerMissions),
      "activities": .integer(capacity.activities), "ties": .integer(capacity.ties),
      "money": .array(
        capacity.money.map { money in
          [
            "period": .string(money.period.rawValue), "year": .optional(money.year),
            "until": .optional(money.until), "type": .string(money.commitment.rawValue),
            "source": .string(money.source), "valueKeur": .number(money.value),
            "rows": .array(money.rows.map(row)),
          ]
        }),
    ]
  }

  private static func step(_ step: EvidenceStep) -> JSONValue {
    [
      "subject": .string(step.subject.id.rawValue), "relation": .string(step.link.name),
      "object": .string(step.object.id.rawValue), "role": .optional(step.role?.rawValue),
      "derived": .bool(step.isDerived), "rows": .array(step.rows.map(row)),
    ]
  }

  private static func voice(_ voice: MethodVoice) -> JSONValue {
    let silence: JSONValue =
      switch voice.silence {
      case nil: .null
      case .noEvidence: "no-evidence"
      case .allTied: "all-tied"
      }
    return [
      "method": .string(voice.method.rawValue), "candidates": .integer(voice.count),
      "silence": silence,
    ]
  }

  private static func abstention(_ abstention: CandidateFindings.Abstention?) -> JSONValue {
    switch abstention {
    case nil: .null
    case .noPath: "no-path"
    case .silentMethods: "silent-methods"
    case .allTied: "all-tied"
    }
  }

  private static func figures(
    _ figures: HoldOutText.Figures, _ findings: CandidateFindings
  ) -> JSONValue {
    guard case .known(let block, let isStored) = figures else { return .null }
    let order = HoldOutOrder(figures, of: findings)
    return [
      "stored": .bool(isStored), "figures": ValidationJSON.block(block),
      "bestBaseline": .optional(block.bestBaseline?.method?.rawValue),
      "method": .optional(order.method), "hitAt10": .optional(order.hitAt10),
      "averagePrecision": .optional(order.averagePrecision), "lift": .optional(order.lift),
      "coversMission": order.coversMission.map { .bool($0) } ?? .null,
    ]
  }

  private static func need(_ need: CandidateNeed) -> JSONValue {
    ["dimension": .string(need.dimension.rawValue), "open": .bool(need.isOpen)]
  }

  private static func label(_ label: EntityLabel) -> JSONValue {
    ["id": .string(label.id.rawValue), "name": .string(label.name)]
  }

  private static func row(_ provenance: Provenance) -> JSONValue {
    [
      "file": .string(provenance.row.file), "line": .integer(provenance.row.line),
      "source": .string(provenance.source), "locator": .string(provenance.locator),
    ]
  }
}
