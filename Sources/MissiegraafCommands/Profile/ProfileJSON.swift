import EcosystemModel
import WhiteSpotAnalysis

/// A profile as machines read it.
enum ProfileJSON {
  static func result(_ findings: ProfileFindings) -> JSONValue {
    [
      "id": .string(findings.entity.id.rawValue), "name": .string(findings.entity.name),
      "kind": .string(findings.entity.kind.rawValue), "group": .bool(findings.entity.isGroup),
      "row": .row(findings.provenance), "edition": .optional(findings.edition),
      "themes": .array(
        findings.themes.map { theme in
          [
            "id": .string(theme.theme.id.rawValue), "name": .string(theme.theme.name),
            "money": .array(theme.money.map(money)),
            "ties": .array(theme.ties.map(CrossOversJSON.path)),
            "coverage": .optional(theme.coverage?.rawValue),
            "coverageRows": .rows(theme.coverageRows),
          ]
        }),
      "unallocated": .array(findings.unallocated.map(money)),
      "otherMoney": .array(findings.otherMoney.map(money)),
      "receivedMoney": .array(findings.receivedMoney.map(money)),
      "otherTies": .array(findings.otherTies.map(CrossOversJSON.step)),
      "absentRegisters": .array(findings.absentRegisters.map { .string($0.id) }),
      "regionalLimit": findings.regionalLimit.map(limit) ?? .null,
    ]
  }

  /// Why no regional analysis is possible.
  static func limit(_ limit: RegionalLimit) -> JSONValue {
    [
      "regionalAnalysis": "not-possible", "entities": .integer(limit.entities),
      "entitiesWithRegion": .integer(limit.placed), "amounts": .integer(limit.amounts),
      "allocatedAmounts": .integer(limit.allocatedAmounts),
      "unallocated": .array(limit.unallocated.map(money)), "bodies": .ids(limit.bodies),
    ]
  }

  private static func money(_ money: ProfileMoney) -> JSONValue {
    [
      "subject": .string(money.subject.id.rawValue), "target": .string(money.target.id.rawValue),
      "source": .string(money.source), "period": .string(money.period.rawValue),
      "year": .optional(money.year), "until": .optional(money.until),
      "type": .string(money.commitment.rawValue), "sum": CrossOversJSON.sum(money.sum),
    ]
  }
}
