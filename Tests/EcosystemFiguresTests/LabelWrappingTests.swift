import Testing

@testable import EcosystemFigures

@Suite struct LabelWrappingTests {
  private func wrap(_ text: String, _ width: Double, limit: Int = .max) -> [String] {
    LabelWrapping.lines(text, width: width, size: 10, limit: limit)
  }

  @Test func `lines are about equally long`() {
    #expect(wrap("Landbouw, Water & Voedsel", 110) == ["Landbouw,", "Water & Voedsel"])
    #expect(wrap("kort", 110) == ["kort"])
    #expect(wrap("  veel \n\t wit  ", 110) == ["veel wit"])
    #expect(wrap("", 110) == [""])
  }

  @Test func `a number stays with its noun, and a plus sign with the number`() {
    let held = LabelWrapping.holdingCounts("+ 35 projecten, 1.240 acties (3 nieuw) en 2023. Dan")
    #expect(
      held.replacing("\u{A0}", with: "_")
        == "+_35_projecten, 1.240_acties (3_nieuw) en 2023. Dan")
    #expect(LabelWrapping.holdingCounts("") == "")
    #expect(
      wrap(LabelWrapping.holdingCounts("105 instrumenten en 75 acties"), 110).allSatisfy {
        $0.last?.isNumber == false
      })
  }

  @Test func `words break at hyphens and soft hyphens`() {
    #expect(wrap("Samen\u{AD}leving", 40) == ["Samen-", "leving"])
    #expect(wrap("Samen\u{AD}leving", 400) == ["Samenleving"])
    #expect(wrap("CO2-vrije elektriciteit", 70) == ["CO2-vrije", "elektriciteit"])
  }

  @Test func `a word that is too long is cut`() {
    let lines = wrap(String(repeating: "w", count: 60), 60)
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { TextWidth.points($0, size: 10) <= 60 })
    #expect(lines.joined().filter { $0 == "w" }.count == 60)
  }

  @Test func `text that needs too many lines ends in an ellipsis`() {
    let lines = wrap("een twee drie vier vijf zes zeven acht negen tien", 60, limit: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { TextWidth.points($0, size: 10) <= 60 })
  }

  @Test func `a cut keeps words whole where that leaves half a line`() {
    let text = "biotechnologische toepassingen, door middel van ontwerp"
    #expect(wrap(text, 170, limit: 1) == ["biotechnologische…"])
    #expect(wrap(text, 190, limit: 1) == ["biotechnologische toepassingen…"])
    #expect(wrap("een onafgebrokenwoord erna", 125, limit: 1) == ["een onafgebrokenwoo…"])
  }

  @Test(arguments: [
    "\u{AD}", "-", "//", "\u{0}\u{1}", "👩‍👩‍👧 👍🏽", "العربية نص", "é\u{301}\u{AD}\u{AD}a",
  ])
  func `odd text gives lines`(text: String) {
    for width in [0.0, 1, 20, 500] { #expect(!wrap(text, width).isEmpty) }
  }

  @Test func `widths are those of the font`() {
    #expect(TextWidth.points("Missie", size: 1000) == 863 + 278 + 521 + 521 + 278 + 615)
    #expect(TextWidth.points("M", size: 1000, isBold: true) == 995)
  }
}
