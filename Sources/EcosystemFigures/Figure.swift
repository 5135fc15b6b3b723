public import DOTLanguage
public import EcosystemModel
public import GraphvizRendering

/// A figure that is ready to be laid out: a styled graph and what belongs around it.
///
/// Title, legend, edition and source stand inside the graph, so that an exported picture carries
/// them.
public struct Figure: Hashable, Sendable, Identifiable {
  /// What the figure is, such as `network`; also the prefix of the ids in its SVG.
  public let id: String
  /// The language of its text.
  public let language: Language
  /// Its title.
  public let title: String
  /// What is to be seen, in words: the description that assistive technology reads.
  public let description: String
  /// What is not drawn and why, a sentence each; also inside the figure.
  public let notes: [String]
  /// The page on which it fits.
  public let paper: Paper
  /// The data that it shows.
  public let dataset: Ecosystem.Identity
  /// The graph.
  public private(set) var graph: DOTGraph
  /// The engine that suits it.
  public let engine: LayoutEngine
  /// The names of its nodes, for assistive technology.
  public let nodeNames: [String: String]
  /// Why its engine was chosen; `nil` where every figure of its kind has the same.
  public private(set) var engineReason: String?

  /// The size of its text in points, before it shrinks to fit its page.
  public private(set) var textSize = FigureText.size

  /// To how much of its size it may shrink on its page before text becomes smaller than 8 points.
  public var leastScale: Double { 8 / textSize - 0.005 }

  /// The figure as DOT without positions, for other tools.
  ///
  /// - Returns: The text.
  /// - Throws: `DOTWriterError` when an id cannot be written in DOT.
  public func dot() throws(DOTWriterError) -> String { try graph.dot() }

  /// The same figure for formats of dots rather than lines.
  ///
  /// - Parameter dotsPerInch: The resolution.
  /// - Returns: The figure, of the same size on paper.
  public func drawn(dotsPerInch: Double) -> Figure {
    var figure = self
    figure.graph.attributes[.dpi] = .number(dotsPerInch)
    return figure
  }

  /// How its SVG, PDF and PNG present themselves.
  ///
  /// - Parameter isResponsive: Whether the SVG takes the width of what it stands in.
  /// - Returns: The options for the renderer.
  public func documentOptions(isResponsive: Bool = false) -> DocumentOptions {
    DocumentOptions(
      idPrefix: id, title: title, description: description, provenance: provenance,
      language: language.code, nodeNames: nodeNames, isResponsive: isResponsive, page: paper.size)
  }

  /// The name, the version and the whole SHA-256 of the data.
  private var provenance: String {
    let name = dataset.name + (dataset.version.isEmpty ? "" : " " + dataset.version)
    return dataset.sha256.isEmpty ? name : "\(name), SHA-256 \(dataset.sha256)"
  }
}

/// The page on which a figure is to fit.
public enum Paper: String, Hashable, Sendable, CaseIterable {
  /// A4, upright, with margins of 18 mm.
  case a4Portrait = "a4-portrait"
  /// A4, on its side, with margins of 14 mm.
  case a4Landscape = "a4-landscape"
  /// A slide of 16:9, 13.33 inch wide.
  case slide

  /// The width within the margins in points.
  public var width: Double {
    switch self {
    case .a4Portrait: 493
    case .a4Landscape: 760
    case .slide: 900
    }
  }

  /// The height within the margins in points.
  public var height: Double {
    switch self {
    case .a4Portrait: 740
    case .a4Landscape: 508
    case .slide: 490
    }
  }

  /// The whole sheet.
  public var size: PageSize {
    switch self {
    case .a4Portrait: PageSize(width: 595.28, height: 841.89)
    case .a4Landscape: PageSize(width: 841.89, height: 595.28)
    case .slide: PageSize(width: 960, height: 540)
    }
  }
}
