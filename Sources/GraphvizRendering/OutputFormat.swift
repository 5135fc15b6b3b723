/// A form in which a laid-out graph can be had.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// Scalable Vector Graphics, passed through the allow-list and made accessible.
  case svg
  /// Portable Network Graphics, drawn by cairo.
  case png
  /// Portable Document Format, drawn by cairo, without a date.
  case pdf
  /// PostScript.
  case ps
  /// An HTML image map, for use with the PNG.
  case cmapx
  /// Positions as lines of words.
  case plain
  /// The graph in DOT with positions.
  case dot
  /// Positions and drawing operations as JSON.
  case json
  /// The graph in DOT with drawing operations.
  case xdot

  /// Format, renderer and library, so that it does not depend on which plug-ins are installed.
  var request: String {
    switch self {
    case .svg: "svg:svg:core"
    case .png: "png:cairo:cairo"
    case .pdf: "pdf:cairo:cairo"
    case .ps: "ps:ps:core"
    case .cmapx: "cmapx:map:core"
    case .plain: "plain:dot:core"
    case .dot: "dot:dot:core"
    case .json: "json:json:core"
    case .xdot: "xdot:xdot:core"
    }
  }

  /// Whether the output names the nodes, so that their real ids have to go to the worker.
  var namesObjects: Bool {
    switch self {
    case .svg, .png, .pdf: false
    case .ps, .cmapx, .plain, .dot, .json, .xdot: true
    }
  }

  /// The order in which formats are rendered: those that leave attributes behind come last.
  static func renderingOrder(_ formats: some Sequence<OutputFormat>) -> [OutputFormat] {
    let wanted = Set(formats)
    return allCases.filter(wanted.contains)
  }
}
