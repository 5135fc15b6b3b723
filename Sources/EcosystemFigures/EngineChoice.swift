internal import DOTLanguage
internal import GraphvizRendering

/// The engine for a graph of a size, and why.
///
/// What counts for `dot` is not the number of nodes but the length of lines in layers: each layer
/// that a line crosses is one more node to place. On Graphviz 2.42 a thousand nodes with as many
/// lines take it a quarter of a second, and with twice as many lines minutes; `sfdp` places ten
/// thousand in about ten seconds.
struct EngineChoice: Hashable, Sendable {
  var engine: LayoutEngine
  var reason: String
  var attributes: DOTAttributes

  /// Up to this many nodes and lines, `dot` is quick.
  static let layeredLimit = 700

  /// For a figure in layers: `nil` as long as `dot` will do.
  static func layered(nodes: Int, edges: Int) -> EngineChoice? {
    guard nodes + edges > layeredLimit else { return nil }
    return large(
      nodes: nodes, because: "\(nodes) nodes and \(edges) edges in layers would take dot minutes")
  }

  /// For a large graph.
  static func large(nodes: Int, because reason: String) -> EngineChoice {
    EngineChoice(
      engine: .sfdp, reason: "placed with sfdp, because " + reason,
      attributes: nodes > 1500
        ? [.overlap: "true", .splines: "line"] : [.overlap: "prism", .splines: "line"])
  }
}
