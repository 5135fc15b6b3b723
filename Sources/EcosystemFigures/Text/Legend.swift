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
    case dashed
    case double
    /// A line of a pattern and a width.
    case line(EdgeStyle.Pattern, Double)
    /// A double line.
    case doubleLine
    /// A bar as thick as a line, in whole points.
    case bar(Int)
    /// A letter of a size.
    case letter(Double)

    init(_ style: NodeStyle) {
      let width = Int(style.lineWidth.rounded(.down))
      self =
        style.lines > 1 ? .double : style.isRounded ? .rounded(width) : .square(width)
    }
  }

  var entries: [Entry]

  private static let swatchWidth = 28.0
  private static let gap = 14.0
  /// Three strokes of 5 points or four dots of 1, with what Graphviz leaves between them.
  private static let lineLength = 19.0
  private static let mostColumns = 6

  /// The height of each line: large letters need more.
  private var lineHeight: Double {
    entries.map { entry in
      if case .letter(let size) = entry.frame { (size * 1.25).rounded(.up) } else { 17 }
    }.max() ?? 17
  }

  /// The legend as a grid, as many entries beside each other as fit a width.
  func label(width: Double) -> HTMLLabel? {
    guard !entries.isEmpty else { return nil }
    let widths = columnWidths(within: width)
    let rows = stride(from: 0, to: entries.count, by: widths.count).map { start in
      Array(entries[start..<min(start + widths.count, entries.count)])
    }
    return .table(
      .layout(rows.map { HTMLRow(cells: [.plain(line($0, widths: widths))]) }, spacing: 1))
  }

  /// How tall it is in points.
  func height(width: Double) -> Double {
    guard !entries.isEmpty else { return 0 }
    let columns = columnWidths(within: width).count
    return Double((entries.count + columns - 1) / columns) * (lineHeight + 1)
  }

  /// The widths of the most columns that fit, at least one.
  private func columnWidths(within width: Double) -> [Double] {
    let widths = entries.map { Legend.textWidth(of: $0) }
    for count in stride(from: min(Legend.mostColumns, entries.count), through: 2, by: -1) {
      let columns = (0..<count).map { column in
        stride(from: column, to: widths.count, by: count).map { widths[$0] }.max() ?? 0
      }
      let needed = columns.reduce(0) { $0 + $1 + Legend.swatchWidth + Legend.gap }
      if needed - Legend.gap <= width { return columns }
    }
    return [widths.max() ?? 0]
  }

  /// A line of its natural width: a table that is not held to a size would fill the whole line.
  private func line(_ entries: [Entry], widths: [Double]) -> HTMLLabel {
    let width = zip(entries, widths).reduce(0) { $0 + $1.1 + Legend.swatchWidth + Legend.gap }
    return .table(
      .layout(
        [HTMLRow(cells: zip(entries, widths).flatMap { Legend.cells(of: $0, width: $1) })],
        [
          .align: "LEFT", .fixedsize: "TRUE", .width: FigureText.format(width.rounded(.up)),
          .height: FigureText.format(lineHeight),
        ]))
  }

  private static func text(of entry: Entry) -> String {
    entry.count.isEmpty ? entry.text : "\(entry.text) (\(entry.count))"
  }

  private static func textWidth(of entry: Entry) -> Double {
    (TextWidth.points(text(of: entry), size: FigureText.size) + 3).rounded(.up)
  }

  private static func cells(of entry: Entry, width: Double) -> [HTMLCell] {
    [
      .plain(swatch(of: entry), [.width: FigureText.format(swatchWidth)]),
      .plain(
        .text([FigureText.styled(text(of: entry)), .lineBreak(.left)]),
        [.width: FigureText.format(width + gap), .breakAlign: "LEFT"]),
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
    case .dashed: cell[.style] = "DASHED"
    case .line(let pattern, let width):
      // The upper side of a cell has the same strokes and gaps as a line has.
      return Self.ruled(
        entry.ink, [.sides: "T", .style: pattern.rawValue.uppercased(), .height: "8"],
        width: width < 1.5 ? 1 : Int(width.rounded()))
    case .doubleLine: return Self.ruled(entry.ink, [.sides: "TB", .height: "4"], width: 1)
    case .bar(let width):
      // A row of the height of the line, below one of paper.
      let bar = HTMLCell(
        .text([]),
        [
          .bgcolor: entry.fill.description, .border: "0", .cellpadding: "0", .width: "22",
          .height: String(width), .fixedsize: "TRUE",
        ])
      let above = HTMLCell.plain(
        .text([FigureText.styled(" ", size: 1)]),
        [.height: String(max(1, 8 - width / 2)), .cellpadding: "0"])
      return held(.layout([HTMLRow(cells: [above]), HTMLRow(cells: [bar])]))
    case .letter(let size):
      return .text([FigureText.styled(entry.symbol, size: size, color: entry.ink)])
    case .double:
      cell[.width] = "14"
      cell[.height] = "7"
      table = [.border: "1", .color: entry.ink.description, .cellspacing: "2"]
    }
    return held(.layout([HTMLRow(cells: [HTMLCell(sign, cell)])], table))
  }

  /// Sides of a cell as lines, in the middle of the height.
  private static func ruled(
    _ color: Color, _ sides: [HTMLAttribute: String], width: Int
  ) -> HTMLLabel {
    let above = HTMLCell.plain(
      .text([FigureText.styled(" ", size: 1)]),
      [.width: "22", .height: "7", .fixedsize: "TRUE", .cellpadding: "0"])
    let line = HTMLCell(
      .text([FigureText.styled(" ", size: 1)]),
      [
        .border: String(width), .color: color.description, .cellpadding: "0",
        .width: FigureText.format(Self.lineLength + Double(width)),
        .fixedsize: "TRUE",
      ].merging(sides, uniquingKeysWith: { $1 }))
    return held(.layout([HTMLRow(cells: [above]), HTMLRow(cells: [line])]))
  }

  /// Held to a size, or it would fill its cell; a frame that is held to a size itself is drawn wrong.
  private static func held(_ swatch: HTMLTable) -> HTMLLabel {
    .table(
      .layout(
        [HTMLRow(cells: [.plain(.table(swatch))])],
        [.align: "LEFT", .fixedsize: "TRUE", .width: "24", .height: "16"]))
  }
}
