internal import DOTLanguage
internal import EcosystemModel

/// Ties as lines with what an exported graph carries about them.
enum TieEdge {
  /// The line of one tie, or of several of one kind between the same boxes.
  ///
  /// - Parameters:
  ///   - ties: The ties, at least one, all of one kind.
  ///   - number: The number of the line in the figure.
  ///   - subject: The node of the subject.
  ///   - object: The node of the object.
  ///   - isForward: Whether the subject stands to the left of the object.
  /// - Returns: A line from left to right, with its arrow at the object.
  static func edge(
    _ ties: [NetworkView.Tie], number: Int, from subject: String, to object: String,
    isForward: Bool = true
  ) -> DOTEdge? {
    guard let tie = ties.first else { return nil }
    var attributes = EdgeStyle(relation: tie.kind).attributes
    if tie.isInherited { attributes[.arrowhead] = "odot" }
    attributes["relation"] = .text(tie.kind.rawValue)
    attributes["source"] = .text(
      Set(ties.flatMap(\.provenance).map(\.source)).sorted().joined(separator: " "))
    attributes["count"] = .number(Double(ties.count))
    attributes["inherited"] = .raw(tie.isInherited ? "true" : "false")
    if ties.count == 1 {
      if let sum = tie.sum { attributes["value_keur"] = .number(sum) }
      if let role = tie.roles.first { attributes["role"] = .text(role.rawValue) }
      if let locator = tie.provenance.first?.locator { attributes["locator"] = .text(locator) }
    }
    attributes[.id] = .text("edge-\(number)")
    attributes[.tailport] = "e"
    attributes[.headport] = "w"
    if isForward { return DOTEdge(subject, object, attributes) }
    attributes[.dir] = "back"
    attributes[.arrowtail] = attributes[.arrowhead]
    return DOTEdge(object, subject, attributes)
  }

  /// A thin double line to what is counted only.
  static func summary(
    number: Int, from left: String, to right: String, members: [Entity]
  ) -> DOTEdge {
    var attributes = SummaryLine.attributes
    attributes[.id] = .text("edge-\(number)")
    attributes["count"] = .number(Double(members.count))
    attributes["source"] = .text(
      Set(members.map(\.provenance.source)).sorted().joined(separator: " "))
    return DOTEdge(left, right, attributes)
  }
}
