import GraphCore
import Testing

/// The simple graphs of a size, one of each kind: no two are the same but for the numbers of their nodes.
enum SmallGraphs {
  /// All undirected graphs of up to six nodes and directed ones of up to four.
  static let sizes: [(nodeCount: Int, directed: Bool)] =
    (1...6).map { ($0, false) } + (1...4).map { ($0, true) }

  /// One graph of each kind.
  ///
  /// The kinds are found by crossing out all that a graph becomes when its nodes change places; swaps
  /// of neighboring numbers make every order. Of each kind the graph that stands last is taken, or, for
  /// every other kind, the one that stands first, so that no node is always the one with most ties.
  static func different(nodeCount: Int, directed: Bool) throws -> [Graph] {
    let pairs = Self.pairs(nodeCount, directed)
    // For each swap, where each pair of nodes goes.
    let moves = (1..<max(nodeCount, 1)).map { upper in
      pairs.map { pair in
        func swapped(_ node: Int) -> Int {
          node == upper ? upper - 1 : node == upper - 1 ? upper : node
        }
        let (source, target) = (swapped(pair.source), swapped(pair.target))
        return pairs.firstIndex {
          $0 == (source, target) || !directed && $0 == (target, source)
        } ?? 0
      }
    }
    var isSeen = [Bool](repeating: false, count: 1 << pairs.count)
    var graphs: [Graph] = []
    for first in isSeen.indices where !isSeen[first] {
      isSeen[first] = true
      var last = first
      var open = [first]
      while let bits = open.popLast() {
        for move in moves {
          var moved = 0
          var rest = bits
          while rest != 0 {
            moved |= 1 << move[rest.trailingZeroBitCount]
            rest &= rest - 1
          }
          guard !isSeen[moved] else { continue }
          isSeen[moved] = true
          last = max(last, moved)
          open.append(moved)
        }
      }
      let chosen = graphs.count.isMultiple(of: 2) ? last : first
      graphs.append(
        try Graph.of(
          nodeCount, directed: directed,
          pairs.indices.filter { chosen >> $0 & 1 == 1 }.map { pairs[$0] }))
    }
    return graphs
  }

  /// The places for an edge; a bit each.
  static func pairs(_ nodeCount: Int, _ directed: Bool) -> [(source: Int, target: Int)] {
    (0..<nodeCount).flatMap { source in
      (0..<nodeCount).filter { directed ? $0 != source : $0 > source }.map { (source, $0) }
    }
  }
}

@Suite struct SmallGraphsTests {
  /// How many there are of each size: https://oeis.org/A000088 and https://oeis.org/A000273.
  @Test(arguments: zip(SmallGraphs.sizes, [1, 2, 4, 11, 34, 156, 1, 3, 16, 218]))
  func `there are as many small graphs as are known`(
    size: (nodeCount: Int, directed: Bool), count: Int
  ) throws {
    let graphs = try SmallGraphs.different(nodeCount: size.nodeCount, directed: size.directed)
    #expect(graphs.count == count)
    #expect(graphs.allSatisfy { $0.nodeCount == size.nodeCount })
  }
}
