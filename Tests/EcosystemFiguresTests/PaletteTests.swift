import EcosystemModel
import Glibc
import Testing
import WhiteSpotAnalysis

@testable import EcosystemFigures

/// Contrast as WCAG 2.2 asks: 4.5 for text, 3 for lines that carry meaning.
@Suite struct PaletteTests {
  private static let nodeStyles =
    EntityKind.allCases.filter { $0 != .partner }.map { NodeStyle(kind: $0) }
    + (HelixSector.allCases.map(Optional.some) + [nil])
    .map { NodeStyle(kind: .partner, sector: $0) }

  @Test func `the known ratios come out`() {
    #expect(abs(Color(0x000000).contrast(with: .white) - 21) < 0.005)
    #expect(abs(Color(0x0072B2).contrast(with: .white) - 5.19) < 0.005)
    #expect(abs(Color(0xD55E00).contrast(with: .white) - 3.87) < 0.005)
    #expect(Color(0xD55E00).description == "#D55E00")
  }

  @Test(arguments: nodeStyles)
  func `nodes can be read and their outlines seen`(style: NodeStyle) {
    #expect(style.text.contrast(with: style.fill) >= 4.5)
    #expect(style.outline.contrast(with: style.fill) >= 3)
    #expect(style.outline.contrast(with: Palette.paper) >= 3)
    #expect(style.outline.contrast(with: Palette.panel) >= 3)
  }

  @Test func `sectors differ by sign and not only by colour`() {
    let signs = (HelixSector.allCases.map(Optional.some) + [nil])
      .map { NodeStyle(kind: .partner, sector: $0).symbol }
    #expect(Set(signs).count == signs.count)
    #expect(!signs.contains(""))
  }

  @Test(arguments: RelationKind.allCases)
  func `lines can be seen`(relation: RelationKind) {
    let color = EdgeStyle(relation: relation).color
    #expect(color.contrast(with: Palette.paper) >= 3)
    #expect(color.contrast(with: Palette.panel) >= 3)
  }

  @Test(arguments: RelationKind.allCases)
  func `the names of relations in the colour of their lines can be read`(relation: RelationKind) {
    let color = EdgeStyle(relation: relation).color
    #expect(color.readable.contrast(with: Palette.paper) >= 4.5)
    if color.contrast(with: Palette.paper) >= 4.5 { #expect(color.readable == color) }
  }

  @Test func `relations differ by more than colour or by nothing else that matters`() {
    let styles = RelationKind.allCases.map { EdgeStyle(relation: $0) }
    #expect(Set(styles).count == styles.count)
  }

  @Test(arguments: NeedState.allCases)
  func `cells can be read`(state: NeedState) {
    let style = StateStyle(state: state)
    #expect(style.text.contrast(with: style.fill) >= 4.5)
  }

  @Test func `in black and white a cell is darker the more it asks for attention`() {
    let groups: [[NeedState]] = [
      [.unaddressed], [.underServed], [.notFound], [.metBefore, .cannotTell, .served, .met],
    ]
    let light = groups.map { $0.map { StateStyle(state: $0).fill.relativeLuminance } }
    for (darker, lighter) in zip(light, light.dropFirst()) {
      #expect((darker.max() ?? 1) + 0.1 < (lighter.min() ?? 0))
    }
    let signs = NeedState.allCases.map { StateStyle(state: $0).symbol }
    #expect(Set(signs).count == signs.count)
  }

  @Test(arguments: [Palette.ink, Palette.quietInk, Palette.accent])
  func `text of the page can be read`(color: Color) {
    for ground in [Palette.paper, Palette.panel, Palette.band] {
      #expect(color.contrast(with: ground) >= 4.5)
    }
  }
}

/// What readers with another colour vision, and printers without colour, make of the palette.
@Suite struct ColourVisionTests {
  /// Full dichromacy in linear RGB.
  ///
  /// - SeeAlso: Machado, Oliveira and Fernandes (2009), doi:10.1109/TVCG.2009.113, severity 1.0
  enum Vision: CaseIterable {
    case protanopia, deuteranopia, tritanopia

    var matrix: [[Double]] {
      switch self {
      case .protanopia:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deuteranopia:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      case .tritanopia:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]
      }
    }

    func seen(_ color: Color) -> Color {
      let parts = [color.red, color.green, color.blue].map { Double($0) / 255 }
      let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055, 2.4) }
      let mixed = matrix.map { row in
        min(1, max(0, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }))
      }
      let bytes = mixed.map { value -> UInt32 in
        let part = value <= 0.0031308 ? value * 12.92 : 1.055 * power(value, 1 / 2.4) - 0.055
        return UInt32((part * 255).rounded())
      }
      return Color(bytes[0] << 16 | bytes[1] << 8 | bytes[2])
    }

    private func power(_ base: Double, _ exponent: Double) -> Double {
      pow(base, exponent)
    }
  }

  @Test(arguments: Vision.allCases)
  func `text on every fill can still be read`(vision: Vision) {
    let pairs =
      NeedState.allCases.map { StateStyle(state: $0) }.map { ($0.text, $0.fill) }
      + EntityKind.allCases.map { NodeStyle(kind: $0) }.map { ($0.text, $0.fill) }
      + HelixSector.allCases.map { NodeStyle(kind: .partner, sector: $0) }
      .map { ($0.text, $0.fill) }
    for (text, fill) in pairs {
      #expect(vision.seen(text).contrast(with: vision.seen(fill)) >= 4.5, "\(text) on \(fill)")
    }
  }

  @Test(arguments: Vision.allCases)
  func `outlines and lines can still be seen`(vision: Vision) {
    let lines =
      HelixSector.allCases.map { NodeStyle(kind: .partner, sector: $0).outline }
      + RelationKind.allCases.map { EdgeStyle(relation: $0).color }
    for line in lines {
      #expect(vision.seen(line).contrast(with: .white) >= 3, "\(line)")
    }
  }

  @Test(arguments: Vision.allCases)
  func `cells keep the order of attention`(vision: Vision) {
    let states: [NeedState] = [.unaddressed, .underServed, .notFound, .met]
    let light = states.map { vision.seen(StateStyle(state: $0).fill).relativeLuminance }
    #expect(light == light.sorted())
    for (one, other) in zip(light, light.dropFirst()) { #expect(other - one > 0.05) }
  }

  @Test func `lines that may meet differ without colour`() {
    // Pattern, width or lightness: what is left in a black-and-white print.
    let styles = RelationKind.allCases.map { EdgeStyle(relation: $0) }
    for (index, one) in styles.enumerated() {
      for other in styles[(index + 1)...] where one.pattern == other.pattern {
        let difference = max(
          one.color.contrast(with: other.color),
          max(one.lineWidth, other.lineWidth) / min(one.lineWidth, other.lineWidth))
        #expect(difference >= 1.1 || one.hasArrow != other.hasArrow, "\(one) \(other)")
      }
    }
  }
}
