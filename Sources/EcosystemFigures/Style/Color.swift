/// A colour of the sRGB space.
public struct Color: Hashable, Sendable, CustomStringConvertible {
  /// Red, from 0 to 255.
  public let red: UInt8
  /// Green, from 0 to 255.
  public let green: UInt8
  /// Blue, from 0 to 255.
  public let blue: UInt8

  /// Makes a colour from a number such as `0xD55E00`.
  ///
  /// Bits above the lowest 24 are ignored.
  public init(_ rgb: UInt32) {
    red = UInt8(truncatingIfNeeded: rgb >> 16)
    green = UInt8(truncatingIfNeeded: rgb >> 8)
    blue = UInt8(truncatingIfNeeded: rgb)
  }

  /// White.
  public static let white = Color(0xFFFFFF)

  /// The colour as Graphviz, SVG and CSS write it: `#D55E00`.
  public var description: String {
    let digits = Array("0123456789ABCDEF")
    return [red, green, blue].reduce(into: "#") { text, part in
      text.append(digits[Int(part >> 4)])
      text.append(digits[Int(part & 15)])
    }
  }
}
