import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

/// Why one mission stands where it stands: each term of its score with the rows behind it.
struct WhiteSpotExplanation {
  let finding: MissionFinding
  let ecosystem: Ecosystem
  let language: Language
  let width: Int

  func text() -> String {
    let name = ecosystem.entity(finding.id).map { language.name(of: $0) } ?? finding.name
    var text = TextWrap.paragraph(name, width: width) + finding.id.rawValue + "\n"
    if let score = finding.score {
      text += "\n" + scoreTable(score)
    }
    for need in finding.needs { text += "\n" + section(need) }
    let general = finding.statements.filter { $0.dimension == nil }
    if !general.isEmpty {
      text += "\n" + words("Wat de bronnen zelf zeggen", "What the sources say themselves") + "\n"
      text += general.map(statement).joined()
    }
    return text
  }

  private func scoreTable(_ score: AttentionScore) -> String {
    var table = TextTable([
      (words("behoefte", "need"), .left), (words("toestand", "state"), .left),
      (words("gewicht", "weight"), .right), (words("ernst", "severity"), .right),
      (words("draagt bij", "adds"), .right),
    ])
    for term in score.terms {
      let state = finding.need(term.dimension)?.state ?? .cannotTell
      table.append([
        heading(term.dimension), "\(StateStyle(state: state).symbol) \(language.name(of: state))",
        language.format(term.weight, decimals: 2), language.format(term.severity, decimals: 2),
        language.format(Double(term.thousandths) / 1000, decimals: 3),
      ])
    }
    table.append([
      words("aandacht", "attention"), "", "", "",
      language.format(Double(score.thousandths) / 1000, decimals: 3),
    ])
    return table.text(width: width)
  }

  private func section(_ need: NeedFinding) -> String {
    let state = need.state
    var text =
      "\(StateStyle(state: state).symbol) \(heading(need.dimension)): "
      + "\(language.name(of: state))\n"
    text += indented(language.name(of: need.reason))
    for declaration in need.declarations {
      text += indented(
        words("Nodig volgens ", "Needed according to ")
          + "\(language.name(of: declaration.level)) (\(declaration.subject.shortName), "
          + "\(language.name(of: declaration.status))): \(place(declaration.provenance))")
    }
    for item in need.evidence { text += indented("+ " + sentence(item)) }
    for money in need.themeMoney {
      text += indented(
        words("Geld van het thema ", "Money of the theme ")
          + "\(money.theme.shortName): \(language.euro(thousands: money.range.lowerBound))"
          + words(" tot ", " to ") + language.euro(thousands: money.range.upperBound)
          + words(
            " als alles wat nog te verdelen is hierheen zou gaan",
            " if all that is not yet allocated went there"))
    }
    if let test = need.test { text += indented(sentence(test)) }
    text += need.statements.map(statement).joined()
    return text
  }

  private func sentence(_ item: Evidence) -> String {
    var words = item.entity.name
    if let step = item.paths.first?.steps.first, case .relation(let kind) = step.link {
      words += " " + language.name(of: kind)
      words += " " + (item.via?.shortName ?? step.object.shortName)
    }
    if let money = item.money {
      words += " " + language.euro(thousands: money.value)
    }
    if let inherited = item.inherited {
      words +=
        self.words(" (geërfd, ", " (inherited, ")
        + "\(inherited.firstYear)-\(inherited.lastYear))"
    }
    return words + ": " + item.rows.map(place).joined(separator: "; ")
  }

  private func sentence(_ test: FrameTest) -> String {
    let observed = language.format(test.observed)
    let expected = language.format(test.expected, decimals: 1)
    let q = language.format(test.adjusted, decimals: 3)
    return words(
      "Genoemd \(observed), bij gelijke verdeling over \(test.missions) missies \(expected); q = \(q).",
      "Named \(observed), with an even spread over \(test.missions) missions \(expected); q = \(q)."
    )
  }

  private func statement(_ finding: StatementFinding) -> String {
    indented(
      "! \(language.name(of: finding.polarity)) (\(language.name(of: finding.standing))): "
        + "\(finding.note.isEmpty ? "" : finding.note + "; ")\(place(finding.provenance))")
  }

  private func heading(_ dimension: NeedDimension) -> String { language.name(of: dimension) }

  private func place(_ provenance: Provenance) -> String {
    "\(provenance.source) \(provenance.locator) [\(provenance.row)]"
  }

  private func indented(_ text: String) -> String {
    TextWrap.paragraph(text, width: width, first: "    ", indent: "      ")
  }

  private func words(_ dutch: String, _ english: String) -> String {
    language.pick(dutch: dutch, english: english)
  }
}
