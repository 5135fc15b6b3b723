import DOTLanguage
internal import XMLSyntax

/// Reads the SVG that Graphviz wrote and writes one that is safe, named, and the same each time.
///
/// Only what ``SVGAllowList`` names is written; nothing of the input is copied unread. An element
/// that is not allowed is an error: Graphviz writes none, so something got through that should not.
struct SVGRewriter {
  private enum Frame {
    /// Written with this name.
    case element(String)
    /// Nothing of it is written, text neither.
    case skipped
    /// Its content is written, it is not.
    case transparent
    /// Text of it is written.
    case text(String)
  }

  private let objects: [String: DrawnObject]
  private let options: DocumentOptions
  private let prefix: String
  private var writer = XMLWriter()
  private var stack: [Frame] = []
  private var hasFocusableNode = false
  private var gradients: [String: String] = [:]
  private var hasLinks = false

  init(objects: [String: DrawnObject], options: DocumentOptions, prefix: String) {
    self.objects = objects
    self.options = options
    self.prefix = prefix
  }

  /// - Throws: ``XMLReader/Failure`` if the input is not the SVG that Graphviz writes.
  mutating func rewrite(_ bytes: [UInt8]) throws(XMLReader.Failure) -> [UInt8] {
    hasLinks = bytes.containsHref
    var reader = XMLReader(bytes, anyCharacter: true)
    while let event = try reader.next() {
      switch event {
      case .start(let name, let attributes): try start(name, attributes)
      case .text(let text):
        if case .text? = stack.last { writer.text(text.removingEntityBreakers()) }
      case .end: end()
      }
    }
    writer.text("\n")
    return writer.bytes
  }

  private mutating func start(
    _ name: String, _ attributes: [XMLAttribute]
  ) throws(XMLReader.Failure) {
    guard SVGAllowList.elements.contains(name) else {
      throw XMLReader.Failure(reason: "an element \(name)", offset: 0)
    }
    if case .skipped? = stack.last {
      stack.append(.skipped)
      return
    }
    switch name {
    case "svg": try startRoot(attributes)
    case "g": startGroup(attributes)
    case "a": startLink(attributes)
    case "title": stack.append(.skipped)
    case "text", "tspan":
      writer.start(name, checked(attributes))
      stack.append(.text(name))
    default:
      writer.start(name, checked(attributes))
      stack.append(.element(name))
    }
  }

  private mutating func end() {
    switch stack.popLast() {
    case .element(let name)?:
      writer.end(name)
      if name != "stop" { writer.text("\n") }
    case .text(let name)?:
      writer.end(name)
      if name == "text" { writer.text("\n") }
    default: break
    }
  }

  private mutating func startRoot(_ attributes: [XMLAttribute]) throws(XMLReader.Failure) {
    guard stack.isEmpty else { throw XMLReader.Failure(reason: "an svg within the svg", offset: 0) }
    var written = [("xmlns", "http://www.w3.org/2000/svg")]
    if hasLinks { written.append(("xmlns:xlink", "http://www.w3.org/1999/xlink")) }
    for attribute in attributes {
      switch attribute.name {
      case "width", "height":
        if options.isResponsive { continue }
        let unit = attribute.value.drop { $0.isNumber || $0 == "." }
        guard unit == "pt" || unit == "px" || unit == "in",
          let number = SVGAllowList.normalizedNumber(attribute.value.dropLast(2))
        else { throw XMLReader.Failure(reason: "a bad size", offset: 0) }
        written.append((attribute.name, number + unit))
      case "viewBox":
        let numbers = attribute.value.split(separator: " ").compactMap(
          SVGAllowList.normalizedNumber)
        guard numbers.count == 4 else { throw XMLReader.Failure(reason: "a bad box", offset: 0) }
        written.append(("viewBox", numbers.joined(separator: " ")))
      default: break
      }
    }
    if let language = options.language {
      written.append(("lang", language))
      written.append(("xml:lang", language))
    }
    written.append(("role", options.isInteractive ? "group" : "img"))
    if options.title != nil { written.append(("aria-labelledby", prefix + "-title")) }
    if options.description != nil { written.append(("aria-describedby", prefix + "-description")) }
    writer.start("svg", written)
    if let title = options.title {
      writer.element("title", [("id", prefix + "-title")], text: title)
    }
    if let description = options.description {
      writer.element("desc", [("id", prefix + "-description")], text: description)
    }
    if let provenance = options.provenance {
      writer.element("metadata", [], text: provenance)
    }
    writer.text("\n")
    stack.append(.element("svg"))
  }

  private mutating func startGroup(_ attributes: [XMLAttribute]) {
    let identifier = attributes.first { $0.name == "id" }?.value ?? ""
    var written: [(String, String)] = []
    guard let object = objects[identifier] else {
      // The groups around links carry ids that are made of those of objects.
      writer.start("g", checked(attributes.filter { $0.name != "id" && $0.name != "class" }))
      stack.append(.element("g"))
      return
    }
    written.append(("id", identifier))
    if let classes = attributes.first(where: { $0.name == "class" })?.value {
      written.append(
        (
          "class",
          classes.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "_- ".contains($0)) }
        ))
    }
    written += checked(attributes)
    var title: String? = object.name
    switch object.kind {
    case .graph: title = nil
    case .cluster: break
    case .node(let id):
      written.append(("data-id", id))
      if options.isInteractive {
        written.append(("role", "button"))
        written.append(("tabindex", hasFocusableNode ? "-1" : "0"))
        written.append(("aria-label", object.name))
        hasFocusableNode = true
      }
    case .edge(let tail, let head):
      written.append(("data-tail", tail))
      written.append(("data-head", head))
      written.append(("aria-hidden", "true"))
    }
    writer.start("g", written)
    if let title, !title.isEmpty { writer.element("title", text: title) }
    writer.text("\n")
    stack.append(.element("g"))
  }

  private mutating func startLink(_ attributes: [XMLAttribute]) {
    let address = attributes.first { $0.name == "xlink:href" || $0.name == "href" }?.value
    let tooltip = attributes.first { $0.name == "xlink:title" }?.value ?? ""
    if let address, let url = SafeURL(address) {
      var written = [("href", url.string), ("xlink:href", url.string)]
      if let target = attributes.first(where: { $0.name == "target" })?.value,
        ["_blank", "_top", "_parent", "_self"].contains(target)
      {
        written.append(("target", target))
        written.append(("rel", "noopener noreferrer"))
      }
      writer.start("a", written)
      stack.append(.element("a"))
    } else {
      writer.start("g")
      stack.append(.element("g"))
    }
    let text = tooltip.removingEntityBreakers()
    if !text.isEmpty { writer.element("title", text: text) }
    writer.text("\n")
  }

  /// The attributes that may be written, checked, in the order of the input.
  private mutating func checked(_ attributes: [XMLAttribute]) -> [(String, String)] {
    var written: [(String, String)] = []
    for attribute in attributes {
      if attribute.name == "id", objects[attribute.value] == nil {
        written.append(("id", gradientIdentifier(attribute.value)))
      } else if attribute.name == "style" {
        written += declarations(attribute.value)
      } else if let kind = SVGAllowList.attributes[attribute.name] {
        for (name, value) in check(attribute.value, kind) ?? [] {
          let name = name ?? attribute.name
          if !value.isEmpty, !written.contains(where: { $0.0 == name }) {
            written.append((name, value))
          }
        }
      }
    }
    return written
  }

  private mutating func check(
    _ value: String, _ kind: SVGAllowList.Kind
  ) -> [(name: String?, value: String)]? {
    // A gradient is named where it is defined, before or after it is used.
    if case .paint = kind, value.hasPrefix("url(#") {
      return [(nil, "url(#" + gradientIdentifier(String(value.dropFirst(5).dropLast())) + ")")]
    }
    return SVGAllowList.checked(value, kind) { $0 }
  }

  /// The stops of gradients carry their colour in a style, which a page may forbid.
  private mutating func declarations(_ style: String) -> [(String, String)] {
    var written: [(String, String)] = []
    for declaration in style.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = String(parts[0]).trimmingWhitespace()
      guard name == "stop-color" || name == "stop-opacity",
        let kind = SVGAllowList.attributes[name],
        let value = check(String(parts[1]).trimmingWhitespace(), kind)?.first
      else { continue }
      written.append((name, value.value))
    }
    return written
  }

  private mutating func gradientIdentifier(_ name: String) -> String {
    if let known = gradients[name] { return known }
    let identifier = "\(prefix)-gradient-\(gradients.count)"
    gradients[name] = identifier
    return identifier
  }
}

extension String {
  /// The text without the word joiners that keep Graphviz from taking text for an entity or for a
  /// line break.
  fileprivate func removingEntityBreakers() -> String {
    guard unicodeScalars.contains("\u{2060}") else { return self }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar != "\u{2060}" || (previous != "&" && previous != "\\") { result.append(scalar) }
      previous = scalar
    }
    return String(result)
  }
}

extension [UInt8] {
  fileprivate var containsHref: Bool {
    let word = Array("href=".utf8)
    guard count >= word.count else { return false }
    for index in 0...(count - word.count)
    where self[index] == word[0] && self[index..<(index + word.count)].elementsEqual(word) {
      return true
    }
    return false
  }
}
