import SourceDiagnostics

/// The declared data of a GraphML file.
struct GraphMLKeys {
  /// One sort of data.
  struct Key {
    let id: String
    /// What the data are called.
    let name: String
    let type: String
    /// The sort of element that has them: all, graph, node or edge.
    let holder: String
    /// The value of elements that give none.
    let fallback: String?

    func isFor(_ sort: String) -> Bool { holder == "all" || holder == sort }

    /// Whether the data are the names of nodes.
    var isName: Bool { ["name", "label"].contains(name.lowercased()) }

    /// What is wrong with a value for a key of numbers, and what to do; `nil` when nothing is.
    func fault(in text: String) -> (what: String, help: String)? {
      guard StrictNumber.value(of: text) != nil else {
        return ("\(DisplayText.quoted(text)) is not a number", StrictNumber.help(for: text))
      }
      let fits =
        switch type {
        case "int", "integer": Int32(text) != nil
        case "long": Int64(text) != nil
        default: true
        }
      return fits
        ? nil
        : (
          "\(DisplayText.quoted(text)) is no number of the type \(type)",
          "declare the type of the key as double"
        )
    }

    /// Whether a text says that a node has no finite number: left empty, `NaN`, `-inf`.
    func isWithoutNumber(_ text: String) -> Bool {
      text.isEmpty
        || ["float", "double"].contains(type)
          && ["nan", "inf", "infinity"].contains(text.drop { $0 == "-" }.lowercased())
    }

    /// Whether the data are numbers.
    var isNumber: Bool { ["int", "integer", "long", "float", "double"].contains(type) }
  }

  private static let types = ["boolean", "int", "integer", "long", "float", "double", "string"]
  private static let holders = ["all", "graph", "node", "edge"]

  private var keys: [String: Key] = [:]
  /// The ids in the order of the file.
  private(set) var ids: [String] = []

  subscript(id: String) -> Key? { keys[id] }

  /// The numbers that edges have, in the order of the file.
  var numbers: [Key] { ids.compactMap { keys[$0] }.filter { $0.isFor("edge") && $0.isNumber } }

  /// What only edges have and is no number, in the order of the file.
  var textsOfEdges: [Key] {
    ids.compactMap { keys[$0] }.filter { $0.holder == "edge" && !$0.isNumber }
  }

  /// What is said of nodes besides their names, in the order of the file.
  var ofNodes: [Key] { ids.compactMap { keys[$0] }.filter { $0.isFor("node") && !$0.isName } }

  /// Takes in a declaration.
  ///
  /// - Parameters:
  ///   - attributes: The attributes of the element.
  ///   - fallback: The text of its element `default`.
  /// - Returns: What is wrong with it; `nil` when nothing is.
  mutating func add(_ attributes: [String: String], default fallback: String?) -> String? {
    guard let id = attributes["id"], !id.isEmpty else { return "a key without an id" }
    guard keys[id] == nil else { return "two keys have the id \"\(id)\"" }
    let holder = attributes["for"] ?? "all"
    // Keys of other programs name no type: what they hold is passed over.
    let key = Key(
      id: id, name: attributes["attr.name"] ?? id, type: attributes["attr.type"] ?? "string",
      holder: holder, fallback: fallback)
    keys[id] = key
    ids.append(id)
    if attributes["attr.type"] != nil, !Self.types.contains(key.type) {
      return "the type \"\(key.type)\" of a key is none of \(Self.types.joined(separator: ", "))"
    }
    if attributes["attr.name"] != nil, !Self.holders.contains(holder) {
      return "a key is for \(Self.holders.joined(separator: ", ")), not for \"\(holder)\""
    }
    if let other = numbers.first(where: { $0.id != id && $0.name == key.name && key.isNumber }),
      key.isFor("edge")
    {
      return "the keys \"\(other.id)\" and \"\(id)\" have one name, \"\(key.name)\""
    }
    if key.isNumber, let fallback, let fault = key.fault(in: fallback) {
      return "the default " + fault.what
    }
    return nil
  }
}

extension StrictNumber {
  /// Reads a number of a graph file, such as `1e-3`.
  static func value(of text: String) -> Double? {
    let bytes = Array(text.utf8)
    return value(in: bytes, bytes.indices, allowsExponent: true)
  }
}
