/// What Graphviz knows of an attribute.
public struct DOTAttributeDescription: Hashable, Sendable {
  /// What can have an attribute.
  public struct Owners: OptionSet, Hashable, Sendable {
    /// A bit for each.
    public let rawValue: UInt8

    /// Makes a set of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The whole graph.
    public static let graph = Owners(rawValue: 1)
    /// A subgraph that is no cluster.
    public static let subgraph = Owners(rawValue: 2)
    /// A cluster.
    public static let cluster = Owners(rawValue: 4)
    /// A node.
    public static let node = Owners(rawValue: 8)
    /// An edge.
    public static let edge = Owners(rawValue: 16)
    /// All of them.
    public static let everything: Owners = [.graph, .subgraph, .cluster, .node, .edge]
  }

  /// What the value may be.
  public enum Value: Hashable, Sendable {
    /// Any characters, or a form too rich to check here.
    case text
    /// `true`, `false`, `yes`, `no` or a whole number.
    case boolean
    /// A number within a range.
    case number(ClosedRange<Double>)
    /// A whole number within a range.
    case integer(ClosedRange<Double>)
    /// A colour, or several.
    case color
    /// One of these words, whatever their case.
    case oneOf([String])
  }

  /// The name, as it is written.
  public let name: String
  /// What can have it.
  public let owners: Owners
  /// What its value may be.
  public let value: Value

  init(_ name: String, _ owners: Owners, _ value: Value) {
    self.name = name
    self.owners = owners
    self.value = value
  }

  /// What is known of every attribute, in order of the bytes of their names.
  public static var known: [DOTAttributeDescription] {
    all.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// What is known of the attribute of this name, or `nil` if Graphviz has no use for it.
  public static func named(_ name: DOTAttributeName) -> DOTAttributeDescription? {
    all[name.rawValue]
  }

  /// What is wrong with a value, in words that follow it; `nil` if nothing is.
  ///
  /// An empty value is always allowed: it stands for the default.
  public func fault(in value: String) -> String? {
    if value.isEmpty { return nil }
    switch self.value {
    case .text: return nil
    case .boolean:
      let words = ["true", "false", "yes", "no"]
      return words.contains(value.lowercased()) || Int(value) != nil
        ? nil : "is neither true nor false"
    case .number(let range):
      guard let number = Double(value), number.isFinite else { return "is not a number" }
      return range.contains(number) ? nil : "is not \(DOTAttributeDescription.words(range))"
    case .integer(let range):
      guard let number = Int(value) else { return "is not a whole number" }
      return range.contains(Double(number))
        ? nil : "is not \(DOTAttributeDescription.words(range))"
    case .color:
      return DOTAttributeDescription.isColor(value) ? nil : "is not a colour"
    case .oneOf(let words):
      return words.contains { $0.lowercased() == value.lowercased() }
        ? nil : "is not one of \(words.joined(separator: ", "))"
    }
  }

  private static func words(_ range: ClosedRange<Double>) -> String {
    let lower = DOTValue.formatted(range.lowerBound)
    if range.upperBound == .infinity { return "\(lower) or more" }
    return "between \(lower) and \(DOTValue.formatted(range.upperBound))"
  }

  /// Whether the characters can be a colour or a list of them; names are not looked up.
  private static func isColor(_ value: String) -> Bool {
    value.split(separator: ":", omittingEmptySubsequences: false).allSatisfy { part in
      let color = part.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
      if color.first == "#" {
        return [4, 7, 9].contains(color.utf8.count) && color.dropFirst().allSatisfy(\.isHexDigit)
      }
      return color.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/. ,".contains($0)) }
    }
  }
}
