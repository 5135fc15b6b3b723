import DOTLanguage

/// The elements and attributes of SVG that may be in a drawing, and what may stand in them.
enum SVGAllowList {
  /// How the value of an attribute is checked and written.
  enum Kind {
    /// One number.
    case number
    /// Numbers, separated by commas or spaces, and the letters of path commands.
    case path
    /// `scale`, `rotate` and `translate` of numbers.
    case transform
    /// A colour, or a gradient of the same document.
    case paint
    /// One of these words.
    case word(Set<String>)
    /// The name of a font.
    case font
  }

  static let elements: Set<String> = [
    "svg", "g", "a", "title", "polygon", "polyline", "path", "ellipse", "text", "tspan", "defs",
    "linearGradient", "radialGradient", "stop",
  ]

  static let attributes: [String: Kind] = [
    "cx": .number, "cy": .number, "rx": .number, "ry": .number, "x": .number, "y": .number,
    "x1": .number, "y1": .number, "x2": .number, "y2": .number, "r": .number, "fx": .number,
    "fy": .number, "offset": .number, "stop-opacity": .number, "stop-color": .paint,
    "points": .path, "d": .path, "stroke-dasharray": .path, "transform": .transform,
    "fill": .paint, "stroke": .paint, "fill-opacity": .number, "stroke-opacity": .number,
    "stroke-width": .number, "font-size": .number, "font-family": .font,
    "gradientUnits": .word(["userSpaceOnUse", "objectBoundingBox"]),
    "text-anchor": .word(["start", "middle", "end"]),
    "font-weight": .word(["bold", "normal"]), "font-style": .word(["italic", "oblique", "normal"]),
    "text-decoration": .word(["underline", "line-through", "overline"]),
    "baseline-shift": .word(["super", "sub"]), "font-stretch": .word(["condensed", "normal"]),
  ]

  /// The value as it may be written, or `nil` if it may not.
  static func checked(
    _ value: String, _ kind: Kind, identifier: (String) -> String
  ) -> [(name: String?, value: String)]? {
    switch kind {
    case .number:
      let isPercentage = value.hasSuffix("%")
      guard let number = normalizedNumber(isPercentage ? value.dropLast() : value[...]) else {
        return nil
      }
      return [(nil, isPercentage ? number + "%" : number)]
    case .path:
      return normalizedPath(value).map { [(nil, $0)] }
    case .transform:
      return normalizedTransform(value).map { [(nil, $0)] }
    case .paint:
      return paint(value, identifier: identifier).map { [(nil, $0)] }
    case .word(let words):
      return words.contains(value) ? [(nil, value)] : nil
    case .font:
      return font(value)
    }
  }

  /// The number without needless zeros, and zero without a sign; `nil` if it is none.
  static func normalizedNumber(_ text: Substring) -> String? {
    var sign = ""
    var digits = text
    if digits.hasPrefix("-") {
      sign = "-"
      digits = digits.dropFirst()
    }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, !digits.isEmpty,
      parts.allSatisfy({ $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }),
      parts.contains(where: { !$0.isEmpty })
    else { return nil }
    let whole = parts[0].drop { $0 == "0" }
    var fraction = parts.count == 2 ? parts[1] : ""
    while fraction.last == "0" { fraction.removeLast() }
    let result = (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
    return result == "0" ? "0" : sign + String(result)
  }

  private static func normalizedPath(_ text: String) -> String? {
    var result = ""
    var number = ""
    func isSeparator(_ character: Character) -> Bool { character == " " || character == "," }
    for character in text + " " {
      switch character {
      case "0"..."9", ".", "-": number.append(character)
      case " ", ",", "M", "m", "C", "c", "L", "l", "Z", "z":
        if !number.isEmpty {
          guard let normalized = normalizedNumber(number[...]) else { return nil }
          result += normalized
          number = ""
        }
        result.append(character)
      default: return nil
      }
    }
    result.removeLast()
    return result
  }

  private static func normalizedTransform(_ text: String) -> String? {
    var pieces: [String] = []
    for piece in text.split(separator: ")") {
      let parts = piece.split(separator: "(", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      let name = parts[0].drop { $0 == " " }
      guard ["scale", "rotate", "translate"].contains(name) else { return nil }
      var numbers: [String] = []
      for number in parts[1].split(whereSeparator: { $0 == " " || $0 == "," }) {
        guard let normalized = normalizedNumber(number) else { return nil }
        numbers.append(normalized)
      }
      let argument = numbers.joined(separator: " ")
      // What changes nothing is left out.
      if (name == "scale" && numbers.allSatisfy { $0 == "1" })
        || (name == "rotate" && numbers == ["0"])
      {
        continue
      }
      pieces.append("\(name)(\(argument))")
    }
    return pieces.joined(separator: " ")
  }

  private static func paint(_ value: String, identifier: (String) -> String) -> String? {
    // SVG 1.1 does not know "transparent", and Office draws it black.
    if value == "transparent" { return "none" }
    if value.hasPrefix("url(#"), value.hasSuffix(")") {
      return "url(#" + identifier(String(value.dropFirst(5).dropLast())) + ")"
    }
    let body = value.hasPrefix("#") ? value.dropFirst() : value[...]
    guard !body.isEmpty, body.utf8.count <= 40,
      body.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    return value
  }

  /// A font that is there on most machines for readers who lack the one that was asked for, with
  /// the words for weight and slant as attributes of their own.
  private static func font(_ value: String) -> [(name: String?, value: String)]? {
    let families = value.split(separator: ",").map { String($0).trimmingWhitespace() }
    guard var family = families.first, AttributeRules.isFontName(family) else { return nil }
    var extra: [(name: String?, value: String)] = []
    var words = family.split(separator: " ")
    while words.count > 1, let last = words.last?.lowercased() {
      if last == "bold" {
        extra.append(("font-weight", "bold"))
      } else if last == "italic" || last == "oblique" {
        extra.append(("font-style", "italic"))
      } else {
        break
      }
      words.removeLast()
    }
    family = words.joined(separator: " ")
    let lowercased = family.lowercased()
    let others: [String]
    if ["mono", "courier", "consol"].contains(where: lowercased.contains) {
      others = ["Consolas", "Courier New", "monospace"]
    } else if !lowercased.contains("sans"),
      ["serif", "times", "georgia", "roman"].contains(where: lowercased.contains)
    {
      others = ["Georgia", "Times New Roman", "serif"]
    } else {
      others = ["Verdana", "Arial", "Helvetica", "sans-serif"]
    }
    let list = [family] + others.filter { $0.lowercased() != lowercased }
    return [(nil, list.joined(separator: ","))] + extra
  }
}
