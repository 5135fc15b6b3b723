import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import WhiteSpotAnalysis

/// A helix profile as people read it in a terminal.
struct HelixTable {
  /// How many brokers are shown.
  private static let shownBrokers = 10

  let findings: HelixFindings
  let scopes: [HelixScopeFinding]
  /// Whether everything was asked for, with brokers and O-information.
  let isWhole: Bool
  let words: FindingsText

  private var language: Language { words.language }

  func text() -> String {
    var text = heading() + "\n" + composition(scopes.filter { $0.kind != .mission })
    let missions = scopes.filter { $0.kind == .mission }
    if !missions.isEmpty {
      text += "\n" + words.words("MISSIES", "MISSIONS") + "\n" + composition(missions)
    }
    text += "\n" + legend() + "\n" + society() + "\n" + ties()
    if isWhole { text += "\n" + brokers() + "\n" + information() }
    return text
  }

  private func heading() -> String {
    let edition = findings.edition.map { words.words(", editie \($0)", ", edition \($0)") } ?? ""
    var text = words.paragraph(
      words.words("De helix in ", "The helix in ") + words.ecosystem.identity.name + edition + ".")
    if let whole = findings.whole {
      let total = whole.diversity.blau.sampleSize
      let parts = whole.sectors.map { sector in
        language.count(sector.members.count, language.name(of: sector.sector))
      }
      text += words.paragraph(
        words.words(
          "Van de \(total + whole.withoutSector.count) partners zijn er \(total) van één soort: "
            + "\(language.list(parts)). \(whole.withoutSector.count) hebben geen sector (gemengd of "
            + "onbekend) en tellen apart.",
          "Of \(total + whole.withoutSector.count) partners \(total) are of one kind: "
            + "\(language.list(parts)). \(whole.withoutSector.count) have no sector (mixed or "
            + "unknown) and count apart."))
    }
    return text
      + words.paragraph(
        words.words(
          "Genoemd wil zeggen: in deze bronnen. Wie niet genoemd is, kan wel meedoen.",
          "Named means: in these sources. Who is not named may well take part."))
  }

  private func composition(_ scopes: [HelixScopeFinding]) -> String {
    var table = TextTable(
      HelixSector.allCases.map { (Self.head($0, language), .right) }
        + [
          ("n", .right), (words.words("eerder", "earlier"), .right), ("▣", .right),
          (words.words("zonder", "none"), .right),
          ("Blau", .right), (words.words("zuiver", "unbiased"), .right), ("Hill 1", .right),
          ("Hill 2", .right), ("E-I", .right), ("p", .right),
          (words.words("thema of missie", "theme or mission"), .left),
        ])
    for scope in scopes {
      let ties = scope.ties.externalInternal
      table.append(
        scope.sectors.map { String($0.members.count) } + [
          String(scope.diversity.blau.sampleSize), String(scope.inheritedCount),
          String(scope.sectors.reduce(0) { $0 + $1.groupCount }),
          String(scope.withoutSector.count), number(scope.diversity.blau.biased),
          number(scope.diversity.blau.unbiased), number(scope.diversity.hillOne),
          number(scope.diversity.hillTwo), number(ties.index), number(ties.pValue, 3),
          title(scope),
        ])
    }
    return table.text(width: words.width)
  }

  private func legend() -> String {
    words.paragraph(
      words.words(
        "n: partners met een sector; een groep die voor veel partijen staat (▣) telt één keer. Eerder: van "
          + "hen bij een missie van een eerdere editie genoemd en niet bij deze. Blau: de "
          + "kans dat twee van hen van een andere sector zijn (zuiver: geschat zonder teruglegging). "
          + "Hill: als hoeveel even grote sectoren dit zo gemengd is. E-I: van -1 (verbindingen blijven "
          + "binnen sectoren) tot 1 (ze gaan er allemaal uit), met p tegen toevallig verdeelde "
          + "sectoren (\(language.format(findings.parameters.permutations)) keer).",
        "n: partners with a sector; a group that stands for many (▣) counts once. "
          + "Earlier: of them named for a mission of an earlier edition and not for this one. Blau: "
          + "the chance that two of them differ in sector (unbiased: estimated without replacement). Hill: as how many "
          + "equal sectors this is as mixed. E-I: from -1 (ties stay within sectors) to 1 (all lead "
          + "out), with p against sectors dealt out at random "
          + "(\(language.format(findings.parameters.permutations)) times)."))
  }

  /// Where no civil-society partner is named.
  private func society() -> String {
    let title = words.words(
      "GEEN MAATSCHAPPELIJKE PARTNER GENOEMD", "NO CIVIL-SOCIETY PARTNER NAMED")
    let silent = scopes.filter { $0.kind != .whole && $0.namesNoSociety }
    guard !silent.isEmpty else {
      return title + "\n"
        + words.paragraph(words.words("Overal is er een genoemd.", "One is named everywhere."))
    }
    let missions = silent.filter { $0.kind == .mission }
    let all = scopes.filter { $0.kind == .mission }
    let complete = silent.filter { $0.coverage == .complete }
    var text = title + "\n"
    if !all.isEmpty {
      text += words.paragraph(
        words.words(
          "Bij \(missions.count) van de \(all.count) missies noemen de bronnen geen patiënten-, "
            + "burger- of andere maatschappelijke organisatie.",
          "For \(missions.count) of \(all.count) missions the sources name no patient, citizen or "
            + "other civil-society body."))
    }
    let groups = [
      (words.words("Thema’s", "Themes"), silent.filter { $0.kind == .theme }),
      (words.words("Missies", "Missions"), missions),
    ]
    for (name, members) in groups where !members.isEmpty {
      text += words.item(name + ": " + members.map(self.title).joined(separator: "; ") + ".")
    }
    return text
      + words.paragraph(
        complete.isEmpty
          ? words.words(
            "Dat bewijst niet dat ze er niet zijn: geen bron is hier volledig.",
            "That does not prove that there are none: no source is complete here.")
          : words.words(
            "Een bron noemt zich hier volledig voor: "
              + language.list(complete.map(self.title)) + ".",
            "A source calls itself complete for: " + language.list(complete.map(self.title)) + "."))
  }

  /// The named ties between sectors, of everything or of the theme.
  private func ties() -> String {
    var text = words.words("VERBINDINGEN TUSSEN SECTOREN", "TIES BETWEEN SECTORS") + "\n"
    guard let scope = scopes.first, !scope.ties.flows.isEmpty else {
      return text
        + words.paragraph(
          words.words(
            "Er is geen verbinding tussen twee partners genoemd.",
            "No tie between two partners is named."))
    }
    let index = scope.ties.externalInternal
    text += words.paragraph(
      words.words(
        "\(title(scope)): \(scope.ties.pairCount) paren partners zijn zelf verbonden; "
          + "\(language.format(index.externalTies, decimals: 0)) daarvan tussen sectoren, "
          + "\(language.format(index.internalTies, decimals: 0)) erbinnen.",
        "\(title(scope)): \(scope.ties.pairCount) pairs of partners are tied themselves; "
          + "\(language.format(index.externalTies, decimals: 0)) of them between sectors, "
          + "\(language.format(index.internalTies, decimals: 0)) within."))
    if let value = index.index, let expected = index.expected {
      let lower = index.lowerPValue ?? 1
      let upper = index.upperPValue ?? 1
      let verdict =
        lower <= 0.05
        ? words.words(
          "minder tussen sectoren dan bij toeval", "less between sectors than by chance")
        : upper <= 0.05
          ? words.words(
            "meer tussen sectoren dan bij toeval", "more between sectors than by chance")
          : words.words("niet anders dan bij toeval", "no different from chance")
      text += words.paragraph(
        "E-I \(number(value)), "
          + words.words("verwacht ", "expected ") + number(expected)
          + (index.pValue == nil ? "" : ", p = \(number(index.pValue, 3)): \(verdict)") + ".")
    }
    var table = TextTable([
      (words.words("aantal", "number"), .right), (words.words("van", "from"), .left),
      (words.words("verband", "tie"), .left), (words.words("naar", "to"), .left),
    ])
    for flow in scope.ties.flows {
      table.append([
        String(flow.ties.count), language.name(of: flow.from).many,
        language.name(of: flow.relation), language.name(of: flow.to).many,
      ])
    }
    return text + "\n" + table.text(width: words.width)
  }

  private func brokers() -> String {
    var text = words.words("WIE ER TUSSEN STAAT", "WHO STANDS BETWEEN") + "\n"
    guard !findings.brokers.isEmpty else {
      return text
        + words.paragraph(
          words.words(
            "Geen partner staat tussen twee andere die zelf niet verbonden zijn.",
            "No partner stands between two others that are not tied themselves."))
    }
    let roles = findings.brokers[0].roles.map(\.role)
    let firm = findings.brokers.filter { broker in
      broker.roles.contains { ($0.adjusted ?? 1) <= 0.05 }
    }
    text += words.paragraph(
      words.words(
        "Hoe vaak een partner tussen twee andere staat die zelf niet verbonden zijn, naar sector; "
          + "tussen haakjes z. ",
        "How often a partner stands between two others that are not tied themselves, by sector; z in "
          + "brackets. ")
        + (findings.parameters.permutations == 0
          ? ""
          : firm.isEmpty
            ? words.words(
              "Na correctie voor het aantal toetsen valt niemand op.",
              "After the correction for the number of tests nobody stands out.")
            : words.words(
              "Na correctie voor het aantal toetsen vallen op (q ≤ 0,05): ",
              "After the correction for the number of tests these stand out (q ≤ 0.05): ")
              + language.list(firm.map { words.shortName($0.entity) }) + "."))
    var table = TextTable(
      roles.map { (language.name(of: $0), .right) }
        + [("p", .right), ("q", .right), (words.words("partner", "partner"), .left)])
    for broker in findings.brokers.prefix(Self.shownBrokers) {
      let least = broker.roles.compactMap(\.pValue).min()
      let adjusted = broker.roles.compactMap(\.adjusted).min()
      table.append(
        broker.roles.map { role in
          role.test.count == 0
            ? "0" : "\(role.test.count) (\(number(role.test.z, 1)))"
        } + [
          number(least, 3), number(adjusted, 3),
          words.name(broker.entity) + ", " + language.name(of: broker.sector).one,
        ])
    }
    text += "\n" + table.text(width: words.width) + "\n"
    return text
      + words.paragraph(
        roles.map { "\(language.name(of: $0)): \(language.meaning(of: $0))" }
          .joined(separator: "; ") + ". "
          + words.words(
            "p en q zijn de kleinste van de vier rollen.",
            "p and q are the least of the four roles."))
  }

  private func information() -> String {
    let title =
      words.words("VULLEN SECTOREN ELKAAR AAN?", "DO SECTORS COMPLEMENT EACH OTHER?") + "\n"
    switch findings.information {
    case .tooFewUnits(let complete, let units, let minimum):
      return title
        + words.paragraph(
          words.words(
            "Niet te zeggen. O-informatie vraagt ten minste \(minimum) programma’s en projecten met "
              + "een volledige lijst van partners; hier zijn dat er \(complete) van de \(units).",
            "We cannot tell. O-information takes at least \(minimum) programmes and projects with a "
              + "complete list of partners; here it is \(complete) of \(units)."))
    case .found(let finding):
      let sign =
        finding.pValue > 0.05
        ? words.words("niet anders dan bij toeval", "no different from chance")
        : finding.oInformation < 0
          ? words.words("sectoren vullen elkaar aan", "sectors complement each other")
          : words.words("sectoren herhalen elkaar", "sectors repeat each other")
      return title
        + words.paragraph(
          "Ω = \(number(finding.oInformation, 3)) bit, 95 % "
            + "\(number(finding.interval.lowerBound, 3)) … \(number(finding.interval.upperBound, 3)), "
            + "p = \(number(finding.pValue, 3)), n = \(finding.unitCount): \(sign). "
            + (findings.parameters.universe == .allUnits
              ? words.words(
                "Ook programma’s en projecten zonder sector tellen.",
                "Programmes and projects without a sector count too.")
              : words.words(
                "Programma’s en projecten zonder sector tellen niet.",
                "Programmes and projects without a sector do not count.")))
    }
  }

  private func number(_ value: Double?, _ decimals: Int = 2) -> String {
    value.map { language.format($0, decimals: decimals) } ?? Language.undefined
  }

  func title(_ scope: HelixScopeFinding) -> String {
    guard let label = scope.scope else { return words.words("alles", "everything") }
    return words.shortName(label)
      + (scope.isCentral ? words.words(" (centraal)", " (central)") : "")
  }

  private static func head(_ sector: HelixSector, _ language: Language) -> String {
    switch sector {
    case .company: language.pick(dutch: "bedrijf", english: "company")
    case .knowledge: language.pick(dutch: "kennis", english: "knowledge")
    case .government: language.pick(dutch: "overheid", english: "government")
    case .society: language.pick(dutch: "maatsch.", english: "society")
    }
  }
}
