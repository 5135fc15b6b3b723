internal import DOTLanguage
internal import GraphvizRendering

/// The engine for a graph without layers, by its size, and why.
///
/// What counts for `dot` is the length of lines in layers: each layer that a line crosses is one more
/// node to place. On Graphviz 2.42 a thousand nodes and twice as many lines take it minutes, while
/// `sfdp` places ten thousand in about ten seconds. Fitting thousands of parts without lines between
/// them into each other would take it longer than placing their nodes, so that they stand in rows.
/// Figures in layers hold no more than fits their page, so that `dot` is quick.
struct EngineChoice: Hashable, Sendable {
  var engine: LayoutEngine
  /// `nil` for a graph of a usual size.
  var reason: String?
  var attributes: DOTAttributes

  /// Nodes are moved apart, from half as far as Graphviz would begin.
  private static let apart: DOTAttributes = [
    .overlap: "prism", .overlapScaling: -2, .splines: "line",
  ]

  init(nodes: Int, edges: Int) {
    switch nodes {
    case ...150:
      engine = .neato
      attributes = Self.apart
    case ...1500:
      engine = .sfdp
      reason =
        "placed with sfdp, which is quick whatever the shape of a graph; for \(nodes) nodes and "
        + "\(edges) edges neato and dot may not be"
      attributes = Self.apart
    default:
      engine = .sfdp
      reason =
        "placed with sfdp, without moving nodes apart: with \(nodes) nodes and \(edges) edges other "
        + "engines can take minutes"
      attributes = [.overlap: "true", .splines: "false", .packmode: "array"]
    }
  }
}
