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
      let isSilent: Bool
    }
    struct Key: Hashable {
      let themes: [EntityLabel]
      let isSilent: Bool
    }
    var themes: [Cell: Set<EntityLabel>] = [:]
    for case .coverageGap(let gap) in findings.blindSpots {
      for dimension in gap.dimensions {
        themes[Cell(dimension: dimension, isSilent: gap.extent == .none), default: []]
          .insert(gap.theme)
      }
    }
    var order: [Key] = []
    var dimensions: [Key: [NeedDimension]] = [:]
    for dimension in NeedDimension.allCases {
      for isSilent in [false, true] {
        let cell = Cell(dimension: dimension, isSilent: isSilent)
        guard let found = themes[cell] else { continue }
        let key = Key(themes: found.sorted(), isSilent: isSilent)
        if dimensions[key] == nil { order.append(key) }
        dimensions[key, default: []].append(dimension)
      }
    }
    let all = findings.themes.compactMap(\.theme).count
    return order.map { key in
      let concerned = key.themes
      let needs = language.list((dimensions[key] ?? []).map { language.word(for: $0) })
      let reason =
        key.isSilent
        ? language(
          "zegt geen bron die nu geldt iets over ", "no source in force says anything about ")
        : language(
          "geven de bronnen die nu gelden alleen voorbeelden van ",
          "the sources in force give examples only of ")
      return Gap(themes: concerned.count == all ? [] : concerned, text: reason + needs + ".")
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
