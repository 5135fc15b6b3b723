/// Numbers as they are written in data: a point for decimals and nothing between thousands.
enum StrictNumber {
  /// Powers of ten that a `Double` holds exactly.
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Reads `-12.5`; no plus sign, spaces, separators of thousands, or words such as `NaN`.
  ///
  /// - Parameters:
  ///   - bytes: The text in which the number stands.
  ///   - range: The whole number.
  ///   - allowsExponent: Whether `1e-3` is a number.
  /// - Returns: The nearest `Double`; `nil` when it is no number or is beyond any `Double`.
  static func value(
    in bytes: [UInt8], _ range: Range<Int>, allowsExponent: Bool = false
  ) -> Double? {
    var position = range.lowerBound
    let end = range.upperBound
    let isNegative = position < end && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var digits: UInt64 = 0
    var digitCount = 0
    var decimals = 0
    let whole = readDigits(bytes, &position, end, &digits)
    guard whole > 0 else { return nil }
    digitCount += whole
    if position < end, bytes[position] == UInt8(ascii: ".") {
      position += 1
      decimals = readDigits(bytes, &position, end, &digits)
      guard decimals > 0 else { return nil }
      digitCount += decimals
    }
    if position == end, digitCount <= 15, decimals < powersOfTen.count {
      // Both numbers are exact, so that the quotient is rounded once.
      let value = Double(digits) / powersOfTen[decimals]
      return isNegative ? -value : value
    }
    if position < end {
      guard allowsExponent, bytes[position] | 0x20 == UInt8(ascii: "e") else { return nil }
      position += 1
      if position < end, [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[position]) {
        position += 1
      }
      var exponent: UInt64 = 0
      guard readDigits(bytes, &position, end, &exponent) > 0, position == end else { return nil }
    }
    let value = Double(String(decoding: bytes[range], as: UTF8.self))
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Reads a number that is a text of its own.
  static func value(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    return value(in: bytes, bytes.indices)
  }

  /// Why a text is not a number, and what to write.
  static func help(for text: String) -> String {
    if text.contains("e") || text.contains("E"), let number = Double(text) {
      return number.isFinite
        ? "write the number out, without an exponent" : "the greatest number is about 1.8e308"
    }
    if text.contains(",") || text.split(separator: ".").count > 2 {
      return "write a point for decimals and nothing between thousands, such as 1234.5"
    }
    if text.contains(where: \.isWhitespace) { return "remove the spaces" }
    if text.contains(where: { "€%".contains($0) }) { return "write the figure alone" }
    return "write a number such as 1234.5"
  }

  /// Reads digits; their value wraps beyond 19 of them, when nobody uses it.
  private static func readDigits(
    _ bytes: [UInt8], _ position: inout Int, _ end: Int, _ value: inout UInt64
  ) -> Int {
    let start = position
    while position < end {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ UInt64(digit)
      position += 1
    }
    return position - start
  }
}
