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

  private static let swatchWidth = 26.0
  private static let gap = 14.0

  /// The legend as a grid with as many columns as fit a width; the entries run along the rows.
  func label(width: Double) -> HTMLLabel? {
    guard !entries.isEmpty else { return nil }
    var columns = entries.count
    while columns > 1, gridWidth(columns: columns) > width { columns -= 1 }
    let rows = stride(from: 0, to: entries.count, by: columns).map { start in
      let row = entries[start..<min(start + columns, entries.count)]
      return HTMLRow(
        cells: row.flatMap(Legend.cells)
          + (row.count..<columns).flatMap { _ in
            [HTMLCell](repeating: .plain(.text([FigureText.styled(" ")])), count: 3)
          })
    }
    return .table(.layout(rows, spacing: 1))
  }

  private func gridWidth(columns: Int) -> Double {
    (0..<columns).reduce(0) { total, column in
      let widths = stride(from: column, to: entries.count, by: columns)
        .map { Legend.width(of: entries[$0]) }
      return total + (widths.max() ?? 0)
    }
  }

  private static func text(of entry: Entry) -> String {
    entry.count.isEmpty ? entry.text : "\(entry.text) (\(entry.count))"
  }

  private static func width(of entry: Entry) -> Double {
    swatchWidth + gap + TextWidth.points(text(of: entry), size: FigureText.size)
  }

  private static func cells(of entry: Entry) -> [HTMLCell] {
    [
      .plain(swatch(of: entry)), .plain(.text([FigureText.styled(text(of: entry))])),
      .plain(.text([FigureText.styled(" ")]), [.width: "8"]),
    ]
  }

  private static func swatch(of entry: Entry) -> HTMLLabel {
    let sign = HTMLLabel.text([
      FigureText.styled(entry.symbol.isEmpty ? " " : entry.symbol, color: entry.ink)
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
      cell[.width] = "16"
      cell[.height] = "9"
      table = [.border: "1", .color: entry.ink.description, .cellspacing: "2"]
    }
    return .table(.layout([HTMLRow(cells: [HTMLCell(sign, cell)])], table))
  }
}
