import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

/// The lineage of missions as people read it in a terminal.
struct LineageTable {
  let transitions: [EditionTransition]
  let ecosystem: Ecosystem
  let language: Language
  let width: Int

  func text() -> String {
    let years = transitions.map(\.from) + transitions.suffix(1).map(\.to)
    var text =
      words("Van missie naar missie in ", "From mission to mission in ")
      + "\(ecosystem.identity.name): \(years.map(String.init).joined(separator: " → "))\n\n"
    text += paragraph(
      words(
        "Welke missie welke voortzet staat in geen bron: het is afgeleid uit woorden en onderwerp. "
          + "Wat een bron niet opnieuw noemt, hoeft niet te zijn gestopt: de bronnen geven "
          + "voorbeelden.",
        "No source states which mission continues which: it is derived from wording and subject. "
          + "What a source does not name again need not have ended: the sources give examples."),
      onlyIf: transitions.flatMap(\.fates).flatMap(\.successors).contains(where: \.isDerived))
    for transition in transitions { text += "\n" + section(transition) }
    return text
  }

  private func section(_ transition: EditionTransition) -> String {
    var text = "\(transition.from) → \(transition.to)\n" + summary(transition)
    for outcome in MissionFate.Outcome.allCases {
      let fates = transition.fates(outcome)
      guard !fates.isEmpty else { continue }
      text += "\n\(language.name(of: outcome).uppercased())\n"
      text += fates.filter(\.isLoss).map { entry($0, transition) }.joined()
      text += lines(fates.filter { !$0.isLoss })
    }
    if !transition.newcomers.isEmpty {
      text += "\n" + words("NIEUW", "NEW") + "\n"
      text += transition.newcomers.map { item(name($0)) }.joined()
    }
    return text
  }

  /// One sentence with the counts, and one on the commitments.
  private func summary(_ transition: EditionTransition) -> String {
    let counts = MissionFate.Outcome.allCases.compactMap { outcome -> String? in
      let count = transition.fates(outcome).count
      return count == 0 ? nil : "\(count) \(language.name(of: outcome))"
    }
    let missions = language.count(transition.fates.count, language.name(of: .mission))
    var text = paragraph(
      words(
        "Van \(missions): \(language.list(counts)); \(transition.newcomers.count) nieuw.",
        "Of \(missions): \(language.list(counts)); \(transition.newcomers.count) new."))
    let commitments = transition.fates.flatMap(\.commitments)
    let prospects = Commitment.Prospect.allCases.compactMap { prospect -> String? in
      let count = commitments.count { $0.prospect == prospect }
      return count == 0 ? nil : "\(count) \(language.name(of: prospect))"
    }
    if !prospects.isEmpty {
      text += paragraph(
        words("Toezeggingen aan deze missies: ", "Commitments to these missions: ")
          + language.list(prospects) + ".")
    }
    return text
  }

  /// A mission that went or became smaller, with what was committed to it.
  private func entry(_ fate: MissionFate, _ transition: EditionTransition) -> String {
    var text = item(
      name(fate.mission) + (fate.theme.map { " (\(name($0)))" } ?? "") + ": "
        + language.meaning(of: fate.outcome) + ".")
    for succession in fate.successors {
      text += detail("→ " + name(succession.mission) + note(of: succession))
    }
    if fate.commitments.isEmpty {
      text += detail(words("Geen toezegging genoemd.", "No commitment is named."))
    }
    for commitment in fate.commitments { text += detail("• " + sentence(commitment)) }
    let founded = fate.destinations.filter { !$0.reasons.isEmpty }
    for destination in founded {
      let reasons = destination.reasons.map { reason in
        words(
          "\(name(reason.holder)) is al verbonden aan \(shortName(reason.mission))",
          "\(name(reason.holder)) is tied to \(shortName(reason.mission)) already")
          + " [\(place(reason.rows[0]))]"
      }
      text += detail(
        words("Zou kunnen naar ", "Could go to ") + "\(name(destination.mission)): "
          + language.list(reasons) + ".")
    }
    let others = fate.destinations.filter { $0.reasons.isEmpty }
    if !others.isEmpty, fate.commitments.contains(where: { $0.prospect == .lost }) {
      text += detail(
        words("Hetzelfde thema heeft in ", "The same theme has in ") + "\(transition.to): "
          + others.map { shortName($0.mission) }.joined(separator: "; ") + ".")
    }
    return text
  }

  private func sentence(_ commitment: Commitment) -> String {
    var text = "\(language.name(of: commitment.prospect)): \(name(commitment.holder))"
    if let amount = commitment.amount {
      text += ", " + language.euro(thousands: amount.value)
    } else if case .relation(let kind) = commitment.link {
      text += " " + language.name(of: kind)
    }
    text += words(" (missie ", " (mission ") + "\(edition(of: commitment.mission)))"
    if !commitment.participants.isEmpty {
      text +=
        words(", met ", ", with ")
        + language.list(commitment.participants.map { name($0) })
    }
    if commitment.prospect == .moved {
      text +=
        words("; nu genoemd bij ", "; now named at ")
        + language.list(commitment.namedAt.map { shortName($0) })
    }
    return text + " [\(place(commitment.rows[0]))]"
  }

  /// Missions that went on: those that changed their name a line each, the others together.
  private func lines(_ fates: [MissionFate]) -> String {
    let names = fates.map { fate in
      (old: shortName(fate.mission), new: fate.successors.map { shortName($0.mission) })
    }
    let kept = names.filter { $0.new == [$0.old] }.map(\.old)
    return names.filter { $0.new != [$0.old] }.map {
      item("\($0.old) → \($0.new.joined(separator: " + "))")
    }.joined()
      + (kept.isEmpty
        ? ""
        : item(
          words("Onder dezelfde naam: ", "Under the same name: ") + kept.joined(separator: "; ")))
  }

  private func note(of succession: Succession) -> String {
    succession.note.isEmpty
      ? "" : " (\(succession.note)) [\(place(succession.provenance))]"
  }

  private func edition(of mission: EntityLabel) -> String {
    ecosystem.entity(mission.id)?.edition.map(String.init) ?? Language.undefined
  }

  private func place(_ provenance: Provenance) -> String {
    [provenance.source, provenance.locator].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func name(_ label: EntityLabel) -> String {
    ecosystem.entity(label.id).map { language.name(of: $0) } ?? label.name
  }

  private func shortName(_ label: EntityLabel) -> String {
    language.shortName(of: label, in: ecosystem)
  }

  private func words(_ dutch: String, _ english: String) -> String {
    language.pick(dutch: dutch, english: english)
  }

  private func paragraph(_ text: String, onlyIf holds: Bool = true) -> String {
    holds ? TextWrap.paragraph(text, width: width) : ""
  }

  private func item(_ text: String) -> String {
    TextWrap.paragraph(text, width: width, first: "  ", indent: "    ")
  }

  private func detail(_ text: String) -> String {
    TextWrap.paragraph(text, width: width, first: "    ", indent: "      ")
  }
}
