internal import EcosystemModel
internal import WhiteSpotAnalysis

extension WhiteSpotMatrix {
  var title: String {
    language(
      "Witte vlekken: wat missies nodig hebben en wat bronnen noemen",
      "White spots: what missions need and what sources name")
  }

  var subtitle: String {
    language(
      "Editie \(findings.edition) · per thema in volgorde van aandacht, de centrale missie (vet) eerst",
      "Edition \(findings.edition) · by theme in order of attention, the central mission (bold) first"
    )
  }

  /// The cells with a state.
  private var needs: [NeedFinding] { findings.missions.flatMap(\.needs) }

  /// A phrase of which two fit beside each other on a narrow page.
  private func legendMeaning(of state: NeedState) -> String {
    isStacked && state == .notFound
      ? language("de bronnen geven alleen voorbeelden", "the sources only give examples")
      : language.meaning(of: state)
  }

  var legend: Legend {
    var entries = NeedState.byAttention.compactMap { state -> Legend.Entry? in
      let count = needs.count { $0.state == state }
      guard count > 0 else { return nil }
      let style = StateStyle(state: state)
      return Legend.Entry(
        symbol: style.symbol, fill: style.fill, ink: style.text,
        frame: state == .cannotTell ? .square(1) : .none,
        text: "\(language.figureWord(of: state)): \(legendMeaning(of: state))",
        count: language.format(count))
    }
    let lacking = needs.count(where: \.isSaidLacking)
    if lacking > 0 {
      entries.append(
        Legend.Entry(
          symbol: "!", fill: Palette.paper, ink: Palette.ink, frame: .none,
          text: language("een bron noemt zelf een tekort", "a source itself says lacking"),
          count: language.format(lacking)))
    }
    let undeclared = findings.missions.count * dimensions.count - needs.count
    if undeclared > 0 {
      entries.append(
        Legend.Entry(
          symbol: "·", fill: Palette.paper, ink: Palette.quietInk, frame: .none,
          text: language("niet als behoefte genoemd", "not declared as a need"),
          count: language.format(undeclared)))
    }
    return Legend(entries: entries)
  }

  var notes: [String] {
    [
      language(
        "Een bron die voorbeelden geeft, kan laten zien dat iets er is, maar niet dat het ontbreekt.",
        "A source that gives examples can show that something is there, not that it is absent.")
    ]
      + (isShortened
        ? [language("Namen zijn ingekort.", "Names are shortened.")] : [])
  }

  var description: String {
    let states = NeedState.byAttention.compactMap { state -> String? in
      let count = needs.count { $0.state == state }
      return count == 0 ? nil : "\(language.format(count)) \(language.name(of: state))"
    }
    let missions = language.count(findings.missions.count, language.name(of: .mission))
    return language(
      "Matrix van \(missions) en \(dimensions.count) behoeften; cellen: \(language.list(states)).",
      "Matrix of \(missions) and \(dimensions.count) needs; cells: \(language.list(states)).")
  }

  /// Each mission with the state of its needs, for assistive technology.
  var names: [String: String] {
    var names: [String: String] = [:]
    for finding in findings.missions {
      let states = finding.needs.map {
        "\(language.name(of: $0.dimension)): \(language.name(of: $0.state))"
      }
      names[finding.id.rawValue] = ([name(of: finding.mission)] + states).joined(separator: "; ")
    }
    return names
  }

  var sources: Set<String> {
    Set(
      needs.flatMap { need in
        need.declarations.map(\.provenance.source)
          + need.evidence.flatMap(\.rows).map(\.source) + need.coverage.map(\.provenance.source)
      })
  }
}
