public import GraphCore

/// How many sets of three nodes there are of each of the sixteen kinds.
public struct TriadCounts: Sendable, Hashable {
  /// The kinds in the order of Holland and Leinhardt, named by their numbers of mutual,
  /// asymmetric and null pairs, and by D(own), U(p), C(yclic) or T(ransitive).
  public static let names = [
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D",
    "120U", "120C", "210", "300",
  ]

  /// The number of triads of each kind, in the order of ``names``.
  public let counts: [Int]

  /// The number of triads of a kind; `nil` for a name that is no kind.
  public subscript(name: String) -> Int? {
    Self.names.firstIndex(of: name).map { counts[$0] }
  }

  /// The share of paths i → j → k, of three different nodes, that an arc i → k closes; `nil`
  /// without such paths.
  public var transitivity: Double? {
    // Paths and closed paths in one triad of each kind.
    let paths = [0, 0, 0, 0, 0, 1, 1, 1, 1, 3, 2, 2, 2, 3, 4, 6]
    let closed = [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, 1, 3, 6]
    let total = zip(counts, paths).reduce(0) { $0 + $1.0 * $1.1 }
    guard total > 0 else { return nil }
    return Double(zip(counts, closed).reduce(0) { $0 + $1.0 * $1.1 }) / Double(total)
  }
}

/// The triad census of a graph: every three nodes, sorted by the arcs among them.
///
/// ```swift
/// let census = try await TriadCensus().run(on: graph)
/// census["030T"]
/// ```
///
/// An undirected edge is an arc each way, so that only the kinds 003, 102, 201 and 300 occur.
/// Weights are ignored; parallel arcs count once; loops have no effect. The counts add up to
/// n (n − 1) (n − 2) / 6.
///
/// Complexity: O(*m k*) time, with *k* the greatest degree; O(*n* + *m*) space per thread.
///
/// ## References
/// - Holland and Leinhardt (1976), doi:10.2307/270703
/// - Batagelj and Mrvar (2001), doi:10.1016/S0378-8733(01)00035-1
public struct TriadCensus: GraphMeasure {
  /// Makes the measure; it has no options.
  public init() {}

  /// Counts the triads.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: The number of triads of each kind.
  /// - Throws: ``AnalysisError/cancelled``, or ``AnalysisError/graphTooLarge(measure:nodeCount:limit:)``
  ///   when the number of triads does not fit in 64 bits.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> TriadCounts {
    let nodeCount = graph.nodeCount
    guard nodeCount <= 3_000_000 else {
      throw .graphTooLarge(measure: "triad-census", nodeCount: nodeCount, limit: 3_000_000)
    }
    let simple = graph.unweighted().simplified()
    let dyads = Dyads(simple)
    var counts = [Int](repeating: 0, count: 16)
    try await Blocks(nodeCount, minimumSize: 32).forEach(execution) {
      (nodes) throws(AnalysisError) -> [Int] in
      try dyads.census(nodes)
    } fold: { _, part in
      for kind in part.indices { counts[kind] += part[kind] }
    }
    counts[0] = Self.triadCount(nodeCount) - counts[1...].reduce(0, +)
    return TriadCounts(counts: counts)
  }

  /// n (n − 1) (n − 2) / 6, without a greater number on the way.
  private static func triadCount(_ nodes: Int) -> Int {
    let rest = (nodes - 1) * (nodes - 2) / 2
    return nodes % 3 == 0 ? nodes / 3 * rest : nodes * (rest / 3)
  }
}

/// For each node its neighbors, with the arcs between the two: 1 there, 2 back, 3 both.
private struct Dyads: Sendable {
  private let offsets: [Int]
  private let neighbors: [Int]
  private let codes: [UInt8]

  init(_ simple: Graph) {
    var offsets = [0]
    var neighbors: [Int] = []
    var codes: [UInt8] = []
    for node in 0..<simple.nodeCount {
      let outgoing = Array(simple.neighbors(of: node, direction: .outgoing))
      let incoming = Array(simple.neighbors(of: node, direction: .incoming))
      var (left, right) = (0, 0)
      while left < outgoing.count || right < incoming.count {
        let there = left < outgoing.count ? outgoing[left] : Int.max
        let back = right < incoming.count ? incoming[right] : Int.max
        neighbors.append(min(there, back))
        codes.append((there <= back ? 1 : 0) + (back <= there ? 2 : 0))
        if there <= back { left += 1 }
        if back <= there { right += 1 }
      }
      offsets.append(neighbors.count)
    }
    self.offsets = offsets
    self.neighbors = neighbors
    self.codes = codes
  }

  /// Counts the triads with an arc whose lowest tied pair, in the sense of Batagelj and Mrvar,
  /// starts in one of the nodes.
  func census(_ nodes: Range<Int>) throws(AnalysisError) -> [Int] {
    let nodeCount = offsets.count - 1
    var counts = [Int](repeating: 0, count: 16)
    // The arcs between the first node and others, and between the second node and others.
    var near = [UInt8](repeating: 0, count: nodeCount)
    var far = near
    for first in nodes {
      for slot in offsets[first]..<offsets[first + 1] { near[neighbors[slot]] = codes[slot] }
      for slot in offsets[first]..<offsets[first + 1] where neighbors[slot] > first {
        try checkCancellation()
        let (second, code) = (neighbors[slot], codes[slot])
        for slot in offsets[second]..<offsets[second + 1] { far[neighbors[slot]] = codes[slot] }
        var tied = 0
        func visit(_ third: Int) {
          tied += 1
          guard third > second || (third > first && near[third] == 0) else { return }
          counts[Self.kind(Int(code) + 4 * Int(near[third]) + 16 * Int(far[third]))] += 1
        }
        for slot in offsets[first]..<offsets[first + 1] where neighbors[slot] != second {
          visit(neighbors[slot])
        }
        for slot in offsets[second]..<offsets[second + 1] {
          let third = neighbors[slot]
          if third != first && near[third] == 0 { visit(third) }
        }
        counts[code == 3 ? 2 : 1] += nodeCount - tied - 2
        for slot in offsets[second]..<offsets[second + 1] { far[neighbors[slot]] = 0 }
      }
      for slot in offsets[first]..<offsets[first + 1] { near[neighbors[slot]] = 0 }
    }
    return counts
  }

  private static func kind(_ code: Int) -> Int { kinds[code] }

  /// The kind of a triad a, b, c for every value of ab + 4 ac + 16 bc.
  private static let kinds = (0..<64).map { code in
    let (ab, ac, bc) = (code & 3, code >> 2 & 3, code >> 4)
    let pairs = [ab, ac, bc]
    let mutual = pairs.count { $0 == 3 }
    let null = pairs.count { $0 == 0 }
    // Arcs that start and end in each of the three nodes, leaving mutual pairs out.
    var starting = [0, 0, 0]
    var ending = [0, 0, 0]
    for (pair, ends) in zip(pairs, [(0, 1), (0, 2), (1, 2)]) where pair == 1 || pair == 2 {
      starting[pair == 1 ? ends.0 : ends.1] += 1
      ending[pair == 1 ? ends.1 : ends.0] += 1
    }
    // The node that no mutual pair touches.
    let lone = ab == 3 ? 2 : ac == 3 ? 1 : 0
    switch (mutual, null) {
    case (0, 3): return 0
    case (0, 2): return 1
    case (1, 2): return 2
    case (0, 1): return starting.contains(2) ? 3 : ending.contains(2) ? 4 : 5
    case (1, 1): return starting[lone] == 1 ? 6 : 7
    case (0, 0): return starting.contains(2) ? 8 : 9
    case (2, 1): return 10
    case (1, 0): return starting[lone] == 2 ? 11 : ending[lone] == 2 ? 12 : 13
    case (2, 0): return 14
    default: return 15
    }
  }
}
