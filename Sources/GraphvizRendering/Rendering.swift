/// What came of a rendering.
public struct Rendering: Hashable, Sendable {
  /// The bytes in each format that was asked for.
  public let outputs: [OutputFormat: [UInt8]]

  /// What was changed or left out, and what Graphviz had to say.
  public let diagnostics: [RenderingDiagnostic]

  /// The version of the Graphviz library, such as "2.43.0".
  public let graphvizVersion: String

  /// The SVG as text, or `nil` if it was not asked for.
  public var svg: String? {
    outputs[.svg].map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Something that a rendering did not do as asked, or that Graphviz warned about.
public struct RenderingDiagnostic: Hashable, Sendable {
  /// What kind of thing it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An attribute was left out because it could open a file, run something or break the output.
    case attributeDropped = "attribute-dropped"
    /// A number was brought within its range.
    case attributeClamped = "attribute-clamped"
    /// Graphviz gave a warning or an error.
    case graphvizMessage = "graphviz-message"
    /// The engine ran into a fault of its own and drew the graph all the same, perhaps not well.
    case layoutDegraded = "layout-degraded"
    /// The layout may differ from run to run.
    case notReproducible = "not-reproducible"
    /// The font that text is measured with is not installed.
    case fontMissing = "font-missing"
  }

  /// What kind of thing it is.
  public let kind: Kind

  /// What happened, in a sentence.
  public let message: String

  /// What it happened to: `node "a"`, `edge "a" -> "b"`, `graph`; `nil` for the whole rendering.
  public let object: String?

  init(_ kind: Kind, _ message: String, object: String? = nil) {
    self.kind = kind
    self.message = message
    self.object = object
  }
}

extension RenderingDiagnostic: CustomStringConvertible {
  /// The message, after what it is about.
  public var description: String { object.map { "\($0): \(message)" } ?? message }
}
