/// How the outputs present themselves to readers, to the page around them and to assistive
/// technology.
public struct DocumentOptions: Hashable, Sendable {
  /// What every id in the SVG begins with; two figures on one page need different prefixes.
  public var idPrefix: String

  /// The name of the figure: what a screen reader says first, and the title of the PDF and PNG.
  public var title: String?

  /// The figure in words, in the SVG: where the same facts stand as a table, what is to be seen.
  public var description: String?

  /// Which data the figure shows, such as a name, a version and a SHA-256: the metadata of the SVG,
  /// the subject of the PDF and the comment of the PNG.
  public var provenance: String?

  /// The language of the SVG and the PDF, such as `nl`.
  public var language: String?

  /// Whether nodes of the SVG can be reached by keyboard.
  ///
  /// A static figure is one image (`role="img"`). In an interactive one each node is a button with
  /// a name, the first of them in the order of tabbing and the others within reach of a script.
  public var isInteractive: Bool

  /// The names of nodes by id; a node that is not here is named by its label.
  public var nodeNames: [String: String]

  /// Whether the SVG takes the width of what it stands in rather than its own.
  public var isResponsive: Bool

  /// The page of the PDF, in the middle of which the drawing stands; `nil` for one that fits it.
  ///
  /// A page that is smaller than the drawing grows, so that nothing is cut off.
  public var page: PageSize?

  /// Makes options.
  public init(
    idPrefix: String = "graph", title: String? = nil, description: String? = nil,
    provenance: String? = nil, language: String? = nil, isInteractive: Bool = false,
    nodeNames: [String: String] = [:], isResponsive: Bool = false, page: PageSize? = nil
  ) {
    self.idPrefix = idPrefix
    self.title = title
    self.description = description
    self.provenance = provenance
    self.language = language
    self.isInteractive = isInteractive
    self.nodeNames = nodeNames
    self.isResponsive = isResponsive
    self.page = page
  }
}

/// The size of a sheet in points, of which an inch has 72.
public struct PageSize: Hashable, Sendable {
  /// The width in points.
  public var width: Double
  /// The height in points.
  public var height: Double

  /// Makes a size.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}
