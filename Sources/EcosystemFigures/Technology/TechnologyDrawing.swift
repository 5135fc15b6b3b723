internal import DOTLanguage
internal import EcosystemModel

/// Programmes for key technologies, missions by theme, and key technologies, in three columns.
struct TechnologyDrawing {
  let view: NetworkView
  let edition: Int
  let paper: Paper
  let language: Language
  private(set) var missions: [Entity] = []
  private(set) var programmes: [Entity] = []
  private(set) var technologies: [Entity] = []
  private(set) var columns = ColumnDrawing(columns: [])
  private(set) var names: [String: String] = [:]
  private var ties: [NetworkView.Tie] = []
  private var unlinked: [Entity] = []

  /// The subtypes of programmes that develop key technologies.
  private static let subtypes: Set = ["MJP", "BGP"]

  init(_ ecosystem: Ecosystem, edition: Int, paper: Paper, language: Language) {
    view = NetworkView(ecosystem, selection: NetworkSelection(edition: edition))
    self.edition = edition
    self.paper = paper
    self.language = language
    select()
    guard !missions.isEmpty else { return }
    draw()
  }

  private mutating func select() {
    let ecosystem = view.ecosystem
    func key(_ mission: Entity) -> (String, Int, String, EntityID) {
      (
        ecosystem.themes(of: mission.id).first?.id.rawValue ?? "~",
        mission.isCentralMission ? 0 : 1, language.label(of: mission).lowercased(), mission.id
      )
    }
    missions = ecosystem.missions(edition: edition).sorted { key($0) < key($1) }
    let core = Set(missions.map(\.id))
    ties = view.ties.filter { tie in
      let other = core.contains(tie.subject) ? tie.object : tie.subject
      guard core.contains(tie.subject) || core.contains(tie.object),
        let entity = ecosystem.entity(other)
      else { return false }
      return entity.kind == .technology && tie.kind == .uses
        || Self.subtypes.contains(entity.subtype)
    }
    let places = Dictionary(uniqueKeysWithValues: zip(missions.map(\.id), 0...))
    func sorted(_ kind: EntityKind) -> [Entity] {
      var sums: [EntityID: (Double, Double)] = [:]
      for tie in ties {
        for (one, other) in [(tie.subject, tie.object), (tie.object, tie.subject)] {
          guard let place = places[one], ecosystem.entity(other)?.kind == kind else { continue }
          sums[other, default: (0, 0)].0 += Double(place)
          sums[other, default: (0, 0)].1 += 1
        }
      }
      return sums.keys.sorted { one, two in
        func mean(_ id: EntityID) -> Double { (sums[id]?.0 ?? 0) / (sums[id]?.1 ?? 1) }
        return (mean(one), one) < (mean(two), two)
      }.compactMap(ecosystem.entity)
    }
    programmes = sorted(.programme)
    technologies = sorted(.technology)
    let shown = Set(programmes.map(\.id))
    unlinked = ecosystem.entities(of: .programme).filter {
      Self.subtypes.contains($0.subtype) && !shown.contains($0.id)
        && ecosystem.relations(to: $0.id, kind: .partOf).isEmpty
    }
  }

  /// The missions to which nothing is tied: what the figure is to show as empty.
  private var untied: Set<EntityID> {
    Set(missions.map(\.id)).subtracting(ties.flatMap { [$0.subject, $0.object] })
  }

  private mutating func draw() {
    let gap = 56.0
    let hasBoth = !programmes.isEmpty && !technologies.isEmpty
    let groups = [programmes, missions, technologies].filter { !$0.isEmpty }
    let widths = zip(
      ColumnDrawing.widths(
        hasBoth ? [1.1, 1.15, 1] : [1, 1], on: paper, gap: gap,
        most: paper == .a4Portrait ? 240 : 330), groups
    ).map { ColumnDrawing.width($0, for: $1, language) }
    var built: [ColumnDrawing.Column] = []
    if !programmes.isEmpty {
      let box = EntityNode(language: language, boxWidth: widths[0])
      var nodes = programmes.map { box.node($0) }
      if !unlinked.isEmpty {
        nodes.append(
          box.summary(
            language(
              "\(unlinked.count) andere noemen geen missie",
              "\(unlinked.count) others name no mission"),
            id: "more/programme", members: unlinked))
      }
      built.append(
        ColumnDrawing.Column(
          title: language("Programma’s voor sleuteltechnologie", "Key-technology programmes"),
          width: widths[0], nodes: nodes))
    }
    let width = widths[built.count]
    let room = ColumnDrawing.room(on: paper, below: heading)
    var column = missionColumn(width: width, lineLimit: 3, collapsing: false)
    for (limit, collapsing) in [(2, false), (2, true), (1, true)]
    where ColumnDrawing(columns: [column]).estimatedHeight > room {
      column = missionColumn(width: width, lineLimit: limit, collapsing: collapsing)
    }
    built.append(column)
    if !technologies.isEmpty {
      let box = EntityNode(language: language, boxWidth: widths[built.count])
      built.append(
        ColumnDrawing.Column(
          title: language("Sleuteltechnologieën", "Key technologies"),
          width: widths[built.count], nodes: technologies.map { box.node($0) }))
    }
    columns.columns = built
    columns.leastGap = gap
    let left = Set(programmes.map(\.id))
    let core = Set(missions.map(\.id))
    for tie in ties {
      let isForward =
        left.contains(tie.subject) || core.contains(tie.subject) && !left.contains(tie.object)
      let edge = TieEdge.edge(
        [tie], number: columns.edges.count + 1, from: tie.subject.rawValue,
        to: tie.object.rawValue, isForward: isForward)
      if let edge { columns.edges.append(edge) }
    }
    for entity in programmes + missions + technologies {
      let tied = ties.filter { $0.subject == entity.id || $0.object == entity.id }
        .compactMap { view.ecosystem.entity($0.other(than: entity.id)) }
        .map { language.label(of: $0) }
      names[entity.id.rawValue] =
        language.name(of: entity)
        + (tied.isEmpty ? "" : ": " + language.list(tied))
    }
  }

  /// The missions by theme; those to which nothing is tied in one box if the page is not tall.
  private func missionColumn(
    width: Double, lineLimit: Int, collapsing: Bool
  ) -> ColumnDrawing.Column {
    let box = EntityNode(language: language, boxWidth: width, lineLimit: lineLimit)
    var column = ColumnDrawing.Column(
      title: language("Missies \(edition)", "Missions \(edition)"), width: width)
    let untied = untied
    var waiting: [Entity] = []
    var theme: EntityID?
    func close() {
      guard !waiting.isEmpty else { return }
      let count = language.count(waiting.count, language.name(of: EntityKind.mission))
      column.nodes.append(
        box.summary(
          count + language(" zonder", " with none"),
          id: "without/" + waiting[0].id.rawValue, members: waiting))
      waiting = []
    }
    for mission in missions {
      let home = view.ecosystem.themes(of: mission.id).first
      if home?.id != theme || column.nodes.isEmpty {
        close()
        theme = home?.id
        column.nodes.append(
          ColumnDrawing.caption(
            home.map { language.label(of: $0) } ?? language("Zonder thema", "Without a theme"),
            id: "caption/" + (home?.id.rawValue ?? "none"), width: width))
      }
      var node = box.node(mission)
      if untied.contains(mission.id) {
        if collapsing {
          waiting.append(mission)
          continue
        }
        node.attributes[.fillcolor] = .raw(Palette.paper.description)
        node.attributes[.color] = .raw(Palette.rule.description)
        node.attributes[.penwidth] = mission.isCentralMission ? 2 : 1
      }
      column.nodes.append(node)
    }
    close()
    return column
  }

  var heading: FigureHeading {
    let untied = untied
    var counts: [RelationKind: Int] = [:]
    for tie in ties { counts[tie.kind, default: 0] += 1 }
    var entries = Legend.kinds(
      of: programmes + missions.filter { !untied.contains($0.id) } + technologies, language)
    entries += Legend.relations(counts, language)
    if !unlinked.isEmpty { entries.append(.init(countedOnly: unlinked.count, language)) }
    var notes: [String] = []
    let without = untied.count
    if without > 0 {
      entries.append(
        Legend.Entry(
          symbol: "", fill: Palette.paper, ink: Palette.rule, frame: .rounded(1),
          text: without == 1
            ? language("missie zonder", "mission with none")
            : language("missies zonder", "missions with none"), count: language.format(without)))
      notes.append(
        language(
          "Bij \(without) van de \(missions.count) missies noemen de bronnen er geen; ze geven alleen "
            + "voorbeelden.",
          "For \(without) of the \(missions.count) missions the sources name none; they only give "
            + "examples."))
    }
    if ties.contains(where: \.isInherited) { notes.append(language.inheritedNote) }
    let sources = Set(ties.flatMap(\.provenance).map(\.source) + missions.map(\.provenance.source))
    return FigureHeading(
      title: language(
        "Welke sleuteltechnologie welke missie dient", "Which key technology serves which mission"),
      subtitle: language(
        "Editie \(edition) · meerjarige programma’s (MJP, BGP) links, technologieën rechts",
        "Edition \(edition) · multi-year programmes (MJP, BGP) left, technologies right"),
      legend: Legend(entries: entries), notes: notes,
      source: SourceLine.text(for: view.ecosystem, sources: sources, language: language),
      width: ColumnDrawing.textWidth(on: paper))
  }

  var description: String {
    language(
      "\(programmes.count) programma’s en \(technologies.count) technologieën bij \(missions.count) missies, met \(ties.count) relaties.",
      "\(programmes.count) programmes and \(technologies.count) technologies with \(missions.count) missions, and \(ties.count) relations."
    )
  }
}
