/// The prefixes that stand for a namespace, by the open elements that declare them.
struct XMLNamespaces {
  /// How many open elements declare a prefix.
  private var counts: [Substring: Int] = [:]
  private var declared: [[Substring]] = []

  /// Enters an element.
  ///
  /// - Returns: A prefix of its name or attributes that stands for nothing; `nil` when all do.
  mutating func enter(_ name: String, _ attributes: [XMLAttribute]) -> Substring? {
    var own: [Substring] = []
    for attribute in attributes where attribute.name.utf8.starts(with: "xmlns:".utf8) {
      let prefix = attribute.name.dropFirst(6)
      own.append(prefix)
      counts[prefix, default: 0] += 1
    }
    declared.append(own)
    if let prefix = unbound(name) { return prefix }
    for attribute in attributes {
      if let prefix = unbound(attribute.name) { return prefix }
    }
    return nil
  }

  private func unbound(_ name: String) -> Substring? {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let prefix = name[..<colon]
    return ["xml", "xmlns"].contains(prefix) || counts[prefix] != nil ? nil : prefix
  }

  /// Leaves the element that was entered last.
  mutating func leave() {
    for prefix in declared.popLast() ?? [] {
      counts[prefix] = counts[prefix] == 1 ? nil : counts[prefix].map { $0 - 1 }
    }
  }
}
