/// How the SVG presents itself to the page around it and to assistive technology.
public struct SVGOptions: Hashable, Sendable {
  /// What every id in the SVG begins with; two figures on one page need different prefixes.
  public var idPrefix: String

  /// The name of the figure: what a screen reader says first.
  public var title: String?

  /// The figure in words: where the same facts stand as a table, what is to be seen.
  public var description: String?

  /// The language of the figure, such as `nl`.
  public var language: String?

  /// Whether nodes can be reached by keyboard.
  ///
  /// A static figure is one image (`role="img"`). In an interactive one each node is a button with
  /// a name, the first of them in the order of tabbing and the others within reach of a script.
  public var isInteractive: Bool

  /// The names of nodes by id; a node that is not here is named by its label.
  public var nodeNames: [String: String]

  /// Whether the figure takes the width of what it stands in rather than its own.
  public var isResponsive: Bool

  /// Makes options.
  public init(
    idPrefix: String = "graph", title: String? = nil, description: String? = nil,
    language: String? = nil, isInteractive: Bool = false, nodeNames: [String: String] = [:],
    isResponsive: Bool = false
  ) {
    self.idPrefix = idPrefix
    self.title = title
    self.description = description
    self.language = language
    self.isInteractive = isInteractive
    self.nodeNames = nodeNames
    self.isResponsive = isResponsive
  }
}
