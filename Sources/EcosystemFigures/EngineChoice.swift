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

  init(nodes: Int, edges: Int) {
    switch nodes {
    case ...150:
      engine = .neato
      attributes = [.overlap: "prism", .splines: "line"]
    case ...1500:
      engine = .sfdp
      reason =
        "placed with sfdp, which is quick whatever the shape of a graph; for \(nodes) nodes and "
        + "\(edges) edges neato and dot may not be"
      attributes = [.overlap: "prism", .splines: "line"]
    default:
      engine = .sfdp
      reason =
        "placed with sfdp, without moving nodes apart: with \(nodes) nodes and \(edges) edges other "
        + "engines can take minutes"
      attributes = [.overlap: "true", .splines: "false", .packmode: "array"]
    }
  }
}
