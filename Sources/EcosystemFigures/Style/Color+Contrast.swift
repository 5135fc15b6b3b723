internal import Glibc

extension Color {
  /// How light the colour is to the eye, from 0 (black) to 1 (white): the relative luminance of
  /// WCAG 2.2, which is also the grey of a black-and-white print.
  public var relativeLuminance: Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  ///
  /// Text needs 4.5, lines and shapes that carry meaning need 3.
  public func contrast(with other: Color) -> Double {
    let (one, two) = (relativeLuminance, other.relativeLuminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The colour as text on white, made darker until its contrast is 4.5.
  var readable: Color {
    var color = self
    while color.contrast(with: .white) < 4.5 {
      func darker(_ part: UInt8) -> UInt32 { UInt32(part) * 7 / 8 }
      color = Color(
        darker(color.red) << 16 | darker(color.green) << 8 | darker(color.blue))
    }
    return color
  }
}
