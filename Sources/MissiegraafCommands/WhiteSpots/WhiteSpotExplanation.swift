import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

/// Why one mission stands where it stands: each term of its score with the rows behind it, what would
/// clear each state, and on which row the place hangs.
struct WhiteSpotExplanation {
  let explanation: MissionExplanation
  let parameters: WhiteSpotParameters
  let ecosystem: Ecosystem
  let language: Language
  let width: Int

  var finding: MissionFinding { explanation.finding }

  var wording: FindingsText {
    FindingsText(ecosystem: ecosystem, language: language, width: width)
  }

  func text() -> String {
    var text = wording.paragraph(wording.name(finding.mission)) + finding.id.rawValue + "\n"
    if let score = finding.score {
      text += "\n" + scoreTable(score)
      let notes = ChoiceNotes(parameters: parameters, language: language)
      text += notes.weights.map(wording.paragraph) ?? ""
    }
    for need in finding.needs { text += "\n" + section(need) }
    let general = finding.statements.filter { $0.dimension == nil }
    if !general.isEmpty {
      text += "\n" + words("Wat de bronnen zelf zeggen", "What the sources say themselves") + "\n"
      text += general.map(statement).joined()
    }
    let flip = flip()
    return text + rollUp() + (flip.isEmpty ? "" : "\n" + flip) + registers()
  }

  /// The record on which the place hangs.
  private func flip() -> String {
    guard let places = finding.places else { return "" }
    guard let flip = explanation.flip else {
      return TextWrap.paragraph(
        words(
          "Geen enkele verbinding, som, dekking of uitspraak op zich bepaalt plaats "
            + "\(places.text): zonder één ervan blijft hij gelijk. \(untried)",
          "No single tie, sum, coverage or statement decides place \(places.text): without any one "
            + "of them it stays. \(untried)"),
        width: width)
    }
    let count = language.format(explanation.flippingRows)
    let others =
      explanation.flippingRows == 1
      ? words(
        "Geen andere verbinding, som, dekking of uitspraak doet dat.",
        "No other tie, sum, coverage or statement does.")
      : words(
        "Er zijn \(count) zulke verbindingen, sommen, dekkingen of uitspraken.",
        "There are \(count) such ties, sums, coverages or statements.")
    return TextWrap.paragraph(
      words(
        "Van de verbindingen, sommen, dekkingen en uitspraken verandert zonder deze de plaats het "
          + "meest, van \(flip.before.text) naar \(flip.after.text): \(place(flip.row)). \(others) "
          + untried,
        "Of the ties, sums, coverages and statements, the place changes most without this one, from "
          + "\(flip.before.text) to \(flip.after.text): \(place(flip.row)). \(others) \(untried)"),
      width: width)
  }

  /// What is not left out to see on which row the place hangs.
  private var untried: String {
    words(
      "Behoeften, welke missie welke voortzet en bij welk thema zij hoort, blijven daarbij staan.",
      "Needs, which mission continues which, and what missions are a part of are left as they are.")
  }

  private func registers() -> String {
    guard !explanation.absentRegisters.isEmpty else { return "" }
    let title = words(
      "Registers die bestaan en niet in deze gegevens zitten",
      "Registers that exist and are not in these data")
    return "\n" + title + "\n"
      + explanation.absentRegisters.map { register in
        let holds = register.holds.isEmpty ? "" : ": " + register.holds
        return indented("\(register.name)\(holds) (\(place(register.provenance)))")
      }.joined()
  }

  /// The least supply that would clear the state of a need.
  private func sentence(_ clearance: Clearance) -> String {
    guard let count = clearance.count, let after = clearance.after else {
      return words(
        "Geen redelijk aantal nieuwe partijen maakt hier een ander oordeel van.",
        "No reasonable number of new parties would change this verdict.")
    }
    let state = language.name(of: after)
    if clearance.unit == .sum {
      return words(
        "Wordt “\(state)” met één bedrag voor deze missie zelf, hoe klein ook; bedragen worden niet "
          + "vergeleken.",
        "Becomes “\(state)” with one sum for this mission itself, however small; sums are not "
          + "compared.")
    }
    let noun = language.pick(
      dutch: Noun("nieuwe partij", "nieuwe partijen"),
      english: Noun("new supplier", "new suppliers"))
    let number = language.count(count, noun)
    guard !clearance.sources.isEmpty else {
      let exceptions = language.list(clearance.exceptions)
      return words(
        "Wordt “\(state)” met één vermelding in welke bron ook",
        "Becomes “\(state)” with one mention in any source")
        + (exceptions.isEmpty
          ? "."
          : words(
            ", behalve \(exceptions): wie volledig is en er één noemt, wordt met de andere missies "
              + "vergeleken.",
            " but \(exceptions): a complete source that names one is compared with the other "
              + "missions."))
    }
    let sources = language.list(clearance.sources)
    return words(
      "Wordt “\(state)” met \(number) in \(sources), elk met één band.",
      "Becomes “\(state)” with \(number) in \(sources), each with one tie.")
  }

  private func scoreTable(_ score: AttentionScore) -> String {
    var table = TextTable([
      (words("behoefte", "need"), .left), (words("toestand", "state"), .left),
      (words("gevraagd door", "declared by"), .left),
      (words("gewicht", "weight"), .right), (words("ernst", "severity"), .right),
      (words("draagt bij", "adds"), .right),
    ])
    for term in score.terms {
      let state = finding.need(term.dimension)?.state ?? .cannotTell
      table.append([
        language.word(for: term.dimension),
        "\(StateStyle(state: state).symbol) \(language.name(of: state))"
          + (term.counted == nil ? "" : words(" (bron telt mee)", " (source counts)")),
        level(term.level),
        language.format(term.weight, decimals: 2), language.format(term.severity, decimals: 2),
        language.format(Double(term.thousandths) / 1000, decimals: 3),
      ])
    }
    table.append([
      words("aandacht", "attention"), "", "", "", "",
      language.format(Double(score.thousandths) / 1000, decimals: 3),
    ])
    return table.text(width: width)
  }

  private func level(_ level: NeedLevel) -> String {
    switch level {
    case .mission: words("missie", "mission")
    case .theme: words("thema", "theme")
    case .policy: words("beleid", "policy")
    }
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
          + "\(language.name(of: declaration.level)) (\(wording.shortName(declaration.subject)), "
          + "\(language.name(of: declaration.status))): \(place(declaration.provenance))")
    }
    for item in need.evidence { text += indented("+ " + sentence(item)) }
    if let partner = finding.mainstay(of: need.dimension) {
      text += indented(sentence(mainstay: partner, of: need.dimension))
    }
    text += need.themeMoney.map { indented(sentence($0)) }.joined()
    if let test = need.test { text += indented(sentence(test)) }
    text += need.coverageBehindState.map { indented(sentence($0)) }.joined()
    text += need.statements.map(statement).joined()
    let clearance = explanation.clearances.first { $0.dimension == need.dimension }
    if let clearance { text += indented("→ " + sentence(clearance)) }
    return text
  }

  private func sentence(_ test: FrameTest) -> String {
    let observed = language.format(test.observed)
    let expected = language.format(test.expected, decimals: 1)
    let q = FrameTestText.comparison(test.adjusted, language)
    let checks = test.fragileSources + test.fragileNulls.map(\.rawValue)
    let failed =
      checks.isEmpty
      ? ""
      : words(" Houdt geen stand zonder of met: ", " Does not survive: ")
        + checks.joined(separator: ", ") + "."
    return words(
      "Genoemd \(observed), te verwachten over \(test.missions) missies \(expected); q \(q).",
      "Named \(observed), expected over \(test.missions) missions \(expected); q \(q).")
      + failed
  }

  private func statement(_ finding: StatementFinding) -> String {
    indented(
      "\(language.sign(of: finding.polarity)) \(language.name(of: finding.polarity)) (\(language.name(of: finding.standing))): "
        + "\(finding.note.isEmpty ? "" : finding.note + "; ")\(place(finding.provenance))")
  }

  private func heading(_ dimension: NeedDimension) -> String { language.name(of: dimension) }

  func place(_ provenance: Provenance) -> String {
    "\(provenance.source) \(provenance.locator) [\(provenance.row)]"
  }

  func indented(_ text: String) -> String {
    TextWrap.paragraph(text, width: width, first: "    ", indent: "      ")
  }

  func words(_ dutch: String, _ english: String) -> String {
    language.pick(dutch: dutch, english: english)
  }
}
