internal import EcosystemFigures
internal import EcosystemModel
internal import WhiteSpotAnalysis

extension ReportContext {
  /// The missions with their scores.
  var missionTable: HTML {
    let states = NeedState.byAttention.filter { state in
      findings.missions.contains { $0.needs.contains { $0.state == state } }
    }
    let rows = findings.missions.map { finding -> [ReportTable.Cell] in
      let rank = finding.rank
      let interval = finding.uncertainty.map {
        language.format($0.interval.lowerBound) + "–"
          + language.format($0.interval.upperBound)
      }
      return [
        .heading(shortName(of: finding.mission)),
        .content(finding.theme.map { shortName(of: $0) } ?? "–"),
        .number(
          rank.map(String.init) ?? (finding.isCentral ? text("centraal", "central") : "–"),
          rank.map(Double.init)),
        .number(interval ?? "–", finding.uncertainty?.median),
        .number(
          finding.score.map { thousandths($0.thousandths) } ?? "–", finding.score?.value),
      ]
        + states.map { state in
          let count = finding.needs.count { $0.state == state }
          return .number(language.format(count), Double(count))
        }
    }
    let table = ReportTable(
      caption: text(
        "Missies met hun plaats in het thema en het aantal behoeften per toestand",
        "Missions with their place in the theme and the number of needs per state"),
      columns: [
        .init(heading: text("Missie", "Mission")), .init(heading: text("Thema", "Theme")),
        .init(heading: text("Plaats", "Place"), isNumber: true),
        .init(
          heading: text("Plaats, 90% van de trekkingen", "Place, 90% of draws"), isNumber: true),
        .init(heading: text("Score", "Score"), isNumber: true),
      ] + states.map { .init(heading: language.name(of: $0), isNumber: true) }, rows: rows)
    return section(
      "tabellen", text("Tabellen", "Tables"),
      [
        paragraphs(
          text(
            "De score is het gewogen gemiddelde van de ernst van elke genoemde behoefte, van 0 tot 1. Ze dient om te ordenen, niet om thema’s te vergelijken.",
            "The score is the weighted mean of the severity of each declared need, from 0 to 1. It serves to order, not to compare themes."
          )), table.html(self),
      ])
  }

  /// Every entity that is tied to another one, with its ties: the network as text.
  var entityTable: HTML {
    let edition = findings.edition
    let entities = EntityKind.allCases.flatMap { ecosystem.entities(of: $0) }
    let rows = entities.compactMap { entity -> [ReportTable.Cell]? in
      if entity.kind == .mission, entity.edition != edition { return nil }
      if entity.frame == .adjacent, !findings.parameters.includesAdjacent { return nil }
      let ties = ecosystem.relations(from: entity.id)
      let sector =
        entity.helix.map { language.name(of: $0).one }
        ?? (entity.kind == .partner ? language.mixedPartners.one : "")
      return [
        .heading(shortName(of: EntityLabel(entity))),
        .content(.text(language.name(of: entity.kind).one)), .content(.text(sector)),
        .content(tieList(ties)),
        .number(
          language.format(ties.count + ecosystem.relations(to: entity.id).count),
          Double(ties.count + ecosystem.relations(to: entity.id).count)),
        .content(citations([entity.provenance])),
      ]
    }
    let table = ReportTable(
      caption: text(
        "Wie en wat in de gegevens, met elke relatie die een bron noemt",
        "Who and what in the data, with every relation that a source states"),
      columns: [
        .init(heading: text("Naam", "Name")), .init(heading: text("Soort", "Kind")),
        .init(heading: text("Sector", "Sector")), .init(heading: text("Relaties", "Relations")),
        .init(heading: text("Aantal, ook van anderen", "Number, from others too"), isNumber: true),
        .init(heading: text("Bron", "Source")),
      ], rows: rows, isLong: true)
    let count = language.format(rows.count)
    return .element(
      .section, [.id("tabel-relaties"), .label(table.caption)],
      .element(
        .details, [],
        .element(
          .summary, [],
          .text(
            text(
              "Alle \(count) partijen, missies en andere met hun relaties",
              "All \(count) parties, missions and others with their relations"))),
        table.html(self)))
  }

  private func tieList(_ relations: [Relation]) -> HTML {
    var order: [RelationKind] = []
    var objects: [RelationKind: [EntityID]] = [:]
    for relation in relations {
      if objects[relation.kind] == nil { order.append(relation.kind) }
      if objects[relation.kind]?.contains(relation.object) != true {
        objects[relation.kind, default: []].append(relation.object)
      }
    }
    guard !order.isEmpty else { return "–" }
    return .joined(
      order.map { kind in
        .group([
          .text(language.name(of: kind) + ": "),
          .joined(
            (objects[kind] ?? []).map { id in
              let label = ecosystem.entity(id).map(EntityLabel.init)
              let year = ecosystem.entity(id).flatMap(\.edition).map { " (\($0))" } ?? ""
              return .group([
                label.map { shortName(of: $0) } ?? .text(id.rawValue), .text(year),
              ])
            }, by: ", "),
        ])
      }, by: "; ")
  }

  /// Money that is known for themes.
  var moneyTable: HTML {
    var seen: Set<ThemeMoney> = []
    let money = findings.missions.flatMap(\.needs).flatMap(\.themeMoney)
      .filter { seen.insert($0).inserted }
      .sorted { ($0.theme.id, $0.source, $0.allocated) < ($1.theme.id, $1.source, $1.allocated) }
    guard !money.isEmpty else { return .group([]) }
    let rows = money.map { money -> [ReportTable.Cell] in
      [
        .heading(name(of: money.theme)),
        .number(language.euro(thousands: money.allocated), money.allocated),
        .number(
          language.euro(thousands: money.range.upperBound), money.range.upperBound),
        .content(
          .text(
            language.name(of: money.period)
              + ([money.year, money.until].compactMap { $0 }.isEmpty
                ? ""
                : " ("
                  + [money.year, money.until].compactMap { $0 }.map(String.init)
                  .joined(separator: "–") + ")"))),
        .content(.text(language.name(of: money.commitment))), .content(citations(money.rows)),
      ]
    }
    return ReportTable(
      caption: text(
        "Geld per thema; het is niet over missies te verdelen",
        "Money per theme; it cannot be divided over missions"),
      columns: [
        .init(heading: text("Thema", "Theme")),
        .init(heading: text("Toegedeeld", "Allocated"), isNumber: true),
        .init(
          heading: text("Met al wat nog toe te delen is", "With all that is not yet allocated"),
          isNumber: true), .init(heading: text("Periode", "Period")),
        .init(heading: text("Hoe vast", "How firm")), .init(heading: text("Bron", "Source")),
      ], rows: rows
    ).html(self)
  }

  /// What becomes of the states when a source is left out.
  var survivalTable: HTML {
    guard !findings.survival.isEmpty else { return .group([]) }
    let rows = findings.survival.map { survival -> [ReportTable.Cell] in
      [
        .heading(
          .text(ecosystem.sources.first { $0.id == survival.source }?.title ?? survival.source)),
        .number(language.format(survival.surviving), Double(survival.surviving)),
        .number(language.format(survival.verdicts), Double(survival.verdicts)),
        .number(language.format(survival.changes.count), Double(survival.changes.count)),
      ]
    }
    return ReportTable(
      caption: text(
        "Hoeveel oordelen blijven staan als één bron wegvalt",
        "How many verdicts stay when one source is left out"),
      columns: [
        .init(heading: text("Zonder deze bron", "Without this source")),
        .init(heading: text("Blijft", "Stay"), isNumber: true),
        .init(heading: text("Van", "Of"), isNumber: true),
        .init(heading: text("Verandert", "Change"), isNumber: true),
      ], rows: rows
    ).html(self)
  }
}
