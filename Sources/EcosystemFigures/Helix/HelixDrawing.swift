internal import DOTLanguage
internal import EcosystemModel
internal import WhiteSpotAnalysis

/// Puts the sectors at the corners of a trapezium, of which the diagonals do not meet halfway, so
/// that every line has room for its label.
struct HelixDrawing {
  let scope: HelixScopeFinding
  let edition: Int?
  let ecosystem: Ecosystem
  let paper: Paper
  let language: Language

  init(
    _ scope: HelixScopeFinding, edition: Int?, ecosystem: Ecosystem, paper: Paper,
    language: Language
  ) {
    self.scope = scope
    self.edition = edition
    self.ecosystem = ecosystem
    self.paper = paper
    self.language = language
  }

  // MARK: Sizes in points

  private static let boxWidth = 166.0
  private static let boxHeight = 74.0
  private static let height = 250.0
  private static let widest = 12.0

  /// Half the distance between the boxes above, and between those below.
  private var halves: (upper: Double, lower: Double) {
    let room = min(640, paper.width / FigureText.leastScale - 24)
    let lower = (room - Self.boxWidth) / 2
    return (lower * 0.62, lower)
  }

  private var width: Double { 2 * halves.lower + Self.boxWidth }

  /// The middle of the box of a sector, the middle of the drawing being (0, 0).
  private func place(of sector: HelixSector) -> (x: Double, y: Double) {
    let y = Self.height / 2
    return switch sector {
    case .knowledge: (-halves.upper, y)
    case .company: (halves.upper, y)
    case .government: (-halves.lower, -y)
    case .society: (halves.lower, -y)
    }
  }

  // MARK: Flows

  /// The ties between two sectors.
  private struct Bond {
    var one: HelixSector
    var other: HelixSector
    var there = 0
    var back = 0
    var mutual = 0
    var relations: [RelationKind: Int] = [:]
    var sources: Set<String> = []
    var count: Int { there + back + mutual }
  }

  private var bonds: [Bond] {
    let order = HelixSector.allCases
    var bonds: [Bond] = []
    for (index, one) in order.enumerated() {
      for other in order[index...] {
        var bond = Bond(one: one, other: other)
        for flow in scope.ties.flows
        where (flow.from == one && flow.to == other) || (flow.from == other && flow.to == one) {
          if flow.isMutual {
            bond.mutual += flow.ties.count
          } else if flow.from == one {
            bond.there += flow.ties.count
          } else {
            bond.back += flow.ties.count
          }
          bond.relations[flow.relation, default: 0] += flow.ties.count
          bond.sources.formUnion(flow.rows.map(\.source))
        }
        if bond.count > 0 { bonds.append(bond) }
      }
    }
    return bonds
  }

  // MARK: Graph

  var graph: DOTGraph {
    let heading = heading
    var graph = DOTGraph(name: "helix")
    graph.attributes = [
      .fontname: .raw(FigureText.fontName), .fontsize: .number(FigureText.size),
      .bgcolor: .raw(Palette.paper.description), .pad: 0.05, .outputorder: "edgesfirst",
      .splines: "line", .size: .raw("\(paper.width / 72),\(paper.height / 72)"),
    ]
    graph.nodeDefaults = [
      .fontname: .raw(FigureText.fontName), .fontsize: .number(FigureText.size), .shape: "plain",
    ]
    let bonds = bonds
    let largest = Double(max(1, bonds.filter { $0.one != $0.other }.map(\.count).max() ?? 1))
    graph.nodes = HelixSector.allCases.map { node($0, bonds) }
    for bond in bonds where bond.one != bond.other {
      let width = max(0.8, (Self.widest * Double(bond.count) / largest * 10).rounded() / 10)
      var attributes: DOTAttributes = [
        .penwidth: .number(width), .color: .raw(Palette.rule.description), .dir: "none",
        .id: .text("edge-\(graph.edges.count + 1)"), "relation": "ties",
        "count": .number(Double(bond.count)), "there": .number(Double(bond.there)),
        "back": .number(Double(bond.back)), "mutual": .number(Double(bond.mutual)),
        "source": .text(bond.sources.sorted().joined(separator: " ")),
      ]
      for (relation, count) in bond.relations {
        let name = "relation_" + relation.rawValue.replacing("-", with: "_")
        attributes[DOTAttributeName(name)] = .number(Double(count))
      }
      graph.edges.append(DOTEdge(id(bond.one), id(bond.other), attributes))
      graph.nodes.append(label(bond))
    }
    var (top, bottom) = heading.rows
    let half = Self.height / 2 + Self.boxHeight / 2 + 14
    let upper = heading.topHeight
    let lower = heading.bottomHeight
    top.attributes[.pos] = .raw("0,\(Self.points(half + upper / 2))!")
    bottom.attributes[.pos] = .raw("0,\(Self.points(-half - lower / 2))!")
    graph.nodes = [top] + graph.nodes + [bottom]
    return graph
  }

  private static func points(_ value: Double) -> String {
    // neato counts in inches.
    let thousandths = (value / 72 * 1000).rounded() / 1000
    return thousandths.description
  }

  private func id(_ sector: HelixSector) -> String { "sector/" + sector.rawValue }

  private func node(_ sector: HelixSector, _ bonds: [Bond]) -> DOTNode {
    let finding = scope.sector(sector)
    let style = NodeStyle(kind: .partner, sector: sector)
    let count = finding?.members.count ?? 0
    let groups = finding?.groupCount ?? 0
    let within = bonds.first { $0.one == sector && $0.other == sector }?.count ?? 0
    let name = language.name(of: sector).many.capitalizedFirst
    var lines = LabelWrapping.lines(
      style.symbol + "\u{A0}" + name, width: Self.boxWidth - 12, size: 12, isBold: true
    ).map { [FigureText.styled($0, size: 12, isBold: true)] }
    var facts = [language.count(count, language.name(of: EntityKind.partner))]
    if groups > 0 {
      facts.append(
        language("waarvan ", "of which ")
          + language.count(
            groups,
            language.pick(dutch: Noun("groep", "groepen"), english: Noun("group", "groups"))))
    }
    if within > 0 {
      facts.append(
        language.count(within, language.ties) + language(" onderling", " among them"))
    }
    lines += facts.map { [FigureText.styled($0)] }
    let cell = HTMLCell(
      .text(Array(lines.joined(separator: [.lineBreak()]))),
      [
        .width: FigureText.format(Self.boxWidth), .height: FigureText.format(Self.boxHeight),
        .bgcolor: style.fill.description, .color: style.outline.description, .border: "2",
      ])
    let place = place(of: sector)
    return DOTNode(
      id(sector),
      [
        .label: .html(.table(.layout([HTMLRow(cells: [cell])]))),
        .pos: .raw("\(Self.points(place.x)),\(Self.points(place.y))!"),
        .id: .text("sector-" + sector.rawValue), "kind": .text(EntityKind.partner.rawValue),
        "helix": .text(sector.rawValue), "count": .number(Double(count)),
        "groups": .number(Double(groups)), "within": .number(Double(within)),
        "source": .text(
          Set((finding?.members ?? []).map(\.provenance.source)).sorted().joined(separator: " ")),
      ])
  }

  /// The number of ties in the middle of a line, and how many run each way.
  private func label(_ bond: Bond) -> DOTNode {
    let (from, to) = (place(of: bond.one), place(of: bond.other))
    let signs = [bond.one, bond.other].map { NodeStyle(kind: .partner, sector: $0).symbol }
    var parts: [String] = []
    if bond.there > 0 { parts.append("\(signs[0]) → \(signs[1]) \(language.format(bond.there))") }
    if bond.back > 0 { parts.append("\(signs[1]) → \(signs[0]) \(language.format(bond.back))") }
    if bond.mutual > 0 {
      parts.append("\(signs[0]) ↔ \(signs[1]) \(language.format(bond.mutual))")
    }
    var lines = [
      [FigureText.styled(language.count(bond.count, language.ties), isBold: true)]
    ]
    lines += parts.map { [FigureText.styled($0)] }
    let cell = HTMLCell(
      .text(Array(lines.joined(separator: [.lineBreak()]))),
      [.bgcolor: Palette.paper.description, .border: "0", .cellpadding: "3"])
    return DOTNode(
      "label/\(bond.one.rawValue)-\(bond.other.rawValue)",
      [
        .label: .html(.table(.layout([HTMLRow(cells: [cell])]))),
        .pos: .raw(
          "\(Self.points((from.x + to.x) / 2)),\(Self.points((from.y + to.y) / 2))!"),
        "kind": "label",
      ])
  }

  // MARK: Words

  private var heading: FigureHeading {
    FigureHeading(
      title: title, subtitle: subtitle, legend: Legend(entries: legend), notes: notes,
      source: SourceLine.text(
        for: ecosystem,
        sources: Set(
          bonds.flatMap(\.sources)
            + scope.sectors.flatMap(\.members).map(\.provenance.source)), language: language),
      width: width)
  }

  private var legend: [Legend.Entry] {
    let bonds = bonds
    var counts: [RelationKind: Int] = [:]
    for bond in bonds { counts.merge(bond.relations, uniquingKeysWith: +) }
    var entries = HelixSector.allCases.compactMap { sector -> Legend.Entry? in
      let count = scope.sector(sector)?.members.count ?? 0
      guard count > 0 else { return nil }
      return Legend.Entry(
        NodeStyle(kind: .partner, sector: sector), language.name(of: sector), count, language)
    }
    let between = bonds.filter { $0.one != $0.other }.map(\.count).sorted()
    if let largest = between.last {
      for count in Set([largest, between[between.count / 2], between[0]]).sorted(by: >) {
        entries.append(
          Legend.Entry(
            symbol: "", fill: Palette.rule, ink: Palette.rule,
            frame: .bar(max(1, Int((Self.widest * Double(count) / Double(largest)).rounded()))),
            text: language.count(count, language.ties), count: ""))
      }
    }
    return entries
  }

  var title: String {
    let name = scope.scope.flatMap { ecosystem.entity($0.id) }.map { language.label(of: $0) }
    return name.map {
      language("Sectoren rond \($0) en hun banden", "Sectors around \($0) and their ties")
    } ?? language("De vier sectoren en hun banden", "The four sectors and their ties")
  }

  private var subtitle: String {
    (edition.map { language("Editie \($0) · ", "Edition \($0) · ") } ?? "")
      + language(
        "hoe breder de lijn, hoe meer banden tussen partners de bronnen noemen",
        "the wider the line, the more ties between partners the sources name")
  }

  var notes: [String] {
    var counts: [RelationKind: Int] = [:]
    for bond in bonds { counts.merge(bond.relations, uniquingKeysWith: +) }
    let kinds = RelationKind.allCases.compactMap { kind in
      counts[kind].map { "\(language.name(of: kind)) (\(language.format($0)))" }
    }
    var notes: [String] = []
    if !kinds.isEmpty {
      notes.append(language("De banden: ", "The ties: ") + language.list(kinds) + ".")
    }
    let others = scope.withoutSector.count
    if others > 0 {
      notes.append(
        language(
          "\(others) partners zijn niet van één sector en staan er niet in.",
          "\(others) partners are of no one sector and are left out."))
    }
    if scope.coverage != .complete {
      notes.append(
        language(
          "De bronnen geven voorbeelden: een band die ontbreekt, kan er toch zijn.",
          "The sources give examples: a tie that is missing may still exist."))
    }
    return notes
  }

  var description: String {
    let parts = bonds.map { bond in
      let names = [bond.one, bond.other].map { language.name(of: $0).many }
      return bond.one == bond.other
        ? "\(names[0]) \(language("onderling", "among themselves")) \(bond.count)"
        : "\(names[0]) – \(names[1]) \(bond.count)"
    }
    return title + ": " + language.list(parts) + "."
  }

  var names: [String: String] {
    Dictionary(
      HelixSector.allCases.map { sector in
        (
          id(sector),
          language.name(of: sector).many.capitalizedFirst + ", "
            + language.count(
              scope.sector(sector)?.members.count ?? 0, language.name(of: EntityKind.partner))
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
