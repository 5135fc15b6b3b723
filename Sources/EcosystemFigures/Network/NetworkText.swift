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
            + "de andere zijn geteld.",
          "\(language.format(contents.namedCount)) of \(language.format(total)) are named; "
            + "the others are counted."))
    }
    if !contents.groups.isEmpty {
      notes.append(
        language(
          "Wie precies dezelfde relaties heeft, staat samen in één lijst.",
          "Those with exactly the same ties stand together in one list."))
    }
    if let measure = options.measure {
      notes.append(
        language(
          "Hoe groter de naam, hoe hoger de score op \(measure).",
          "The larger the name, the higher its \(measure)."))
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

  /// What is drawn, by name or in a list, with counts; then how many are counted only.
  var legend: Legend {
    let drawn = contents.individuals + contents.groups.flatMap(\.members)
    var entries = Legend.kinds(of: drawn, language)
    if drawing.summarisedCount > 0 {
      entries.append(Legend.Entry(countedOnly: drawing.summarisedCount, language))
    }
    if drawing.boxedCount > 0 {
      entries.append(
        Legend.Entry(
          symbol: "", fill: Palette.panel, ink: Palette.rule, frame: .rounded(1),
          text: language("hoort bij het thema", "belongs to the theme"),
          count: language.format(drawing.boxedCount)))
    }
    entries += Legend.relations(drawing.relationCounts, language)
    let told = [
      ("A↔B", language("thema’s werken samen", "themes work together"), drawing.letteredTies),
      (
        "→A", language("doet mee in het thema", "takes part in the theme"),
        drawing.letteredPartners
      ),
    ]
    entries += told.filter { $0.2 > 0 }.map { symbol, text, count in
      Legend.Entry(
        symbol: symbol, fill: Palette.paper, ink: Palette.ink, frame: .none, text: text,
        count: language.format(count))
    }
    if drawing.summarisedTies > 0 {
      entries.append(Legend.Entry(summarised: drawing.summarisedTies, language))
    }
    return Legend(entries: entries + sizes)
  }

  /// The sizes of the greatest, the middle and the least measure among the names.
  private var sizes: [Legend.Entry] {
    guard let measure = options.measure else { return [] }
    let values = contents.individuals.compactMap { options.scores[$0.id] }.filter(\.isFinite)
      .sorted(by: >)
    guard let most = values.first, let least = values.last else { return [] }
    let decimals = most >= 100 ? 0 : most >= 1 ? 2 : 4
    var seen: Set<String> = []
    return [most, values[values.count / 2], least].compactMap { value in
      let text = "\(measure) " + language.format(value, decimals: decimals)
      guard seen.insert(text).inserted else { return nil }
      return Legend.Entry(size: drawing.size(for: value), value: text)
    }
  }

  /// Title, legend, notes and source.
  func heading(width: Double) -> FigureHeading {
    FigureHeading(
      title: title, subtitle: subtitle, legend: legend, notes: notes, source: source, width: width)
  }
}

extension NetworkDrawing {
  /// What is to be seen, in words.
  var description: String {
    let kinds = EntityKind.allCases.compactMap { kind -> String? in
      let count = view.entities.count { $0.kind == kind }
      return count == 0 ? nil : language.count(count, language.name(of: kind))
    }
    let ties = relationCounts.values.reduce(letteredTies + letteredPartners, +)
    let relations = language.count(
      ties,
      language.pick(dutch: Noun("relatie", "relaties"), english: Noun("relation", "relations")))
    return language(
      "Netwerk van \(language.list(kinds)), met \(relations).",
      "Network of \(language.list(kinds)), with \(relations).")
  }
}
