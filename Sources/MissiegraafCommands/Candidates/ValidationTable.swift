import EcosystemFigures
import WhiteSpotAnalysis

/// Hold-out figures of a whole dataset as people read them in a terminal.
struct ValidationTable {
  let validation: CandidateValidation
  let language: Language
  let width: Int

  func text() -> String {
    var text = ""
    for block in validation.blocks {
      text += "\(language.name(of: block.kind).many.uppercased()), \(block.edition)\n"
      text +=
        HoldOutText(figures: .known(block, isStored: true), language: language, width: width).text()
        + "\n"
    }
    return text + agreement()
  }

  private func agreement() -> String {
    var text = paragraph(
      language(
        "Loopt de volgorde van aandacht gelijk op met wat de bronnen zelf een tekort noemen? Dat is een "
          + "toets op samenhang, geen bewijs: de volgorde is er niet op afgesteld.",
        "Does the order of attention go along with what the sources themselves call lacking? This is a "
          + "check of consistency, no proof: the order is not tuned to it."))
    for agreement in validation.agreement {
      var line = "\(agreement.edition): Kendall τ "
      line += agreement.tau.map { language.format($0, decimals: 2) } ?? Language.undefined
      if let interval = agreement.interval {
        let ends = interval.map { language.format($0, decimals: 2) }
        line += language(" (95 %: \(ends[0]) tot \(ends[1]))", " (95 %: \(ends[0]) to \(ends[1]))")
      }
      line += language(
        ", \(agreement.missions) missies, over \(agreement.spokenOf) zeggen de bronnen iets",
        ", \(agreement.missions) missions, the sources speak of \(agreement.spokenOf)")
      text += paragraph("  " + line)
    }
    return text
  }

  private func paragraph(_ text: String) -> String { TextWrap.paragraph(text, width: width) }
}
