import GraphAnalysis
import GraphCore

/// A graph with what measures may ask for beside it: groups, values and two modes.
struct MeasuredGraph: Sendable {
  let graph: Graph
  /// The group of each node; some are in none.
  let groups: [Int?]
  /// A number for each node; some have none.
  let values: [Double?]
  /// Two modes by turns, which mean something only where no edge lies within one.
  let isFirstMode: [Bool]
  /// For each node of the graph that this one was made from, its number here.
  let order: [Int]

  var distances: EdgeWeights { graph.isWeighted ? .distance : .ignored }
  var strengths: EdgeWeights { graph.isWeighted ? .strength : .ignored }
  /// The groups, with one more for nodes in none.
  var communities: [Int] { groups.map { $0 ?? 3 } }
}

extension MeasuredGraph {
  /// Gives nodes groups, values and modes by their numbers.
  init(_ graph: Graph) {
    let nodes = 0..<graph.nodeCount
    let groups = nodes.map { node -> Int? in node % 4 == 3 ? nil : node % 3 }
    let values = nodes.map { node -> Double? in
      node % 5 == 4 ? nil : Double(node * node % 7) / 2
    }
    self.init(
      graph: graph, groups: groups, values: values,
      isFirstMode: nodes.map { $0.isMultiple(of: 2) }, order: Array(nodes))
  }

  /// Edges drawn at random, with loops and parallel edges as they come; of two modes, where asked
  /// for, each edge leads from one to the other and the number of nodes must be even.
  static func random(
    seed: UInt64, nodeCount: Int, edgeCount: Int, directed: Bool, weighted: Bool,
    twoModes: Bool = false
  ) throws -> MeasuredGraph {
    let graph = try Graph.random(
      seed: seed, nodeCount: nodeCount, edgeCount: edgeCount, directed: directed,
      weighted: weighted)
    guard twoModes else { return MeasuredGraph(graph) }
    let edges = graph.edges()
    let ends = edges.map { edge -> (Int, Int) in
      let isWithin = (edge.source + edge.target).isMultiple(of: 2)
      return (edge.source, isWithin ? edge.target ^ 1 : edge.target)
    }
    return MeasuredGraph(
      try Graph.of(
        nodeCount, directed: directed, ends,
        weights: weighted ? edges.compactMap(\.weight) : nil))
  }

  /// The same with nodes numbered afresh at random; edges keep their numbers.
  func relabeled(seed: UInt64) throws -> MeasuredGraph {
    var generator = SeededGenerator(seed: seed)
    let places = Array(0..<graph.nodeCount).shuffled(using: &generator)
    func moved<Item>(_ items: [Item]) -> [Item] {
      var moved = items
      for (item, place) in zip(items, places) { moved[place] = item }
      return moved
    }
    return MeasuredGraph(
      graph: try graph.relabeled(places), groups: moved(groups), values: moved(values),
      isFirstMode: moved(isFirstMode), order: order.map { places[$0] })
  }

  /// Two graphs as one, without a tie between them and without a group in common.
  func joined(with other: MeasuredGraph) throws -> MeasuredGraph {
    let count = graph.nodeCount
    let total = count + other.graph.nodeCount
    var builder = try Graph.Builder(directed: graph.isDirected, nodeCount: total)
    for (part, shift) in [(graph, 0), (other.graph, count)] {
      for edge in part.edges() {
        try builder.addEdge(
          from: edge.source + shift, to: edge.target + shift, weight: edge.weight)
      }
    }
    let otherGroups = other.groups.map { group in group.map { $0 + 10 } }
    return MeasuredGraph(
      graph: builder.build(edgeIdentities: true), groups: groups + otherGroups,
      values: values + other.values, isFirstMode: isFirstMode + other.isFirstMode,
      order: Array(0..<total))
  }

  /// The modes as rows and columns, whatever the weights.
  func table() throws -> TwoModeTable {
    try TwoModeTable(
      graph, rows: isFirstMode.indices.filter { isFirstMode[$0] },
      columns: isFirstMode.indices.filter { !isFirstMode[$0] })
  }

  /// Options under which any measure of the catalogue runs, estimates within a coarse error.
  func options(
    for measure: CentralityMeasure, direction: Direction? = nil, normalized: Bool = false,
    attenuation: Double? = nil
  ) -> CentralityOptions {
    CentralityOptions(
      weights: graph.isWeighted ? measure.weights : .ignored, direction: direction,
      normalized: normalized, groups: groups, isFirstMode: isFirstMode, attenuation: attenuation,
      samplingError: 0.2)
  }

  /// What a measure of the catalogue says of the graph: scores, or why there are none.
  func answer(
    of measure: CentralityMeasure, _ options: CentralityOptions,
    execution: Execution = Execution()
  ) async -> Result<[Double?], AnalysisError> {
    do throws(AnalysisError) {
      return .success(
        try await measure.run(on: graph, options: options, execution: execution))
    } catch {
      return .failure(error)
    }
  }
}

extension CentralityMeasure {
  /// Every direction that can be chosen; `nil` where there is no choice.
  var directions: [Direction?] {
    guard case .chosen = direction else { return [nil] }
    return Direction.allCases.map { $0 }
  }

  /// Whether scores are whole numbers or shares of them, which no order of adding changes.
  var isExact: Bool {
    [
      "degree", "core", "onion", "local-clustering", "coordinator", "consultant",
      "representative", "gatekeeper", "liaison", "two-mode-degree",
    ].contains(name)
  }
}
