import EcosystemModel
import GraphAnalysis

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
    return order.map { theme in
      let members = groups[theme] ?? []
      let above = members.filter { findings[$0].isCentral }
      let rankable = members.filter { !above.contains($0) && findings[$0].score != nil }
      let scores = rankable.map { findings[$0].score?.value ?? 0 }
      let taken = TiedPlace.places(of: scores)
      let study = study(of: rankable, outcomes, alternatives)
      let uncertainty = study.flatMap { study in
        parameters.uncertainty.map(study.uncertainty)
      }
      let ranked = rankable.indices.map { index in
        findings[rankable[index]].placed(taken[index]?.range, uncertainty: uncertainty?[index])
      }.sorted { ($0.rank ?? 0, $0.id) < ($1.rank ?? 0, $1.id) }
      let rest = members.filter { !above.contains($0) && findings[$0].score == nil }
      let missions = above.map { findings[$0] } + ranked + rest.map { findings[$0] }
      let influences = study.flatMap { study in
        parameters.uncertainty.map { study.influences($0, base: scores) }
      }
      return (
        ThemeFindings(
          theme: theme.map(ecosystem.label),
          dimensions: NeedDimension.allCases.filter { dimension in
            missions.contains { $0.need(dimension) != nil }
          },
          missions: missions.map(\.id), influences: influences ?? []),
        missions
      )
    }
  }

  /// The study of the ranked missions of a theme; `nil` when it was not asked for.
  private func study(
    of missions: [Int], _ outcomes: [Cell: CellOutcome], _ alternatives: [[Cell: CellOutcome]]
  ) -> RankStudy? {
    guard parameters.uncertainty != nil, !missions.isEmpty else { return nil }
    let declared = missions.map { mission in
      declarations[mission].keys.sorted { $0.position < $1.position }
    }
    let dimensions = Set(declared.joined()).sorted { $0.position < $1.position }
    let scenarios = ([outcomes] + alternatives).map { outcomes in
      zip(missions, declared).map { mission, dimensions in
        dimensions.map { dimension in
          RankStudy.Level(outcomes[Cell(mission: mission, dimension: dimension)])
        }
      }
    }
    return RankStudy(
      needs: declared.map { $0.compactMap(dimensions.firstIndex) }, dimensions: dimensions,
      scenarios: scenarios, parameters: parameters)
  }
}

extension RankStudy.Level {
  /// How a draw sees an outcome.
  fileprivate init(_ outcome: CellOutcome?) {
    let state = outcome?.state ?? .cannotTell
    if state == .underServed, let ratio = outcome?.ratio {
      self = .ratio(shape: ratio.shape, rate: ratio.rate)
    } else {
      self = .fixed(RankStudy.states.firstIndex(of: state) ?? 0)
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
