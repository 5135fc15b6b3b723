internal import DOTLanguage
public import EcosystemModel

/// How a figure draws a kind of entity: never by colour alone.
public struct NodeStyle: Hashable, Sendable {
  /// The shape of the outline, by its Graphviz name.
  public let shape: String
  /// Whether the corners are rounded.
  public let isRounded: Bool
  /// The colour within.
  public let fill: Color
  /// The colour of the outline.
  public let outline: Color
  /// The width of the outline in points.
  public let lineWidth: Double
  /// How many lines the outline has.
  public let lines: Int
  /// The sign before its name, in legends too; empty when the outline says enough.
  public let symbol: String

  /// The colour of the text.
  public var text: Color { Palette.ink }

  var attributes: DOTAttributes {
    [
      .shape: .raw(shape), .style: .raw(isRounded ? "filled,rounded" : "filled"),
      .fillcolor: .raw(fill.description), .color: .raw(outline.description),
      .fontcolor: .raw(text.description), .penwidth: .number(lineWidth),
      .peripheries: .number(Double(lines)),
    ]
  }
}

extension NodeStyle {
  /// The style of a kind; partners are told apart by sector.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - sector: The sector of a partner.
  ///   - isHeavy: Whether a mission is a central one, with a heavier outline than others.
  public init(kind: EntityKind, sector: HelixSector? = nil, isHeavy: Bool = false) {
    switch kind {
    case .theme: self.init("box", Color(0xE2E2E2), Color(0x1A1A1A), "", lineWidth: 2.5)
    case .mission:
      self.init(
        "box", Color(0xFDE5C8), Color(0x9A4F00), "",
        lineWidth: isHeavy ? 3 : 1.5, isRounded: true)
    case .topsector: self.init("box", Color(0xFFFFFF), Color(0x1A1A1A), "", lineWidth: 1, lines: 2)
    case .technology: self.init("box", Color(0xEFE3F5), Color(0x6F3C8C), "◈")
    case .programme: self.init("note", Color(0xF4F4F4), Color(0x3A3A3A), "▤")
    case .partner: self.init(sector: sector)
    case .project: self.init("box", Color(0xFFFFFF), Color(0x3A3A3A), "◫")
    case .instrument: self.init("box", Color(0xFFFFFF), Color(0x3A3A3A), "▣")
    case .action: self.init("box", Color(0xFFFFFF), Color(0x3A3A3A), "◇")
    case .audience: self.init("box", Color(0xFFFFFF), Color(0x3A3A3A), "○", isRounded: true)
    }
  }

  /// The style of an entity: central missions have a heavier outline than others.
  public init(_ entity: Entity) {
    self.init(kind: entity.kind, sector: entity.helix, isHeavy: entity.isCentralMission)
  }

  private init(sector: HelixSector?) {
    switch sector {
    case .company: self.init("box", Color(0xFBF3B4), Color(0x6E6000), "■")
    case .knowledge: self.init("box", Color(0xD8EAF7), Color(0x005B8F), "▲")
    case .government: self.init("box", Color(0xF3DCE9), Color(0x8A2E66), "◆")
    case .society: self.init("box", Color(0xD5F0E5), Color(0x00664A), "●")
    case nil: self.init("box", Color(0xF2F2F2), Color(0x555555), "◐")
    }
  }

  private init(
    _ shape: String, _ fill: Color, _ outline: Color, _ symbol: String, lineWidth: Double = 1.5,
    lines: Int = 1, isRounded: Bool = false
  ) {
    self.shape = shape
    self.fill = fill
    self.outline = outline
    self.symbol = symbol
    self.lineWidth = lineWidth
    self.lines = lines
    self.isRounded = isRounded
  }
}
