internal import EcosystemFigures

extension ReportContext {
  /// What the data cannot see, before anything else.
  var blindSpotNotice: HTML {
    let sentences = BlindSpotSentences(findings, language)
    var items: [HTML] = []
    if let registers = sentences.registers {
      items.append(
        .group([
          .text(registers + " "),
          .element(.a, [.anchor("registers")], .text(text("Welke dat zijn", "Which ones"))), ".",
        ]))
    }
    items += sentences.gaps.map { gap in
      let place: HTML =
        gap.themes.isEmpty
        ? .text(sentences.allThemes)
        : .group([
          .text(text("voor ", "for ")), .joined(gap.themes.map { shortName(of: $0) }, by: ", "),
        ])
      return .group([.element(.span, [.class("cap")], place), .text(" " + gap.text)])
    }
    if let needs = sentences.unreviewedNeeds { items.append(.text(needs)) }
    guard !items.isEmpty else { return .group([]) }
    return .element(
      .section, [.class("notice"), .labelledBy("grenzen")],
      .element(
        .h2, [.id("grenzen")],
        .text(text("Wat deze gegevens niet kunnen zien", "What this data cannot see"))),
      .list(items), .p(.text(sentences.meaningOfNotFound)))
  }
}
