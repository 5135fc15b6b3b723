public import DOTLanguage

/// A way of placing nodes.
public enum LayoutEngine: String, Hashable, Sendable, CaseIterable {
  /// Layers from top to bottom or from left to right: hierarchies, flows, lineage.
  case dot
  /// Springs, by minimising stress: undirected graphs of up to about a thousand nodes.
  case neato
  /// Springs, by reducing forces; draws clusters. Slow beyond a few hundred nodes.
  case fdp
  /// Springs on several scales: large undirected graphs.
  case sfdp
  /// Rings around a root.
  case twopi
  /// Circles of nodes that are connected to each other.
  case circo
  /// Clusters packed as boxes, edges last.
  case osage
  /// A map of nested rectangles (a squarified treemap), without edges.
  case patchwork

  /// Whether the same graph gives the same bytes each time.
  ///
  /// `fdp` places clusters differently from run to run, whatever its seed.
  ///
  /// - Parameter graph: The graph to lay out.
  /// - Returns: `false` for `fdp` if the graph has clusters.
  /// - Complexity: O(*s*) in the number of subgraphs.
  public func isReproducible(for graph: DOTGraph) -> Bool {
    self != .fdp || !graph.subgraphs.contains(where: \.containsCluster)
  }
}

extension DOTSubgraph {
  fileprivate var containsCluster: Bool {
    isCluster || subgraphs.contains(where: \.containsCluster)
  }
}
