public import SourceDiagnostics

extension DOTFile {
  /// What Graphviz will not understand among the attributes: names that are probably misspelt,
  /// names that mean nothing where they stand, and values that it cannot read.
  ///
  /// A name that is far from all known ones is an attribute of the author's own, and fine. A name
  /// that is wrong is told where it first stands, however often it comes.
  ///
  /// - Parameters:
  ///   - ownNames: Names of the author's own that are near to known ones, or the same and fine
  ///     where Graphviz takes no notice of them.
  ///   - limit: How many problems to list.
  /// - Returns: Warnings, in the order of each graph.
  /// - Complexity: O(*a*) in the number of attributes, and O(*k*) comparisons with known names for
  ///   *k* different unknown ones.
  public func attributeDiagnostics(
    ownNames: Set<String> = [], limit: Int = 100
  ) -> [Diagnostic] {
    guard let bytes = graphs.first?.bytes else { return [] }
    var problems = DOTProblems(name: name, bytes: bytes, limit: limit)
    for entry in graphs {
      var check = AttributeCheck(entry: entry, ownNames: ownNames)
      check.report(to: &problems)
    }
    return problems.diagnostics
  }
}

private struct AttributeCheck {
  private let entry: DOTFile.Entry
  private let names: [String]
  private let descriptions: [DOTAttributeDescription?]
  private let isOwn: [Bool]
  /// The known name that was probably meant by each unknown one; `nil` once it was told.
  private var suggestions: [String?]
  /// What each name was told not to belong to.
  private var misplaced: [DOTAttributeDescription.Owners]
  /// The last good value of each name: often many objects in a row have the same.
  private var lastGood: [DOTText?]

  init(entry: DOTFile.Entry, ownNames: Set<String>) {
    self.entry = entry
    names = entry.content.attributeNames.map { $0.string(in: entry.bytes) }
    descriptions = names.map { DOTAttributeDescription.named(DOTAttributeName($0)) }
    isOwn = names.map(ownNames.contains)
    suggestions = zip(names, descriptions).map { name, description in
      description == nil && !ownNames.contains(name) ? AttributeCheck.known(near: name) : nil
    }
    misplaced = names.map { _ in [] }
    lastGood = names.map { _ in nil }
  }

  private static let known = DOTAttributeDescription.known.map(\.name)

  /// The known name that was probably meant; short names are near to everything.
  private static func known(near name: String) -> String? {
    let length = name.unicodeScalars.count
    let farthest = min(2, length / 4)
    return Suggestions.nearest(
      to: name, among: known.lazy.filter { abs($0.utf8.count - length) <= farthest },
      farthest: farthest)
  }

  mutating func report(to problems: inout DOTProblems) {
    let content = entry.content
    for attribute in content.attributes where attribute.owner != .copy {
      // Looking for what was meant takes a thousand times as long as reading it.
      if problems.isFull { return }
      let index = Int(attribute.name)
      guard let description = descriptions[index] else {
        if let near = suggestions[index] {
          problems.report(
            DOTDiagnosticCodes.unknownAttribute, "Graphviz knows no attribute \(names[index])",
            at: attribute.place.range, help: "did you mean \"\(near)\"?")
          suggestions[index] = nil
        }
        continue
      }
      let owners = attribute.owner.owners
      if description.owners.isDisjoint(with: owners) {
        if isOwn[index] || misplaced[index].isSuperset(of: owners) { continue }
        misplaced[index].formUnion(owners)
        problems.report(
          DOTDiagnosticCodes.misplacedAttribute,
          "\(names[index]) means nothing for \(attribute.owner.words)", at: attribute.place.range)
      } else if !attribute.isHTML, description.value != .text {
        if let last = lastGood[index], DOTText.areSame(last, attribute.value, in: entry.bytes) {
          continue
        }
        let value = attribute.value.string(in: entry.bytes)
        if let fault = description.fault(in: value) {
          problems.report(
            DOTDiagnosticCodes.badAttributeValue,
            "\(names[index]): \(String(value.prefix(40)).debugDescription) \(fault)",
            at: attribute.place.range,
            help: description.suggestion(for: value).map { "did you mean \"\($0)\"?" })
        } else {
          lastGood[index] = attribute.value
        }
      }
    }
  }
}

extension DOTContent.Attribute.Owner {
  /// What the table calls it; attributes of the graph are inherited by clusters within it, and a
  /// subgraph can be a cluster.
  fileprivate var owners: DOTAttributeDescription.Owners {
    switch self {
    case .graph: [.graph, .subgraph, .cluster]
    // The whole graph takes what a subgraph says of it only from itself.
    case .subgraph: [.subgraph, .cluster]
    case .node: .node
    case .edge: .edge
    case .copy: .everything
    }
  }

  fileprivate var words: String {
    switch self {
    case .graph: "a graph"
    case .subgraph, .copy: "a subgraph"
    case .node: "a node"
    case .edge: "an edge"
    }
  }
}
