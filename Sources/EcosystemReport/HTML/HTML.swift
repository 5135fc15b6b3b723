/// A piece of HTML as a value: text is always escaped when it is written, and a tag or an attribute
/// that is not in the lists here cannot be made.
indirect enum HTML: Sendable {
  /// Text to be shown as it is.
  case text(String)
  /// An element.
  case element(Tag, [Attribute], [HTML])
  /// Pieces after each other.
  case group([HTML])
  /// Markup that is known to be safe: SVG from the renderer's allow-list, our own style and script.
  case verbatim(String)

  /// The elements that the report uses.
  enum Tag: String, Sendable, CaseIterable {
    case a, article, body, caption, code, dd, details, div, dl, dt, em, figcaption, figure, footer
    case h1, h2, h3, h4, head, header, html, li, main, meta, nav, ol, p, script, section, small
    case span, strong, style, summary, table, tbody, td, th, thead, title, tr, ul

    var isVoid: Bool { self == .meta }
  }

  /// An attribute; none of them can run anything.
  struct Attribute: Sendable {
    let name: String
    let value: String

    private init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    static func id(_ value: String) -> Attribute { Attribute("id", value) }
    static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
    static func anchor(_ id: String) -> Attribute { Attribute("href", "#" + id) }
    /// A link to a page on the web; `nil` for any other address.
    static func link(_ address: String) -> Attribute? {
      let start = address.prefix(8).lowercased()
      guard start.hasPrefix("https://") || start.hasPrefix("http://") else { return nil }
      return Attribute("href", address)
    }
    static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
    static func role(_ value: String) -> Attribute { Attribute("role", value) }
    static func label(_ value: String) -> Attribute { Attribute("aria-label", value) }
    static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
    static func hidden() -> Attribute { Attribute("aria-hidden", "true") }
    static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", String(value)) }
    static func data(_ name: String, _ value: String) -> Attribute {
      Attribute("data-" + name, value)
    }
    static func meta(_ name: String, _ value: String) -> Attribute { Attribute(name, value) }
  }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .text(value) }
}

extension HTML {
  static func element(_ tag: Tag, _ attributes: [Attribute] = [], _ children: HTML...) -> HTML {
    .element(tag, attributes, children)
  }
  static func p(_ children: HTML...) -> HTML { .element(.p, [], children) }
  static func strong(_ children: HTML...) -> HTML { .element(.strong, [], children) }
  static func small(_ children: HTML...) -> HTML { .element(.small, [], children) }
  static func code(_ text: String) -> HTML { .element(.code, [], [.text(text)]) }
  static func list(_ items: [HTML], _ attributes: [Attribute] = []) -> HTML {
    .element(.ul, attributes, items.map { .element(.li, [], [$0]) })
  }

  /// The items with a separator between them.
  static func joined(_ items: [HTML], by separator: HTML) -> HTML {
    .group(Array(items.map { [$0] }.joined(separator: [separator])))
  }
}
