import EcosystemFigures
import EcosystemModel
import Testing
import WhiteSpotAnalysis

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
