import EcosystemModel
import WhiteSpotAnalysis

/// Findings as machines read them.
enum WhiteSpotsJSON {
  static func result(_ findings: WhiteSpotFindings) -> JSONValue {
    [
      "edition": .integer(findings.edition),
      "blindSpots": .array(findings.blindSpots.map(blindSpot)),
      "themes": .array(findings.themes.map(theme)),
      "missions": missions(findings),
      "frames": .array(findings.frames.map(frame)),
      "survival": .array(findings.survival.map(survival)),
    ]
  }

  /// The findings on each mission, in the printed order.
  static func missions(_ findings: WhiteSpotFindings) -> JSONValue {
    .array(findings.missions.map(mission))
  }

  static func mission(_ finding: MissionFinding) -> JSONValue {
    [
      "id": .string(finding.id.rawValue),
      "name": .string(finding.name),
      "shortName": .string(finding.mission.shortName),
      "theme": .optional(finding.theme?.id.rawValue),
      "themes": ids(finding.themes),
      "central": .bool(finding.isCentral),
      "predecessors": ids(finding.predecessors),
      "needs": .array(finding.needs.map(need)),
      "classes": .array(finding.classes.map(missionClass)),
      "score": .optional(finding.score?.value),
      "terms": .array((finding.score?.terms ?? []).map(term)),
      "rank": .optional(finding.rank),
      "lastRank": .optional(finding.places?.upperBound),
      "interval": interval(finding.uncertainty),
      "statements": .array(finding.statements.map(statement)),
      "rollUp": finding.rollUp.map(rollUp) ?? .null,
    ]
  }

  private static func need(_ finding: NeedFinding) -> JSONValue {
    [
      "dimension": .string(finding.dimension.rawValue),
      "state": .string(finding.state.rawValue),
      "reason": .string(finding.reason.rawValue),
      "reviewed": .bool(finding.isReviewed),
      "declaredBy": .array(
        finding.declarations.map { declaration in
          [
            "subject": .string(declaration.subject.id.rawValue),
            "level": .string(declaration.level.rawValue),
            "status": .string(declaration.status.rawValue),
            "quantity": .optional(declaration.quantity),
            "unit": .optional(declaration.unit),
            "row": row(declaration.provenance),
          ]
        }),
      "evidence": .array(finding.evidence.map(evidence)),
      "themeMoney": .array(finding.themeMoney.map(themeMoney)),
      "test": finding.test.map(test) ?? .null,
      "coverage": .array(
        finding.coverage.map {
          [
            "scope": .string($0.scope.id.rawValue), "extent": .string($0.extent.rawValue),
            "row": row($0.provenance),
          ]
        }),
      "statements": .array(finding.statements.map(statement)),
    ]
  }

  private static func evidence(_ item: Evidence) -> JSONValue {
    [
      "entity": .string(item.entity.id.rawValue),
      "name": .string(item.entity.name),
      "group": .bool(item.entity.isGroup),
      "relation": .string(item.relation),
      "via": .optional(item.via?.id.rawValue),
      "derived": .bool(item.isDerived),
      "inherited": item.inherited.map {
        [
          "from": .string($0.predecessor.id.rawValue), "firstYear": .integer($0.firstYear),
          "lastYear": .integer($0.lastYear),
        ]
      } ?? .null,
      "money": item.money.map(money) ?? .null,
      "rows": .array(item.rows.map(row)),
    ]
  }

  private static func money(_ money: MoneyEvidence) -> JSONValue {
    [
      "amount": .string(money.amount), "valueKeur": .number(money.value),
      "maximumKeur": .optional(money.maximum), "qualifier": .string(money.qualifier.rawValue),
      "period": .string(money.period.rawValue), "year": .optional(money.year),
      "until": .optional(money.until), "type": .string(money.commitment.rawValue),
      "side": .string(money.side.rawValue), "sharedByMissions": .integer(money.sharedByMissions),
    ]
  }

  private static func themeMoney(_ money: ThemeMoney) -> JSONValue {
    [
      "theme": .string(money.theme.id.rawValue), "source": .string(money.source),
      "period": .string(money.period.rawValue), "year": .optional(money.year),
      "until": .optional(money.until), "type": .string(money.commitment.rawValue),
      "allocatedKeur": .number(money.allocated),
      "allocatedMaximumKeur": .number(money.allocatedMaximum),
      "unallocatedKeur": .number(money.unallocated), "includesMixed": .bool(money.includesMixed),
      "inForce": .bool(money.isInForce), "rows": .array(money.rows.map(row)),
    ]
  }

  private static func test(_ test: FrameTest) -> JSONValue {
    [
      "frame": .string(test.frame), "null": .string(test.null.rawValue),
      "missions": .integer(test.missions), "suppliers": .integer(test.suppliers),
      "observed": .integer(test.observed), "groups": .integer(test.groups),
      "expected": .number(test.expected), "lowerTail": .number(test.lowerTail),
      "upperTail": .number(test.upperTail), "adjusted": .number(test.adjusted),
      "z": .optional(test.z), "detectable": .optional(test.detectable),
      "ratio": .number(test.ratio),
      "ratioInterval": [
        .number(test.ratioInterval.lowerBound), .number(test.ratioInterval.upperBound),
      ],
      "probabilityServed": .number(test.probabilityServed),
      "fragileSources": .array(test.fragileSources.map(JSONValue.string)),
      "fragileNulls": .array(test.fragileNulls.map { .string($0.rawValue) }),
    ]
  }

  private static func statement(_ finding: StatementFinding) -> JSONValue {
    [
      "subject": .string(finding.subject.id.rawValue),
      "standing": .string(finding.standing.rawValue),
      "dimension": .optional(finding.dimension?.rawValue),
      "polarity": .string(finding.polarity.rawValue),
      "strength": .string(finding.strength.rawValue),
      "note": .optional(finding.note),
      "row": row(finding.provenance),
    ]
  }

  private static func missionClass(_ finding: ClassFinding) -> JSONValue {
    [
      "class": .string(finding.missionClass.rawValue),
      "dimensions": .array(finding.dimensions.map { .string($0.rawValue) }),
      "entities": ids(finding.entities),
      "rows": .array(finding.rows.map(row)),
    ]
  }

  private static func term(_ term: AttentionScore.Term) -> JSONValue {
    [
      "dimension": .string(term.dimension.rawValue), "level": .string(term.level.rawValue),
      "weight": .number(term.weight), "counted": .optional(term.counted?.rawValue),
      "severity": .number(term.severity), "contribution": .number(term.contribution),
    ]
  }

  private static func interval(_ uncertainty: RankUncertainty?) -> JSONValue {
    guard let uncertainty else { return .null }
    return [
      "low": .integer(uncertainty.interval.lowerBound),
      "high": .integer(uncertainty.interval.upperBound), "median": .number(uncertainty.median),
      "topProbability": .number(uncertainty.topProbability), "draws": .integer(uncertainty.draws),
    ]
  }

  private static func rollUp(_ rollUp: RollUp) -> JSONValue {
    [
      "parts": ids(rollUp.parts),
      "needs": .array(
        rollUp.rows.map {
          [
            "dimension": .string($0.dimension.rawValue), "suppliers": ids($0.suppliers),
            "suppliedParts": .array($0.suppliedParts.map { .string($0.rawValue) }),
          ]
        }),
    ]
  }

  private static func theme(_ theme: ThemeFindings) -> JSONValue {
    [
      "id": .optional(theme.theme?.id.rawValue), "name": .optional(theme.theme?.name),
      "dimensions": .array(theme.dimensions.map { .string($0.rawValue) }),
      "missions": .array(theme.missions.map { .string($0.rawValue) }),
      "influences": .array(
        theme.influences.map {
          [
            "choice": .string($0.choice.rawValue), "firstOrder": .number($0.firstOrder),
            "total": .number($0.total),
          ]
        }),
    ]
  }

  private static func frame(_ frame: AnalysisFrame) -> JSONValue {
    [
      "id": .string(frame.id), "scope": .string(frame.scope.id.rawValue),
      "relation": .string(frame.subject.name), "theme": .string(frame.theme.id.rawValue),
      "missions": .array(frame.missions.map { .string($0.rawValue) }),
      "sources": .array(frame.sources.map(JSONValue.string)),
      "rows": .array(frame.rows.map(row)),
    ]
  }

  private static func survival(_ survival: SourceSurvival) -> JSONValue {
    [
      "source": .string(survival.source), "verdicts": .integer(survival.verdicts),
      "surviving": .integer(survival.surviving),
      "changes": .array(
        survival.changes.map {
          [
            "mission": .string($0.mission.rawValue),
            "dimension": .string($0.dimension.rawValue), "before": .string($0.before.rawValue),
            "after": .string($0.after.rawValue),
          ]
        }),
    ]
  }

  private static func blindSpot(_ spot: BlindSpot) -> JSONValue {
    switch spot {
    case .absentRegister(let register):
      [
        "kind": "absent-register", "id": .string(register.id), "name": .string(register.name),
        "holder": .optional(register.holder), "holds": .optional(register.holds),
        "row": row(register.provenance),
      ]
    case .coverageGap(let gap):
      [
        "kind": "coverage-gap", "theme": .string(gap.theme.id.rawValue),
        "relation": .string(gap.subject.name), "extent": .string(gap.extent.rawValue),
        "dimensions": .array(gap.dimensions.map { .string($0.rawValue) }),
        "sourcesOnOtherEditions": .array(gap.sourcesOnOtherEditions.map(JSONValue.string)),
        "rows": .array(gap.rows.map(row)),
      ]
    case .unreviewedNeeds(let count, let total):
      ["kind": "unreviewed-needs", "count": .integer(count), "of": .integer(total)]
    }
  }

  private static func ids(_ labels: [EntityLabel]) -> JSONValue { .ids(labels) }

  private static func row(_ provenance: Provenance) -> JSONValue { .row(provenance) }
}
