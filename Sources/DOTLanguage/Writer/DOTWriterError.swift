/// Why a graph cannot be written as DOT.
public enum DOTWriterError: Error, Hashable, Sendable {
  /// The language has no way to write this id: it ends in an odd number of backslashes, has an odd
  /// number of them before a quotation mark, or holds a control character.
  case unrepresentableIdentifier(String)

  /// The language has no way to write this raw value of the attribute, for the same reasons.
  case unrepresentableValue(attribute: DOTAttributeName, value: String)

  /// The number given for the attribute is infinite or not a number.
  case nonFiniteNumber(attribute: DOTAttributeName)

  /// Two nodes of the graph have this id.
  case duplicateNode(String)

  /// A table in the HTML-like label of the attribute has no rows, or a row without cells.
  case emptyTable(attribute: DOTAttributeName)

  /// The source of the HTML-like label of the attribute has angle brackets that do not pair.
  case unbalancedHTML(attribute: DOTAttributeName)
}

extension DOTWriterError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .unrepresentableIdentifier(let id):
      "The id \(id.debugDescription) cannot be written in DOT; choose one without control"
        + " characters and without a backslash at the end or before a quotation mark."
    case .unrepresentableValue(let attribute, let value):
      "The value \(value.debugDescription) of \(attribute) cannot be written in DOT as it is;"
        + " give it as text, or remove the backslash at the end or before a quotation mark."
    case .nonFiniteNumber(let attribute):
      "The value of \(attribute) is not a finite number."
    case .duplicateNode(let id):
      "Two nodes have the id \(id.debugDescription); give each node an id of its own."
    case .emptyTable(let attribute):
      "A table in \(attribute) has no rows or a row without cells; Graphviz needs at least one."
    case .unbalancedHTML(let attribute):
      "The angle brackets in the HTML-like \(attribute) do not pair."
    }
  }
}
