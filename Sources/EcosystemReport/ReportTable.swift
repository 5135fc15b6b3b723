/// A table with a caption and column headings.
struct ReportTable {
  /// A column.
  struct Column {
    var heading: String
    var isNumber = false
  }

  /// A cell.
  enum Cell {
    case content(HTML)
    /// A number: how it is shown, and its value for sorting (`nil` when there is none).
    case number(String, Double?)
    /// A heading of its row.
    case heading(HTML)
  }

  var caption: String
  var columns: [Column]
  var rows: [[Cell]]
  /// Whether readers can sort and search it.
  var isSortable = true
  /// Whether the fourth column holds most of the text.
  var isLong = false

  /// The table within a frame that scrolls.
  func html(_ context: ReportContext) -> HTML {
    let head = HTML.element(
      .tr, [],
      columns.map { column in
        .element(
          .th, [.scope("col")] + (column.isNumber ? [.class("number")] : []),
          .text(column.heading))
      })
    let table = HTML.element(
      .table, isSortable ? [.class(isLong ? "sortable long" : "sortable")] : [],
      .element(.caption, [], .text(caption)), .element(.thead, [], head),
      .element(.tbody, [], rows.map { .element(.tr, [], $0.map(cell)) }))
    return context.scrolling(caption, table)
  }

  private func cell(_ cell: Cell) -> HTML {
    switch cell {
    case .content(let content): .element(.td, [], content)
    case .heading(let content): .element(.th, [.scope("row")], content)
    case .number(let shown, let value):
      .element(
        .td, [.class("number"), .data("value", value.map { $0.description } ?? "")], .text(shown))
    }
  }
}
