import GraphCore

/// A small random source with a fixed sequence for each seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What the tests know of a graph: a plain list of edges.
struct EdgeList {
  var directed: Bool
  var nodeCount: Int
  var edges: [(source: Int, target: Int, weight: Double?)]

  static func random(seed: UInt64) -> EdgeList {
    var generator = SeededGenerator(seed: seed)
    let nodeCount = Int.random(in: 1...12, using: &generator)
    let weighted = Bool.random(using: &generator)
    let edges = (0..<Int.random(in: 0...30, using: &generator)).map { index in
      (
        source: Int.random(in: 0..<nodeCount, using: &generator),
        target: Int.random(in: 0..<nodeCount, using: &generator),
        weight: weighted ? Double(index) + 0.5 : nil
      )
    }
    return EdgeList(
      directed: Bool.random(using: &generator), nodeCount: nodeCount, edges: edges)
  }

  func graph(edgeIdentities: Bool = false) throws -> Graph {
    var builder = try Graph.Builder(directed: directed, nodeCount: nodeCount)
    for edge in edges {
      try builder.addEdge(from: edge.source, to: edge.target, weight: edge.weight)
    }
    return builder.build(edgeIdentities: edgeIdentities)
  }

  /// Neighbors by looking at every edge.
  func neighbors(of node: Int, _ direction: Direction) -> [Int] {
    let outgoing = edges.filter { $0.source == node }.map(\.target).sorted()
    let incoming = edges.filter { $0.target == node }.map(\.source).sorted()
    guard directed else { return (outgoing + incoming).sorted() }
    return switch direction {
    case .outgoing: outgoing
    case .incoming: incoming
    case .both: outgoing + incoming
    }
  }
}
