internal import DOTLanguage
internal import EcosystemModel
internal import WhiteSpotAnalysis

/// How a line shows the way in which a mission is continued.
struct SuccessionStyle {
  let pattern: EdgeStyle.Pattern
  let color: Color
  let lineWidth: Double

  init(_ change: Succession.Change) {
    switch change {
    case .continued: self.init(.solid, Color(0x595959), 1.2)
    case .broadened: self.init(.solid, Color(0x00664A), 3)
    case .narrowed: self.init(.dashed, Color(0x9A4F00), 1.4)
    case .merged: self.init(.dotted, Color(0x6F3C8C), 2)
    }
  }

  private init(_ pattern: EdgeStyle.Pattern, _ color: Color, _ lineWidth: Double) {
    self.pattern = pattern
    self.color = color
    self.lineWidth = lineWidth
  }

  var attributes: DOTAttributes {
    [
      .style: .raw(pattern.rawValue), .color: .raw(color.description),
      .penwidth: .number(lineWidth), .arrowhead: "none",
    ]
  }
}
