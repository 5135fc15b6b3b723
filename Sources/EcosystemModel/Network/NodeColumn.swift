/// A text for every node of a network, such as a column of a file.
public struct NodeColumn: Sendable, Hashable {
  /// The name of the column.
  public let name: String
  /// The texts in the order of node numbers; `nil` where a node has none.
  public let values: [String?]

  /// Creates a column; an empty text is none.
  public init(name: String, values: [String?]) {
    self.name = name
    self.values = values.map { $0?.isEmpty == true ? nil : $0 }
  }

  /// The nodes put into groups by their texts: groups are numbered in the order of the texts.
  ///
  /// - Complexity: O(*n* log *n*).
  public var groups: [Int?] {
    let texts = Set(values.compactMap(\.self)).sorted()
    let numbers = Dictionary(
      zip(texts, texts.indices), uniquingKeysWith: { first, _ in first })
    return values.map { text in text.flatMap { numbers[$0] } }
  }
}
