import EcosystemModel
import GraphAnalysis

/// One question: a mission, what is looked for, and the tables that answer it.
struct CandidateQuestion {
  let network: TieNetwork
  let rules: CandidateRules
  let ties: KnownTies
  let paths: TypedPaths
  let edition: Int
  let parameters: CandidateParameters
  let mission: Int
  let column: Int
  let needs: [CandidateNeed]
  let profiles: CandidateProfiles
  /// Whether each row may be a candidate.
  let isCandidate: [Bool]

  init(
    _ id: EntityID, in ecosystem: Ecosystem, edition: Int, parameters: CandidateParameters
  ) throws(CandidateError) {
    let network = TieNetwork(ecosystem, includesAdjacent: parameters.includesAdjacent)
    let rules = CandidateRules(parameters.kind)
    let ties = try KnownTies(network, rules: rules, kind: parameters.kind, edition: edition)
    guard let mission = ecosystem.index(of: id), let column = ties.column(of: mission) else {
      throw .unknownMission(id, edition: edition)
    }
    let needs = Self.needs(of: ecosystem.entities[mission], in: ecosystem, parameters)
    if let need = parameters.need {
      guard CandidateKind.kinds(supplying: need).contains(parameters.kind) else {
        throw .unsuitableKind(parameters.kind, need: need)
      }
      guard needs.contains(where: { $0.dimension == need }) else {
        throw .undeclaredNeed(need, declared: needs.map(\.dimension))
      }
    }
    let served = needs.filter {
      CandidateKind.kinds(supplying: $0.dimension).contains(parameters.kind)
    }
    let profiles = CandidateProfiles(network, ties: ties, needs: served)
    isCandidate = ties.rows.indices.map { row in
      guard !ties.own[column].contains(row) else { return false }
      guard let need = parameters.need else { return true }
      return profiles.serves(row).contains { $0.dimension == need }
    }
    self.network = network
    self.rules = rules
    self.ties = ties
    self.edition = edition
    self.parameters = parameters
    self.mission = mission
    self.column = column
    self.needs = served
    self.profiles = profiles
    paths = TypedPaths(from: mission, rules, network, hiding: nil)
  }

  /// The declared needs of a mission, and whether supply is named for the mission itself.
  private static func needs(
    of mission: Entity, in ecosystem: Ecosystem, _ parameters: CandidateParameters
  ) -> [CandidateNeed] {
    let policies = ecosystem.entities
      .filter { $0.kind == .theme && $0.subtype == Ecosystem.policySubtype }.map(\.id)
    let place = MissionPlace(mission, in: ecosystem, policies: policies)
    let supply = SupplyRules(
      index: TieIndex(ecosystem, includesAdjacent: parameters.includesAdjacent))
    let declared = NeedTable(ecosystem).declarations(for: place)
    return NeedDimension.allCases.filter { declared[$0] != nil }.map { dimension in
      CandidateNeed(
        dimension: dimension,
        isOpen: supply.suppliers(of: dimension, to: mission.id).isEmpty)
    }
  }

  /// The scores of some methods, several at once.
  func scores(
    _ methods: [CandidateMethod], _ execution: Execution
  ) async throws(CandidateError) -> MethodScores {
    let (ties, paths, column) = (ties, paths, column)
    let results = await withTaskGroup(
      of: (method: CandidateMethod, scores: Result<[Double?], CandidateError>).self
    ) { group in
      var results: [CandidateMethod: Result<[Double?], CandidateError>] = [:]
      func take(_ done: (method: CandidateMethod, scores: Result<[Double?], CandidateError>)) {
        results[done.method] = done.scores
        execution.progress?(Double(results.count) / Double(methods.count))
      }
      let threads = max(1, execution.threads / max(1, methods.count))
      for (position, method) in methods.enumerated() {
        if position >= execution.threads, let done = await group.next() { take(done) }
        group.addTask {
          do throws(CandidateError) {
            let scores = try await method.scores(
              ofColumns: [column], in: ties, execution: Execution(threads: threads),
              paths: { _ in paths })
            return (method, .success(scores[0]))
          } catch {
            return (method, .failure(error))
          }
        }
      }
      for await done in group { take(done) }
      return results
    }
    var scores: [CandidateMethod: [Double?]] = [:]
    for method in methods { scores[method] = try results[method]?.get() }
    return MethodScores(scores, among: isCandidate)
  }

  /// The relatedness density of each row, computed if no method asked for it.
  func relatedness(
    _ scores: MethodScores, _ execution: Execution
  ) async throws(CandidateError) -> [Double?] {
    if let known = scores.scores[.relatednessDensity] { return known }
    return try await CandidateMethod.relatednessDensity.scores(
      ofColumns: [column], in: ties, execution: execution, paths: { _ in paths })[0]
  }
}

extension CandidateMethod {
  /// The score of each row for some missions.
  ///
  /// - Parameters:
  ///   - columns: The missions.
  ///   - ties: The known ties.
  ///   - execution: Threads and progress.
  ///   - paths: The walks from a mission, by column.
  /// - Returns: For each mission, the score of each row; `nil` where undefined.
  /// - Throws: ``CandidateError/failed(method:reason:)``.
  func scores(
    ofColumns columns: [Int], in ties: KnownTies, execution: Execution,
    paths: (Int) -> TypedPaths
  ) async throws(CandidateError) -> [[Double?]] {
    guard let predictor else { return columns.map { paths($0).scores(ties) } }
    do {
      return try await predictor.scores(ofColumns: columns, in: ties.table, execution: execution)
    } catch {
      throw .failed(method: rawValue, reason: "\(error)")
    }
  }
}
