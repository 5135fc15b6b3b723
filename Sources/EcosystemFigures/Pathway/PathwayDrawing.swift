internal import DOTLanguage
internal import EcosystemModel

/// Puts the stages of a pathway in columns.
struct PathwayDrawing {
  let contents: PathwayContents
  let paper: Paper
  let language: Language
  private(set) var columns = ColumnDrawing(columns: [])
  private(set) var names: [String: String] = [:]
  private var nodeOf: [EntityID: String] = [:]
  private var columnOf: [String: Int] = [:]
  private var counted: [Entity] = []

  private var theme: Entity { contents.theme }

  init(_ contents: PathwayContents, nodeLimit: Int, paper: Paper, language: Language) {
    self.contents = contents
    self.paper = paper
    self.language = language
    var limit = nodeLimit
    draw(limit)
    addEdges()
    // Fewer names also mean fewer lines past them, which take room too.
    while limit > 12, height > ColumnDrawing.room(on: paper, below: heading) {
      limit -= 4
      (columns, names, nodeOf, columnOf, counted) = (ColumnDrawing(columns: []), [:], [:], [:], [])
      draw(limit)
      addEdges()
    }
  }

  /// About how tall the tallest column becomes with the lines that pass it.
  private var height: Double {
    columns.columns.indices.map { index in
      let passing = columns.edges.count { edge in
        guard let from = columnOf[edge.tail.node], let to = columnOf[edge.head.node] else {
          return false
        }
        return from < index && index < to
      }
      return columns.height(of: index) + Double(passing) * 7
    }.max() ?? 0
  }

  /// The room between boxes below each other, in points: a line that passes two boxes is not to
  /// look like the line of one of them.
  private static let spacing = 7.0

  private struct Stage {
    var stage: PathwayContents.Stage
    var title: String
    var entities: [Entity]
    var share: Double
  }

  /// Whether the page is too narrow for five columns: the goal then stands above the missions.
  private var isNarrow: Bool { paper.width / FigureText.leastScale < 800 }

  private var stages: [Stage] {
    let goal = contents.central + (needsTheme ? [theme] : [])
    let last =
      isNarrow
      ? [
        Stage(
          stage: .missions, title: language("Missies", "Missions"),
          entities: contents.central + contents.missions + (needsTheme ? [theme] : []), share: 1)
      ]
      : [
        Stage(
          stage: .missions, title: language("Missies", "Missions"), entities: contents.missions,
          share: 1.05),
        Stage(
          stage: .goal,
          title: contents.central.isEmpty
            ? language("Thema", "Theme") : language("Centrale missie", "Central mission"),
          entities: goal, share: 0.85),
      ]
    return
      ([
        Stage(
          stage: .inputs,
          title: language("Wie betaalt of trekt", "Who pays or takes the lead"),
          entities: contents.inputs, share: 0.9),
        Stage(
          stage: .activities, title: language("Wat er gebeurt", "What is done"),
          entities: contents.activities, share: 1.35),
        Stage(
          stage: .technologies, title: language("Technologieën", "Technologies"),
          entities: contents.technologies, share: 0.9),
      ] + last).filter { !$0.entities.isEmpty || contents.ofTheme[$0.stage] != nil }
  }

  /// Whether lines lead to the theme itself.
  private var needsTheme: Bool {
    !contents.ofTheme.isEmpty
      || !isNarrow && contents.ties.contains { $0.object == theme.id }
  }

  private mutating func draw(_ nodeLimit: Int) {
    let stages = stages
    let gap = isNarrow ? 26.0 : 34.0
    let widths = zip(
      ColumnDrawing.widths(stages.map(\.share), on: paper, gap: 34, most: 230), stages
    ).map { ColumnDrawing.width($0, for: $1.entities, language) }
    let room = ColumnDrawing.room(on: paper, below: roughHeading) - 30
    let fixed = contents.missions.count + contents.central.count + 1
    let budget = max(2, (nodeLimit - fixed) / 3)
    var places: [EntityID: Double] = [:]
    let goals =
      isNarrow ? contents.central + contents.missions : contents.missions + contents.central
    for (index, mission) in goals.enumerated() { places[mission.id] = Double(index) }
    var built: [ColumnDrawing.Column] = []
    // From the goal back, so that each stands beside what it leads to.
    for (index, stage) in stages.enumerated().reversed() {
      var box = EntityNode(
        language: language, boxWidth: widths[index],
        lineLimit: stage.stage == .activities || stage.stage == .goal ? 3 : 2)
      let isFrame = stage.stage == .missions || stage.stage == .goal
      // What holds the figure together stays longest: the goal, then what has most ties.
      let ranked = stage.entities.sorted { rank($0) < rank($1) }
      var shown = isFrame ? stage.entities : Array(ranked.prefix(budget))
      var nodes: [DOTNode] = []
      while true {
        if !isFrame { shown = order(shown, beside: places) }
        nodes = shown.map { node($0, box) } + summaries(of: stage, shown, box)
        let height = nodes.reduce(0) { $0 + NodeHeight.of($1) + Self.spacing }
        guard height > room, shown.count > 1 else { break }
        if isFrame, box.lineLimit > 1 {
          box.lineLimit -= 1
          continue
        }
        let keep = Set(ranked.filter(shown.contains).prefix(shown.count - 1))
        shown = shown.filter(keep.contains)
      }
      for (place, entity) in shown.enumerated() where !isFrame {
        places[entity.id] = Double(place) * 12 / Double(max(1, shown.count))
      }
      let named = Set(shown.map(\.id))
      for entity in shown { nodeOf[entity.id] = entity.id.rawValue }
      let hidden = stage.entities.filter { !named.contains($0.id) }
      for entity in hidden { nodeOf[entity.id] = Self.moreID(stage.stage) }
      counted += hidden + (contents.ofTheme[stage.stage] ?? [])
      for node in nodes { columnOf[node.id] = index }
      built.insert(
        ColumnDrawing.Column(title: stage.title, width: widths[index], nodes: nodes), at: 0)
    }
    columns.columns = built
    columns.leastGap = gap
    columns.mostGap = 120
    columns.spacing = Self.spacing
  }

  private func rank(_ entity: Entity) -> (Int, Int, EntityID) {
    let isGoal = entity.kind == .theme || entity.isCentralMission
    return (isGoal ? 0 : 1, -contents.degree(of: entity.id), entity.id)
  }

  private static func moreID(_ stage: PathwayContents.Stage) -> String { "more/\(stage)" }
  private static func themeID(_ stage: PathwayContents.Stage) -> String { "theme-only/\(stage)" }

  private func node(_ entity: Entity, _ box: EntityNode) -> DOTNode {
    let sums = contents.amounts(for: entity.id)
    // More than two sums say more about the sources than about the activity.
    let isSummed = contents.activities.contains(entity) && sums.count <= 2
    return box.node(entity, more: isSummed ? sums.map { language.format($0) } : [])
  }

  private func summaries(of stage: Stage, _ shown: [Entity], _ box: EntityNode) -> [DOTNode] {
    let named = Set(shown.map(\.id))
    let hidden = stage.entities.filter { !named.contains($0.id) }
    var nodes: [DOTNode] = []
    if !hidden.isEmpty {
      nodes.append(
        box.summary(language.others(hidden), id: Self.moreID(stage.stage), members: hidden))
    }
    if let members = contents.ofTheme[stage.stage] {
      let parts = EntityKind.allCases.compactMap { kind -> String? in
        let count = members.count { $0.kind == kind }
        return count == 0 ? nil : language.count(count, language.name(of: kind))
      }
      nodes.append(
        box.summary(
          language.list(parts) + language(": alleen bij het thema", ": with the theme only"),
          id: Self.themeID(stage.stage), members: members))
    }
    return nodes
  }

  private func order(_ entities: [Entity], beside places: [EntityID: Double]) -> [Entity] {
    func mean(_ id: EntityID) -> Double {
      let others = contents.ties.filter { $0.subject == id || $0.object == id }
        .compactMap { places[$0.other(than: id)] }
      return others.isEmpty ? .infinity : others.reduce(0, +) / Double(others.count)
    }
    let means = Dictionary(
      entities.map { ($0.id, mean($0.id)) }, uniquingKeysWith: { first, _ in first })
    return entities.sorted {
      (means[$0.id] ?? 0, $0.id) < (means[$1.id] ?? 0, $1.id)
    }
  }

  private struct Key: Hashable {
    var tail: String
    var head: String
    var kind: RelationKind
    var isInherited: Bool
  }

  private mutating func addEdges() {
    var merged: [Key: [NetworkView.Tie]] = [:]
    var order: [Key] = []
    for tie in contents.ties {
      guard let subject = nodeOf[tie.subject], let object = nodeOf[tie.object],
        columnOf[subject] != columnOf[object]
      else { continue }
      let key = Key(tail: subject, head: object, kind: tie.kind, isInherited: tie.isInherited)
      if merged[key] == nil { order.append(key) }
      merged[key, default: []].append(tie)
    }
    for key in order {
      let ties = merged[key] ?? []
      let isForward = (columnOf[key.tail] ?? 0) < (columnOf[key.head] ?? 0)
      guard
        let edge = TieEdge.edge(
          ties, number: columns.edges.count + 1, from: key.tail, to: key.head,
          isForward: isForward)
      else { continue }
      columns.edges.append(edge)
    }
    for stage in PathwayContents.Stage.allCases {
      guard let members = contents.ofTheme[stage], needsTheme else { continue }
      columns.edges.append(
        TieEdge.summary(
          number: columns.edges.count + 1, from: Self.themeID(stage), to: theme.id.rawValue,
          members: members))
    }
    for entity in contents.inputs + contents.activities + contents.technologies + contents.missions
      + contents.central where nodeOf[entity.id] == entity.id.rawValue
    {
      names[entity.id.rawValue] =
        "\(language.name(of: entity)), \(EntityNode.word(for: entity, language)), "
        + language.count(contents.degree(of: entity.id), language.relationNoun)
    }
  }

  /// The heading as tall as it can become, before it is known what is counted only.
  private var roughHeading: FigureHeading {
    var heading = heading
    heading.notes.append(String(repeating: "x ", count: 40))
    return heading
  }

  var heading: FigureHeading {
    var counts: [RelationKind: Int] = [:]
    for tie in contents.ties where !(isNarrow && tie.kind == .partOf) {
      counts[tie.kind, default: 0] += 1
    }
    let all =
      contents.inputs + contents.activities + contents.technologies + contents.missions
      + contents.central
    // Before anything is drawn, all can be.
    let named = nodeOf.isEmpty ? all : all.filter { nodeOf[$0.id] == $0.id.rawValue }
    var entries = Legend.kinds(of: named + (needsTheme ? [theme] : []), language)
    if !counted.isEmpty { entries.append(.init(countedOnly: counted.count, language)) }
    entries += Legend.relations(counts, language)
    let summarised = needsTheme ? contents.ofTheme.values.reduce(0) { $0 + $1.count } : 0
    if summarised > 0 { entries.append(.init(summarised: summarised, language)) }
    let untied = contents.missions.count { mission in
      !contents.ties.contains {
        ($0.subject == mission.id || $0.object == mission.id) && $0.kind != .partOf
      }
    }
    var notes: [String] = []
    if untied > 0 {
      notes.append(
        language(
          "Naar \(untied) van de \(contents.missions.count) missies leidt in de bronnen niets.",
          "To \(untied) of the \(contents.missions.count) missions nothing leads in the sources."))
    }
    if contents.ties.contains(where: \.isInherited) { notes.append(language.inheritedNote) }
    let sources = Set(
      contents.ties.flatMap(\.provenance).map(\.source)
        + (contents.missions + contents.central).map(\.provenance.source))
    return FigureHeading(
      title: language("De weg naar de missies van ", "The way to the missions of ")
        + language.name(of: theme),
      subtitle: language("Editie \(contents.edition)", "Edition \(contents.edition)") + " · "
        + language(
          "van inzet, via programma’s en technologieën, naar de missies",
          "from inputs, through programmes and technologies, to the missions")
        + (isNarrow && !contents.central.isEmpty && !contents.missions.isEmpty
          ? language("; centrale missie bovenaan", "; central mission first") : ""),
      legend: Legend(entries: entries), notes: notes,
      source: SourceLine.text(
        for: contents.view.ecosystem, sources: sources, language: language),
      width: ColumnDrawing.textWidth(on: paper))
  }

  var description: String {
    let counts = [
      language.count(contents.activities.count, language.name(of: EntityKind.programme)),
      language.count(contents.technologies.count, language.name(of: EntityKind.technology)),
      language.count(
        contents.missions.count + contents.central.count, language.name(of: EntityKind.mission)),
    ]
    return heading.title + ": " + language.list(counts) + "."
  }
}
