import EcosystemFigures
import EcosystemModel
import GraphCore
import SourceDiagnostics
import WhiteSpotAnalysis

/// Findings as people read them in a terminal.
struct WhiteSpotsTable {
  let findings: WhiteSpotFindings
  let ecosystem: Ecosystem
  let language: Language
  let width: Int

  private let sentences: FindingSentences

  init(findings: WhiteSpotFindings, ecosystem: Ecosystem, language: Language, width: Int) {
    self.findings = findings
    self.ecosystem = ecosystem
    self.language = language
    self.width = width
    sentences = FindingSentences(findings, language)
  }

  /// The whole text: what the data cannot see, then theme by theme, then what rests on which source.
  func text() -> String {
    let themes = findings.themes.map { theme in { @Sendable () -> String in section(theme) } }
    let parts =
      [{ @Sendable in heading() + choices() + "\n" + blindSpots() }] + themes
      + [{ @Sendable in legend() + survival() }]
    return concurrentMap(parts.count) { parts[$0]() }.joined(separator: "\n")
  }

  private func heading() -> String {
    let specific = findings.missions.count { !$0.isCentral }
    let central = findings.missions.count - specific
    return words(
      "Witte vlekken in \(ecosystem.identity.name), editie \(findings.edition): "
        + "\(specific) specifieke en \(central) centrale missies.",
      "White spots in \(ecosystem.identity.name), edition \(findings.edition): "
        + "\(specific) specific and \(central) central missions.") + "\n"
  }

  /// The own weights behind the order, and that its intervals are rough.
  private func choices() -> String {
    let notes = ChoiceNotes(parameters: findings.parameters, language: language)
    return [notes.weights, notes.draws].compactMap(\.self)
      .map { TextWrap.paragraph($0, width: width) }.joined()
  }

  private func blindSpots() -> String {
    let spots = BlindSpotSentences(findings, language)
    let gaps = spots.gaps.map { gap in
      let place =
        gap.themes.isEmpty
        ? spots.allThemes
        : words("voor ", "for ")
          + language.list(gap.themes.map { language.shortName(of: $0, in: ecosystem) })
      return place.prefix(1).uppercased() + place.dropFirst() + " " + gap.text
    }
    let registers = spots.registers.map { "\($0) (\(spots.registerNames.joined(separator: "; ")))" }
    let lines = [registers].compactMap(\.self) + gaps + [spots.unreviewedNeeds].compactMap(\.self)
    guard !lines.isEmpty else { return "" }
    let title = words("Wat deze gegevens niet kunnen zien", "What these data cannot see")
    return title + "\n"
      + (lines + [spots.meaningOfNotFound]).map {
        TextWrap.paragraph($0, width: width, first: "  • ", indent: "    ")
      }.joined()
  }

  private func section(_ theme: ThemeFindings) -> String {
    let title = theme.theme.map(name) ?? words("Zonder thema", "Without a theme")
    let missions = theme.missions.compactMap(findings.mission)
    let letters = missions.indices.map(Self.letter)
    var text = title.uppercased() + "\n"
    let matrix = NeedMatrixText(
      missions: missions, letters: letters, dimensions: theme.dimensions, language: language,
      width: width)
    text += matrix.text()
    for (mission, letter) in zip(missions, letters) { text += entry(mission, letter) }
    if let influence = sentences.influence(in: theme) {
      text += "\n" + TextWrap.paragraph(influence, width: width)
    }
    let tests = FrameTestText(
      missions: missions, letters: letters, findings: findings, language: language, width: width)
    return text + tests.text()
  }

  /// `A` to `Z`, then `AA`.
  private static func letter(_ index: Int) -> String {
    let last = String(Character(Unicode.Scalar(UInt8(65 + index % 26))))
    return index < 26 ? last : letter(index / 26 - 1) + last
  }

  private func entry(_ finding: MissionFinding, _ letter: String) -> String {
    let indent = pad("", 12)
    var text =
      "\n"
      + TextWrap.paragraph(
        name(finding.mission), width: width,
        first: pad(letter, 3) + pad(place(of: finding), 9), indent: indent)
    text += paragraph(sentences.summary(of: finding), indent)
    if let score = finding.score {
      let attention =
        words("Aandacht ", "Attention ") + language.format(score.value, decimals: 3) + ". "
      text += paragraph(attention + (sentences.certainty(of: finding) ?? ""), indent)
    }
    let classes = finding.classes.map { name(of: $0, in: finding) }
    if !classes.isEmpty {
      text += paragraph(
        words("Kenmerken: ", "Classes: ") + classes.joined(separator: ", ") + ".", indent)
    }
    return text
  }

  /// The class; what is fragile names the one partner on which it hangs.
  private func name(of found: ClassFinding, in finding: MissionFinding) -> String {
    let name = language.name(of: found.missionClass)
    let partners = found.missionClass == .fragile ? found.dimensions : []
    let named = partners.compactMap { dimension in
      finding.mainstay(of: dimension).map {
        language.shortName(of: $0, in: ecosystem) + words(" voor ", " for ")
          + language.word(for: dimension)
      }
    }
    return named.isEmpty
      ? name
      : name + words(" (hangt aan ", " (hangs on ") + language.list(named) + ")"
  }

  private func place(of finding: MissionFinding) -> String {
    if finding.isCentral { return words("centraal", "central") }
    guard let places = finding.places else { return Language.undefined }
    return places.text + "."
  }

  private func legend() -> String {
    let used = NeedState.allCases.filter { state in
      findings.missions.contains { $0.needs.contains { $0.state == state } }
    }
    var text = ""
    for state in used {
      text += TextWrap.paragraph(
        "\(language.shortName(of: state)): \(language.meaning(of: state))", width: width,
        first: StateStyle(state: state).symbol + " ", indent: "  ")
    }
    text += words("- niet als behoefte genoemd\n", "- not declared as a need\n")
    text +=
      language.sign(of: .lacking)
      + words(" een bron zegt zelf dat het ontbreekt\n", " a source itself says that it lacks\n")
    text +=
      language.sign(of: .served)
      + words(
        " een bron zegt zelf dat er genoeg is\n", " a source itself says that there is enough\n")
    if findings.parameters.countsStatements {
      text += TextWrap.paragraph(
        words(
          "Wat bronnen zelf zeggen telt mee in de volgorde (--count-statements), niet in de toestand.",
          "What sources say themselves counts in the order (--count-statements), not in the state."
        ), width: width)
    }
    return text
      + TextWrap.paragraph(
        words(
          "Meer over één missie: missiegraaf whitespots --explain MISSIE.",
          "More about one mission: missiegraaf whitespots --explain MISSION."), width: width)
  }

  /// How many verdicts stay when a source is left out.
  private func survival() -> String {
    guard !findings.survival.isEmpty else { return "" }
    var table = TextTable([
      (words("zonder bron", "without source"), .left), (words("blijft", "stays"), .right),
    ])
    for line in findings.survival {
      let count = language.format(line.surviving)
      let all = language.format(line.verdicts)
      table.append([line.source, words("\(count) van \(all)", "\(count) of \(all)")])
    }
    return "\n"
      + TextWrap.paragraph(
        words(
          "Hoeveel oordelen blijven als een bron wegvalt (een oordeel is elke toestand die wel iets zegt):",
          "How many verdicts stay when a source is left out (a verdict is any state that tells something):"
        ), width: width) + table.text(width: width)
  }

  private func paragraph(_ text: String, _ indent: String) -> String {
    TextWrap.paragraph(text, width: width, first: indent, indent: indent)
  }

  private func name(_ label: EntityLabel) -> String {
    ecosystem.entity(label.id).map { language.name(of: $0) } ?? label.name
  }

  private func words(_ dutch: String, _ english: String) -> String {
    language.pick(dutch: dutch, english: english)
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayText.width(text)))
  }
}

extension ClosedRange<Int> {
  /// `3`, or `2-4`.
  var text: String { count == 1 ? "\(lowerBound)" : "\(lowerBound)-\(upperBound)" }
}
