internal import EcosystemFigures
internal import EcosystemModel
internal import WhiteSpotAnalysis

extension ReportContext {
  /// What the data cannot see, before anything else.
  var blindSpotNotice: HTML {
    var items: [HTML] = []
    let registers = findings.blindSpots.count {
      if case .absentRegister = $0 { true } else { false }
    }
    if registers > 0 {
      let noun = language.pick(
        dutch: Noun("register", "registers"), english: Noun("register", "registers"))
      items.append(
        .group([
          .text(
            text(
              "Er bestaan \(language.count(registers, noun)) met projecten, partijen of geld die niet in deze gegevens zitten. Wat daar staat, telt hier niet mee. ",
              "\(language.count(registers, noun)) with projects, parties or money exist that are not in this data. What they hold does not count here. "
            )),
          .element(.a, [.anchor("registers")], .text(text("Welke dat zijn", "Which ones"))), ".",
        ]))
    }
    items += coverageItems
    for spot in findings.blindSpots {
      if case .unreviewedNeeds(let open, let all) = spot, open > 0 {
        items.append(
          .text(
            text(
              "\(language.format(open)) van de \(language.format(all)) regels waarop de behoeften rusten zijn nog niet nagekeken.",
              "\(language.format(open)) of the \(language.format(all)) rows on which the needs rest have not been reviewed yet."
            )))
      }
    }
    guard !items.isEmpty else { return .group([]) }
    return .element(
      .section, [.class("notice"), .labelledBy("grenzen")],
      .element(
        .h2, [.id("grenzen")],
        .text(text("Wat deze gegevens niet kunnen zien", "What this data cannot see"))),
      .list(items),
      .p(
        .text(
          text(
            "‘Niet gevonden’ betekent dus: niet genoemd in deze bronnen. Het betekent niet dat het er niet is.",
            "‘Not found’ therefore means: not named in these sources. It does not mean that it is not there."
          ))))
  }

  /// One line for each set of needs that lacks a complete source, with the themes that it concerns.
  private var coverageItems: [HTML] {
    struct Key: Hashable {
      var dimensions: [NeedDimension]
      var extent: Coverage.Extent
    }
    var order: [Key] = []
    var themes: [Key: [EntityLabel]] = [:]
    for case .coverageGap(let gap) in findings.blindSpots {
      let key = Key(dimensions: gap.dimensions, extent: gap.extent)
      if themes[key] == nil { order.append(key) }
      if themes[key]?.contains(gap.theme) != true { themes[key, default: []].append(gap.theme) }
    }
    let all = findings.themes.compactMap(\.theme).count
    return order.map { key in
      let concerned = themes[key] ?? []
      let needs = language.list(
        key.dimensions.map { language.heading(of: $0).replacing("\u{AD}", with: "").lowercased() })
      let place: HTML =
        concerned.count == all
        ? .text(text("voor alle thema’s", "for all themes"))
        : .group([
          .text(text("voor ", "for ")), .joined(concerned.map { shortName(of: $0) }, by: ", "),
        ])
      let reason =
        key.extent == .none
        ? text("zegt geen bron die nu geldt iets over ", "no source in force says anything about ")
        : text(
          "geven de bronnen die nu gelden alleen voorbeelden van ",
          "the sources in force give examples only of ")
      return .group([
        .element(.span, [.class("cap")], place), .text(" " + reason + needs + "."),
      ])
    }
  }
}
