import EcosystemModel
import GraphAnalysis

/// Holders against themes, in money and in ties.
struct CrossOverMatrix {
  let columns: ThemeColumns
  let money: HolderMoney
  let ties: ThemeIncidence
  let index: TieIndex

  /// The holders with money or ties, the one with most money first, then by id.
  func holders(
    _ kind: EntityKind, _ execution: Execution
  ) async throws(AnalysisError) -> [HolderFinding] {
    let paths = Dictionary(uniqueKeysWithValues: zip(ties.units, ties.paths))
    let ids = Set(ties.units).union(money.holders).filter { index.counted($0)?.kind == kind }
      .sorted()
    let sums = ids.map { id in
      columns.themes.indices.map { MoneySum(money.amounts(of: id, column: $0)) }
    }
    let counts = ids.map { id in
      columns.themes.indices.map { column in
        Set((paths[id]?[column] ?? []).map { $0.throughTie(from: id) }).count
      }
    }
    let moneyAdvantage = try await advantage(sums.map { $0.map { $0?.value ?? 0 } }, execution)
    let tieAdvantage = try await advantage(counts.map { $0.map(Double.init) }, execution)
    let found = ids.enumerated().map { row, id in
      let values = sums[row].map { $0?.value ?? 0 }
      let home = Self.largest(values) ?? Self.largest(counts[row].map(Double.init)) ?? []
      return HolderFinding(
        holder: index.ecosystem.label(id),
        cells: columns.themes.indices.compactMap { column in
          let ties = paths[id]?[column] ?? []
          guard sums[row][column] != nil || !ties.isEmpty else { return nil }
          return CrossOverCell(
            theme: EntityLabel(columns.themes[column]), money: sums[row][column],
            moneyAdvantage: moneyAdvantage[row][column], ties: ties,
            tieCount: counts[row][column], tieAdvantage: tieAdvantage[row][column],
            isHome: home.contains(column))
        },
        unallocated: MoneySum(money.amounts(of: id, column: nil)),
        allocated: MoneySum(columns.themes.indices.flatMap { money.amounts(of: id, column: $0) }),
        home: home.map { EntityLabel(columns.themes[$0]) }, moneyIndex: Self.outside(values),
        tieIndex: Self.outside(counts[row].map(Double.init)))
    }
    return found.sorted {
      ($1.allocated?.value ?? 0, $0.holder.id) < ($0.allocated?.value ?? 0, $1.holder.id)
    }
  }

  /// What each theme gets from all holders.
  func totals() -> [ThemeTotal] {
    let free = MoneySum(money.amounts(column: nil))?.maximum ?? 0
    return columns.themes.enumerated().map { column, theme in
      let amounts = money.amounts(column: column)
      let allocated = MoneySum(amounts)
      let sides: [Amount.Side?] = Amount.Side.allCases + [nil]
      return ThemeTotal(
        theme: EntityLabel(theme), allocated: allocated,
        bySide: sides.compactMap { side in
          MoneySum(amounts.filter { $0.side == side }).map {
            ThemeTotal.SideTotal(side: side, sum: $0)
          }
        },
        ceiling: allocated.map { $0.maximum + free })
    }
  }

  /// Revealed comparative advantage by row and column.
  private func advantage(
    _ values: [[Double]], _ execution: Execution
  ) async throws(AnalysisError) -> [[Double?]] {
    let table = try TwoModeTable(
      rowCount: values.count, columnCount: columns.themes.count,
      ties: values.enumerated().flatMap { row, cells in
        cells.enumerated().map { TwoModeTable.Tie(row: row, column: $0, amount: $1) }
      })
    let found = try await RevealedComparativeAdvantage().run(on: table, execution: execution)
    return values.indices.map { row in
      columns.themes.indices.map { values[row][$0] > 0 ? found[row, $0] : nil }
    }
  }

  /// The places of the largest value above 0; `nil` when there is none.
  private static func largest(_ values: [Double]) -> [Int]? {
    guard let most = values.max(), most > 0 else { return nil }
    return values.indices.filter { values[$0] == most }
  }

  /// 1 − max p.
  private static func outside(_ values: [Double]) -> Double? {
    let total = values.reduce(0, +)
    guard let most = values.max(), total > 0 else { return nil }
    return 1 - most / total
  }
}
