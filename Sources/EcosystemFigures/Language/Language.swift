/// The language of figures, reports and other output for people.
///
/// The vocabulary of each language is a set of functions on this type, such as ``name(of:)``. Every
/// term stands in the source once in both languages, so that neither can be forgotten. Output for
/// machines (CSV, JSON, DOT attributes) does not depend on the language.
public enum Language: String, Sendable, CaseIterable, Codable, Hashable {
  /// Dutch.
  case dutch = "nl"
  /// English.
  case english = "en"

  /// The code of BCP 47, as in the `lang` attribute of HTML: `nl` or `en`.
  public var code: String { rawValue }

  /// The one of two values that belongs to this language.
  public func pick<Value>(dutch: Value, english: Value) -> Value {
    switch self {
    case .dutch: dutch
    case .english: english
    }
  }

  package func callAsFunction(_ dutch: String, _ english: String) -> String {
    pick(dutch: dutch, english: english)
  }
}

/// A word in the singular and the plural.
public struct Noun: Hashable, Sendable {
  /// The singular.
  public let one: String
  /// The plural.
  public let many: String

  /// Makes a noun.
  public init(_ one: String, _ many: String) {
    self.one = one
    self.many = many
  }

  /// The form that goes with a count: in Dutch and English the singular for 1 only.
  public func form(for count: Int) -> String { count == 1 ? one : many }
}

extension Language {
  /// A count with its noun, such as `1.240 partners`.
  public func count(_ count: Int, _ noun: Noun) -> String {
    "\(format(count)) \(noun.form(for: count))"
  }

  /// The items as a phrase: `a, b en c`.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + self(" en ", " and ") + last
  }
}
