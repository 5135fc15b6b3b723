internal import GraphCore

/// The dominant eigenvector of the adjacency matrix, found part by part.
///
/// A strongly connected part has one dominant eigenvector of its own (Perron and Frobenius). The
/// parts with the greatest eigenvalue decide: scores spread from there along arcs, and are 0 in
/// all other places. Where two such parts cannot reach each other, any mix of their vectors is an
/// eigenvector too; the answer is then ambiguous. Where one reaches the other, only the vector of
/// the one that is reached is an eigenvector.
struct DominantEigenvector {
  static let relativeTie = 1e-9

  let outgoing: Adjacency
  let incoming: Adjacency
  let measure: String
  let maximumIterations: Int
  private let labels: [Int]
  private let parts: [[Int]]

  /// Splits the graph in strongly connected parts; scores spread along `outgoing` arcs.
  init(
    outgoing: Adjacency, incoming: Adjacency, measure: String, maximumIterations: Int
  ) throws(AnalysisError) {
    self.outgoing = outgoing
    self.incoming = incoming
    self.measure = measure
    self.maximumIterations = maximumIterations
    labels = try strongComponentLabels(outgoing)
    var parts = [[Int]](repeating: [], count: (labels.max() ?? -1) + 1)
    for node in labels.indices { parts[labels[node]].append(node) }
    self.parts = parts
  }

  /// The greatest eigenvalue, 0 for a graph without cycles.
  func value() throws(AnalysisError) -> Double {
    try leadingParts().value
  }

  /// The eigenvalue and the vector, with greatest element 1.
  func pair() throws(AnalysisError) -> DominantPair {
    let leading = try leadingParts()
    guard leading.value > 0 else {
      throw .ambiguousEigenvector(
        measure: measure, reason: "no node lies on a cycle, so that every eigenvalue is 0")
    }
    // Labels fall along arcs: the lowest of the leading parts cannot reach another one.
    var decisive: [(label: Int, vector: [Double])] = []
    var reachesLeading = [Bool](repeating: false, count: parts.count)
    let isLeading = Set(leading.parts.map(\.label))
    for label in parts.indices {
      reachesLeading[label] = parts[label].contains { node in
        outgoing.slots(of: node).contains { slot in
          let other = labels[Int(outgoing.neighbors[slot])]
          return other != label && (reachesLeading[other] || isLeading.contains(other))
        }
      }
    }
    for part in leading.parts where !reachesLeading[part.label] { decisive.append(part) }
    guard decisive.count == 1, let start = decisive.first else {
      throw .ambiguousEigenvector(
        measure: measure,
        reason: "\(decisive.count) separate parts have the same greatest eigenvalue")
    }
    var vector = [Double](repeating: 0, count: labels.count)
    for (node, score) in zip(parts[start.label], start.vector) { vector[node] = score }
    try spread(from: start.label, value: leading.value, over: &vector)
    let greatest = vector.max() ?? 1
    return DominantPair(value: leading.value, vector: vector.map { $0 / greatest })
  }

  /// The parts whose own greatest eigenvalue is the greatest of all.
  private func leadingParts() throws(AnalysisError) -> (
    value: Double, parts: [(label: Int, vector: [Double])]
  ) {
    // The sum of a row bounds the eigenvalue, so that most small parts need no work.
    let bounds = parts.map { part in
      part.reduce(0.0) { bound, node in
        let sum = incoming.slots(of: node).reduce(0.0) { sum, slot in
          labels[Int(incoming.neighbors[slot])] == labels[node]
            ? sum + (incoming.weights?[slot] ?? 1) : sum
        }
        return max(bound, sum)
      }
    }
    let order = parts.indices.sorted {
      (parts[$0].count, bounds[$0], $1) > (parts[$1].count, bounds[$1], $0)
    }
    var greatest = 0.0
    var found: [(label: Int, value: Double, vector: [Double])] = []
    for label in order where bounds[label] > 0 {
      guard bounds[label] >= greatest * (1 - Self.relativeTie) else { continue }
      let pair = try dominantPair(
        count: parts[label].count, maximumIterations: maximumIterations, measure: measure,
        product: multiplier(label))
      found.append((label, pair.value, pair.vector))
      greatest = max(greatest, pair.value)
    }
    let leading = found.filter { $0.value >= greatest * (1 - Self.relativeTie) }
      .sorted { $0.label < $1.label }
    return (greatest, leading.map { ($0.label, $0.vector) })
  }

  /// Multiplies vectors over a part by the rows of the part.
  private func multiplier(_ label: Int) -> (_ vector: [Double], _ result: inout [Double]) -> Void {
    let members = parts[label]
    var offsets: [UInt32] = [0]
    var columns: [UInt32] = []
    var weights: [Double]? = incoming.weights == nil ? nil : []
    var places: [Int: UInt32] = [:]
    for (place, node) in members.enumerated() { places[node] = UInt32(place) }
    for node in members {
      for slot in incoming.slots(of: node) {
        guard let column = places[Int(incoming.neighbors[slot])] else { continue }
        columns.append(column)
        if let weight = incoming.weights?[slot] { weights?.append(weight) }
      }
      offsets.append(UInt32(columns.count))
    }
    let matrix = Adjacency(offsets: offsets, neighbors: columns, weights: weights, edges: nil)
    return { multiply(matrix, $0, into: &$1) }
  }

  /// Fills in the parts that the decisive part reaches, nearest first.
  private func spread(
    from start: Int, value: Double, over vector: inout [Double]
  ) throws(AnalysisError) {
    for label in stride(from: start - 1, through: 0, by: -1) {
      try checkCancellation()
      let members = parts[label]
      let inflow = members.map { node in
        incoming.slots(of: node).reduce(0.0) { sum, slot in
          let other = Int(incoming.neighbors[slot])
          return labels[other] == label
            ? sum : sum + (incoming.weights?[slot] ?? 1) * vector[other]
        }
      }
      guard inflow.contains(where: { $0 > 0 }) else { continue }
      let solution = try solve(multiplier(label), value: value, inflow: inflow)
      for (node, score) in zip(members, solution) { vector[node] = score }
    }
  }

  /// Solves value · x = M x + inflow, where the eigenvalues of M are below value.
  ///
  /// Each step keeps a quarter of the last one, which evens out the steps around a cycle.
  private func solve(
    _ multiplier: (_ vector: [Double], _ result: inout [Double]) -> Void, value: Double,
    inflow: [Double]
  ) throws(AnalysisError) -> [Double] {
    var solution = inflow.map { $0 / value }
    var next = solution
    let scale = solution.max() ?? 1
    var convergence = Convergence()
    for _ in 0..<maximumIterations {
      try checkCancellation()
      multiplier(solution, &next)
      var (change, greatest) = (0.0, 0.0)
      for row in next.indices {
        next[row] = 0.75 * (next[row] + inflow[row]) / value + 0.25 * solution[row]
        change = max(change, abs(next[row] - solution[row]))
        greatest = max(greatest, next[row])
      }
      swap(&solution, &next)
      let toCome = convergence.changeToCome(after: change / scale) * scale
      if change == 0 || toCome <= 1e-13 * greatest
        || (change <= 1e-15 * greatest && toCome <= 1e-9 * greatest)
      {
        return solution
      }
    }
    throw .notConverged(measure: measure, iterations: maximumIterations)
  }
}
