/// A piece of JSON with its place in the text.
struct JSONNode: Equatable {
  enum Value: Equatable {
    case object([Member])
    case array([JSONNode])
    case string(String)
    case number(Double)
    case boolean(Bool)
    case null
  }

  struct Member: Equatable {
    let key: String
    let keyRange: Range<Int>
    let node: JSONNode
  }

  let value: Value
  /// The bytes of this piece.
  let range: Range<Int>

  var members: [Member]? {
    guard case .object(let members) = value else { return nil }
    return members
  }

  var elements: [JSONNode]? {
    guard case .array(let elements) = value else { return nil }
    return elements
  }

  var string: String? {
    guard case .string(let string) = value else { return nil }
    return string
  }

  /// The value of the first member with a key.
  subscript(key: String) -> JSONNode? { members?.first { $0.key == key }?.node }
}

/// Where a text stops being JSON, and why.
struct JSONFault: Error, Equatable {
  let message: String
  let range: Range<Int>
}
