internal import DOTLanguage
internal import EcosystemModel
internal import GraphvizRendering
internal import WhiteSpotAnalysis

/// Holders in rows, themes in columns: the sum in each cell, the darker the more.
struct CrossOverTable {
  let text: CrossOverText
  let paper: Paper
  private let themes: [EntityLabel]
  private let nameWidth: Double
  private let cellWidth: Double
  private let sumWidth: Double

  private var language: Language { text.language }
  private var findings: CrossOverFindings { text.findings }

  /// A class of sums: up to a number of k€.
  private struct Shade {
    var most: Double
    var fill: Color
    var ink: Color
  }

  /// From light to dark, so that the order shows in black and white too.
  private static let shades = [
    Shade(most: 2_500, fill: Color(0xE6F0F7), ink: Palette.ink),
    Shade(most: 10_000, fill: Color(0xBBD7EA), ink: Palette.ink),
    Shade(most: 50_000, fill: Color(0x7FB2D5), ink: Palette.ink),
    Shade(most: 100_000, fill: Color(0x2C74A8), ink: .white),
    Shade(most: .infinity, fill: Color(0x083D66), ink: .white),
  ]

  init(_ text: CrossOverText, paper: Paper) {
    self.text = text
    self.paper = paper
    let available = paper.width / FigureText.leastScale - 17
    // A theme without money or ties would be an empty column; a note names it.
    themes = text.findings.themes.filter { theme in
      text.findings.holders.contains { text.findings.cell($0.holder.id, theme.id) != nil }
    }
    let count = Double(max(themes.count, 1))
    let names = text.findings.holders.map {
      TextWidth.points(text.name(of: $0.holder), size: FigureText.size) + 8
    }
    // Names break before the words in the cells do, and before themes fall apart in syllables.
    let words = LabelWrapping.longestPiece(
      of: "2\u{A0}" + text.language.ties.many, size: FigureText.size)
    let sums = TextWidth.points(Self.together(text.language), size: FigureText.size)
    sumWidth = max(38, sums.rounded(.up) + 4)
    let room = available - sumWidth - 1
    let most = max(102, room - count * (max(words.rounded(.up) + 2, 56) + 1))
    let name = min(170, most, max(102, names.max() ?? 0)).rounded(.down)
    nameWidth = name
    cellWidth = min(96, ((room - name) / count).rounded(.down) - 1)
  }

  private var width: Double {
    nameWidth + Double(themes.count) * (cellWidth + 1) + sumWidth + 3
  }

  var figure: Figure {
    let heading = heading
    var graph = DOTGraph(name: "crossovers")
    graph.attributes = [
      .rankdir: "LR", .nodesep: 0.02, .fontname: .raw(FigureText.fontName),
      .fontsize: .number(FigureText.size), .bgcolor: .raw(Palette.paper.description), .pad: 0.1,
      .size: .raw("\(paper.width / 72),\(paper.height / 72)"),
    ]
    graph.nodeDefaults = [
      .fontname: .raw(FigureText.fontName), .fontsize: .number(FigureText.size), .shape: "plain",
    ]
    graph.edgeDefaults = [.style: "invis"]
    let rows = heading.rows
    graph.nodes =
      [rows.top, header] + findings.holders.map(row) + [totals, rows.bottom]
    graph.subgraphs = [.rank("same", nodes: graph.nodes.map(\.id))]
    for (upper, lower) in zip(graph.nodes, graph.nodes.dropFirst()) {
      graph.edges.append(DOTEdge(upper.id, lower.id))
    }
    return Figure(
      id: "crossovers", language: language, title: text.title, description: text.description,
      notes: heading.notes, paper: paper, dataset: text.ecosystem.identity, graph: graph,
      engine: .dot,
      nodeNames: Dictionary(
        findings.holders.map { ($0.holder.id.rawValue, names(of: $0)) },
        uniquingKeysWith: { first, _ in first }))
  }

  private func names(of holder: HolderFinding) -> String {
    let cells = holder.cells.map { cell in
      text.name(of: cell.theme) + " "
        + (cell.money.map { text.format($0) } ?? language.count(cell.tieCount, language.ties))
    }
    return text.name(of: holder.holder) + ": " + language.list(cells)
  }

  // MARK: Rows

  private func first(_ words: String, isBold: Bool) -> HTMLCell {
    let lines = LabelWrapping.lines(
      words, width: nameWidth - 6, size: FigureText.size, isBold: isBold, limit: 3,
      isBalanced: false)
    return HTMLCell(
      .text(lines.flatMap { [FigureText.styled($0, isBold: isBold), .lineBreak(.left)] }),
      [
        .width: FigureText.format(nameWidth), .align: "LEFT", .breakAlign: "LEFT",
        .border: "0", .valign: isBold ? "BOTTOM" : "MIDDLE",
      ])
  }

  private var header: DOTNode {
    func cell(_ name: String, width: Double) -> HTMLCell {
      let lines = LabelWrapping.lines(
        softened(name), width: width, size: FigureText.size, limit: 7, isBalanced: false)
      return HTMLCell(
        .text(Array(lines.map { [FigureText.styled($0)] }.joined(separator: [.lineBreak()]))),
        [.width: FigureText.format(width), .valign: "BOTTOM", .border: "0"])
    }
    let cells =
      themes.map { cell(text.name(of: $0), width: cellWidth) }
      + [cell(Self.together(language), width: sumWidth)]
    return DOTNode(
      "columns",
      [
        .label: .html(
          table(
            [
              first(
                text.isOfTopsectors
                  ? language("Topsector", "Top sector") : language("Partner", "Partner"),
                isBold: true)
            ] + cells)), .id: "columns",
      ])
  }

  /// Places where long words of the themes may be broken.
  private func softened(_ name: String) -> String {
    [
      ("Sleuteltechnologieën", "Sleutel\u{AD}techno\u{AD}logieën"),
      ("Maatschappelijk", "Maat\u{AD}schap\u{AD}pelijk"), ("Veiligheid", "Veilig\u{AD}heid"),
      ("Verdienvermogen", "Verdien\u{AD}vermogen"),
      ("Energietransitie", "Energie\u{AD}transitie"), ("Duurzaamheid", "Duurzaam\u{AD}heid"),
      ("Toekomstbestendige", "Toe\u{AD}komst\u{AD}besten\u{AD}dige"),
      ("Mobiliteitssystemen", "Mobili\u{AD}teits\u{AD}systemen"),
      ("sustainability", "sustain\u{AD}ability"),
      ("Gezondheid", "Gezond\u{AD}heid"), ("technologies", "techno\u{AD}logies"),
      ("Landbouw", "Land\u{AD}bouw"), ("Agriculture", "Agri\u{AD}culture"),
    ].reduce(name) { $0.replacing($1.0, with: $1.1) }
  }

  private func row(_ holder: HolderFinding) -> DOTNode {
    let cells = themes.map { theme in
      cell(findings.cell(holder.holder.id, theme.id))
    }
    var attributes: DOTAttributes = [
      .label: .html(
        table(
          [first(text.name(of: holder.holder), isBold: false)] + cells + [
            sum(holder.allocated?.value, width: sumWidth)
          ])),
      .id: .text(holder.holder.id.rawValue.replacing("/", with: "-")),
      "kind": .text(findings.parameters.holder.kind.rawValue),
    ]
    if let index = holder.moneyIndex { attributes["score"] = .number(index) }
    if let entity = text.ecosystem.entity(holder.holder.id) {
      attributes["source"] = .text(entity.provenance.source)
      attributes["locator"] = .text(entity.provenance.locator)
    }
    for cell in holder.cells {
      let slug = cell.theme.id.rawValue.drop { $0 != "/" }.dropFirst()
        .replacing("-", with: "_")
      if let money = cell.money {
        attributes[DOTAttributeName("keur_" + slug)] = .number(money.value)
      }
      attributes[DOTAttributeName("ties_" + slug)] = .number(Double(cell.tieCount))
    }
    return DOTNode(holder.holder.id.rawValue, attributes)
  }

  private var totals: DOTNode {
    let cells = themes.map { theme in
      sum(text.sum(for: theme)?.lowerBound, width: cellWidth)
    }
    let all = findings.holders.compactMap(\.allocated).reduce(0) { $0 + $1.value }
    return DOTNode(
      "totals",
      [
        .label: .html(
          table(
            [first(Self.together(language), isBold: true)] + cells + [sum(all, width: sumWidth)])),
        .id: "totals",
      ])
  }

  private func sum(_ value: Double?, width: Double) -> HTMLCell {
    HTMLCell(
      .text([FigureText.styled(value.map(short) ?? " ")]), Self.box(width, fill: Palette.band))
  }

  private func cell(_ cell: CrossOverCell?) -> HTMLCell {
    guard let cell else {
      return HTMLCell(
        .text([FigureText.styled("·", color: Palette.quietInk)]), Self.box(cellWidth))
    }
    guard let money = cell.money, money.value > 0 else {
      return HTMLCell(
        .text([
          FigureText.styled(
            language.count(cell.tieCount, language.ties), color: Palette.quietInk)
        ]), Self.box(cellWidth))
    }
    let shade = Self.shade(money.value)
    return HTMLCell(
      .text([
        FigureText.styled(
          (cell.isHome ? Self.homeSign + "\u{2009}" : "") + short(money.value), color: shade.ink)
      ]), Self.box(cellWidth, fill: shade.fill))
  }

  /// A cell with a little room above and below its number.
  private static func box(_ width: Double, fill: Color? = nil) -> [HTMLAttribute: String] {
    var attributes: [HTMLAttribute: String] = [
      .width: FigureText.format(width), .height: "17", .border: "0",
    ]
    if let fill { attributes[.bgcolor] = fill.description }
    return attributes
  }

  private static func together(_ language: Language) -> String { language("Samen", "Together") }

  private static let homeSign = "●"

  private static func shade(_ value: Double) -> Shade {
    shades.first { value < $0.most } ?? shades[shades.count - 1]
  }

  /// A sum in millions, without the unit that the heading names.
  private func short(_ value: Double) -> String {
    let millions = value / 1000
    return language.format(millions, decimals: millions < 10 ? 1 : 0)
  }

  private func table(_ cells: [HTMLCell]) -> HTMLLabel {
    .table(.layout([HTMLRow(cells: cells)], spacing: 1))
  }

  // MARK: Words

  private var heading: FigureHeading {
    let cells = findings.holders.flatMap(\.cells)
    let values = cells.compactMap(\.money).map(\.value).filter { $0 > 0 }
    var entries: [Legend.Entry] = []
    var least = 0.0
    for shade in Self.shades {
      let count = values.count { $0 >= least && $0 < shade.most }
      if count > 0 {
        let from = language.euro(thousands: least)
        let words =
          shade.most == .infinity
          ? language("\(from) of meer", "\(from) or more")
          : least == 0
            ? language(
              "minder dan \(language.euro(thousands: shade.most))",
              "less than \(language.euro(thousands: shade.most))")
            : "\(from) – \(language.euro(thousands: shade.most))"
        entries.append(
          Legend.Entry(
            symbol: "", fill: shade.fill, ink: shade.fill, frame: .square(1), text: words,
            count: language.format(count)))
      }
      least = shade.most
    }
    func sign(_ symbol: String, _ words: String, _ count: Int) {
      guard count > 0 else { return }
      entries.append(
        Legend.Entry(
          symbol: symbol, fill: Palette.paper, ink: Palette.ink, frame: .none, text: words,
          count: language.format(count)))
    }
    sign(
      Self.homeSign, language("eigen thema: meeste geld", "own theme: most money"),
      cells.count { $0.isHome && ($0.money?.value ?? 0) > 0 })
    sign(
      language.ties.one, language("wel banden, geen bedrag", "ties, but no sum"),
      cells.count { ($0.money?.value ?? 0) == 0 })
    sign(
      "·", language("niets genoemd", "nothing named"),
      findings.holders.count * themes.count - cells.count)
    return FigureHeading(
      title: text.title,
      subtitle: text.subtitle + " · " + language("in miljoenen euro’s", "in millions of euros"),
      legend: Legend(entries: entries), notes: text.notes + emptyNotes, source: text.source,
      width: width)
  }

  private var emptyNotes: [String] {
    let empty = findings.themes.filter { !themes.contains($0) }
    guard !empty.isEmpty else { return [] }
    return [
      language("Zonder bedrag of band: ", "Without a sum or a tie: ")
        + language.list(empty.map { text.name(of: $0) }) + "."
    ]
  }
}
