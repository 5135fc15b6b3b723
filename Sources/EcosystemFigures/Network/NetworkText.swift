internal import EcosystemModel

/// The words around a network figure.
struct NetworkText {
  let view: NetworkView
  let contents: NetworkContents
  let drawing: NetworkDrawing
  let options: NetworkOptions
  let language: Language

  var title: String {
    let theme = options.selection.theme.flatMap(view.ecosystem.entity)
    guard let theme else {
      return language("Het netwerk rond de missies", "The network of missions")
    }
    return language("Het netwerk rond ", "The network of ") + language.name(of: theme)
  }

  var subtitle: String {
    var parts: [String] = []
    if let edition = view.edition {
      parts.append(language("Editie \(edition)", "Edition \(edition)"))
    }
    parts.append(
      language(
        "van links naar rechts: wat er gebeurt, de missies, het thema, wie meedoet",
        "from left to right: what is done, the missions, the theme, who takes part"))
    return parts.joined(separator: " · ")
  }

  var notes: [String] {
    var notes: [String] = []
    let total = view.entities.count
    if contents.namedCount < total {
      notes.append(
        language(
          "\(language.format(contents.namedCount)) van \(language.format(total)) staan er met naam in; "
            + "de andere zijn geteld bij ‘+ … andere’.",
          "\(language.format(contents.namedCount)) of \(language.format(total)) are named; "
            + "the others are counted under ‘+ … more’ or ‘+ … other’."))
    }
    if !contents.groups.isEmpty {
      notes.append(
        language(
          "Wie precies dezelfde relaties heeft, staat samen in één lijst.",
          "Those with exactly the same ties stand together in one list."))
    }
    if drawing.hasInherited {
      notes.append(
        language(
          "Een lijn met een open rondje komt van een missie uit een eerdere editie.",
          "A line with an open dot comes from a mission of an earlier edition."))
    }
    let untied = view.untied.values.reduce(0, +)
    if untied > 0 {
      notes.append(
        language(
          "Niet getekend: \(language.format(untied)) zonder relatie in dit beeld.",
          "Not drawn: \(language.format(untied)) without a tie in view."))
    }
    return notes
  }

  var source: String {
    let used = Set(
      view.ties.flatMap(\.provenance).map(\.source) + view.entities.map(\.provenance.source))
    return SourceLine.text(for: view.ecosystem, sources: used, language: language)
  }

  /// What occurs, with counts.
  var legend: Legend {
    var entries: [Legend.Entry] = []
    for kind in EntityKind.allCases {
      let members = view.entities.filter { $0.kind == kind }
      if kind == .partner {
        for sector in HelixSector.allCases.map(Optional.some) + [nil] {
          let count = members.count { $0.helix == sector }
          let noun = sector.map(language.name(of:)) ?? language.mixedPartners
          append(NodeStyle(kind: .partner, sector: sector), noun, count, to: &entries)
        }
      } else if kind == .mission {
        let central = members.count(where: \.isCentralMission)
        append(
          NodeStyle(kind: kind, isHeavy: true), language.centralMissions, central, to: &entries)
        append(
          NodeStyle(kind: kind), language.name(of: kind), members.count - central, to: &entries)
      } else {
        append(NodeStyle(kind: kind), language.name(of: kind), members.count, to: &entries)
      }
    }
    if drawing.boxedCount > 0 {
      entries.append(
        Legend.Entry(
          symbol: "", fill: Palette.panel, ink: Palette.rule, frame: .rounded(1),
          text: language("hoort bij het thema", "belongs to the theme"),
          count: language.format(drawing.boxedCount)))
    }
    for relation in RelationKind.allCases {
      guard let count = drawing.relationCounts[relation] else { continue }
      let style = EdgeStyle(relation: relation)
      entries.append(
        Legend.Entry(
          symbol: style.symbol, fill: Palette.paper, ink: style.color, frame: .none,
          text: language.name(of: relation), count: language.format(count)))
    }
    if drawing.hasSummaryLines {
      entries.append(
        Legend.Entry(
          symbol: "┉┉┉", fill: Palette.paper, ink: Palette.rule, frame: .none,
          text: language("alleen geteld", "counted only"),
          count: language.format(drawing.summarisedCount)))
    }
    return Legend(entries: entries)
  }

  private func append(
    _ style: NodeStyle, _ noun: Noun, _ count: Int, to entries: inout [Legend.Entry]
  ) {
    guard count > 0 else { return }
    entries.append(
      Legend.Entry(
        symbol: style.symbol, fill: style.fill, ink: style.outline, frame: .init(style),
        text: noun.form(for: count), count: language.format(count)))
  }

  var description: String {
    let kinds = EntityKind.allCases.compactMap { kind -> String? in
      let count = view.entities.count { $0.kind == kind }
      return count == 0 ? nil : language.count(count, language.name(of: kind))
    }
    let ties = drawing.relationCounts.values.reduce(0, +)
    let relations = language.count(
      ties,
      language.pick(dutch: Noun("relatie", "relaties"), english: Noun("relation", "relations")))
    return language(
      "Netwerk van \(language.list(kinds)), met \(relations).",
      "Network of \(language.list(kinds)), with \(relations).")
  }
}
