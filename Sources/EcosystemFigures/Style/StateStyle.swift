public import WhiteSpotAnalysis

/// How a figure shows the state of a need: the darker, the more it asks for attention, so that it
/// also reads in black and white; a sign and a word say the same.
public struct StateStyle: Hashable, Sendable {
  /// The colour of the cell.
  public let fill: Color
  /// The colour of the text.
  public let text: Color
  /// The sign.
  public let symbol: String

  /// The style of a state.
  public init(state: NeedState) {
    switch state {
    case .unaddressed: self.init(Color(0x3D1052), .white, "✕")
    case .underServed: self.init(Color(0xB34700), .white, "◐")
    case .notFound: self.init(Color(0xF5C242), Palette.ink, "○")
    case .metBefore: self.init(Color(0xDCE8F2), Color(0x24455F), "◷")
    case .cannotTell: self.init(.white, Color(0x595959), "?")
    case .served: self.init(Color(0xD3EDE0), Color(0x004D38), "✔")
    case .met: self.init(Color(0xE4F3EC), Color(0x004D38), "✓")
    }
  }

  private init(_ fill: Color, _ text: Color, _ symbol: String) {
    self.fill = fill
    self.text = text
    self.symbol = symbol
  }
}

extension NeedState {
  /// The states from what asks for most attention to what asks for none: the order of legends and
  /// lists.
  package static let byAttention: [NeedState] = [
    .unaddressed, .underServed, .notFound, .cannotTell, .metBefore, .served, .met,
  ]
}
