/// A label of Graphviz's HTML-like kind, built as a tree so that it is always well-formed.
///
/// ```swift
/// let label = HTMLLabel.table(
///   HTMLTable(
///     rows: [
///       HTMLRow(cells: [
///         HTMLCell(.text([.bold([.text("Windesheim")])]), [.align: "LEFT"]),
///         HTMLCell(.text([.text("12 < 20 & meer")])),
///       ])
///     ], [.border: "0", .cellborder: "1"]))
/// node.attributes[.label] = .html(label)
/// ```
/// Text may hold anything; the writer escapes it. Images cannot be expressed.
public indirect enum HTMLLabel: Hashable, Sendable {
  /// Lines of text.
  case text([HTMLText])

  /// A table.
  case table(HTMLTable)

  /// The source of an HTML-like label as a DOT file has it, without the outer angle brackets.
  /// Nothing is known of what it holds; renderers refuse it unless the graph is trusted.
  case unchecked(String)
}

/// A piece of text in an HTML-like label.
public indirect enum HTMLText: Hashable, Sendable {
  /// Text to be shown as it is; line breaks are kept.
  case text(String)

  /// The end of a line, which is justified as told.
  case lineBreak(DOTValue.Justification = .center)

  /// Text in another font, colour or size (``HTMLAttribute/color``, ``HTMLAttribute/face``,
  /// ``HTMLAttribute/pointSize``).
  case font([HTMLAttribute: String], [HTMLText])

  /// Bold text.
  case bold([HTMLText])

  /// Italic text.
  case italic([HTMLText])

  /// Underlined text.
  case underline([HTMLText])

  /// Text that is struck through.
  case strikethrough([HTMLText])

  /// Text above the line.
  case superscript([HTMLText])

  /// Text below the line.
  case `subscript`([HTMLText])
}

/// A table in an HTML-like label.
///
/// It needs at least one row with at least one cell.
public struct HTMLTable: Hashable, Sendable {
  /// The rows from top to bottom.
  public var rows: [HTMLRow]

  /// The attributes of the table.
  public var attributes: [HTMLAttribute: String]

  /// Where a click on the table leads.
  public var link: SafeURL?

  /// Makes a table.
  public init(
    rows: [HTMLRow], link: SafeURL? = nil, _ attributes: [HTMLAttribute: String] = [:]
  ) {
    self.rows = rows
    self.link = link
    self.attributes = attributes
  }
}

/// A row of a table.
public struct HTMLRow: Hashable, Sendable {
  /// The cells from left to right.
  public var cells: [HTMLCell]

  /// Whether a line is drawn below the row.
  ///
  /// The last row of a table draws none.
  public var hasRuleBelow: Bool

  /// Makes a row.
  public init(cells: [HTMLCell], hasRuleBelow: Bool = false) {
    self.cells = cells
    self.hasRuleBelow = hasRuleBelow
  }
}

/// A cell of a table.
public struct HTMLCell: Hashable, Sendable {
  /// What the cell shows.
  public var content: HTMLLabel

  /// The attributes of the cell.
  public var attributes: [HTMLAttribute: String]

  /// Where a click on the cell leads.
  public var link: SafeURL?

  /// Makes a cell.
  public init(
    _ content: HTMLLabel, link: SafeURL? = nil, _ attributes: [HTMLAttribute: String] = [:]
  ) {
    self.content = content
    self.link = link
    self.attributes = attributes
  }
}

/// An attribute of a table, a cell or a font in an HTML-like label.
public enum HTMLAttribute: String, Hashable, Sendable, CaseIterable {
  /// `ALIGN`: `CENTER`, `LEFT`, `RIGHT` or (cells) `TEXT`.
  case align = "ALIGN"
  /// `BALIGN`: where the lines of a cell stand.
  case breakAlign = "BALIGN"
  /// `BGCOLOR`: the fill.
  case bgcolor = "BGCOLOR"
  /// `BORDER`: width of the border in points, at most 255.
  case border = "BORDER"
  /// `CELLBORDER`: width of the borders of the cells of a table.
  case cellborder = "CELLBORDER"
  /// `CELLPADDING`: room between a cell's border and its content in points.
  case cellpadding = "CELLPADDING"
  /// `CELLSPACING`: room between cells in points.
  case cellspacing = "CELLSPACING"
  /// `COLOR`: of the border or of the text.
  case color = "COLOR"
  /// `COLSPAN`: columns that a cell takes.
  case colspan = "COLSPAN"
  /// `COLUMNS`: `*` draws lines between columns.
  case columns = "COLUMNS"
  /// `FACE`: the font.
  case face = "FACE"
  /// `FIXEDSIZE`: `TRUE` takes width and height as they are.
  case fixedsize = "FIXEDSIZE"
  /// `HEIGHT`: least height in points.
  case height = "HEIGHT"
  /// `ID`: id in the SVG.
  case id = "ID"
  /// `POINT-SIZE`: of the text.
  case pointSize = "POINT-SIZE"
  /// `PORT`: a name for edges to attach to.
  case port = "PORT"
  /// `ROWS`: `*` draws lines between rows.
  case rows = "ROWS"
  /// `ROWSPAN`: rows that a cell takes.
  case rowspan = "ROWSPAN"
  /// `SIDES`: which sides of the border are drawn, of `LTRB`.
  case sides = "SIDES"
  /// `STYLE`: `ROUNDED`, `DASHED`…
  case style = "STYLE"
  /// `TITLE`: the tooltip (shown with a link).
  case title = "TITLE"
  /// `VALIGN`: `TOP`, `MIDDLE` or `BOTTOM`.
  case valign = "VALIGN"
  /// `WIDTH`: least width in points.
  case width = "WIDTH"
}
