internal import DOTLanguage

/// The legend of a figure: what occurs in it, with counts.
struct Legend {
  /// One line of a legend.
  struct Entry {
    /// The sign: of a shape, a sector, a line or a state.
    var symbol: String
    var fill: Color
    /// The colour of the sign and of the outline.
    var ink: Color
    var frame: Frame
    var text: String
    var count: String
  }

  /// The outline around a sign, like that of the shape it stands for.
  enum Frame: Hashable {
    case none
    case square(Int)
    case rounded(Int)
    case double

    init(_ style: NodeStyle) {
      let width = Int(style.lineWidth.rounded(.down))
      self =
        style.lines > 1 ? .double : style.isRounded ? .rounded(width) : .square(width)
    }
  }

  var entries: [Entry]

  private static let swatchWidth = 32.0
  private static let gap = 12.0

  /// The legend as lines of entries, as many on a line as fit a width.
  func label(width: Double) -> HTMLLabel? {
    guard !entries.isEmpty else { return nil }
    var rows: [[Entry]] = [[]]
    var used = 0.0
    for entry in entries {
      let needed = Legend.width(of: entry)
      if used + needed > width, !(rows.last ?? []).isEmpty {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += needed
    }
    return .table(.layout(rows.map { HTMLRow(cells: [.plain(Legend.line($0))]) }, spacing: 1))
  }

  /// A line of its natural width: a table that is not held to a size would fill the whole line.
  private static func line(_ entries: [Entry]) -> HTMLLabel {
    let width = entries.reduce(0) { $0 + Legend.width(of: $1) }
    return .table(
      .layout(
        [HTMLRow(cells: entries.flatMap(cells))],
        [
          .align: "LEFT", .fixedsize: "TRUE", .width: FigureText.format(width.rounded(.up)),
          .height: FigureText.format(lineHeight),
        ]))
  }

  private static let lineHeight = 17.0

  private static func text(of entry: Entry) -> String {
    entry.count.isEmpty ? entry.text : "\(entry.text) (\(entry.count))"
  }

  private static func width(of entry: Entry) -> Double {
    swatchWidth + gap + (TextWidth.points(text(of: entry), size: FigureText.size) + 3).rounded(.up)
  }

  private static func cells(of entry: Entry) -> [HTMLCell] {
    [
      .plain(swatch(of: entry), [.width: FigureText.format(swatchWidth)]),
      .plain(.text([FigureText.styled(text(of: entry))])),
      .plain(.text([FigureText.styled(" ")]), [.width: FigureText.format(gap)]),
    ]
  }

  private static func swatch(of entry: Entry) -> HTMLLabel {
    let sign = HTMLLabel.text([
      entry.symbol.isEmpty
        ? FigureText.styled(" ", size: 5) : FigureText.styled(entry.symbol, color: entry.ink)
    ])
    var cell: [HTMLAttribute: String] = [
      .border: "1", .color: entry.ink.description, .bgcolor: entry.fill.description,
      .width: "20", .height: "13", .cellpadding: "0",
    ]
    var table: [HTMLAttribute: String] = [:]
    switch entry.frame {
    case .none: cell[.border] = "0"
    case .square(let width): cell[.border] = String(width)
    case .rounded(let width):
      cell[.border] = String(width)
      cell[.style] = "ROUNDED"
    case .double:
      cell[.width] = "20"
      cell[.height] = "10"
      table = [.border: "1", .color: entry.ink.description, .cellspacing: "2"]
    }
    // Held to a size, or it would fill its cell; a frame that is held to a size itself is drawn wrong.
    let swatch = HTMLTable.layout([HTMLRow(cells: [HTMLCell(sign, cell)])], table)
    return .table(
      .layout(
        [HTMLRow(cells: [.plain(.table(swatch))])],
        [.align: "LEFT", .fixedsize: "TRUE", .width: "26", .height: "16"]))
  }
}
