extension DiagnosticReport {
  /// The widest piece of an excerpt that is shown, in columns.
  private static let excerptColumns = 110

  func fullText(docsCommand: String) -> String {
    var lines: [String] = []
    for (diagnostic, omitted) in shown() {
      lines += Self.frame(of: diagnostic, docsCommand: docsCommand)
      if omitted > 0 {
        let place = diagnostic.span.map { " in " + DisplayText.printable($0.file) } ?? ""
        lines.append("… and \(omitted) more \(diagnostic.code.id)\(place)")
      }
      lines.append("")
    }
    lines.append(summary)
    return lines.joined(separator: "\n") + "\n"
  }

  func conciseText() -> String {
    var lines: [String] = []
    for (diagnostic, omitted) in shown() {
      let place =
        diagnostic.span.map {
          "\(DisplayText.printable($0.file)):\($0.line):\($0.column): "
        } ?? ""
      let help = diagnostic.help.map { " (\($0))" } ?? ""
      lines.append(
        "\(place)\(diagnostic.severity.rawValue) \(diagnostic.code.id): "
          + DisplayText.printable(diagnostic.message + help))
      if omitted > 0 { lines.append("\(place)… and \(omitted) more \(diagnostic.code.id)") }
    }
    lines.append(summary)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func frame(of diagnostic: Diagnostic, docsCommand: String) -> [String] {
    let message = DisplayText.printable(diagnostic.message)
    var lines = ["\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]: \(message)"]
    var margin = " "
    if let span = diagnostic.span {
      margin = String(repeating: " ", count: max(2, String(span.line).count))
      let file = DisplayText.printable(span.file)
      lines.append("\(margin)--> \(file):\(span.line):\(span.column)")
      if !span.excerpt.isEmpty {
        let (excerpt, mark) = excerpt(of: span)
        let number = String(repeating: " ", count: margin.count - String(span.line).count)
        let label = DisplayText.printable(diagnostic.label)
        lines += [
          "\(margin) |", "\(number)\(span.line) | \(excerpt)",
          "\(margin) | \(mark)\(label.isEmpty ? "" : " " + label)",
        ]
      }
    }
    if let help = diagnostic.help {
      lines.append("\(margin) = help: \(DisplayText.printable(help))")
    }
    lines.append("\(margin) = docs: \(docsCommand) \(diagnostic.code.id)")
    return lines
  }

  /// The part of the line around the span, and the carets under it.
  private static func excerpt(of span: SourceSpan) -> (text: String, mark: String) {
    let characters = span.excerpt.map { DisplayText.printable(String($0)) }
    let first = min(max(0, span.column - span.excerptColumn), characters.count)
    let end = min(first + span.width, characters.count)
    var lower = 0
    if characters.count > excerptColumns {
      lower = max(0, min(first - excerptColumns / 3, characters.count - excerptColumns))
    }
    let upper = min(characters.count, lower + excerptColumns)
    let prefix =
      (lower > 0 || span.excerptColumn > 1 ? "…" : "") + characters[lower..<first].joined()
    let marked = characters[first..<max(first, min(end, upper))].joined()
    let suffix = characters[max(first, min(end, upper))..<upper].joined()
    let carets = String(repeating: "^", count: max(1, DisplayText.width(marked)))
    let text = prefix + marked + suffix + (upper < characters.count ? "…" : "")
    return (text, String(repeating: " ", count: DisplayText.width(prefix)) + carets)
  }
}
