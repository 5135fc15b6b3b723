public import DOTLanguage

extension Figure {
  /// What the figure holds as DOT without what only a drawing needs, for programs that take every
  /// word of DOT for a node, as Gephi does: one statement for each entity and each relation, names on
  /// one line in quotes, and no page, legend, boxes, layout or defaults.
  ///
  /// - Returns: The text.
  /// - Throws: `DOTWriterError` when an id cannot be written in DOT.
  /// - Complexity: O(length of the text).
  public func plainDOT() throws(DOTWriterError) -> String {
    var plain = DOTGraph(name: graph.name, isDirected: graph.isDirected)
    let isGraph = graph.nodes.contains { $0.attributes[Self.degree] != nil }
    plain.nodes = graph.nodes.compactMap { node in
      guard isGraph || node.attributes.hasKind else { return nil }
      var attributes = node.attributes.filter { Self.isKept($0.key) && !$0.value.isLong }
      let label = node.attributes.plainLabel ?? nodeNames[node.id] ?? node.id
      // Others read no entities, such as &amp;.
      attributes[.label] = .raw(label.replacing("\\", with: "\\\\"))
      return DOTNode(node.id, attributes)
    }
    let known = Set(plain.nodes.map(\.id))
    plain.edges = graph.edges.compactMap { edge in
      guard isGraph || edge.attributes[Self.relation] != nil,
        known.contains(edge.tail.node), known.contains(edge.head.node)
      else { return nil }
      // The layout turns some relations, and draws their arrows backwards.
      let isTurned = edge.attributes[.dir] == "back"
      return DOTEdge(
        isTurned ? edge.head.node : edge.tail.node, isTurned ? edge.tail.node : edge.head.node,
        edge.attributes.filter { Self.isKept($0.key) })
    }
    return try plain.dot()
  }

  private static let degree: DOTAttributeName = "degree"
  private static let relation: DOTAttributeName = "relation"
  /// What a program that lays the graph out anew has a use for, besides what is no attribute of
  /// Graphviz.
  private static let drawn: Set<DOTAttributeName> = [.id, .color, .fillcolor, .penwidth]

  private static func isKept(_ name: DOTAttributeName) -> Bool {
    drawn.contains(name) || DOTAttributeDescription.named(name) == nil
  }
}

extension DOTValue {
  /// Whether the value takes more than one string to write, such as the members of a summary: others
  /// read the first only.
  fileprivate var isLong: Bool {
    if case .text(let text, _) = self { text.utf8.count > 8_000 } else { false }
  }
}

extension DOTAttributes {
  /// Whether a node is an entity or stands for entities, and is no label of a line.
  fileprivate var hasKind: Bool {
    switch self["kind"] {
    case .text(let kind, _)?, .raw(let kind)?: kind != "label"
    default: false
    }
  }

  /// The name on one line; `nil` where there is markup only.
  fileprivate var plainLabel: String? {
    for name in [DOTAttributeName.tooltip, .label] {
      if case .text(let text, _)? = self[name], !text.isEmpty {
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
      }
    }
    return nil
  }
}
