public import EcosystemModel
public import GraphAnalysis

/// Finds cross-overs: what topsectoren (or partners) do in each theme, and what ties themes.
///
/// ```swift
/// let findings = try await CrossOverAnalyzer().findings(in: ecosystem, edition: 2023)
/// for holder in findings.holders { print(holder.holder.name, holder.moneyIndex ?? "no money") }
/// ```
/// - *Money* is added up within one source, year and firmness. Totals of other rows and forecasts
///   are left out; rows that may count the same money make a range. It is described, never tested.
/// - *Ties* are named in the sources: presence counts, absence does not, save in a complete frame.
/// - *Missing cross-overs* need three things: a source that is complete for the themes compared, a
///   pair that is related by something else, and fewer ties than the bipartite configuration model
///   expects, with exact tails corrected for all pairs. Otherwise the verdict is that we cannot
///   tell.
///
/// The order of the dataset's rows does not matter.
public struct CrossOverAnalyzer: Hashable, Sendable {
  /// The choices behind the findings.
  public var parameters: CrossOverParameters

  /// Creates an analyzer.
  public init(parameters: CrossOverParameters = CrossOverParameters()) {
    self.parameters = parameters
  }

  /// The cross-overs of an edition.
  ///
  /// - Parameters:
  ///   - ecosystem: The dataset; without money, themes or missions, what rests on these is empty.
  ///   - edition: The edition whose missions, and the missions that they continue, count for their
  ///     themes; `nil` for themes alone.
  ///   - execution: Threads and progress.
  /// - Returns: Plain values in the order in which they are shown.
  /// - Throws: ``AnalysisError`` for a level of significance outside 0 to 1, or when cancelled.
  /// - Complexity: O(rows + pairs of themes × entities tied to them).
  public func findings(
    in ecosystem: Ecosystem, edition: Int?, execution: Execution = Execution()
  ) async throws(AnalysisError) -> CrossOverFindings {
    guard parameters.significanceLevel > 0, parameters.significanceLevel < 1 else {
      throw .unusableOption(name: "alpha", requirement: "must lie between 0 and 1")
    }
    let index = TieIndex(ecosystem, includesAdjacent: parameters.includesAdjacent)
    let columns = ThemeColumns(index, edition: edition, level: parameters.level)
    let money = HolderMoney(index, columns, edition: edition, holder: parameters.holder.kind)
    let rules = ThemePaths(index: index)
    var incidences: [ThemeLink.Through: ThemeIncidence] = [
      .budget: ThemeIncidence(budgetsOf: money, columns, in: ecosystem)
    ]
    for (through, kind) in [
      (ThemeLink.Through.partner, EntityKind.partner), (.programme, .programme),
      (.technology, .technology),
    ] {
      incidences[through] = ThemeIncidence(of: kind, columns, rules)
    }
    let ties =
      parameters.holder == .partner
      ? incidences[.partner] ?? ThemeIncidence([:])
      : ThemeIncidence(of: .topsector, columns, rules)
    let matrix = CrossOverMatrix(columns: columns, money: money, ties: ties, index: index)
    let pairs = ThemePairs(
      columns: columns, index: index, incidences: incidences, edition: edition,
      significanceLevel: parameters.significanceLevel)
    return CrossOverFindings(
      edition: edition, parameters: parameters, themes: columns.themes.map(EntityLabel.init),
      vintage: money.vintages.first, otherVintages: Array(money.vintages.dropFirst()),
      holders: try await matrix.holders(parameters.holder.kind, execution),
      totals: matrix.totals(), unallocated: MoneySum(money.amounts(column: nil)),
      pairs: try await pairs.findings(execution),
      absentRegisters: ecosystem.registers.filter { !$0.isInDataset })
  }
}

extension ThemeIncidence {
  /// Topsectoren and partners by the themes for which they have a budget.
  fileprivate init(budgetsOf money: HolderMoney, _ columns: ThemeColumns, in ecosystem: Ecosystem) {
    var found: [EntityID: [Int: [EvidencePath]]] = [:]
    for amount in money.all {
      guard let column = columns.column(of: amount.target),
        [.partner, .topsector].contains(ecosystem.entity(amount.subject)?.kind)
      else { continue }
      let step = EvidenceStep(
        subject: ecosystem.label(amount.subject), link: .amount,
        object: ecosystem.label(amount.target), role: nil, rows: [amount.provenance],
        isDerived: amount.basis == .derived)
      found[amount.subject, default: [:]][column, default: []].append(
        EvidencePath(steps: [step], via: nil, inherited: nil))
    }
    self.init(found)
  }
}
