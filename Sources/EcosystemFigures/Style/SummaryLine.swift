internal import DOTLanguage

/// How a figure draws a line from what is counted and not named: thin and double, as no relation is.
enum SummaryLine {
  static let color = Palette.rule

  static var attributes: DOTAttributes {
    [
      .style: "solid", .color: .raw("\(color):\(color)"), .penwidth: 0.7, .dir: "none",
      .tailport: "e", .headport: "w", "relation": "summary",
    ]
  }
}
