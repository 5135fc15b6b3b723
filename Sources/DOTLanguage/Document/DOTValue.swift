/// The attributes of a graph, node, edge or subgraph.
///
/// The writer sorts them by name.
public typealias DOTAttributes = [DOTAttributeName: DOTValue]

/// The value of an attribute, typed by how its characters are to be read.
///
/// Text from data goes in as ``text(_:justification:)`` and links as ``url(_:)``: whatever they
/// hold, Graphviz shows exactly those characters. A string literal makes a ``raw(_:)`` value, so
/// that fixed settings read well (`[.shape: "box", .fontsize: 10]`); a string that is not a literal
/// does not convert by itself.
public enum DOTValue: Hashable, Sendable {
  /// Text to be shown as it is, for the attributes that show text (`label`, `xlabel`, `tooltip`…).
  ///
  /// Line breaks are kept and justified as asked; other control characters and characters that
  /// XML forbids become U+FFFD. Not for the fields of `shape=record`, where braces and bars still
  /// act: use an ``HTMLLabel`` table instead.
  case text(String, justification: Justification = .center)

  /// The characters of the attribute value as Graphviz gets them: a keyword, a colour, a list, or
  /// (in an attribute that shows text) an escString, in which `\n`, `\l`, `\N` and entities act.
  case raw(String)

  /// A number. It must be finite.
  case number(Double)

  /// A label with fonts, styles and tables.
  case html(HTMLLabel)

  /// A link that is safe to follow.
  case url(SafeURL)

  /// Where the lines of a text stand.
  public enum Justification: Hashable, Sendable {
    /// Every line in the middle.
    case center
    /// Every line at the left.
    case left
    /// Every line at the right.
    case right
  }
}

extension DOTValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral
{
  /// Makes a ``raw(_:)`` value.
  public init(stringLiteral value: String) { self = .raw(value) }

  /// Makes a number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }

  /// Makes a number.
  public init(floatLiteral value: Double) { self = .number(value) }

  /// Makes `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .raw(value ? "true" : "false") }
}
