import EcosystemModel
import GraphAnalysis

extension CandidateQuestion {
  /// The answer, with everything behind it.
  ///
  /// - Parameters:
  ///   - scores: The scores and their combination.
  ///   - relatedness: The relatedness density of each row.
  /// - Returns: The candidates and what is to be said beside them.
  func findings(_ scores: MethodScores, relatedness: [Double?]) -> CandidateFindings {
    let ranked = isCandidate.indices.filter { hasEvidence($0, scores) }
    let order = RankedScores(ranked.map { scores.combined[$0] })
    let strata = DegreeStrata(
      degrees: profiles.degrees, scores: scores.combined, among: isCandidate)
    let shared = sharedSuppliers()
    var candidates: [Candidate] = []
    for group in order.groups where candidates.count < parameters.limit ?? .max {
      let places = candidates.count + 1...candidates.count + group.count
      candidates += group.map { ranked[$0] }.map { row in
        candidate(
          row, places, scores, stratum: strata.stratum(of: row), relatedness: relatedness[row],
          sharedMissions: sharedMissions(row, shared))
      }
    }
    let abstention: CandidateFindings.Abstention? =
      if ranked.isEmpty {
        parameters.isSelective ? .silentMethods : .noPath
      } else if ranked.count > 1, order.groupCount == 1 {
        .allTied(ranked.count)
      } else {
        nil
      }
    return CandidateFindings(
      mission: EntityLabel(network.ecosystem.entities[mission]), edition: edition,
      parameters: parameters, needs: needs,
      tied: ties.own[column].sorted().map { EntityLabel(profiles.entity($0)) },
      hasKnownTies: ties.rows.indices.contains { ties.table[$0, column] > 0 },
      candidates: candidates, evidenceCount: ranked.count,
      withoutEvidence: isCandidate.count { $0 } - ranked.count,
      voices: parameters.methods.map { voice($0, scores) }, abstention: abstention)
  }

  /// The number of suppliers that each other mission shares with this one, by column.
  private func sharedSuppliers() -> [Int] {
    var shared = [Int](repeating: 0, count: ties.columns.count)
    for row in ties.rows.indices where ties.table[row, column] > 0 {
      for other in ties.table.columns(ofRow: row) { shared[other] += 1 }
    }
    shared[column] = 0
    return shared
  }

  /// Whether any method has a score above 0, be it the same for everybody.
  private func hasEvidence(_ row: Int, _ scores: MethodScores) -> Bool {
    isCandidate[row]
      && parameters.methods.contains { !$0.isBaseline && (scores.scores[$0]?[row] ?? 0) > 0 }
  }

  private func voice(_ method: CandidateMethod, _ scores: MethodScores) -> MethodVoice {
    let values = scores.scores[method] ?? []
    return MethodVoice(
      method: method, count: values.indices.count { isCandidate[$0] && (values[$0] ?? 0) > 0 },
      silence: scores.silences[method])
  }

  private func candidate(
    _ row: Int, _ places: ClosedRange<Int>, _ scores: MethodScores, stratum: Candidate.Stratum,
    relatedness: Double?, sharedMissions: [Candidate.SharedMission]
  ) -> Candidate {
    let entity = profiles.entity(row)
    return Candidate(
      entity: EntityLabel(entity), sector: entity.helix, places: places,
      score: scores.combined[row],
      methods: parameters.methods.filter { scores.silences[$0] == nil }.map { method in
        Candidate.MethodScore(
          method: method, score: scores.scores[method]?[row],
          rank: scores.ranks[method]?[row])
      },
      reasons: reasons(ties.rows[row]), sharedMissions: sharedMissions,
      relatedness: relatedness, capacity: profiles.capacity(row), stratum: stratum,
      serves: profiles.serves(row))
  }

  /// For each route that leads to an entity, its chain with the greatest share.
  private func reasons(_ entity: Int) -> [CandidateReason] {
    let found = TypedRoute.allCases.compactMap { route -> CandidateReason? in
      let ends = paths.walks.filter { $0.route == route }.compactMap { _, walk in
        walk.end(at: entity).map { (walk, $0) }
      }
      guard var best = ends.first else { return nil }
      for end in ends.dropFirst() where end.1.share > best.1.share { best = end }
      return CandidateReason(
        route: route, share: best.1.share, steps: best.0.way(to: best.1).map(step))
    }
    // Equal shares stay in the order of routes.
    return found.enumerated().sorted {
      ($1.element.share, $0.offset) < ($0.element.share, $1.offset)
    }
    .map(\.element)
  }

  /// The tie that some relations between the same two entities state.
  private func step(_ relations: [Int32]) -> EvidenceStep {
    let rows = relations.map { network.ecosystem.relations[Int($0)] }
    // Relations of one step can differ in type and direction; the first says which it is.
    let first = rows[0]
    let same = rows.filter {
      $0.kind == first.kind && $0.subject == first.subject && $0.object == first.object
    }
    return EvidenceStep(
      subject: network.ecosystem.label(first.subject), link: .relation(first.kind),
      object: network.ecosystem.label(first.object), role: same.count == 1 ? first.role : nil,
      rows: same.map(\.provenance).sorted { $0.row < $1.row },
      isDerived: same.allSatisfy { $0.basis == .derived })
  }

  /// Other missions that a row supplies, by the number of suppliers that they share with this one.
  private func sharedMissions(_ row: Int, _ shared: [Int]) -> [Candidate.SharedMission] {
    let found = ties.table.columns(ofRow: row).filter { shared[$0] > 0 }
      .sorted { (shared[$1], $0) < (shared[$0], $1) }
    return found.prefix(3).compactMap { other in
      guard let steps = supplySteps(row, to: other) else { return nil }
      return Candidate.SharedMission(
        mission: EntityLabel(network.ecosystem.entities[ties.columns[other]]),
        suppliers: shared[other], steps: steps)
    }
  }

  /// The shortest chain with which a row supplies a mission or one that it continues.
  private func supplySteps(_ row: Int, to column: Int) -> [EvidenceStep]? {
    let ancestors = Hop(.forward, [.succeeds], [.mission], isRepeated: true)
    for hops in rules.supply + rules.supply.map({ [ancestors] + $0 }) {
      let walk = ChainWalk(hops, from: ties.columns[column], in: network)
      if let end = walk.end(at: ties.rows[row]) {
        return walk.way(to: end).map(step)
      }
    }
    return nil
  }
}
