import EcosystemModel
import GraphAnalysis
import GraphInterchange
import WhiteSpotAnalysis

/// Cross-overs as tables for a spreadsheet.
enum CrossOversCSV {
  /// One row for each topsector (or partner) and theme with money or ties.
  static func matrix(_ findings: CrossOverFindings, themes: [EntityID]) -> String {
    var writer = CSVWriter()
    writer.append([
      "id", "name", "kind", "theme", "home", "money_keur", "money_max_keur", "money_rca", "ties",
      "ties_rca", "tie_home", "unallocated_keur", "money_index", "money_index_low",
      "money_index_high", "tie_index", "money_source", "year", "type",
      "source", "locator",
    ])
    for holder in findings.holders {
      let mostTies = holder.cells.map(\.tieCount).max() ?? 0
      for cell in holder.cells where themes.isEmpty || themes.contains(cell.theme.id) {
        writer.append([
          holder.holder.id.rawValue, holder.holder.name, holder.holder.kind.rawValue,
          cell.theme.id.rawValue, String(cell.isHome), field(cell.money?.value),
          field(cell.money?.maximum), field(cell.moneyAdvantage), String(cell.tieCount),
          field(cell.tieAdvantage), String(cell.tieCount > 0 && cell.tieCount == mostTies),
          field(holder.unallocated?.value), field(holder.moneyIndex),
          field(holder.moneyIndexRange?.lowerBound), field(holder.moneyIndexRange?.upperBound),
          field(holder.tieIndex), cell.money == nil ? "" : findings.vintage?.source ?? "",
          cell.money == nil ? "" : field(findings.vintage?.year),
          cell.money == nil ? "" : findings.vintage?.commitment.rawValue ?? "",
          cell.rows.map(\.source).joined(separator: "|"),
          cell.rows.map(\.locator).joined(separator: "|"),
        ])
      }
    }
    return writer.text
  }

  /// One row for each two themes.
  static func pairs(
    _ findings: CrossOverFindings, themes: [EntityID], through: ThemeLink.Through
  ) -> String {
    var writer = CSVWriter()
    writer.append([
      "id", "name", "kind", "second", "second_name", "through", "shared", "first_count",
      "second_count", "proximity", "association_strength", "related", "related_stated",
      "related_proximity", "related_association_strength", "frame_source", "observed", "expected",
      "p", "q", "detectable", "verdict", "carriers", "source", "locator",
    ])
    for pair in findings.pairs {
      let isShown = themes.allSatisfy { $0 == pair.first.id || $0 == pair.second.id }
      guard isShown, let link = pair.link(through) else { continue }
      let rows = Set(link.carriers.flatMap(\.rows)).sorted { $0.row < $1.row }
      writer.append([
        pair.first.id.rawValue, pair.first.name, pair.first.kind.rawValue,
        pair.second.id.rawValue, pair.second.name, through.rawValue,
        String(link.carriers.count), String(link.firstCount), String(link.secondCount),
        field(link.proximity), field(link.associationStrength), String(link.relatedness.isRelated),
        String(link.relatedness.isStated), field(link.relatedness.proximity),
        field(link.relatedness.associationStrength), link.test?.source ?? "",
        field(link.test?.count.observed), field(link.test?.count.expected),
        field(link.test?.count.lowerTail), field(link.test?.adjustedLowerTail),
        field(link.test?.detectable), link.verdict.rawValue,
        link.carriers.map(\.entity.id.rawValue).joined(separator: "|"),
        rows.map(\.source).joined(separator: "|"), rows.map(\.locator).joined(separator: "|"),
      ])
    }
    return writer.text
  }

  private static func field<Value: CustomStringConvertible>(_ value: Value?) -> String {
    value?.description ?? ""
  }
}
