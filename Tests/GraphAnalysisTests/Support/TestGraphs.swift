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

extension Graph {
  /// A graph from pairs of nodes.
  static func of(
    _ nodeCount: Int, directed: Bool = false, _ edges: [(Int, Int)], weights: [Double]? = nil
  ) throws -> Graph {
    var builder = try Builder(directed: directed, nodeCount: nodeCount)
    for (index, edge) in edges.enumerated() {
      try builder.addEdge(from: edge.0, to: edge.1, weight: weights?[index])
    }
    return builder.build(edgeIdentities: true)
  }

  /// Edges drawn at random, with loops and parallel edges as they come.
  static func random(
    seed: UInt64, nodeCount: Int, edgeCount: Int, directed: Bool = false, weighted: Bool = false
  ) throws -> Graph {
    var generator = SeededGenerator(seed: seed)
    var builder = try Builder(directed: directed, nodeCount: nodeCount)
    for _ in 0..<edgeCount {
      try builder.addEdge(
        from: Int.random(in: 0..<nodeCount, using: &generator),
        to: Int.random(in: 0..<nodeCount, using: &generator),
        weight: weighted ? Double(Int.random(in: 1...6, using: &generator)) / 2 : nil)
    }
    return builder.build(edgeIdentities: true)
  }

  /// All simple graphs on a number of nodes.
  static func all(nodeCount: Int, directed: Bool) throws -> [Graph] {
    let pairs = SmallGraphs.pairs(nodeCount, directed)
    return try (0..<(1 << pairs.count)).map { bits in
      try of(
        nodeCount, directed: directed,
        pairs.indices.filter { bits >> $0 & 1 == 1 }.map { pairs[$0] }
      )
    }
  }

  /// The graph with nodes numbered afresh: node v becomes `permutation[v]`.
  func relabeled(_ permutation: [Int]) throws -> Graph {
    var builder = try Builder(directed: isDirected, nodeCount: nodeCount)
    for edge in edges() {
      try builder.addEdge(
        from: permutation[edge.source], to: permutation[edge.target], weight: edge.weight)
    }
    return builder.build(edgeIdentities: true)
  }

  /// Krackhardt's kite of ten nodes.
  static func kite() throws -> Graph {
    try of(
      10,
      [
        (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5),
        (3, 6), (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
      ])
  }

  /// Marriages of Florentine families (Padgett); node 8 is Medici, and Pucci, tied to nobody, is left out.
  static func florentineFamilies() throws -> Graph {
    // Acciaiuoli Albizzi Barbadori Bischeri Castellani Ginori Guadagni Lamberteschi Medici
    // Pazzi Peruzzi Ridolfi Salviati Strozzi Tornabuoni
    try of(
      15,
      [
        (0, 8), (4, 10), (4, 13), (4, 2), (8, 2), (8, 11), (8, 14), (8, 1), (8, 12), (12, 9),
        (10, 13), (10, 3), (13, 11), (13, 3), (11, 14), (14, 6), (1, 5), (1, 6), (3, 6), (6, 7),
      ])
  }

  /// A path 0 - 1 - … of a number of nodes.
  static func path(_ nodeCount: Int, directed: Bool = false) throws -> Graph {
    try of(nodeCount, directed: directed, (1..<nodeCount).map { ($0 - 1, $0) })
  }

  /// A square grid of side × side nodes.
  static func grid(_ side: Int) throws -> Graph {
    var edges: [(Int, Int)] = []
    for row in 0..<side {
      for column in 0..<side {
        let node = row * side + column
        if column + 1 < side { edges.append((node, node + 1)) }
        if row + 1 < side { edges.append((node, node + side)) }
      }
    }
    return try of(side * side, edges)
  }
}
