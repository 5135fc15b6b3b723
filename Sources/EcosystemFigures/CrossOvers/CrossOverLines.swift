internal import DOTLanguage
internal import EcosystemModel
internal import WhiteSpotAnalysis

/// Holders on the left, themes on the right, lines as wide as the money.
struct CrossOverLines {
  let text: CrossOverText
  let paper: Paper
  private(set) var columns = ColumnDrawing(columns: [])
  private(set) var names: [String: String] = [:]
  private var homeCount = 0
  private var awayCount = 0
  /// The sum in k€ of which the line is 1 point wide.
  private var unit = 1.0
  private var largest = 0.0
  private var withoutMoney: [HolderFinding] = []

  private var language: Language { text.language }
  private var findings: CrossOverFindings { text.findings }

  private static let home = Color(0x8C8C8C)
  private static let away = Color(0xB34700)
  /// About the width of the widest line.
  private static let widest = 16.0
  /// The widths in the legend, in points.
  private static let legendWidths = [15, 10, 5, 1]

  init(_ text: CrossOverText, paper: Paper) {
    self.text = text
    self.paper = paper
    let gap = 90.0
    let widths = ColumnDrawing.widths([1, 1], on: paper, gap: gap, most: 215)
    let holders = findings.holders.filter { $0.cells.contains { ($0.money?.value ?? 0) > 0 } }
    withoutMoney = findings.holders.filter { holder in !holders.contains(holder) }
    let cells = holders.flatMap { holder in
      holder.cells.compactMap { cell in cell.money.map { (holder, cell, $0) } }
    }.filter { $0.2.value > 0 }
    guard let most = cells.map(\.2.value).max() else { return }
    largest = most
    unit = Self.unit(for: most)
    let themes = findings.themes.filter { theme in cells.contains { $0.1.theme == theme } }
    let order = Self.order(holders, themes: themes)
    let left = EntityNode(language: language, boxWidth: widths[0], lineLimit: 3)
    let right = EntityNode(language: language, boxWidth: widths[1], lineLimit: 3)
    columns.columns = [
      ColumnDrawing.Column(
        title: text.isOfTopsectors
          ? language("Topsectoren", "Top sectors") : language("Partners", "Partners"),
        width: widths[0],
        nodes: order.compactMap { node($0.holder, left, sum: $0.allocated?.range) }),
      ColumnDrawing.Column(
        title: language("Thema’s", "Themes"), width: widths[1],
        nodes: themes.compactMap { theme in
          node(theme, right, sum: text.sum(for: theme))
        }),
    ]
    columns.leastGap = gap
    columns.mostGap = 300
    columns.spacing = 9
    // The widest first, so that thin lines lie on top.
    for (holder, cell, money) in cells.sorted(by: {
      ($0.2.value, $1.0.holder.id, $1.1.theme.id) > ($1.2.value, $0.0.holder.id, $0.1.theme.id)
    }) {
      if cell.isHome { homeCount += 1 } else { awayCount += 1 }
      columns.edges.append(
        DOTEdge(
          holder.holder.id.rawValue, cell.theme.id.rawValue,
          [
            .penwidth: .number(width(of: money.value)), .arrowhead: "none",
            .color: .raw((cell.isHome ? Self.home : Self.away).description),
            .style: cell.isHome ? "solid" : "dashed",
            .tailport: "e", .headport: "w", .id: .text("edge-\(columns.edges.count + 1)"),
            "relation": .text(RelationKind.funds.rawValue),
            "value_keur": .number(money.value), "maximum_keur": .number(money.maximum),
            "home": .raw(cell.isHome ? "true" : "false"),
            "source": .text(Set(money.rows.map(\.source)).sorted().joined(separator: " ")),
            "locator": .text(Set(money.rows.map(\.locator)).sorted().joined(separator: "; ")),
            .tooltip: .text(
              "\(text.name(of: holder.holder)) – \(text.name(of: cell.theme)): \(text.format(money))"
            ),
          ]))
    }
    for holder in holders {
      names[holder.holder.id.rawValue] =
        text.name(of: holder.holder) + ": "
        + language.list(
          holder.cells.compactMap { cell in
            cell.money.map { "\(text.name(of: cell.theme)) \(text.format($0))" }
          })
    }
  }

  /// The width of a line: in proportion to the square root of the money, so that small sums too
  /// differ in width from each other.
  private func width(of value: Double) -> Double {
    ((value / unit).squareRoot() * 100).rounded() / 100
  }

  /// The least round sum of which a line 1 point wide leaves the widest within its bound.
  private static func unit(for largest: Double) -> Double {
    let least = largest / (widest * widest)
    var power = 1.0
    while power * 10 <= least { power *= 10 }
    while power > least { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least } ?? least
  }

  /// Holders beside their themes, so that few lines cross.
  private static func order(_ holders: [HolderFinding], themes: [EntityLabel]) -> [HolderFinding] {
    func place(_ holder: HolderFinding) -> Double {
      var sum = 0.0
      var weight = 0.0
      for cell in holder.cells {
        guard let value = cell.money?.value, let index = themes.firstIndex(of: cell.theme) else {
          continue
        }
        sum += Double(index) * value
        weight += value
      }
      return weight > 0 ? sum / weight : .infinity
    }
    return holders.map { (place($0), $0) }
      .sorted { ($0.0, $0.1.holder.id) < ($1.0, $1.1.holder.id) }.map(\.1)
  }

  private func node(_ label: EntityLabel, _ box: EntityNode, sum: ClosedRange<Double>?) -> DOTNode?
  {
    text.ecosystem.entity(label.id).map { entity in
      var node = box.node(entity, more: sum.map { [text.format($0)] } ?? [])
      if let sum { node.attributes["value_keur"] = .number(sum.lowerBound) }
      return node
    }
  }

  var heading: FigureHeading {
    let shown = columns.columns.flatMap(\.nodes).compactMap {
      text.ecosystem.entity(EntityID(rawValue: $0.id))
    }
    var entries = Legend.kinds(of: shown, language)
    func line(_ color: Color, _ words: String, _ count: Int) {
      guard count > 0 else { return }
      entries.append(
        Legend.Entry(
          line: color == Self.home ? .solid : .dashed, color, width: 2, text: words,
          count: language.format(count)))
    }
    line(Self.home, language("naar het eigen thema", "to its own theme"), homeCount)
    line(
      Self.away, language("cross-over: naar een ander thema", "cross-over: to another theme"),
      awayCount)
    // Round sums whose lines are as wide as a number of whole points: bars have no other width.
    for width in Self.legendWidths {
      let value = unit * Double(width * width)
      guard value <= largest else { continue }
      entries.append(
        Legend.Entry(
          symbol: "", fill: Self.home, ink: Self.home, frame: .bar(width),
          text: language.euro(thousands: value), count: ""))
    }
    var notes = text.notes
    if !withoutMoney.isEmpty {
      notes.append(
        language(
          "Zonder bedrag, dus niet getekend: ", "Without a sum, and so not drawn: ")
          // Names of groups are words for many.
          + language.list(
            withoutMoney.prefix(8).map {
              $0.holder.isGroup
                ? language("de groep ", "the group ") + "“\(text.name(of: $0.holder))”"
                : text.name(of: $0.holder)
            }) + ".")
    }
    notes.append(
      language(
        "Het eigen thema is dat met het meeste geld van een topsector.",
        "Its own theme is the one with most of a top sector’s money."))
    return FigureHeading(
      title: text.title,
      subtitle: text.subtitle + " · "
        + language(
          "twee keer zo brede lijn: vier keer zoveel geld",
          "a line twice as wide: four times the money"),
      legend: Legend(entries: entries), notes: notes, source: text.sourceOfMoney,
      width: ColumnDrawing.textWidth(on: paper))
  }
}
