import DOTLanguage

/// Applies ``AttributeRules`` to the attributes of one object after another.
struct AttributePolicy {
  private(set) var diagnostics: [RenderingDiagnostic] = []
  let attributeLimit: Int

  init(attributeLimit: Int) {
    self.attributeLimit = attributeLimit
  }

  /// The attributes that may go to Graphviz.
  ///
  /// - Parameters:
  ///   - attributes: Those of the object.
  ///   - object: How to call the object in a diagnostic; made only when it is needed.
  ///   - escapes: The text for which `\N` and its like stand.
  /// - Returns: Those that pass, some of them with another value.
  /// - Throws: ``GraphvizError/rejected(_:)`` for a value that is too long.
  mutating func apply(
    to attributes: DOTAttributes, of object: () -> String, escapes: [Character: String] = [:]
  ) throws(GraphvizError) -> DOTAttributes {
    var allowed: DOTAttributes = [:]
    for name in attributes.keys.sorted() {
      guard var value = attributes[name] else { continue }
      if case .raw(let raw) = value, !escapes.isEmpty, raw.contains("\\"),
        AttributeRules.escStrings.contains(name)
      {
        let isLink = AttributeRules.links.contains(name)
        value = .raw(
          substitute(isLink ? escapes : escapes.mapValues(DOTValue.escString), in: raw))
      }
      try checkLength(of: value, name)
      if let kept = checked(value, name, object) { allowed[name] = kept }
    }
    return allowed
  }

  private func checkLength(of value: DOTValue, _ name: DOTAttributeName) throws(GraphvizError) {
    let length =
      switch value {
      case .text(let text, _): text.utf8.count
      case .raw(let raw): raw.utf8.count
      case .url(let url): url.string.utf8.count
      case .number, .html: 0
      }
    if length > attributeLimit {
      throw .rejected(.attributeTooLong(name, limit: attributeLimit))
    }
  }

  private mutating func checked(
    _ value: DOTValue, _ name: DOTAttributeName, _ object: () -> String
  ) -> DOTValue? {
    func drop(_ reason: String) -> DOTValue? {
      diagnostics.append(
        RenderingDiagnostic(.attributeDropped, "\(name) was left out: \(reason)", object: object()))
      return nil
    }
    if AttributeRules.forbidden.contains(name) {
      return drop("it may open files or change the request")
    }
    if case .html(let label) = value {
      guard AttributeRules.labels.contains(name) else { return drop("it is no label") }
      guard label.isTyped else { return drop("HTML-like source is taken only from typed labels") }
      return .html(label.restrained(isFontName: AttributeRules.isFontName))
    }
    if AttributeRules.links.contains(name) {
      if case .url = value { return value }
      guard let url = SafeURL(value.plainText) else {
        return drop("links may be http, https, mailto or relative")
      }
      return .url(url)
    }
    if AttributeRules.fonts.contains(name), !AttributeRules.isFontName(value.plainText) {
      return drop("the name of a font holds letters, digits, spaces and , . _ - only")
    }
    if name == .shape, value.plainText.lowercased() == "epsf" {
      return drop("the shape epsf opens files")
    }
    if AttributeRules.colors.contains(name), !AttributeRules.isColorList(value.plainText) {
      return drop("\(value.plainText.debugDescription) is not a colour")
    }
    if AttributeRules.keywords.contains(name), !AttributeRules.isKeyword(value.plainText) {
      return drop("\(value.plainText.debugDescription) is no word that Graphviz knows")
    }
    if name == .class || name.rawValue.hasSuffix("target") || name == .target {
      return .raw(
        value.plainText.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "_- ".contains($0)) })
    }
    if AttributeRules.places.contains(name) {
      let text = value.plainText.lowercased()
      return text.contains("nan") || text.contains("inf") ? drop("it holds no place") : value
    }
    if let range = AttributeRules.ranges[name] {
      return checkedNumber(value, name, range, object)
    }
    return value
  }

  private mutating func checkedNumber(
    _ value: DOTValue, _ name: DOTAttributeName, _ range: ClosedRange<Double>,
    _ object: () -> String
  ) -> DOTValue? {
    if case .number(let number) = value, range.contains(number) { return value }
    let text = value.plainText
    if text.isEmpty { return value }
    let isOrnamented = AttributeRules.ornamented.contains(name)
    var wasClamped = false
    var pieces: [String] = []
    for piece in text.split(whereSeparator: { ", :".contains($0) }) {
      let bare = piece.drop { $0 == "+" }
      let digits = isOrnamented ? bare.filter { !"!".contains($0) } : String(bare)
      guard let number = Double(digits), number.isFinite else {
        if isOrnamented, digits == "equally" || digits == "equal" {
          pieces.append(digits)
          continue
        }
        diagnostics.append(
          RenderingDiagnostic(
            .attributeDropped, "\(name) was left out: \(text.debugDescription) is not a number",
            object: object()))
        return nil
      }
      if range.contains(number) {
        pieces.append(String(piece))
      } else {
        wasClamped = true
        pieces.append(DOTValue.decimal(min(max(number, range.lowerBound), range.upperBound)))
      }
    }
    guard wasClamped else { return value }
    diagnostics.append(
      RenderingDiagnostic(
        .attributeClamped,
        "\(name) \(text) was brought within \(DOTValue.decimal(range.lowerBound)) to"
          + " \(DOTValue.decimal(range.upperBound))", object: object()))
    return .raw(pieces.joined(separator: ","))
  }
}

/// The string with `\N` and its like replaced.
func substitute(_ escapes: [Character: String], in raw: String) -> String {
  var result = ""
  var isEscaped = false
  for character in raw {
    if isEscaped {
      isEscaped = false
      if let replacement = escapes[character] {
        result += replacement
      } else {
        result.append("\\")
        result.append(character)
      }
    } else if character == "\\" {
      isEscaped = true
    } else {
      result.append(character)
    }
  }
  if isEscaped { result += "\\" }
  return result
}

extension DOTValue {
  /// The characters of the value as they were given.
  var plainText: String {
    switch self {
    case .text(let text, _): text
    case .raw(let raw): raw
    case .number(let number): DOTValue.decimal(number)
    case .url(let url): url.string
    case .html(let label): label.plainText
    }
  }

  /// The text as an escString that shows it.
  static func escString(_ text: String) -> String {
    guard case .string(let string)? = try? DOTValue.text(text).attributeText(of: .label) else {
      return ""
    }
    return string
  }

  /// The number without a decimal point where it is whole.
  static func decimal(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
