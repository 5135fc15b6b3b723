internal import EcosystemFigures
internal import EcosystemModel
internal import WhiteSpotAnalysis

extension ReportContext {
  /// What became of the missions of the edition before this one; nothing when there is none.
  var lineageSection: HTML {
    guard
      let transition = MissionLineage(of: ecosystem).transitions
        .last(where: { $0.to == findings.edition })
    else { return .group([]) }
    let counts = MissionFate.Outcome.allCases.compactMap { outcome -> String? in
      let count = transition.fates(outcome).count
      return count == 0 ? nil : "\(language.format(count)) \(language.name(of: outcome))"
    }
    let missions = language.count(transition.fates.count, language.name(of: .mission))
    let changed = transition.fates.filter { ![.continued, .broadened].contains($0.outcome) }
    return section(
      "lijn",
      text(
        "Wat werd van de missies van \(transition.from)?",
        "What became of the missions of \(transition.from)?"),
      [
        paragraphs(
          text(
            "Van \(missions): \(language.list(counts)). Nieuw in \(transition.to): \(language.format(transition.newcomers.count)). Welke missie welke voortzet is afgeleid uit woorden en onderwerp. Wat een bron niet opnieuw noemt, hoeft niet te zijn gestopt.",
            "Of \(missions): \(language.list(counts)). New in \(transition.to): \(language.format(transition.newcomers.count)). Which mission continues which is derived from wording and subject. What a source does not name again need not have ended."
          )),
        table(of: changed, transition).html(self),
      ])
  }

  private func table(of fates: [MissionFate], _ transition: EditionTransition) -> ReportTable {
    ReportTable(
      caption: text(
        "Missies van \(transition.from) die vervielen, opgingen in een andere of kleiner werden",
        "Missions of \(transition.from) that were dropped, merged or narrowed"),
      columns: [
        .init(heading: text("Missie", "Mission")),
        .init(heading: text("Wat ervan werd", "What became of it")),
        .init(heading: text("Gaat verder als", "Goes on as")),
        .init(heading: text("Toezeggingen", "Commitments")),
        .init(heading: text("Zouden kunnen naar", "Could go to")),
      ],
      rows: fates.map { fate in
        [
          .heading(shortName(of: fate.mission)), .content(.text(language.name(of: fate.outcome))),
          .content(
            .joined(
              fate.successors.map {
                .group([shortName(of: $0.mission), " ", places([$0.provenance])])
              },
              by: "; ")),
          .content(commitments(fate)),
          .content(
            .joined(
              fate.destinations.filter { !$0.reasons.isEmpty }.map { shortName(of: $0.mission) },
              by: "; ")),
        ]
      }, isSortable: false)
  }

  private func commitments(_ fate: MissionFate) -> HTML {
    guard !fate.commitments.isEmpty else { return .text(text("geen genoemd", "none named")) }
    return .list(
      fate.commitments.map { commitment in
        .group([
          shortName(of: commitment.holder), .text(": \(language.name(of: commitment.prospect)) "),
          places(commitment.rows),
        ])
      })
  }
}
