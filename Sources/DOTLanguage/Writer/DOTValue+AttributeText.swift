/// What an attribute holds once the typed value is written out.
package enum DOTAttributeText: Hashable, Sendable {
  /// Characters, not yet quoted.
  case string(String)
  /// The source of an HTML-like label, without the outer angle brackets.
  case html(String)
}

extension DOTValue {
  /// The characters that Graphviz gets for this value.
  package func attributeText(
    of attribute: DOTAttributeName
  ) throws(DOTWriterError) -> DOTAttributeText {
    switch self {
    case .text(let text, let justification):
      let isTooltip = attribute.rawValue.hasSuffix("tooltip")
      return .string(
        DOTValue.escaped(text, justification: justification, readTwice: isTooltip))
    case .raw(let value):
      return .string(DOTQuoting.replacingForbiddenScalars(value))
    case .number(let number):
      guard number.isFinite else { throw .nonFiniteNumber(attribute: attribute) }
      return .string(DOTValue.formatted(number))
    case .html(let label):
      var writer = HTMLLabelWriter(attribute: attribute)
      try writer.write(label)
      return .html(writer.text)
    case .url(let url):
      // Graphviz 2.42 copies links into SVG as they are, and later versions leave entities alone.
      return .string(url.string.replacingAmpersands())
    }
  }

  /// The text as an escString.
  ///
  /// - Parameters:
  ///   - text: What is to be shown.
  ///   - justification: Where lines stand.
  ///   - readTwice: Whether Graphviz resolves escapes a second time, as it does in tooltips: a
  ///     backslash is then kept from the letter after it by a word joiner, which has no width.
  /// - Returns: The characters of the attribute.
  static func escaped(
    _ text: String, justification: Justification, readTwice: Bool
  ) -> String {
    let lineEnd =
      switch justification {
      case .center: "\\n"
      case .left: "\\l"
      case .right: "\\r"
      }
    var escaped = ""
    var previous: Unicode.Scalar = " "
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar {
      case "\\":
        escaped += "\\\\"
        let next = scalars.index(after: index)
        if readTwice, next < scalars.endIndex, "nlrNGETHL\\".unicodeScalars.contains(scalars[next])
        {
          escaped += "\u{2060}"
        }
      case "&": escaped += "&amp;" + DOTQuoting.entityBreaker(after: index, in: scalars)
      case "\r": escaped += lineEnd
      case "\n": if previous != "\r" { escaped += lineEnd }
      case "\u{2028}", "\u{2029}": escaped += lineEnd
      case "\t": escaped += " "
      default:
        escaped.unicodeScalars.append(DOTQuoting.isForbidden(scalar) ? "\u{FFFD}" : scalar)
      }
      previous = scalar
    }
    // A justified line ends in its mark, the last one too.
    if justification != .center, !escaped.isEmpty, !escaped.hasSuffix(lineEnd) {
      escaped += lineEnd
    }
    return escaped
  }

  static func formatted(_ number: Double) -> String {
    if number == 0 { return "0" }
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension String {
  fileprivate func replacingAmpersands() -> String {
    var result = ""
    for scalar in unicodeScalars {
      if scalar == "&" { result += "&amp;" } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
