import EcosystemFigures
import EcosystemModel
import SourceDiagnostics
import WhiteSpotAnalysis

/// Candidates as people read them in a terminal.
struct CandidatesTable {
  let findings: CandidateFindings
  let ecosystem: Ecosystem
  /// The hold-out figures, or what to do to get them.
  let holdOut: HoldOutText
  let language: Language
  let width: Int

  /// Up to how many candidates without an order are shown in full.
  private static let mostEqual = 20
  /// Up to how many sums of a candidate are shown.
  private static let mostSums = 3
  private static let indent = String(repeating: " ", count: 7)

  func text() -> String {
    var text = heading()
    if let abstention = findings.abstention {
      text += paragraph(language.sentence(abstention, findings.parameters))
    }
    if findings.abstention != nil, findings.candidates.count > Self.mostEqual {
      text += paragraph(language.list(findings.candidates.map { shortName($0.entity) }) + ".")
    } else {
      for candidate in findings.candidates { text += "\n" + entry(candidate) }
    }
    return text + "\n" + remainder() + "\n" + holdOut.text() + "\n" + method()
  }

  private func shortName(_ label: EntityLabel) -> String {
    language.shortName(of: label, in: ecosystem)
  }

  private func heading() -> String {
    let mission = ecosystem.entity(findings.mission.id).map { language.name(of: $0) }
    let kind = language.name(of: findings.parameters.kind).many
    var text = paragraph(
      language("Welke \(kind) passen bij: ", "Which \(kind) fit: ")
        + (mission ?? findings.mission.name) + " (\(findings.mission.id), \(findings.edition))")
    text += paragraph(
      language(
        "Een kandidaat is een naam om na te gaan, geen bewijs dat die wil of kan. Wie hier niet staat, "
          + "kan toch geschikt zijn: deze bronnen noemen niet iedereen.",
        "A candidate is a name to look into, no proof that it is willing or able. Who is not here may "
          + "fit all the same: these sources do not name everybody."))
    if !findings.needs.isEmpty {
      text += paragraph(
        language(
          "Genoemde behoeften die zij kunnen vervullen: ", "Declared needs that they can fill: ")
          + findings.needs.map(described).joined(separator: ", ") + ".")
    } else {
      text += paragraph(
        language(
          "De missie noemt geen behoefte aan \(kind).", "The mission declares no need for \(kind).")
      )
    }
    if !findings.tied.isEmpty {
      text += paragraph(
        language("Al betrokken, dus geen kandidaat: ", "Tied already, so no candidates: ")
          + language.list(findings.tied.map(shortName)) + ".")
    }
    return text
  }

  private func entry(_ candidate: Candidate) -> String {
    let place =
      findings.abstention != nil
      ? "•"
      : candidate.places.count == 1
        ? "\(candidate.places.lowerBound)."
        : "\(candidate.places.lowerBound)-\(candidate.places.upperBound)."
    var title = ecosystem.entity(candidate.entity.id).map { language.name(of: $0) } ?? ""
    var qualities = candidate.sector.map { [language.name(of: $0).one] } ?? []
    if candidate.entity.isGroup {
      qualities.append(language("staat voor meer partijen", "stands for several bodies"))
    }
    if !qualities.isEmpty { title += " (\(qualities.joined(separator: "; ")))" }
    var text = TextWrap.paragraph(
      title, width: width, first: place + pad(place), indent: Self.indent)
    for (position, reason) in candidate.reasons.prefix(2).enumerated() {
      let others = position == 0 ? "" : language("Ook: ", "Also: ")
      text += chain(candidate.entity.id, reason.steps, after: others)
    }
    if candidate.reasons.isEmpty, let shared = candidate.sharedMissions.first {
      let kind = language.name(of: findings.parameters.kind)
      let count = language.count(shared.suppliers, kind)
      text += chain(
        candidate.entity.id, shared.steps,
        after: language(
          "Geen keten, wel gelijkenis: is betrokken bij een missie die \(count) met deze deelt. ",
          "No chain, but likeness: is tied to a mission that shares \(count) with this one. "))
    }
    return text + indented(figures(candidate))
  }

  /// A chain in words, with the rows behind it on a line of their own.
  private func chain(_ id: EntityID, _ steps: [EvidenceStep], after start: String) -> String {
    let words = ChainSentence(
      ecosystem: ecosystem, language: language, mission: findings.mission.id)
    let rows = steps.map { step in
      step.rows.map { "\($0.source) \($0.locator) [\($0.row)]" }.joined(separator: " + ")
    }
    return indented(start + words.text(from: id, along: steps))
      + TextWrap.paragraph(
        language("Bron: ", "Source: ") + rows.joined(separator: "; "), width: width,
        first: Self.indent + "  ", indent: Self.indent + "    ")
  }

  private func figures(_ candidate: Candidate) -> String {
    var parts: [String] = []
    if !candidate.serves.isEmpty {
      parts.append(
        language("Vervult: ", "Fills: ") + candidate.serves.map(described).joined(separator: ", "))
    } else if !findings.needs.isEmpty {
      parts.append(language("Vervult geen genoemde behoefte", "Fills no declared need"))
    }
    if let relatedness = candidate.relatedness {
      parts.append(
        language("verwantschap ", "relatedness ") + language.format(relatedness, decimals: 2))
    }
    let capacity = candidate.capacity
    var doing = language.count(capacity.missions, language.name(of: EntityKind.mission))
    if capacity.formerMissions > 0 {
      doing += language(
        " (en \(capacity.formerMissions) via voorgangers)",
        " (and \(capacity.formerMissions) through predecessors)")
    }
    parts.append(
      language("nu bij ", "now with ") + doing + ", "
        + language(
          "programma’s, projecten en instrumenten: \(capacity.activities)",
          "programmes, projects and instruments: \(capacity.activities)"))
    parts += capacity.money.prefix(Self.mostSums).map(described)
    let more = capacity.money.count - Self.mostSums
    if more > 0 {
      parts.append(
        language(
          "en nog \(more) bedragen (zie --format json)", "and \(more) more sums (see --format json)"
        ))
    }
    if findings.abstention == nil { parts.append(standing(candidate.stratum)) }
    return parts.joined(separator: "; ") + "."
  }

  /// A sum with what it may not be added up across.
  private func described(_ money: Capacity.Money) -> String {
    let period = money.period == .once ? "" : language.name(of: money.period)
    let qualities = [
      period, language.name(of: money.commitment), language.years(money.year, money.until),
    ].filter { !$0.isEmpty }
    return language.euro(thousands: money.value) + " (\(qualities.joined(separator: ", ")))"
  }

  private func standing(_ stratum: Candidate.Stratum) -> String {
    let isWhole = stratum.rank == stratum.rank.rounded()
    let rank = language.format(stratum.rank, decimals: isWhole ? 0 : 1)
    let ties =
      stratum.ties.count == 1
      ? "\(stratum.ties.lowerBound)" : "\(stratum.ties.lowerBound)-\(stratum.ties.upperBound)"
    return language(
      "plaats \(rank) van \(stratum.count) met evenveel relaties (\(ties))",
      "place \(rank) of \(stratum.count) with as many ties (\(ties))")
  }

  private func remainder() -> String {
    let kind = language.name(of: findings.parameters.kind)
    let hidden = findings.evidenceCount - findings.candidates.count
    var text = ""
    if hidden > 0 {
      text += paragraph(
        language(
          "Nog \(language.count(hidden, kind)) met enig bewijs: --top 0 toont alles.",
          "\(language.count(hidden, kind)) more with some evidence: --top 0 shows all."))
    }
    if findings.withoutEvidence > 0, !findings.parameters.methods.allSatisfy(\.isBaseline) {
      text += paragraph(
        language.sentence(withoutEvidence: findings.withoutEvidence, findings.parameters))
    }
    return text
  }

  private func method() -> String {
    let silent = findings.voices.filter { $0.silence != nil }
    let methods = findings.parameters.methods
    let order =
      methods.count == 1
      ? language("die van ", "that of ") + language.name(of: methods[0]) + ". "
      : language(
        "elke methode geeft een kandidaat 1/(60 + plaats); ketens van relaties zijn één stem, "
          + "het patroon van alle relaties de andere, en het gemiddelde telt. ",
        "each method gives a candidate 1/(60 + place); chains of relations are one voice, the "
          + "pattern of all ties the other, and their mean counts. ")
    var text = paragraph(
      language("Volgorde: ", "Order: ") + order
        + language(
          "“Plaats met evenveel relaties” haalt het voordeel weg van wie al overal bij is.",
          "“Place with as many ties” takes away the advantage of those who are everywhere."))
    if !silent.isEmpty {
      text += paragraph(
        language("Had niets te zeggen: ", "Had nothing to say: ")
          + silent.map { language.name(of: $0.method) }.joined(separator: ", ") + ".")
    }
    return text
  }

  private func described(_ need: CandidateNeed) -> String {
    language.name(of: need.dimension)
      + (need.isOpen
        ? language(" (voor deze missie nog niets genoemd)", " (nothing named for this mission yet)")
        : "")
  }

  private func pad(_ text: String) -> String {
    String(repeating: " ", count: max(1, Self.indent.count - text.count))
  }

  private func indented(_ text: String) -> String {
    TextWrap.paragraph(text, width: width, first: Self.indent, indent: Self.indent)
  }

  private func paragraph(_ text: String) -> String { TextWrap.paragraph(text, width: width) }
}
