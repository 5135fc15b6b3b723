public import EcosystemModel
public import WhiteSpotAnalysis

/// What was found, in sentences for people who know no statistics.
///
/// The one place where findings are worded: tables, figures and the report say the same.
public struct FindingSentences: Sendable {
  private let findings: WhiteSpotFindings
  private let language: Language
  /// The number of missions that have a place, by theme.
  private let ranked: [EntityLabel?: Int]

  /// Words findings in a language.
  ///
  /// - Complexity: O(missions).
  public init(_ findings: WhiteSpotFindings, _ language: Language) {
    self.findings = findings
    self.language = language
    ranked = findings.missions.reduce(into: [:]) { ranked, finding in
      if finding.rank != nil { ranked[finding.theme, default: 0] += 1 }
    }
  }

  /// What is said of one mission: what is lacking first, then what cannot be told, then what is there.
  public func summary(of finding: MissionFinding) -> String {
    guard !finding.needs.isEmpty else {
      return language(
        "Geen bron noemt een behoefte van deze missie; daarom is er geen oordeel.",
        "No source declares a need of this mission; so there is no verdict.")
    }
    let order: [[NeedState]] = [
      [.unaddressed], [.underServed], [.notFound], [.cannotTell], [.metBefore], [.met, .served],
    ]
    var clauses = order.compactMap { states -> String? in
      let needs = finding.needs.filter { states.contains($0.state) }.map(\.dimension)
      return needs.isEmpty ? nil : clause(states[0], names(needs))
    }
    let lacking = finding.needs.filter(\.isSaidLacking)
    let (now, before) = (
      lacking.filter(\.isSaidLackingOfItself).map(\.dimension),
      lacking.filter { !$0.isSaidLackingOfItself }.map(\.dimension)
    )
    if !now.isEmpty {
      clauses.append(
        language(
          "een bron zegt zelf dat er te weinig is: \(names(now))",
          "a source itself says that there is too little: \(names(now))"))
    }
    if !before.isEmpty {
      clauses.append(
        language(
          "een bron zegt zelf dat er bij een eerdere missie te weinig was: \(names(before))",
          "a source itself says that there was too little for an earlier mission: "
            + names(before)))
    }
    return clauses.joined(separator: "; ").capitalizingFirst + "."
  }

  private func clause(_ state: NeedState, _ needs: String) -> String {
    switch state {
    case .unaddressed:
      language(
        "een volledige bron noemt niets voor \(needs)",
        "a complete source names nothing for \(needs)")
    case .underServed:
      language(
        "een volledige bron noemt minder dan bij de andere missies, meer dan toeval, voor \(needs)",
        "a complete source names less than for the other missions, beyond chance, for \(needs)")
    case .notFound:
      language(
        "deze bronnen, die alleen voorbeelden geven, noemen niets voor \(needs)",
        "these sources, which give examples only, name nothing for \(needs)")
    case .cannotTell:
      language(
        "over \(needs) is met deze bronnen niets te zeggen",
        "of \(needs) these sources cannot tell")
    case .metBefore:
      language(
        "alleen bij een eerdere missie is iets genoemd voor \(needs)",
        "for an earlier mission only something is named for \(needs)")
    case .met, .served:
      language("er is iets genoemd voor \(needs)", "something is named for \(needs)")
    }
  }

  /// How firm the place of a mission is; `nil` when it was not asked for.
  public func certainty(of finding: MissionFinding) -> String? {
    guard let uncertainty = finding.uncertainty else { return nil }
    let low = language.format(uncertainty.interval.lowerBound)
    let high = language.format(uncertainty.interval.upperBound)
    let peers = ranked[finding.theme] ?? 0
    let count = language.format(peers)
    let place =
      low == high
      ? language(
        "Bij andere redelijke keuzes blijft dit plaats \(low) van \(count)",
        "Under other reasonable choices this stays place \(low) of \(count)")
      : language(
        "Bij andere redelijke keuzes ligt de plaats tussen \(low) en \(high) van \(count)",
        "Under other reasonable choices the place lies between \(low) and \(high) of \(count)")
    guard let top = findings.parameters.uncertainty?.top, top < peers else { return place + "." }
    let chance = language.percent(uncertainty.topProbability)
    return place
      + language(
        "; in \(chance) van de \(language.format(uncertainty.draws)) trekkingen hoort de missie "
          + "bij de eerste \(top).",
        "; in \(chance) of the \(language.format(uncertainty.draws)) draws the mission is among "
          + "the first \(top).")
  }

  /// Which choice moves the order of a theme most; `nil` when nothing does or it was not asked for.
  public func influence(in theme: ThemeFindings) -> String? {
    guard let first = theme.influences.first, first.total > 0.005 else { return nil }
    let share = language.percent(min(first.total, 1))
    return language(
      "Wat de volgorde in dit thema het meest verandert: \(language.name(of: first.choice)) "
        + "(speelt mee in \(share) van de spreiding).",
      "What changes the order in this theme the most: \(language.name(of: first.choice)) "
        + "(takes part in \(share) of the variance).")
  }

  private static let namedNeeds = 4

  private func names(_ needs: [NeedDimension]) -> String {
    let words = needs.map { language.word(for: $0) }
    guard words.count > Self.namedNeeds + 1 else { return language.list(words) }
    let rest = words.count - Self.namedNeeds
    return words.prefix(Self.namedNeeds).joined(separator: ", ")
      + language(" en nog \(rest) behoeften", " and \(rest) more needs")
  }
}

extension Language {
  /// The heading of a dimension as a word in a sentence.
  public func word(for dimension: NeedDimension) -> String {
    heading(of: dimension).filter { $0 != "\u{AD}" }.lowercased()
  }
}

extension String {
  /// The text with a capital.
  fileprivate var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
