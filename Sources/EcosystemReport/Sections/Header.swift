internal import EcosystemFigures
internal import EcosystemModel
internal import WhiteSpotAnalysis

extension ReportContext {
  var title: String {
    text(
      "Witte vlekken in de missies van \(findings.edition)",
      "White spots in the missions of \(findings.edition)")
  }

  var skipText: String { text("Naar de inhoud", "Skip to content") }

  /// Title, period, finding in one sentence, and where to find what.
  func header(figureIDs: [String]) -> HTML {
    var links = [
      ("grenzen", text("Wat u hier niet ziet", "What you do not see here")),
      ("kerncijfers", text("Kerncijfers", "Key figures")),
    ]
    if figureIDs.contains("whitespots") {
      links.append(("figuur-whitespots", text("Overzicht", "Overview")))
    }
    links.append(("witte-vlekken", text("Witte vlekken per thema", "White spots by theme")))
    if figureIDs.contains("network") {
      links.append(("figuur-network", text("Netwerk", "Network")))
    }
    if findings.edition != ecosystem.editions.first {
      links.append(("lijn", text("Eerdere missies", "Earlier missions")))
    }
    links += [
      ("tabellen", text("Tabellen", "Tables")), ("methode", text("Methode", "Method")),
      ("bronnen", text("Bronnen", "Sources")),
      ("verantwoording", text("Opnieuw maken", "Make it again")),
    ]
    return .element(
      .header, [],
      .element(.h1, [], .text(title)),
      .element(.p, [.class("quiet")], .text(period)),
      .element(.p, [.class("lead")], .text(finding)),
      .element(
        .nav, [.label(text("Inhoud", "Contents"))],
        .list(links.map { .element(.a, [.anchor($0.0)], .text($0.1)) })))
  }

  private var period: String {
    let years = ecosystem.sources.compactMap { Int($0.date.prefix(4)) }
    let span =
      years.min().flatMap { first in
        years.max().map { first == $0 ? "\(first)" : "\(first)–\($0)" }
      } ?? ""
    let sources = language.count(
      ecosystem.sources.count,
      language.pick(
        dutch: Noun("beleidsdocument", "beleidsdocumenten"),
        english: Noun("policy document", "policy documents")))
    let dataset = [ecosystem.identity.name, ecosystem.identity.version]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return text(
      "Editie \(findings.edition) · dataset \(dataset) · \(sources)",
      "Edition \(findings.edition) · dataset \(dataset) · \(sources)")
      + (span.isEmpty ? "" : " (\(span))")
  }

  /// The sentence that somebody takes home.
  private var finding: String {
    let states = findings.missions.flatMap(\.needs).map(\.state)
    guard !states.isEmpty else {
      return text(
        "Voor geen enkele missie noemen de bronnen een behoefte; zonder behoefte is er geen oordeel.",
        "The sources declare no need for any mission; without a need there is no verdict.")
    }
    let missions = language.count(findings.missions.count, language.name(of: .mission))
    var parts: [String] = []
    func add(_ state: NeedState, _ dutch: (String) -> String, _ english: (String) -> String) {
      let count = states.count { $0 == state }
      if count > 0 {
        let number = language.format(count)
        parts.append(language.pick(dutch: dutch(number), english: english(number)))
      }
    }
    add(
      .unaddressed, { "voor \($0) noemt zelfs een volledige bron niets" },
      { "for \($0) even a complete source names nothing" })
    add(
      .underServed, { "bij \($0) is duidelijk minder genoemd dan bij andere missies" },
      { "for \($0) clearly less is named than for other missions" })
    add(
      .notFound, { "voor \($0) vinden we niets, in bronnen die alleen voorbeelden geven" },
      { "for \($0) we find nothing, in sources that give examples only" })
    add(
      .metBefore, { "voor \($0) vinden we alleen invulling bij een eerdere missie" },
      { "for \($0) we find supply for an earlier mission only" })
    add(
      .cannotTell, { "over \($0) kunnen deze gegevens niets zeggen" },
      { "about \($0) these data cannot tell" })
    add(.met, { "\($0) zijn ingevuld" }, { "\($0) are met" })
    add(.served, { "\($0) zijn goed bediend" }, { "\($0) are served" })
    let total = language.format(states.count)
    return text(
      "De \(missions) van \(findings.edition) hebben samen \(total) genoemde behoeften: ",
      "The \(missions) of \(findings.edition) have \(total) declared needs between them: ")
      + language.list(parts) + "."
  }
}
