import SourceDiagnostics

extension DOTParser {
  /// Reads lists of attributes as long as they come.
  ///
  /// - Parameter owner: What the attributes are of.
  /// - Returns: Where they stand in the content; `nil` if a list is wrong, with the problem reported.
  mutating func parseAttributes(of owner: DOTContent.Attribute.Owner) -> Range<Int>? {
    let count = builder.content.attributes.count
    let opening = token.range
    while accept(.openBracket) {
      while token.kind != .closeBracket {
        if token.kind == .end {
          problems.report(
            DOTDiagnosticCodes.unterminated, "the list of attributes is not closed", at: opening,
            help: "add a ]")
          return count..<builder.content.attributes.count
        }
        guard parseAttribute(of: owner) else {
          builder.content.attributes.removeLast(builder.content.attributes.count - count)
          return nil
        }
        if !accept(.comma) { _ = accept(.semicolon) }
      }
      advance()
    }
    return count..<builder.content.attributes.count
  }

  private mutating func parseAttribute(of owner: DOTContent.Attribute.Owner) -> Bool {
    guard isIdentifier else {
      reportUnexpected("the name of an attribute")
      return false
    }
    let start = token
    let name = parseIdentifier()
    guard accept(.equals) else {
      reportUnexpected("= and a value")
      return false
    }
    return parseValue(named: name, at: start, owner: owner)
  }

  /// Reads the value of an attribute and adds both to the content.
  mutating func parseValue(
    named name: DOTText, at place: DOTToken, owner: DOTContent.Attribute.Owner
  ) -> Bool {
    guard isIdentifier else {
      reportUnexpected("a value")
      return false
    }
    let isHTML = token.kind == .html
    let number = builder.attributeName(name, in: arena)
    builder.content.attributes.append(
      DOTContent.Attribute(
        name: number, place: DOTText(place.range), value: parseIdentifier(), isHTML: isHTML,
        owner: owner))
    return true
  }

  var isIdentifier: Bool {
    token.kind == .word || token.kind == .quoted || token.kind == .html
  }

  /// The characters of the token that is an identifier, and of those joined to it by `+`.
  mutating func parseIdentifier() -> DOTText {
    let first = token
    if first.end - first.start > limits.attributeBytes {
      stop("a value is longer than \(limits.attributeBytes) bytes", at: first.range)
      return .empty
    }
    advance()
    if first.isEscaped || (first.kind == .quoted && token.kind == .plus) { return joined(first) }
    return DOTText(first.range)
  }

  private mutating func joined(_ first: DOTToken) -> DOTText {
    let start = arena.count
    lexer.appendResolved(first, to: &arena)
    while first.kind == .quoted, token.kind == .plus {
      advance()
      guard token.kind == .quoted else {
        reportUnexpected("a quoted string after +")
        break
      }
      lexer.appendResolved(token, to: &arena)
      if arena.count - start > limits.attributeBytes {
        stop("a value is longer than \(limits.attributeBytes) bytes", at: token.range)
        return .empty
      }
      advance()
    }
    return DOTText(start..<arena.count)
  }
}
