import EcosystemModel
import GraphInterchange
import WhiteSpotAnalysis

/// A profile as a table for a spreadsheet: one row for each sum and each tie, and one for each theme
/// without any.
enum ProfileCSV {
  static func text(_ findings: ProfileFindings) -> String {
    var writer = CSVWriter()
    writer.append([
      "id", "name", "kind", "theme", "sort", "other", "value_keur", "max_keur", "year", "type",
      "relation", "via", "inherited_from", "coverage", "source", "locator",
    ])
    let entity = [
      findings.entity.id.rawValue, findings.entity.name, findings.entity.kind.rawValue,
    ]
    func append(_ money: ProfileMoney, _ theme: String, _ sort: String, _ other: EntityLabel) {
      writer.append(
        entity + [
          theme, sort, other.id.rawValue, money.sum.value.description,
          money.sum.maximum.description, money.year?.description ?? "",
          money.commitment.rawValue, "amounts", "", "", "",
        ] + places(money.sum.rows))
    }
    for theme in findings.themes {
      let id = theme.theme.id.rawValue
      let coverage = theme.coverage?.rawValue ?? ""
      for money in theme.money { append(money, id, "money", money.target) }
      for path in theme.ties {
        writer.append(
          entity + [
            id, "tie", path.steps.last?.object.id.rawValue ?? "", "", "", "", "",
            path.steps.first?.link.name ?? "", path.via?.id.rawValue ?? "",
            path.inherited?.predecessor.id.rawValue ?? "", coverage,
          ] + places(path.steps.flatMap(\.rows)))
      }
      if theme.isSilent {
        writer.append(
          entity + [id, "nothing-named"] + Array(repeating: "", count: 8) + [coverage]
            + places(theme.coverageRows))
      }
    }
    for money in findings.unallocated { append(money, "", "unallocated", money.target) }
    for money in findings.otherMoney { append(money, "", "other-money", money.target) }
    for money in findings.receivedMoney { append(money, "", "received", money.subject) }
    return writer.text
  }

  private static func places(_ rows: [Provenance]) -> [String] {
    [
      rows.map(\.source).joined(separator: "|"), rows.map(\.locator).joined(separator: "|"),
    ]
  }
}
