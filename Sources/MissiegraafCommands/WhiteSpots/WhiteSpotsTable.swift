import EcosystemFigures
import EcosystemModel
import SourceDiagnostics
import WhiteSpotAnalysis

/// Findings as people read them in a terminal.
struct WhiteSpotsTable {
  let findings: WhiteSpotFindings
  let ecosystem: Ecosystem
  let language: Language
  let width: Int

  /// The whole text: what the data cannot see, then theme by theme.
  func text() -> String {
    var text = heading() + "\n" + blindSpots()
    for theme in findings.themes { text += "\n" + section(theme) }
    return text + "\n" + legend()
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

  private func blindSpots() -> String {
    let lines = BlindSpotText(findings: findings, ecosystem: ecosystem, language: language).lines
    guard !lines.isEmpty else { return "" }
    let title = words("Wat deze gegevens niet kunnen zien", "What these data cannot see")
    return title + "\n"
      + lines.map { TextWrap.paragraph($0, width: width, first: "  • ", indent: "    ") }.joined()
  }

  private func section(_ theme: ThemeFindings) -> String {
    let title = theme.theme.map(name) ?? words("Zonder thema", "Without a theme")
    var text = title.uppercased() + "\n"
    for id in theme.missions {
      if let finding = findings.mission(id) { text += entry(finding) }
    }
    return text
  }

  private func entry(_ finding: MissionFinding) -> String {
    let place = place(of: finding)
    var text = TextWrap.paragraph(
      name(finding.mission), width: width, first: "\n" + pad(place, 9), indent: pad("", 9))
    if let score = finding.score {
      var line = words("aandacht ", "attention ") + language.format(score.value, decimals: 3)
      if let uncertainty = finding.uncertainty {
        let places = Self.text(of: uncertainty.interval)
        let draws = language.format(uncertainty.draws)
        line += words(
          ", in 90 % van \(draws) trekkingen plaats \(places)",
          ", in 90 % of \(draws) draws place \(places)")
      }
      text += pad("", 9) + line + "\n"
    } else {
      text +=
        pad("", 9)
        + words("geen behoefte genoemd, dus geen oordeel", "no need declared, so no verdict") + "\n"
    }
    let own = finding.needs.filter { $0.declarations.contains { $0.level == .mission } }
    if !own.isEmpty {
      text += TextWrap.paragraph(
        words("De missie noemt zelf: ", "The mission itself names: ")
          + own.map { heading(of: $0) }.joined(separator: ", "), width: width,
        first: pad("", 9), indent: pad("", 13))
    }
    for state in NeedState.allCases {
      let needs = finding.needs.filter { $0.state == state }
      guard !needs.isEmpty else { continue }
      let label = "\(StateStyle(state: state).symbol) \(language.name(of: state)): "
      text += TextWrap.paragraph(
        label + needs.map(item).joined(separator: ", "), width: width, first: pad("", 9),
        indent: pad("", 13))
    }
    let classes = finding.classes.map { language.name(of: $0.missionClass) }
    if !classes.isEmpty {
      text += TextWrap.paragraph(
        words("Kenmerken: ", "Classes: ") + classes.joined(separator: ", "), width: width,
        first: pad("", 9), indent: pad("", 13))
    }
    return text
  }

  private func place(of finding: MissionFinding) -> String {
    if finding.isCentral { return words("centraal", "central") }
    return finding.places.map { Self.text(of: $0) + "." } ?? Language.undefined
  }

  private static func text(of places: ClosedRange<Int>) -> String {
    places.count == 1 ? "\(places.lowerBound)" : "\(places.lowerBound)-\(places.upperBound)"
  }

  /// A need, with the number of suppliers that are named and whether a source says that it lacks.
  private func item(_ need: NeedFinding) -> String {
    var text = heading(of: need)
    let supply = need.state == .metBefore ? need.inheritedEvidence : need.ownEvidence
    if !supply.isEmpty { text += " (\(supply.count))" }
    if need.isSaidLacking {
      text += words(" [bron: tekort]", " [source: lacking]")
    }
    return text
  }

  private func heading(of need: NeedFinding) -> String {
    language.heading(of: need.dimension).filter { $0 != "\u{AD}" }.lowercased()
  }

  private func legend() -> String {
    let used = NeedState.allCases.filter { state in
      findings.missions.contains { $0.needs.contains { $0.state == state } }
    }
    var text = ""
    for state in used {
      text += TextWrap.paragraph(
        "\(language.name(of: state)): \(language.meaning(of: state))", width: width,
        first: StateStyle(state: state).symbol + " ", indent: "  ")
    }
    return text
      + TextWrap.paragraph(
        words(
          "Tussen haakjes: hoeveel partijen of rijen er genoemd zijn. Meer over één missie: "
            + "missiegraaf whitespots --explain MISSIE.",
          "In brackets: how many suppliers or rows are named. More about one mission: "
            + "missiegraaf whitespots --explain MISSION."), width: width)
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
