public import GraphCore

/// The number of contacts of each node that are not redundant (Burt's effective size).
///
/// ```swift
/// let sizes = try await EffectiveSize().run(on: graph)
/// let efficiency = try await EffectiveSize(perContact: true).run(on: graph)
/// ```
///
/// With p(i, q) as in ``Constraint`` and m(j, q) = (a(j, q) + a(q, j)) divided by the greatest
/// a(j, k) + a(k, j) over k, the effective size of i is Σ over neighbors j of
/// (1 − Σ over q ≠ i, j of p(i, q) m(j, q)). Without weights and directions it is k − 2t / k for k
/// contacts with t ties among them. The *efficiency* divides it by the number of contacts.
///
/// Directions are put together. Weights are strengths; parallel edges add up; edges of strength 0
/// and loops are left out everywhere. Isolates are undefined (`nil`).
///
/// Complexity: O(Σ over edges of the lower degree of their ends) time, O(*n* + *m*) space.
///
/// ## References
/// - Burt (1992), *Structural Holes*, Harvard University Press, p. 51
/// - Burt (2000), doi:10.1016/S0191-3085(00)22009-1
/// - Borgatti (1997), "Structural holes: unpacking Burt's redundancy measures", Connections 20
public struct EffectiveSize: GraphMeasure {
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights
  /// Whether the size is divided by the number of contacts, which gives the efficiency.
  public var perContact: Bool

  /// Chooses how ties count.
  ///
  /// - Parameters:
  ///   - weights: Strengths, or ignored to count all ties alike.
  ///   - perContact: Whether the size is divided by the number of contacts.
  public init(weights: EdgeWeights = .ignored, perContact: Bool = false) {
    self.weights = weights
    self.perContact = perContact
  }

  /// Measures each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One score per node; `nil` for isolates.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let name = perContact ? "efficiency" : "effective-size"
    let ties = MutualTies(try weights.checked(graph, needed: .strength, measure: name))
    let (shares, strengths) = (ties.shares, ties.strengths)
    let redundancy = try await ties.contacts.sums(execution) { near, far in
      (shares[near] * strengths[far], shares[far] * strengths[near])
    }
    return ties.scores { slots in
      var size = Double(slots.count)
      for slot in slots { size -= redundancy[slot] / ties.greatest[ties.neighbors[slot]] }
      return perContact ? size / Double(slots.count) : size
    }
  }
}
