import EcosystemModel
import GraphAnalysis
import GraphCore

extension Inquiry {
  /// The themes in order of id, each with its missions in order of attention.
  func ranking(
    _ findings: [MissionFinding], _ outcomes: [Cell: CellOutcome],
    _ alternatives: [[Cell: CellOutcome]]
  ) -> [(theme: ThemeFindings, missions: [MissionFinding])] {
    let groups = Dictionary(grouping: findings.indices) { places[$0].theme }
    // Missions without a theme come last.
    let order = groups.keys.sorted { left, right in
      guard let left else { return false }
      guard let right else { return true }
      return left < right
    }
    let themes = order.map { theme in
      RankedTheme(theme, members: groups[theme] ?? [], findings)
    }
    let firmness = firmness(of: themes, outcomes, alternatives)
    return themes.indices.map { index in
      let theme = themes[index]
      let taken = TiedPlace.places(of: theme.scores)
      let ranked = theme.rankable.indices.map { rankable in
        findings[theme.rankable[rankable]].placed(
          taken[rankable]?.range, uncertainty: firmness?[index].uncertainty[rankable])
      }.sorted { ($0.rank ?? 0, $0.id) < ($1.rank ?? 0, $1.id) }
      let missions =
        theme.above.map { findings[$0] } + ranked + theme.rest.map { findings[$0] }
      return (
        ThemeFindings(
          theme: theme.id.map(ecosystem.label),
          dimensions: NeedDimension.allCases.filter { dimension in
            missions.contains { $0.need(dimension) != nil }
          },
          missions: missions.map(\.id), influences: firmness?[index].influences ?? []),
        missions
      )
    }
  }

  /// How firm the order of each theme is; `nil` when it was not asked for.
  private func firmness(
    of themes: [RankedTheme], _ outcomes: [Cell: CellOutcome],
    _ alternatives: [[Cell: CellOutcome]]
  ) -> [RankFirmness]? {
    parameters.uncertainty.map { uncertainty in
      let scenarios = [outcomes] + alternatives
      let studies = concurrentMap(themes.count) { study(of: themes[$0], scenarios) }
      return RankFirmness.of(studies, parameters, uncertainty)
    }
  }

  private func study(of theme: RankedTheme, _ scenarios: [[Cell: CellOutcome]]) -> RankStudy {
    let declared = theme.rankable.map { mission in
      self.declared(at: mission)
    }
    return RankStudy(
      declared: declared,
      scenarios: scenarios.map { outcomes in
        zip(theme.rankable, declared).map { mission, needs in
          needs.map { need in
            RankStudy.Level(outcomes[Cell(mission: mission, dimension: need.dimension)])
          }
        }
      },
      scores: theme.scores)
  }
}

/// The missions of a theme by the part that they have in its order, by their positions.
private struct RankedTheme {
  /// The theme; `nil` for the missions without one.
  let id: EntityID?
  /// The central missions, which stand above the order.
  let above: [Int]
  /// The missions that have a score.
  let rankable: [Int]
  /// Their scores.
  let scores: [Double]
  /// The missions without a score.
  let rest: [Int]

  init(_ id: EntityID?, members: [Int], _ findings: [MissionFinding]) {
    self.id = id
    above = members.filter { findings[$0].isCentral }
    let others = members.filter { !findings[$0].isCentral }
    rankable = others.filter { findings[$0].score != nil }
    scores = rankable.compactMap { findings[$0].score?.value }
    rest = others.filter { findings[$0].score == nil }
  }
}

extension RankStudy.Level {
  /// How a draw sees an outcome.
  fileprivate init(_ outcome: CellOutcome?) {
    let state = outcome?.state ?? .cannotTell
    func fixed(_ state: NeedState) -> Self { .fixed(RankStudy.states.firstIndex(of: state) ?? 0) }
    if state == .underServed, let ratio = outcome?.ratio {
      self = .ratio(shape: ratio.shape, rate: ratio.rate)
    } else if outcome?.counted == .served {
      self = fixed(.met)
    } else if outcome?.counted == .lacking {
      self = .fixed(RankStudy.states.count)
    } else {
      self = fixed(state)
    }
  }
}

extension MissionFinding {
  /// The same finding with its place.
  fileprivate func placed(_ places: ClosedRange<Int>?, uncertainty: RankUncertainty?)
    -> MissionFinding
  {
    MissionFinding(
      mission: mission, themes: themes, isCentral: isCentral, predecessors: predecessors,
      needs: needs, classes: classes, score: score, places: places, uncertainty: uncertainty,
      statements: statements, rollUp: rollUp)
  }
}
