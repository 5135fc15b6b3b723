import DOTLanguage

extension HTMLLabel {
  /// Whether the label is built from typed parts all through.
  var isTyped: Bool {
    switch self {
    case .unchecked: false
    case .text: true
    case .table(let table): table.rows.allSatisfy { $0.cells.allSatisfy(\.content.isTyped) }
    }
  }

  /// What the label says, without its looks.
  var plainText: String {
    switch self {
    case .unchecked: ""
    case .text(let pieces): pieces.map(\.plainText).joined()
    case .table(let table):
      table.rows.map { row in
        row.cells.map(\.content.plainText).filter { !$0.isEmpty }.joined(separator: " ")
      }.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// The label with attributes that Graphviz cannot take amiss: numbers within reason, names of
  /// fonts that are names of fonts, and no ids (the renderer gives those).
  func restrained(isFontName: (String) -> Bool) -> HTMLLabel {
    switch self {
    case .unchecked: return .text([])
    case .text(let pieces): return .text(pieces.map { $0.restrained(isFontName: isFontName) })
    case .table(var table):
      table.attributes = HTMLLabel.restrained(table.attributes, isFontName: isFontName)
      for row in table.rows.indices {
        for index in table.rows[row].cells.indices {
          var cell = table.rows[row].cells[index]
          cell.content = cell.content.restrained(isFontName: isFontName)
          cell.attributes = HTMLLabel.restrained(cell.attributes, isFontName: isFontName)
          table.rows[row].cells[index] = cell
        }
      }
      return .table(table)
    }
  }

  fileprivate static func restrained(
    _ attributes: [HTMLAttribute: String], isFontName: (String) -> Bool
  ) -> [HTMLAttribute: String] {
    var result: [HTMLAttribute: String] = [:]
    for (name, value) in attributes {
      switch name {
      case .id: break
      case .face: if isFontName(value) { result[name] = value }
      case .pointSize, .border, .cellborder, .cellpadding, .cellspacing, .colspan, .rowspan,
        .width, .height:
        if let number = Double(value), let limit = limits[name] {
          result[name] = String(Int(min(max(number.isFinite ? number : 0, 0), limit)))
        }
      case .color, .bgcolor: if AttributeRules.isColorList(value) { result[name] = value }
      case .port, .title: result[name] = value
      case .align, .breakAlign, .columns, .rows, .fixedsize, .sides, .style, .valign:
        if AttributeRules.isKeyword(value) || value == "*" { result[name] = value }
      }
    }
    return result
  }

  private static let limits: [HTMLAttribute: Double] = [
    .pointSize: 500, .border: 127, .cellborder: 127, .cellpadding: 255, .cellspacing: 127,
    .colspan: 1000, .rowspan: 1000, .width: 65_535, .height: 65_535,
  ]
}

extension HTMLText {
  fileprivate var plainText: String {
    switch self {
    case .text(let text): text
    case .lineBreak: " "
    case .font(_, let pieces), .bold(let pieces), .italic(let pieces), .underline(let pieces),
      .strikethrough(let pieces), .superscript(let pieces), .subscript(let pieces):
      pieces.map(\.plainText).joined()
    }
  }

  fileprivate func restrained(isFontName: (String) -> Bool) -> HTMLText {
    func all(_ pieces: [HTMLText]) -> [HTMLText] {
      pieces.map { $0.restrained(isFontName: isFontName) }
    }
    switch self {
    case .text, .lineBreak: return self
    case .font(let attributes, let pieces):
      return .font(HTMLLabel.restrained(attributes, isFontName: isFontName), all(pieces))
    case .bold(let pieces): return .bold(all(pieces))
    case .italic(let pieces): return .italic(all(pieces))
    case .underline(let pieces): return .underline(all(pieces))
    case .strikethrough(let pieces): return .strikethrough(all(pieces))
    case .superscript(let pieces): return .superscript(all(pieces))
    case .subscript(let pieces): return .subscript(all(pieces))
    }
  }
}
