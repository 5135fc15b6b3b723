internal import EcosystemFigures
internal import EcosystemModel
internal import WhiteSpotAnalysis

extension ReportContext {
  /// The white spots as a ranked list per theme, each with its evidence.
  var whiteSpotSection: HTML {
    var children: [HTML] = [
      paragraphs(
        text(
          "Per thema staan de missies in volgorde van aandacht: bovenaan waar genoemde behoeften het minst zijn ingevuld volgens deze bronnen. Het is een volgorde om ergens te beginnen, geen kans en geen oordeel over een missie. De centrale missie staat vooraan en doet niet mee in de volgorde.",
          "Within a theme the missions stand in order of attention: first where declared needs are met the least according to these sources. It is an order to start somewhere, not a probability and not a verdict on a mission. The central mission stands first and is not ranked."
        ))
    ]
    for theme in findings.themes {
      children.append(
        .element(
          .h3, [],
          theme.theme.map { name(of: $0) } ?? .text(text("Zonder thema", "Without a theme"))))
      for id in theme.missions {
        if let mission = findings.mission(id) { children.append(article(mission)) }
      }
      if let influence = influence(theme) { children.append(influence) }
    }
    return section(
      "witte-vlekken", text("Witte vlekken per thema", "White spots by theme"), children)
  }

  private func article(_ finding: MissionFinding) -> HTML {
    let anchor = "missie-" + finding.id.rawValue.replacing("/", with: "-")
    var children: [HTML] = [
      .element(.h4, [.id(anchor)], rank(finding), shortName(of: finding.mission)),
      .element(.p, [.class("quiet")], name(of: finding.mission)),
    ]
    if finding.needs.isEmpty {
      children.append(.p(.text(FindingSentences(findings, language).summary(of: finding))))
    } else {
      children += [groups(finding), certainty(finding), evidence(finding)]
    }
    return .element(.article, [.labelledBy(anchor)], children)
  }

  private func rank(_ finding: MissionFinding) -> HTML {
    guard let rank = finding.rank else { return .group([]) }
    return .group([.element(.span, [.class("rank")], .text("\(rank).")), " "])
  }

  /// What is missing, why we think so, and what could be done: one line per state and reason.
  private func groups(_ finding: MissionFinding) -> HTML {
    var lines: [HTML] = []
    for state in NeedState.byAttention {
      for reason in StateReason.allCases {
        let needs = finding.needs.filter { $0.state == state && $0.reason == reason }
        guard !needs.isEmpty else { continue }
        let names = language.list(needs.map { language.name(of: $0.dimension) })
        lines.append(
          .group([
            badge(state),
            .element(
              .div, [], .text(names.capitalizedFirst + ". "), suppliers(needs),
              .element(
                .span, [.class("quiet")],
                .text(language.name(of: reason) + (advice(reason).map { " " + $0 } ?? "")))),
          ]))
      }
    }
    return .list(lines, [.class("groups")])
  }

  /// Who or what supplies the needs, each once, with where that is said.
  private func suppliers(_ needs: [NeedFinding]) -> HTML {
    var order: [EntityLabel] = []
    var rows: [EntityLabel: [Provenance]] = [:]
    for evidence in needs.flatMap(\.evidence) {
      if rows[evidence.entity] == nil { order.append(evidence.entity) }
      rows[evidence.entity, default: []] += evidence.rows
    }
    guard !order.isEmpty else { return .group([]) }
    let shown = order.prefix(Self.shownSuppliers).map { label in
      HTML.group([shortName(of: label), " ", places(rows[label] ?? [])])
    }
    let rest = order.count - shown.count
    return .group([
      .text(text("Genoemd: ", "Named: ")), .joined(shown, by: "; "),
      .text(
        rest == 0
          ? ""
          : text(
            " en \(language.format(rest)) andere (zie de onderbouwing)",
            " and \(language.format(rest)) more (see the evidence)")), ". ",
    ])
  }

  private static let shownSuppliers = 8

  /// What somebody could do next; it follows from the reason, not from the mission.
  private func advice(_ reason: StateReason) -> String? {
    switch reason {
    case .samplesNameNothing:
      text(
        "Te doen: kijk in een register dat volledig is, voordat u van een tekort spreekt.",
        "To do: look in a register that is complete before speaking of a deficit.")
    case .supplyIsInherited:
      text(
        "Te doen: vraag of wie toen meedeed doorgaat.",
        "To do: ask whether those who took part then go on.")
    case .moneyAtThemeOnly:
      text(
        "Te doen: vraag hoe het geld over de missies is verdeeld.",
        "To do: ask how the money is divided over the missions.")
    case .completeSourceNamesNone:
      text(
        "Te doen: vraag of de bron ook deze soort bijhoudt.",
        "To do: ask whether the source keeps this sort as well.")
    case .noCoverage:
      text(
        "Te doen: zoek een bron die hierover gaat.", "To do: find a source that covers this.")
    case .completeFrameNamesNothing, .belowFrameAverage:
      text(
        "Te doen: bespreek met de trekkers van het thema wie dit kan invullen.",
        "To do: discuss with those who lead the theme who could supply this.")
    case .withinChance, .deficitDoesNotSurvive, .nothingToCompare:
      text("Te doen: verzamel meer gegevens.", "To do: collect more data.")
    case .supplyIsNamed, .nearFrameAverage: nil
    }
  }

  /// How sure: the place in the order with its interval, what it rests on, and what stands out.
  private func certainty(_ finding: MissionFinding) -> HTML {
    var sentences = [FindingSentences(findings, language).certainty(of: finding)].compactMap(\.self)
    let suppliers = Set(finding.needs.flatMap(\.evidence).map(\.entity)).count
    sentences.append(
      text(
        "Het oordeel rust op \(language.format(suppliers)) met naam genoemde partijen, programma’s of andere.",
        "The verdict rests on \(language.format(suppliers)) named parties, programmes or others."))
    let classes = finding.classes.map { language.name(of: $0.missionClass) }
    if !classes.isEmpty {
      sentences.append(text("Kenmerken: ", "Marks: ") + language.list(classes) + ".")
    }
    return .p(
      .strong(.text(text("Hoe zeker? ", "How sure? "))), .text(sentences.joined(separator: " ")))
  }

  private func influence(_ theme: ThemeFindings) -> HTML? {
    FindingSentences(findings, language).influence(in: theme).map {
      .element(.p, [.class("quiet")], .text($0))
    }
  }
}
