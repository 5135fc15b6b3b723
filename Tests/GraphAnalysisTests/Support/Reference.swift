import GraphCore

/// Definitions written down as plainly as possible, to compare the fast code with.
enum Reference {
  /// The arcs of a graph: one per directed edge, one each way per undirected edge.
  static func arcs(_ graph: Graph) -> [(source: Int, target: Int, length: Double, edge: Int)] {
    graph.edges().enumerated().flatMap { index, edge in
      let length = edge.weight ?? 1
      let arc = (source: edge.source, target: edge.target, length: length, edge: index)
      let back = (source: edge.target, target: edge.source, length: length, edge: index)
      return graph.isDirected ? [arc] : [arc, back]
    }
  }

  /// Distances between all pairs by relaxing through every node (Floyd and Warshall).
  static func distances(_ graph: Graph) -> [[Double]] {
    let count = graph.nodeCount
    var distance = [[Double]](
      repeating: [Double](repeating: .infinity, count: count), count: count)
    for node in 0..<count { distance[node][node] = 0 }
    for arc in arcs(graph) where arc.source != arc.target {
      distance[arc.source][arc.target] = min(distance[arc.source][arc.target], arc.length)
    }
    for middle in 0..<count {
      for source in 0..<count {
        for target in 0..<count {
          distance[source][target] = min(
            distance[source][target], distance[source][middle] + distance[middle][target])
        }
      }
    }
    return distance
  }

  /// Betweenness of nodes and edges by walking every shortest path of every pair.
  static func betweenness(_ graph: Graph) -> (nodes: [Double], edges: [Double]) {
    let distance = distances(graph)
    let arcs = arcs(graph)
    var nodes = [Double](repeating: 0, count: graph.nodeCount)
    var edges = [Double](repeating: 0, count: graph.edgeCount)
    for source in 0..<graph.nodeCount {
      for target in 0..<graph.nodeCount where target != source {
        guard distance[source][target].isFinite else { continue }
        var found: [[(node: Int, edge: Int)]] = []
        func walk(_ node: Int, _ steps: [(node: Int, edge: Int)]) {
          if node == target {
            found.append(steps)
            return
          }
          for arc in arcs where arc.source == node && arc.target != node {
            let whole =
              distance[source][node] + arc.length + distance[arc.target][target]
            if abs(whole - distance[source][target]) < 1e-9 {
              walk(arc.target, steps + [(arc.target, arc.edge)])
            }
          }
        }
        walk(source, [])
        let share = 1 / Double(found.count) / (graph.isDirected ? 1 : 2)
        for path in found {
          for step in path {
            edges[step.edge] += share
            if step.node != target { nodes[step.node] += share }
          }
        }
      }
    }
    return (nodes, edges)
  }

  /// Core numbers by deleting nodes of too small degree for every k.
  static func cores(_ graph: Graph) -> [Int] {
    var cores = [Int](repeating: 0, count: graph.nodeCount)
    for core in 1...max(1, 2 * graph.edgeCount) {
      var kept = Set(0..<graph.nodeCount)
      while true {
        let weak = kept.filter { node in
          graph.neighbors(of: node, direction: .both).count { kept.contains($0) } < core
        }
        if weak.isEmpty { break }
        kept.subtract(weak)
      }
      for node in kept { cores[node] = core }
    }
    return cores
  }

  /// The adjacency matrix: strength of arcs from row to column, undirected loops twice.
  static func matrix(_ graph: Graph) -> [[Double]] {
    var matrix = [[Double]](
      repeating: [Double](repeating: 0, count: graph.nodeCount), count: graph.nodeCount)
    for arc in arcs(graph) { matrix[arc.source][arc.target] += arc.length }
    return matrix
  }

  /// Solves a dense system of linear equations by elimination with pivots.
  static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var rows = matrix
    var right = right
    let count = right.count
    for column in 0..<count {
      let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      right.swapAt(column, pivot)
      for row in column + 1..<max(count, column + 1) {
        let factor = rows[row][column] / rows[column][column]
        for index in column..<count { rows[row][index] -= factor * rows[column][index] }
        right[row] -= factor * right[column]
      }
    }
    for row in stride(from: count - 1, through: 0, by: -1) {
      for index in row + 1..<max(count, row + 1) { right[row] -= rows[row][index] * right[index] }
      right[row] /= rows[row][row]
    }
    return right
  }

  /// PageRank as the solution of its linear system.
  static func pageRank(_ graph: Graph, damping: Double, jump: [Double]) -> [Double] {
    let count = graph.nodeCount
    let matrix = matrix(graph)
    var system = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for source in 0..<count {
      let total = matrix[source].reduce(0, +)
      for target in 0..<count {
        let step = total > 0 ? matrix[source][target] / total : jump[target]
        system[target][source] = (source == target ? 1 : 0) - damping * step
      }
    }
    return solve(system, jump.map { $0 * (1 - damping) })
  }
}
