public import GraphCore

/// How densely nodes above a degree are tied to each other.
public struct RichClubValue: Sendable, Hashable {
  /// The degree that the nodes exceed.
  public let degree: Int
  /// The number of such nodes, at least 2.
  public let nodeCount: Int
  /// The share of their pairs that are tied.
  public let coefficient: Double
  /// The coefficient divided by its mean over random graphs; `nil` without these or where the
  /// mean is 0.
  public let ratio: Double?
}

/// The rich-club coefficients of a graph, beside those of graphs with the same degrees.
///
/// ```swift
/// let club = try await RichClub(samples: 100, seed: 1).run(on: graph)
/// ```
///
/// φ(k) = 2 E(k) / (N(k) (N(k) − 1)), with N(k) the number of nodes of degree above k and E(k) the
/// edges among them. It grows with k in almost any graph; only its ratio to the mean over random
/// graphs with the same degrees tells of a club. These are made by swapping the ends of pairs of
/// edges, a number of times for each edge, where no loop or parallel edge would arise.
///
/// Directions and weights are ignored; parallel edges count once; loops have no effect. There is
/// a value for every degree from 0 that at least two nodes exceed.
///
/// Complexity: O(*m* log *n* + *S* *q* *m*) for *S* samples of *q* swaps per edge.
///
/// ## References
/// - Colizza, Flammini, Serrano and Vespignani (2006), doi:10.1038/nphys209
/// - Maslov and Sneppen (2002), doi:10.1126/science.1065103
public struct RichClub: GraphMeasure {
  /// The number of random graphs; 0 for none.
  public var samples: Int
  /// How many swaps are tried for each edge.
  public var swapsPerEdge: Int
  /// Starts the random numbers.
  public var seed: UInt64

  /// Chooses the random graphs to compare with.
  ///
  /// - Parameters:
  ///   - samples: The number of random graphs; 0 for none.
  ///   - swapsPerEdge: How many swaps are tried for each edge.
  ///   - seed: Starts the random numbers.
  public init(samples: Int = 0, swapsPerEdge: Int = 20, seed: UInt64 = 0) {
    self.samples = samples
    self.swapsPerEdge = swapsPerEdge
    self.seed = seed
  }

  /// Finds the coefficients.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One value for each degree, ascending.
  /// - Throws: ``AnalysisError`` for options that cannot be used or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [RichClubValue] {
    guard samples >= 0, swapsPerEdge >= 1 else {
      throw .unusableOption(
        name: "samples", requirement: "needs a number of at least 0, with at least 1 swap")
    }
    let simple = graph.unweighted().undirected().simplified()
    let degrees = (0..<graph.nodeCount).map { simple.degree(of: $0) }
    let edges = simple.edges().map { ($0.source, $0.target) }
    let counts = Self.edgesAbove(edges, degrees)
    let (seed, swaps) = (seed, swapsPerEdge * edges.count)
    var sums = [Int](repeating: 0, count: counts.count)
    try await Blocks(samples).forEach(execution) { (numbers) throws(AnalysisError) -> [Int] in
      var part = [Int](repeating: 0, count: counts.count)
      for number in numbers {
        var generator = SplitMix(seed: seed, part: number)
        let swapped = try DegreePreservingSwaps.swapped(edges, times: swaps, &generator)
        for (place, count) in Self.edgesAbove(swapped, degrees).enumerated() {
          part[place] += count
        }
      }
      return part
    } fold: { _, part in
      for place in part.indices { sums[place] += part[place] }
    }
    let sorted = degrees.sorted()
    return counts.indices.compactMap { degree in
      let nodeCount = sorted.count - sorted.partitioningIndex { $0 > degree }
      guard nodeCount > 1 else { return nil }
      let mean = samples > 0 ? Double(sums[degree]) / Double(samples) : 0
      return RichClubValue(
        degree: degree, nodeCount: nodeCount,
        coefficient: 2 * Double(counts[degree]) / Double(nodeCount) / Double(nodeCount - 1),
        ratio: mean > 0 ? Double(counts[degree]) / mean : nil)
    }
  }

  /// For each degree from 0, the edges among nodes that exceed it.
  private static func edgesAbove(_ edges: [(Int, Int)], _ degrees: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: max(1, degrees.max() ?? 0))
    // An edge is among the nodes that exceed any degree below the lesser one of its ends.
    for edge in edges { counts[min(degrees[edge.0], degrees[edge.1]) - 1] += 1 }
    for degree in stride(from: counts.count - 2, through: 0, by: -1) {
      counts[degree] += counts[degree + 1]
    }
    return counts
  }
}

/// Random graphs with the degrees of a given simple undirected graph.
enum DegreePreservingSwaps {
  /// Swaps the ends of random pairs of edges, where the graph stays simple.
  static func swapped(
    _ edges: [(Int, Int)], times: Int, _ generator: inout SplitMix
  ) throws(AnalysisError) -> [(Int, Int)] {
    struct Pair: Hashable {
      let low: Int
      let high: Int

      init(_ one: Int, _ other: Int) {
        low = min(one, other)
        high = max(one, other)
      }
    }
    var edges = edges
    guard edges.count > 1 else { return edges }
    var present = Set(edges.map { Pair($0.0, $0.1) })
    for step in 0..<times {
      if step & 0xFFF == 0 { try checkCancellation() }
      let (first, second) = (
        generator.index(below: edges.count), generator.index(below: edges.count)
      )
      let (one, other) = edges[first]
      // Which end of the second edge is taken is random too.
      let flip = generator.next() & 1 == 0
      let (third, fourth) = flip ? (edges[second].1, edges[second].0) : edges[second]
      let (new, newer) = (Pair(one, fourth), Pair(third, other))
      guard first != second, one != fourth, third != other, new != newer,
        !present.contains(new), !present.contains(newer)
      else { continue }
      present.remove(Pair(one, other))
      present.remove(Pair(third, fourth))
      present.insert(new)
      present.insert(newer)
      edges[first] = (one, fourth)
      edges[second] = (third, other)
    }
    return edges
  }
}
