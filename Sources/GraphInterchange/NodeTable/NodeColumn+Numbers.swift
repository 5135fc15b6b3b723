public import EcosystemModel

extension NodeColumn {
  /// The number that the text of a node is, such as 1234.5 or 1e-3; `nil` when it is none.
  public func number(of node: Int) -> Double? {
    self[node].flatMap { StrictNumber.value(of: $0) }
  }
}
