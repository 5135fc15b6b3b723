extension Language {
  /// What stands for a number that is not known or not defined.
  public static let undefined = "–"

  /// A whole number with thousands set apart: `1.234` in Dutch, `1,234` in English.
  public func format(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(String(number.magnitude))
  }

  /// A number with a fixed count of decimals: `1.234,5` in Dutch, `1,234.5` in English.
  ///
  /// Halves are rounded away from zero. A number that is infinite or not a number gives
  /// ``undefined``. From 10¹⁵ on the number is written with an exponent.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - decimals: How many decimals, from 0 to 6.
  /// - Returns: The text.
  public func format(_ number: Double, decimals: Int = 1) -> String {
    guard number.isFinite else { return Language.undefined }
    guard number.magnitude < 1e15 else {
      return number.description.replacing(".", with: decimalMark)
    }
    var scale: UInt64 = 1
    for _ in 0..<min(max(decimals, 0), 6) { scale *= 10 }
    // Splitting first keeps every digit of a large number with decimals.
    let whole = number.magnitude.rounded(.down)
    let fraction = ((number.magnitude - whole) * Double(scale)).rounded(.toNearestOrAwayFromZero)
    var units = UInt64(whole)
    var rest = UInt64(fraction)
    if rest == scale {
      units += 1
      rest = 0
    }
    var text = grouped(String(units))
    if scale > 1 { text += decimalMark + String(String(scale + rest).dropFirst()) }
    return number < 0 && (units > 0 || rest > 0) ? "-" + text : text
  }

  /// A share as a percentage: `12,3%` in Dutch, `12.3%` in English.
  public func percent(_ share: Double, decimals: Int = 0) -> String {
    let text = format(share * 100, decimals: decimals)
    return text == Language.undefined ? text : text + "%"
  }

  /// A sum in thousands of euros, in the unit that reads best: `€ 1,3 mld.`, `€ 12,5 mln.`,
  /// `€ 850.000`; in English `€1.3 billion`, `€12.5 million`, `€850,000`.
  ///
  /// Millions and billions have at most two decimals, of which zeros at the end are left out.
  public func euro(thousands: Double) -> String {
    guard thousands.isFinite else { return Language.undefined }
    let sign = thousands < 0 ? "-" : ""
    let mark = self("€\u{A0}", "€")
    let size = thousands.magnitude
    switch size {
    case 999_995...: return sign + mark + trimmed(size / 1e6) + self("\u{A0}mld.", " billion")
    case 1000...: return sign + mark + trimmed(size / 1e3) + self("\u{A0}mln.", " million")
    default:
      let text = format(size * 1000, decimals: 0)
      return (text == "0" ? "" : sign) + mark + text
    }
  }

  private func trimmed(_ number: Double) -> String {
    var text = format(number, decimals: 2)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(decimalMark) { text.removeLast() }
    return text
  }

  private var decimalMark: String { self(",", ".") }

  private func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += self(".", ",") }
      text.append(digit)
    }
    return text
  }
}
