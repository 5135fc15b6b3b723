internal import DOTLanguage

/// Pieces of text in HTML-like labels, in the sizes that the figures share.
enum FigureText {
  static let fontName = "DejaVu Sans"
  /// The size of titles in points.
  static let titleSize = 15.0
  /// The size of everything else.
  ///
  /// A figure may shrink to eight tenths of itself on its page before
  /// text becomes smaller than 8 points.
  static let size = 10.0

  static func styled(
    _ text: String, size: Double = size, color: Color = Palette.ink, isBold: Bool = false
  ) -> HTMLText {
    .font(
      [.pointSize: format(size), .color: color.description],
      isBold ? [.bold([.text(text)])] : [.text(text)])
  }

  /// Lines of text, broken at a width, each ending at the left.
  static func paragraph(
    _ text: String, width: Double, size: Double = size, color: Color = Palette.ink,
    isBold: Bool = false
  ) -> HTMLLabel {
    let lines = LabelWrapping.lines(
      LabelWrapping.holdingCounts(text), width: width, size: size, isBold: isBold,
      isBalanced: false)
    var pieces: [HTMLText] = []
    for line in lines {
      pieces.append(styled(line, size: size, color: color, isBold: isBold))
      pieces.append(.lineBreak(.left))
    }
    return .text(pieces)
  }

  /// The least size on the page, as a share of the size here: 8 points of 10.
  static let leastScale = 0.8

  /// Bold lines in the middle of a box.
  ///
  /// Graphviz sets such a label a little higher than one without styles, whatever its number of
  /// lines, so a little room goes above it. Lines of a tail have the usual size.
  static func boldLabel(
    _ lines: [String], size: Double = FigureText.size, tail: [String] = []
  ) -> HTMLLabel {
    let height =
      lines.count + tail.count == 1
      ? size + 4 : Double(lines.count) * size + Double(tail.count) * FigureText.size + 1
    let text =
      lines.map { [styled($0, size: size, isBold: true)] }
      + tail.map { [styled($0, isBold: true)] }
    let cell = HTMLCell.plain(
      .text(Array(text.joined(separator: [.lineBreak()]))), align: "CENTER",
      [.valign: "BOTTOM", .height: format(height)])
    return .table(.layout([HTMLRow(cells: [cell])]))
  }

  static func format(_ size: Double) -> String {
    let text = size.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension HTMLCell {
  /// A cell without a border.
  static func plain(
    _ content: HTMLLabel, align: String = "LEFT", _ more: [HTMLAttribute: String] = [:]
  ) -> HTMLCell {
    HTMLCell(
      content, [.align: align, .border: "0"].merging(more, uniquingKeysWith: { $1 }))
  }
}

extension HTMLRow {
  /// A little room between two rows.
  static var gap: HTMLRow {
    HTMLRow(cells: [.plain(.text([FigureText.styled(" ", size: 4)]))])
  }
}

extension HTMLTable {
  /// A table that only arranges its cells.
  static func layout(
    _ rows: [HTMLRow], padding: Int = 0, spacing: Int = 0,
    _ more: [HTMLAttribute: String] = [:]
  ) -> HTMLTable {
    HTMLTable(
      rows: rows,
      [
        .border: "0", .cellborder: "0", .cellpadding: String(padding),
        .cellspacing: String(spacing),
      ].merging(more, uniquingKeysWith: { $1 }))
  }
}
