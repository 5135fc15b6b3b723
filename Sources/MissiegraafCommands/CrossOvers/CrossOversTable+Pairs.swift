import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import WhiteSpotAnalysis

extension CrossOversTable {
  /// The most carriers of a pair that are named, unless a theme was asked for.
  private static let namedCarriers = 8

  private var shownPairs: [ThemePairFinding] {
    findings.pairs.filter { pair in
      themes.allSatisfy { $0 == pair.first.id || $0 == pair.second.id }
    }
  }

  /// Themes two by two through one sort of thing, those that share most first.
  func pairSection(_ through: ThemeLink.Through) -> String {
    let language = words.language
    let noun = language.name(of: through)
    let entries = shownPairs.compactMap { pair in pair.link(through).map { (pair: pair, link: $0) }
    }
    var text =
      words.words("THEMA’S TWEE AAN TWEE, DOOR ", "THEMES TWO BY TWO, THROUGH ")
      + noun.many.uppercased() + "\n" + words.paragraph(summary(entries.map(\.link), noun))
    let shown = entries.enumerated().filter { !$0.element.link.carriers.isEmpty }
      .sorted {
        ($1.element.link.carriers.count, $0.offset) < ($0.element.link.carriers.count, $1.offset)
      }.map(\.element)
    let silent = entries.filter { $0.link.carriers.isEmpty && $0.link.test == nil }
    let judged = shown + entries.filter { $0.link.carriers.isEmpty && $0.link.test != nil }
    if !judged.isEmpty { text += "\n" + table(judged) }
    for entry in shown {
      let carriers = entry.link.carriers
      let named = themes.isEmpty ? carriers.prefix(Self.namedCarriers) : carriers[...]
      let rest = carriers.count - named.count
      text += words.item(
        title(entry.pair) + ": " + named.map { words.name($0.entity) }.joined(separator: ", ")
          + (rest > 0 ? words.words(" en \(rest) andere", " and \(rest) more") : ""))
    }
    if !silent.isEmpty {
      text += words.paragraph(
        words.words(
          "Niets gemeenschappelijks genoemd (dat kan er wel zijn): ",
          "Nothing in common is named (there may well be): ")
          + silent.map { title($0.pair) }.joined(separator: "; ") + ".")
    }
    return text
      + words.paragraph(
        words.words(
          "Alle rijen achter een paar: missiegraaf crossovers --theme A --theme B.",
          "Every row behind a pair: missiegraaf crossovers --theme A --theme B."))
  }

  private func summary(_ links: [ThemeLink], _ noun: Noun) -> String {
    let language = words.language
    let tied = links.count { !$0.carriers.isEmpty }
    let text = words.words(
      "Van \(links.count) paren thema’s delen er \(tied) ten minste één genoemde \(noun.one).",
      "Of \(links.count) pairs of themes, \(tied) share at least one named \(noun.one).")
    guard let test = links.compactMap(\.test).first else {
      return text
        + words.words(
          " Of er cross-overs ontbreken is niet te zeggen: geen bron die over deze editie spreekt "
            + "is hierin volledig, en voorbeelden bewijzen geen afwezigheid.",
          " Whether cross-overs are missing we cannot tell: no source that speaks about this "
            + "edition is complete here, and examples prove no absence.")
    }
    let tested = links.filter { $0.test != nil }
    let missing = tested.count { $0.verdict == .missing }
    let enough = tested.count { $0.verdict == .notMissing }
    let alpha = language.format(findings.parameters.significanceLevel, decimals: 2)
    return text
      + words.words(
        " \(test.source) is volledig voor \(test.themes) thema’s en \(test.units) "
          + "\(noun.form(for: test.units)). Van de \(tested.count) paren die zo te toetsen zijn, "
          + "ontbreken er \(missing) (verwant, en minder gedeeld dan verwacht, q ≤ \(alpha)), hebben er "
          + "\(enough) minstens zoveel als verwacht, en is het van \(tested.count - missing - enough) "
          + "niet te zeggen: het verschil kan toeval zijn.",
        " \(test.source) is complete for \(test.themes) themes and \(test.units) "
          + "\(noun.form(for: test.units)). Of \(tested.count) pairs that can be tested so, "
          + "\(missing) are missing (related, and fewer shared than expected, q ≤ \(alpha)), \(enough) "
          + "have at least as many as expected, and of \(tested.count - missing - enough) we cannot "
          + "tell: the difference may be chance.")
  }

  private func table(_ entries: [(pair: ThemePairFinding, link: ThemeLink)]) -> String {
    let language = words.language
    let isTested = entries.contains { $0.link.test != nil }
    var table = TextTable(
      [
        (words.words("gedeeld", "shared"), .right), (words.words("van", "of"), .right),
        ("× " + words.words("verwacht", "expected"), .right), ("φ", .right),
        (words.words("verwant", "related"), .left),
      ]
        + (isTested
          ? [
            (words.words("in kader", "in frame"), .right), ("p", .right), ("q", .right),
            (words.words("aantoonbaar", "detectable"), .right),
          ] : [])
        + [
          (words.words("oordeel", "verdict"), .left),
          (words.words("thema’s", "themes"), .left),
        ])
    func number(_ value: Double?, _ decimals: Int) -> String {
      value.map { language.format($0, decimals: decimals) } ?? Language.undefined
    }
    for (pair, link) in entries {
      let groups = link.groupCount > 0 ? " (\(link.groupCount)▣)" : ""
      let tested = link.test.map { test in
        [
          "\(test.count.observed) / \(number(test.count.expected, 1))",
          number(test.count.lowerTail, 3), number(test.adjustedLowerTail, 3),
          test.detectable.map { "≤ " + language.format($0) } ?? Language.undefined,
        ]
      }
      table.append(
        [
          "\(link.carriers.count)" + groups, "\(link.firstCount) / \(link.secondCount)",
          number(link.associationStrength, 2), number(link.proximity, 2),
          related(link.relatedness),
        ] + (isTested ? tested ?? Array(repeating: Language.undefined, count: 4) : [])
          + [language.name(of: link.verdict), title(pair)])
    }
    return table.text(width: words.width) + "\n"
      + words.paragraph(
        words.words(
          "Van: hoeveel elk thema er heeft. × verwacht: gedeeld tegen wat die aantallen zouden geven. "
            + "φ: het kleinste van de twee gedeelde aandelen. Verwant: een bron verbindt de thema’s, of "
            + "ze delen meer dan verwacht van iets anders. ▣: staat voor veel partijen.",
          "Of: how many each theme has. × expected: shared against what these numbers would give. "
            + "φ: the lower of the two shared shares. Related: a source ties the themes, or they share "
            + "more than expected of something else. ▣: stands for many parties.")
          + (isTested ? testedCaption : ""))
  }

  private var testedCaption: String {
    words.words(
      " In kader: gedeeld / verwacht in de volledige bron; p: de kans op zo weinig; q: na correctie "
        + "voor alle paren. Aantoonbaar: het grootste gedeelde aantal dat nog als tekort zou tellen; "
        + "bij – zou zelfs nul nog toeval kunnen zijn.",
      " In frame: shared / expected in the complete source; p: the chance of so few; q: after "
        + "correction for all pairs. Detectable: the largest number shared that would still count as a "
        + "deficit; at – even none could be chance.")
  }

  private func related(_ relatedness: ThemeRelatedness) -> String {
    if relatedness.isStated { return words.words("ja, volgens bron", "yes, by a source") }
    let figure = relatedness.associationStrength.map { " (\(words.language.format($0))×)" } ?? ""
    return
      (relatedness.isRelated
      ? words.words("ja", "yes") : words.words("niet gebleken", "not shown")) + figure
  }

  private func title(_ pair: ThemePairFinding) -> String {
    words.shortName(pair.first) + " – " + words.shortName(pair.second)
  }

  /// Every row between two themes.
  func between() -> String {
    guard let pair = shownPairs.first else { return "" }
    var text = "\n" + title(pair).uppercased() + "\n"
    text += pair.statedTies.map {
      words.item(words.sentence($0) + ": " + words.places($0.rows))
    }.joined()
    for link in pair.links where through == nil || link.through == through {
      let noun = words.language.name(of: link.through)
      text +=
        "\n"
        + words.paragraph(
          words.words("Door ", "Through ")
            + words.language.count(link.carriers.count, noun)
            + " (\(words.shortName(pair.first)): \(link.firstCount), "
            + "\(words.shortName(pair.second)): \(link.secondCount)); "
            + words.words("ontbrekende cross-over: ", "missing cross-over: ")
            + words.language.name(of: link.verdict) + verdictFigures(link) + ".")
      for carrier in link.carriers {
        text += words.item(words.name(carrier.entity))
        for path in carrier.first + carrier.second { text += words.detail(words.sentence(path)) }
      }
    }
    return text
  }

  private func verdictFigures(_ link: ThemeLink) -> String {
    guard let test = link.test else { return "" }
    let language = words.language
    return words.words(
      "; in \(test.source) \(test.count.observed), verwacht "
        + "\(language.format(test.count.expected)), ",
      "; in \(test.source) \(test.count.observed), expected "
        + "\(language.format(test.count.expected)), ")
      + "p = \(language.format(test.count.lowerTail, decimals: 3)), "
      + "q = \(language.format(test.adjustedLowerTail, decimals: 3)); "
      + detectable(test)
  }

  private func detectable(_ test: ThemeLinkTest) -> String {
    guard let limit = test.detectable else {
      return words.words(
        "zelfs zonder één gedeelde zou geen tekort aantoonbaar zijn",
        "even with none shared no deficit could be shown")
    }
    let number = words.language.format(limit)
    return words.words(
      "een tekort is aantoonbaar bij hoogstens \(number)",
      "a deficit can be shown at \(number) or fewer")
  }
}
