/// A text for every node of a network, such as a column of a file.
public struct NodeColumn: Sendable {
  /// The name of the column.
  public let name: String
  /// The number of nodes.
  public let nodeCount: Int
  /// The texts of nodes that have one of their own: files may have thousands of columns of which
  /// each node has a few.
  private let given: [Int: String]
  /// The text of the other nodes.
  private let fallback: String?

  /// Creates a column; an empty text is none.
  ///
  /// - Parameters:
  ///   - name: The name of the column.
  ///   - given: The texts by number of node.
  ///   - fallback: The text of the other nodes.
  ///   - nodeCount: The number of nodes.
  public init(name: String, given: [Int: String], fallback: String? = nil, nodeCount: Int) {
    self.name = name
    self.given = given
    self.fallback = fallback
    self.nodeCount = nodeCount
  }

  /// Creates a column from the texts in the order of node numbers; `nil` or an empty text is none.
  public init(name: String, values: [String?]) {
    let given = values.enumerated().compactMap { node, text in text.map { (node, $0) } }
    self.init(
      name: name, given: Dictionary(given, uniquingKeysWith: { first, _ in first }),
      nodeCount: values.count)
  }

  /// The text of a node; `nil` where it has none.
  public subscript(node: Int) -> String? {
    (given[node] ?? fallback).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The texts in the order of node numbers; `nil` where a node has none.
  ///
  /// - Complexity: O(*n*).
  public var values: [String?] { (0..<nodeCount).map { self[$0] } }

  /// The nodes put into groups by their texts: groups are numbered in the order of the texts.
  ///
  /// - Complexity: O(*n* log *n*).
  public var groups: [Int?] {
    let values = values
    let texts = Set(values.compactMap(\.self)).sorted()
    let numbers = Dictionary(
      zip(texts, texts.indices), uniquingKeysWith: { first, _ in first })
    return values.map { text in text.flatMap { numbers[$0] } }
  }
}

extension NodeColumn: Equatable {
  /// Whether two columns have one name and say the same of every node.
  public static func == (first: NodeColumn, second: NodeColumn) -> Bool {
    first.name == second.name && first.values == second.values
  }
}
