internal import EcosystemModel
public import WhiteSpotAnalysis

/// What the data cannot see, in sentences: the part of every result that comes first.
public struct BlindSpotSentences: Sendable {
  /// Needs for which no source in force is complete, with the themes that it concerns.
  public struct Gap: Hashable, Sendable {
    /// The themes; empty when it concerns all of them.
    public let themes: [EntityLabel]
    /// What is said after the themes.
    public let text: String
  }

  private let findings: WhiteSpotFindings
  private let language: Language

  /// Words the blind spots of findings in a language.
  public init(_ findings: WhiteSpotFindings, _ language: Language) {
    self.findings = findings
    self.language = language
  }

  /// The names of the registers that exist and are not in the data.
  public var registerNames: [String] {
    findings.blindSpots.compactMap { spot in
      if case .absentRegister(let register) = spot { register.name } else { nil }
    }
  }

  /// That registers exist which the data does not hold; `nil` when it holds all.
  public var registers: String? {
    let count = registerNames.count
    guard count > 0 else { return nil }
    let noun = language.pick(
      dutch: Noun("register", "registers"), english: Noun("register", "registers"))
    let verb = language.pick(
      dutch: count == 1 ? "Er bestaat" : "Er bestaan", english: count == 1 ? "exists" : "exist")
    return language(
      "\(verb) \(language.count(count, noun)) met projecten, partijen of geld buiten deze "
        + "gegevens. Wat daar staat, telt hier niet mee.",
      "\(language.count(count, noun)) with projects, parties or money \(verb) outside this data. "
        + "What is there does not count here.")
  }

  /// One for each set of themes that lack a complete source for the same reason, with the needs.
  public var gaps: [Gap] {
    struct Cell: Hashable {
      let dimension: NeedDimension
      let extent: Coverage.Extent
    }
    struct Key: Hashable {
      let themes: [EntityLabel]
      let extent: Coverage.Extent
    }
    var themes: [Cell: Set<EntityLabel>] = [:]
    for case .coverageGap(let gap) in findings.blindSpots {
      for dimension in gap.dimensions {
        themes[Cell(dimension: dimension, extent: gap.extent), default: []].insert(gap.theme)
      }
    }
    var order: [Key] = []
    var dimensions: [Key: [NeedDimension]] = [:]
    for dimension in NeedDimension.allCases {
      for extent in [Coverage.Extent.complete, .sample, .none] {
        guard let found = themes[Cell(dimension: dimension, extent: extent)] else { continue }
        let key = Key(themes: found.sorted(), extent: extent)
        if dimensions[key] == nil { order.append(key) }
        dimensions[key, default: []].append(dimension)
      }
    }
    let all = findings.themes.compactMap(\.theme).count
    return order.map { key in
      let needs = language.list((dimensions[key] ?? []).map { language.word(for: $0) })
      return Gap(
        themes: key.themes.count == all ? [] : key.themes, text: sentence(key.extent, needs))
    }
  }

  /// What sources of an extent leave open about needs.
  private func sentence(_ extent: Coverage.Extent, _ needs: String) -> String {
    switch extent {
    case .complete:
      language(
        "kan een bron die volledig is niet tonen wat aan \(needs) ontbreekt: zij noemt er geen die "
          + "bij deze missies meetellen, of dekt maar één missie.",
        "a source that is complete cannot show a lack of \(needs): it names none that count for "
          + "these missions, or covers one mission only.")
    case .sample:
      language(
        "geven de bronnen die nu gelden alleen voorbeelden van \(needs).",
        "the sources in force give examples only of \(needs).")
    case .none:
      language(
        "zegt geen bron die nu geldt iets over \(needs).",
        "no source in force says anything about \(needs).")
    }
  }

  /// The themes of a gap, with the word before them, when it concerns all of them.
  public var allThemes: String { language("voor alle thema’s", "for all themes") }

  /// How many of the rows that declare needs were not reviewed; `nil` when all were.
  public var unreviewedNeeds: String? {
    for case .unreviewedNeeds(let open, let all) in findings.blindSpots where open > 0 {
      return language(
        "\(language.format(open)) van de \(language.format(all)) regels waarop de behoeften rusten "
          + "zijn concept: gelezen, nog niet nagekeken.",
        "\(language.format(open)) of the \(language.format(all)) rows on which the needs rest are "
          + "drafts: read, not yet reviewed.")
    }
    return nil
  }

  /// What *not found* means, and what it does not mean.
  public var meaningOfNotFound: String {
    language(
      "‘Niet gevonden’ betekent dus: niet genoemd in deze bronnen. Het betekent niet dat het er "
        + "niet is.",
      "‘Not found’ therefore means: not named in these sources. It does not mean that it is not "
        + "there.")
  }
}
