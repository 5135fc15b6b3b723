import EcosystemModel
import GraphAnalysis

/// What each two themes share, and where less than expected.
struct ThemePairs {
  let columns: ThemeColumns
  let index: TieIndex
  let incidences: [ThemeLink.Through: ThemeIncidence]
  let edition: Int?
  let significanceLevel: Double

  /// Each two themes of which neither is a part of the other.
  func findings(_ execution: Execution) async throws(AnalysisError) -> [ThemePairFinding] {
    var links: [Pair: [ThemeLink]] = [:]
    for through in ThemeLink.Through.allCases {
      for (pair, link) in try await self.links(through, execution) {
        links[pair, default: []].append(link)
      }
    }
    return pairs.map { pair in
      ThemePairFinding(
        first: EntityLabel(columns.themes[pair.first]),
        second: EntityLabel(columns.themes[pair.second]), links: links[pair] ?? [],
        statedTies: statedTies(pair))
    }
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  private var pairs: [Pair] {
    columns.themes.indices.flatMap { first in
      columns.themes.indices.filter { $0 > first && !columns.isNested(first, $0) }.map {
        Pair(first: first, second: $0)
      }
    }
  }

  private func links(
    _ through: ThemeLink.Through, _ execution: Execution
  ) async throws(AnalysisError) -> [(Pair, ThemeLink)] {
    let count = columns.themes.count
    let incidence = incidences[through] ?? ThemeIncidence([:])
    let sizes = incidence.counts(columns: count)
    let proximity = try await relatedness(.hidalgo, [incidence], execution)
    let strength = try await relatedness(.associationStrength, [incidence], execution)
    let basis = through.relatednessBasis.compactMap { incidences[$0] }
    let others = (
      shared: try await relatedness(.count, basis, execution),
      proximity: try await relatedness(.hidalgo, basis, execution),
      strength: try await relatedness(.associationStrength, basis, execution)
    )
    let tests = try await tests(through, incidence, execution)
    return pairs.map { pair in
      let (first, second) = (pair.first, pair.second)
      let related = ThemeRelatedness(
        basis: through.relatednessBasis, shared: Int(others.shared[first][second] ?? 0),
        proximity: others.proximity[first][second],
        associationStrength: others.strength[first][second],
        isStated: !statedTies(pair).isEmpty)
      let test = tests[pair]
      return (
        pair,
        ThemeLink(
          through: through, firstCount: sizes[first], secondCount: sizes[second],
          carriers: carriers(incidence, pair), proximity: proximity[first][second],
          associationStrength: strength[first][second], relatedness: related, test: test,
          verdict: verdict(test, related))
      )
    }
  }

  private func verdict(
    _ test: ThemeLinkTest?, _ relatedness: ThemeRelatedness
  ) -> ThemeLink.Verdict {
    guard let test else { return .cannotTell }
    if Double(test.count.observed) >= test.count.expected { return .notMissing }
    let isDeficit = test.adjustedLowerTail <= significanceLevel
    return isDeficit && relatedness.isRelated ? .missing : .cannotTell
  }

  private func carriers(_ incidence: ThemeIncidence, _ pair: Pair) -> [CrossOverCarrier] {
    zip(incidence.units, incidence.paths).compactMap { unit, ties in
      guard let first = ties[pair.first], let second = ties[pair.second] else { return nil }
      return CrossOverCarrier(entity: index.ecosystem.label(unit), first: first, second: second)
    }
  }

  /// Rows that tie two themes themselves, in order of subject.
  private func statedTies(_ pair: Pair) -> [EvidenceStep] {
    let ends = (
      columns.themes[pair.first].id, columns.themes[pair.second].id
    )
    return [ends, (ends.1, ends.0)].flatMap { from, to in
      index.ties(from: from).filter {
        $0.object == to && $0.link == .relation(.collaboratesWith)
      }
    }.map { EvidenceStep($0, in: index.ecosystem) }
  }

  /// What columns have to do with each other by the entities of all the incidences together.
  private func relatedness(
    _ kind: Relatedness.Kind, _ incidences: [ThemeIncidence], _ execution: Execution
  ) async throws(AnalysisError) -> [[Double?]] {
    try await Relatedness(kind).run(
      on: table(incidences.flatMap { $0.paths.map { Set($0.keys) } }), execution: execution)
  }

  private func table(_ rows: [Set<Int>]) throws(AnalysisError) -> TwoModeTable {
    try TwoModeTable(
      rowCount: rows.count, columnCount: columns.themes.count,
      ties: rows.enumerated().flatMap { row, columns in
        columns.sorted().map { TwoModeTable.Tie(row: row, column: $0) }
      })
  }

  /// The tests of a complete frame, for the pairs of which both themes have any tie in it.
  private func tests(
    _ through: ThemeLink.Through, _ incidence: ThemeIncidence, _ execution: Execution
  ) async throws(AnalysisError) -> [Pair: ThemeLinkTest] {
    guard
      let frame = ThemeFrame.widest(
        through.coverageSubject, columns, in: index.ecosystem, edition: edition)
    else { return [:] }
    let covered = Set(frame.columns)
    let rows = incidence.paths.map { ties in
      Set(ties.filter { covered.contains($0.key) && isStated($0.value, in: frame, through) }.keys)
    }.filter { !$0.isEmpty }
    let table = try table(rows)
    let degrees = table.columnDegrees
    let tested = pairs.filter { degrees[$0.first] > 0 && degrees[$0.second] > 0 }
    guard !tested.isEmpty else { return [:] }
    let expected = try await BipartiteConfigurationModel().run(on: table, execution: execution)
    let distributions = tested.map { expected.sharedRows(ofColumns: $0.first, $0.second) }
    let counts = zip(tested, distributions).map { pair, distribution in
      let observed = rows.count { $0.contains(pair.first) && $0.contains(pair.second) }
      return CountTest(observed: observed, distribution: distribution)
    }
    // Pairs that share a theme depend on each other.
    let tails = counts.map(\.lowerTail)
    let correction = WhiteSpotParameters.Correction.benjaminiYekutieli
    let lower = correction.adjusted(tails)
    let upper = correction.adjusted(counts.map(\.upperTail))
    let limits = MultipleTesting.rejectionLimits(
      tails, level: correction.level(significanceLevel, tests: tails.count))
    return Dictionary(
      uniqueKeysWithValues: tested.indices.map { place in
        (
          tested[place],
          ThemeLinkTest(
            source: frame.source, coverage: frame.rows,
            themes: degrees.count { $0 > 0 }, units: rows.count, count: counts[place],
            adjustedLowerTail: lower[place], adjustedUpperTail: upper[place],
            detectable: distributions[place].largestDeficit(withLowerTailAtMost: limits[place]))
        )
      })
  }

  /// Whether the frame's own source ties an entity to the theme itself: a tie to a mission of it is
  /// no row for which the source is complete.
  private func isStated(
    _ paths: [EvidencePath], in frame: ThemeFrame, _ through: ThemeLink.Through
  ) -> Bool {
    paths.contains { path in
      guard path.steps.count == 1, let step = path.steps.first else { return false }
      let theme = through == .technology ? step.subject : step.object
      return through.frameLinks.contains(step.link) && theme.kind == .theme
        && step.rows.contains { $0.source == frame.source }
    }
  }
}
