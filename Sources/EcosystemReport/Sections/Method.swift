internal import EcosystemFigures
internal import EcosystemModel
internal import WhiteSpotAnalysis

extension ReportContext {
  /// How it was done, in plain words, with limits.
  var methodSection: HTML {
    let parameters = findings.parameters
    let states = NeedState.byAttention.map { state in
      HTML.element(
        .div, [], .element(.dt, [], badge(state)),
        .element(.dd, [], .text(language.meaning(of: state).capitalizedFirst + ".")))
    }
    let occurring = MissionClass.allCases.filter { missionClass in
      findings.missions.contains { $0.classes.contains { $0.missionClass == missionClass } }
    }
    let classes = occurring.map { missionClass in
      HTML.group([
        .strong(.text(language.name(of: missionClass).capitalizedFirst)), ". ",
        .text(language.meaning(of: missionClass)),
      ])
    }
    let severity = language.list(
      [
        (NeedState.unaddressed, parameters.severities.unaddressed),
        (.notFound, parameters.severities.notFound),
        (.metBefore, parameters.severities.metBefore),
        (.cannotTell, parameters.severities.cannotTell), (.met, parameters.severities.met),
        (.served, parameters.severities.served),
      ].map { "\(language.name(of: $0.0)) \(language.format($0.1, decimals: 2))" })
    return section(
      "methode", text("Hoe dit is gedaan", "How this was done"),
      [
        paragraphs(
          text(
            "Een behoefte is wat een missie, de agenda van haar thema of het beleid als geheel zelf als nodig noemt. Zonder genoemde behoefte is er geen oordeel; een behoefte is nooit afgeleid uit wat er al is.",
            "A need is what a mission, the agenda of its theme or the policy as a whole declares. Without a declared need there is no verdict; a need is never inferred from what is there."
          ),
          text(
            "Invulling is wat een bron met naam aan de missie verbindt, rechtstreeks of via een programma of project. Een band met een thema is geen band met de missies daarvan; geld dat per thema bekend is, blijft bij het thema.",
            "Supply is what a source ties to the mission by name, directly or through a programme or project. A tie to a theme is not a tie to its missions; money that is known per theme stays with the theme."
          ),
          text(
            "Of iets ontbreekt, is alleen te zeggen als een bron volledig wil zijn voor alle missies die worden vergeleken. Dan telt of een missie minder heeft dan het gemiddelde van die bron, verder dan toeval (exacte kansverdeling, gecorrigeerd voor het aantal cellen, niveau \(language.format(parameters.significanceLevel, decimals: 2))), en of dat blijft als andere bronnen wegvallen. Dat is een vergelijking met het gemiddelde, niet met wat nodig is.",
            "Whether something lacks can only be told if a source claims to be complete for all missions compared. Then it counts whether a mission has less than the average of that source, beyond chance (exact distribution, corrected for the number of cells, level \(language.format(parameters.significanceLevel, decimals: 2))), and whether that stays when other sources are left out. It is a comparison with the average, not with what is needed."
          )),
        .element(.dl, [.class("states")], states),
        classes.isEmpty ? .group([]) : .element(.div, [.class("text")], .list(classes)),
        paragraphs(
          text(
            "De volgorde van aandacht is per missie het gemiddelde van de ernst van haar behoeften: \(severity); bij een tekort 1 min de verhouding tot het gemiddelde. Die getallen zijn keuzes. Daarom is de volgorde opnieuw bepaald met veel andere redelijke keuzes, en staat er bij elke plaats hoe ver die dan kan schuiven.",
            "The order of attention is, for each mission, the mean severity of its needs: \(severity); for a shortage 1 minus the ratio to the average. These numbers are choices. So the order was made again with many other reasonable choices, and each place says how far it can move."
          ),
          text(
            "Grenzen: brieven en convenanten noemen hoogtepunten. Wie er niet in staat, kan wel degelijk meedoen. Een groep (zoals alle umc’s) telt als één. Er staan geen personen in de gegevens.",
            "Limits: letters and covenants name highlights. Those who are not in them may well take part. A group (such as all university medical centres) counts as one. There are no persons in the data."
          )),
      ])
  }

  /// The documents behind the data.
  var sourceSection: HTML {
    section(
      "bronnen", text("Bronnen", "Sources"),
      [
        .element(
          .ol, [.class("text")],
          ecosystem.sources.enumerated().map { index, source in
            let details = [source.publisher, source.date, source.reference].filter { !$0.isEmpty }
            let title: HTML =
              HTML.Attribute.link(source.url).map { .element(.a, [$0], .text(source.title)) }
              ?? .text(source.title)
            return .element(
              .li, [.id("bron-\(index + 1)"), .lang("nl")], title,
              .text(details.isEmpty ? "" : ". " + details.joined(separator: ", ")), ".")
          })
      ])
  }

  /// The registers that exist and are not in the data.
  var registerSection: HTML {
    let absent = findings.blindSpots.compactMap { spot -> Register? in
      if case .absentRegister(let register) = spot { register } else { nil }
    }
    guard !absent.isEmpty else { return .group([]) }
    let table = ReportTable(
      caption: text(
        "Registers die bestaan en niet in deze gegevens zitten",
        "Registers that exist and are not in this data"),
      columns: [
        .init(heading: text("Register", "Register")), .init(heading: text("Houder", "Holder")),
        .init(heading: text("Wat het bevat", "What it holds")),
        .init(heading: text("Bron", "Source")),
      ],
      rows: absent.map { register in
        [
          .heading(.text(register.name)), .content(remark(register.holder)),
          .content(
            .group([
              remark(register.holds),
              register.note.isEmpty ? .group([]) : .small(" – ", remark(register.note)),
            ])), .content(citations([register.provenance])),
        ]
      }, isSortable: false)
    return section(
      "registers", text("Registers die hier ontbreken", "Registers that are absent here"),
      [table.html(self)])
  }
}
