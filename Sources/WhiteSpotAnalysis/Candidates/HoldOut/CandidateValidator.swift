public import EcosystemModel
public import GraphAnalysis

/// Hides known ties and looks how well the methods for candidates find them back.
///
/// ```swift
/// let validation = try await CandidateValidator().validation(of: ecosystem)
/// validation.block(edition: 2023, kind: .partner)?.lift(of: nil)
/// ```
/// What is hidden are rows of the dataset, with every row between the same two entities, and all
/// tables and chains are made anew without them. Each mission that lost a tie is then asked for its
/// candidates; every entity of the kind without a tie counts as wrong, though some may only be
/// unknown. Later ties are hidden where enough have dates, else each in turn.
public struct CandidateValidator: Hashable, Sendable {
  /// How ties are hidden.
  public var settings: HoldOutSettings

  /// Creates a validator.
  ///
  /// - Parameter settings: How ties are hidden.
  public init(settings: HoldOutSettings = HoldOutSettings()) {
    self.settings = settings
  }

  /// The figures of every edition and kind.
  ///
  /// - Parameters:
  ///   - ecosystem: The dataset.
  ///   - execution: Threads and progress.
  /// - Returns: The figures, with the agreement with the statements of the sources.
  /// - Throws: ``CandidateError`` when a method fails.
  public func validation(
    of ecosystem: Ecosystem, execution: Execution = Execution()
  ) async throws(CandidateError) -> CandidateValidation {
    var blocks: [HoldOutBlock] = []
    for edition in ecosystem.editions {
      for kind in CandidateKind.allCases {
        blocks.append(
          try await block(of: ecosystem, edition: edition, kind: kind, execution: execution))
      }
    }
    return CandidateValidation(
      methodVersion: CandidateFinder.methodVersion, dataset: ecosystem.identity.sha256,
      settings: settings, blocks: blocks,
      agreement: ecosystem.editions.compactMap {
        StatementAgreement(of: ecosystem, edition: $0, seed: settings.seed)
      })
  }

  /// The figures of one edition and kind.
  ///
  /// - Parameters:
  ///   - ecosystem: The dataset.
  ///   - edition: The edition.
  ///   - kind: The kind of candidate.
  ///   - execution: Threads and progress.
  /// - Returns: The figures; those without any hidden tie are `nil`.
  /// - Throws: ``CandidateError`` when a method fails.
  public func block(
    of ecosystem: Ecosystem, edition: Int, kind: CandidateKind,
    execution: Execution = Execution()
  ) async throws(CandidateError) -> HoldOutBlock {
    let trial = try HoldOutTrial(ecosystem, edition: edition, kind: kind, settings: settings)
    return try await trial.block(execution)
  }
}

/// One edition and kind, with what is known when nothing is hidden.
private struct HoldOutTrial {
  let network: TieNetwork
  let rules: CandidateRules
  let ties: KnownTies
  let folds: HoldOutFolds
  let edition: Int
  let kind: CandidateKind
  let settings: HoldOutSettings
  /// Whether each mission has a white spot that the kind could fill.
  let hasWhiteSpot: [Bool]

  init(
    _ ecosystem: Ecosystem, edition: Int, kind: CandidateKind, settings: HoldOutSettings
  ) throws(CandidateError) {
    network = TieNetwork(ecosystem, includesAdjacent: false)
    rules = CandidateRules(kind)
    ties = try KnownTies(network, rules: rules, kind: kind, edition: edition)
    folds = HoldOutFolds(network, rules, ties, settings)
    self.edition = edition
    self.kind = kind
    self.settings = settings
    var parameters = WhiteSpotParameters()
    parameters.uncertainty = nil
    let findings = try? WhiteSpotAnalyzer(parameters: parameters)
      .findings(in: ecosystem, edition: edition)
    let spots: Set<NeedState> = [.unaddressed, .underServed, .notFound, .metBefore]
    hasWhiteSpot = ties.columns.map { column in
      (findings?.mission(ecosystem.entities[column].id)?.needs ?? []).contains { need in
        spots.contains(need.state)
          && CandidateKind.kinds(supplying: need.dimension).contains(kind)
      }
    }
  }

  func block(_ execution: Execution) async throws(CandidateError) -> HoldOutBlock {
    let methods: [CandidateMethod?] = [nil] + CandidateMethod.allCases.map(Optional.some)
    var tallies = methods.map { _ in HoldOutTallies() }
    for fold in folds.hidden {
      try await test(fold, methods, &tallies, execution)
    }
    return HoldOutBlock(
      edition: edition, kind: kind, scheme: folds.scheme, lastYear: folds.lastYear,
      ties: ties.own.reduce(0) { $0 + $1.count }, missions: ties.own.count { !$0.isEmpty },
      entities: ties.rows.count, bonds: folds.bonds.count, datedBonds: folds.datedCount,
      figures: zip(methods, tallies).map { $1.figures(of: $0, seed: settings.seed) })
  }

  /// Hides some bonds, and adds how well each method finds the ties that were lost.
  private func test(
    _ fold: [Int], _ methods: [CandidateMethod?], _ tallies: inout [HoldOutTallies],
    _ execution: Execution
  ) async throws(CandidateError) {
    let isHidden = folds.isHidden(fold, relationCount: network.ecosystem.relations.count)
    let training = try KnownTies(
      network, rules: rules, kind: kind, edition: edition, hiding: isHidden)
    let columns = ties.columns.indices.filter { ties.own[$0] != training.own[$0] }
    guard !columns.isEmpty else { return }
    let paths = Dictionary(
      uniqueKeysWithValues: columns.map {
        ($0, TypedPaths(from: ties.columns[$0], rules, network, hiding: isHidden))
      })
    var scores: [CandidateMethod: [[Double?]]] = [:]
    for method in CandidateMethod.allCases {
      scores[method] = try await method.scores(
        ofColumns: columns, in: training, execution: execution
      ) { paths[$0] ?? TypedPaths(from: ties.columns[$0], rules, network, hiding: isHidden) }
    }
    for (position, column) in columns.enumerated() {
      let hidden = ties.own[column].subtracting(training.own[column]).sorted()
      let rest = ties.rows.indices.filter { !ties.own[column].contains($0) }
      let combined = MethodScores(
        scores.filter { !$0.key.isBaseline }.mapValues { $0[position] },
        among: ties.rows.indices.map { !training.own[column].contains($0) }
      ).combined
      let cold = hidden.filter { training.table.rowDegree($0) == 0 }
      let isCold = !training.table.hasTies(inColumn: column)
      for (index, method) in methods.enumerated() {
        let values = method.flatMap { scores[$0]?[position] } ?? combined.map(Optional.some)
        tallies[index].all.add(values, hidden: hidden, rest: rest, mission: column)
        tallies[index].coldCandidates.add(values, hidden: cold, rest: rest, mission: column)
        if isCold {
          tallies[index].coldMissions.add(values, hidden: hidden, rest: rest, mission: column)
        }
        if hasWhiteSpot[column] {
          tallies[index].whiteSpots.add(values, hidden: hidden, rest: rest, mission: column)
        }
      }
    }
  }
}

/// The tallies of one method.
private struct HoldOutTallies {
  var all = HoldOutTally()
  var coldCandidates = HoldOutTally()
  var coldMissions = HoldOutTally()
  var whiteSpots = HoldOutTally()

  func figures(of method: CandidateMethod?, seed: UInt64) -> HoldOutFigures {
    HoldOutFigures(
      method: method, all: all.score(seed: seed), coldCandidates: coldCandidates.score(seed: seed),
      coldMissions: coldMissions.score(seed: seed), whiteSpots: whiteSpots.score(seed: seed))
  }
}

extension TwoModeTable {
  /// Whether a column has any tie.
  fileprivate func hasTies(inColumn column: Int) -> Bool {
    (0..<rowCount).contains { self[$0, column] > 0 }
  }
}
