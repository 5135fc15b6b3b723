import SourceDiagnostics

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
    /// One of these words.
    case oneOf([String])
    /// One of these words, whatever their case, or what ``boolean`` may be.
    case booleanOr([String])
    /// The name of a shape of nodes.
    case shape
    /// Styles, separated by commas.
    case style
    /// Up to four shapes at the end of an edge, each after its modifiers: `olnormalvee`.
    case arrow
    /// How nodes are kept apart: a word, with a number before or after it.
    case overlap
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
      return DOTAttributeDescription.isBoolean(value) ? nil : "is neither true nor false"
    case .number(let range):
      guard let number = Double(value), number.isFinite else { return "is not a number" }
      return range.contains(number) ? nil : "is not \(DOTAttributeDescription.words(range))"
    case .integer(let range):
      guard let number = Int(value) else { return "is not a whole number" }
      return range.contains(Double(number))
        ? nil : "is not \(DOTAttributeDescription.words(range))"
    case .color: return DOTColor.firstFault(in: value) == nil ? nil : "is not a colour"
    case .oneOf(let words):
      return words.contains(value) ? nil : "is not one of \(words.joined(separator: ", "))"
    case .booleanOr(let words):
      return words.contains(value.lowercased()) || DOTAttributeDescription.isBoolean(value)
        ? nil : "is not one of true, false, \(words.joined(separator: ", "))"
    case .shape: return DOTWords.shapes.contains(value) ? nil : "is not a shape"
    case .style: return DOTWords.firstUnknownStyle(in: value) == nil ? nil : "is not a style"
    case .arrow: return DOTWords.isArrow(value) ? nil : "is not a shape of arrows"
    case .overlap: return DOTWords.isOverlap(value) ? nil : "is no way to keep nodes apart"
    }
  }

  /// The word that was probably meant by a value with a fault, or by the part of it that is wrong;
  /// `nil` if none is near.
  ///
  /// - Complexity: O(*k*) comparisons with the *k* words that the attribute takes.
  public func suggestion(for value: String) -> String? {
    func nearest(to wrong: String?, among words: some Sequence<String>) -> String? {
      wrong.flatMap { Suggestions.nearest(to: $0, among: words) }
    }
    return switch self.value {
    case .text, .number, .integer: nil
    case .boolean: nearest(to: value, among: DOTAttributeDescription.booleans)
    case .color: nearest(to: DOTColor.firstFault(in: value), among: DOTColor.names)
    case .oneOf(let words): nearest(to: value, among: words)
    case .booleanOr(let words):
      nearest(to: value, among: words + DOTAttributeDescription.booleans)
    case .shape: nearest(to: value, among: DOTWords.shapes)
    case .style: nearest(to: DOTWords.firstUnknownStyle(in: value), among: DOTWords.styles)
    case .arrow: nearest(to: value, among: DOTWords.arrows)
    case .overlap: nearest(to: value, among: DOTWords.overlaps)
    }
  }

  private static let booleans = ["true", "false", "yes", "no"]

  private static func isBoolean(_ value: String) -> Bool {
    booleans.contains(value.lowercased()) || Int(value) != nil
  }

  private static func words(_ range: ClosedRange<Double>) -> String {
    let lower = DOTValue.formatted(range.lowerBound)
    if range.upperBound == .infinity { return "\(lower) or more" }
    return "between \(lower) and \(DOTValue.formatted(range.upperBound))"
  }
}
