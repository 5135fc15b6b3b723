internal import DOTLanguage
public import EcosystemModel

/// How a figure draws a relation: the pattern tells it apart without colour.
public struct EdgeStyle: Hashable, Sendable {
  /// A pattern of a line.
  public enum Pattern: String, Hashable, Sendable, CaseIterable {
    /// Without breaks.
    case solid
    /// Long strokes.
    case dashed
    /// Dots.
    case dotted
  }

  /// The pattern.
  public let pattern: Pattern
  /// The colour.
  public let color: Color
  /// The width in points.
  public let lineWidth: Double
  /// Whether an arrow shows the direction.
  public let hasArrow: Bool

  /// What stands for the line within text, such as the captions of an entity's relations.
  public var symbol: String {
    switch pattern {
    case .solid: lineWidth > 1.5 ? "━━━" : "───"
    case .dashed: "–\u{A0}–\u{A0}–"
    case .dotted: "·\u{A0}·\u{A0}·"
    }
  }

  /// The style of a relation.
  public init(relation: RelationKind) {
    switch relation {
    case .partOf: self.init(.solid, Color(0x8C8C8C), 1, hasArrow: false)
    case .participatesIn: self.init(.solid, Color(0x3D7EAA), 0.7)
    case .leads: self.init(.solid, Color(0x1A1A1A), 2.6)
    case .addresses: self.init(.dashed, Color(0x9A4F00), 1.2)
    case .funds: self.init(.solid, Color(0x00664A), 1.6)
    case .develops: self.init(.dashed, Color(0x6F3C8C), 2.4)
    case .uses: self.init(.dotted, Color(0x6F3C8C), 2)
    case .collaboratesWith: self.init(.dashed, Color(0x005B8F), 0.9, hasArrow: false)
    case .owns: self.init(.solid, Color(0x6E6000), 1.2)
    case .initiates: self.init(.dashed, Color(0x1A1A1A), 1.8)
    case .concerns: self.init(.dotted, Color(0x555555), 1.8)
    case .targets: self.init(.dotted, Color(0x8A2E66), 2.2)
    case .succeeds: self.init(.dashed, Color(0x555555), 1)
    }
  }

  private init(_ pattern: Pattern, _ color: Color, _ lineWidth: Double, hasArrow: Bool = true) {
    self.pattern = pattern
    self.color = color
    self.lineWidth = lineWidth
    self.hasArrow = hasArrow
  }

  var attributes: DOTAttributes {
    [
      .style: .raw(pattern.rawValue), .color: .raw(color.description),
      .penwidth: .number(lineWidth), .arrowhead: hasArrow ? "vee" : "none",
      .arrowsize: .number(lineWidth < 1 ? 0.45 : 0.6),
    ]
  }
}
