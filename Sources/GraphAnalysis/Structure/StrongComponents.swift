internal import GraphCore

/// Labels strong components so that every arc leads to the same or a lower label.
///
/// Tarjan's search with a stack of its own instead of recursion, so that long paths are safe.
///
/// - Complexity: O(*n* + *m*).
func strongComponentLabels(_ arcs: Adjacency) throws(AnalysisError) -> [Int] {
  let nodeCount = arcs.nodeCount
  let unvisited = -1
  var labels = [Int](repeating: unvisited, count: nodeCount)
  var visit = [Int](repeating: unvisited, count: nodeCount)
  var low = [Int](repeating: 0, count: nodeCount)
  var cursors = [Int](repeating: 0, count: nodeCount)
  var open: [Int] = []
  var path: [Int] = []
  var visited = 0
  var components = 0
  for root in 0..<nodeCount where visit[root] == unvisited {
    path.append(root)
    while let node = path.last {
      if visit[node] == unvisited {
        if visited & 0xFFFF == 0 { try checkCancellation() }
        visit[node] = visited
        low[node] = visited
        visited += 1
        cursors[node] = arcs.slots(of: node).lowerBound
        open.append(node)
      }
      if cursors[node] < arcs.slots(of: node).upperBound {
        let neighbor = Int(arcs.neighbors[cursors[node]])
        cursors[node] += 1
        if visit[neighbor] == unvisited {
          path.append(neighbor)
        } else if labels[neighbor] == unvisited {
          low[node] = min(low[node], visit[neighbor])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last { low[parent] = min(low[parent], low[node]) }
      if low[node] == visit[node] {
        while let member = open.popLast() {
          labels[member] = components
          if member == node { break }
        }
        components += 1
      }
    }
  }
  return labels
}
