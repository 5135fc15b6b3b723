internal import DOTLanguage
internal import EcosystemModel

extension NetworkDrawing {
  private struct EdgeKey: Hashable {
    var tail: String
    var head: String
    var kind: RelationKind
    var isInherited: Bool
  }

  mutating func addEdges() {
    var merged: [EdgeKey: [NetworkView.Tie]] = [:]
    var order: [EdgeKey] = []
    let counted = Set(contents.remainders.flatMap(\.members).map(\.id))
    for tie in view.ties where !counted.contains(tie.subject) && !counted.contains(tie.object) {
      guard let tail = nodeOf[tie.subject], let head = nodeOf[tie.object], tail != head else {
        continue
      }
      let key = EdgeKey(tail: tail, head: head, kind: tie.kind, isInherited: tie.isInherited)
      if merged[key] == nil { order.append(key) }
      merged[key, default: []].append(tie)
    }
    for key in order { add(key, standingFor: merged[key] ?? []) }
  }

  private mutating func add(_ key: EdgeKey, standingFor ties: [NetworkView.Tie]) {
    guard let tie = ties.first, let subject = view.ecosystem.entity(tie.subject),
      let object = view.ecosystem.entity(tie.object)
    else { return }
    let layers = (Self.layer(of: subject.kind), Self.layer(of: object.kind))
    let isBoxed =
      key.kind == .partOf
      && (homeOfNode[key.tail].map { $0 == homeOfNode[key.head] } ?? false
        || wholeOf[tie.subject] == tie.object)
    let isTold = letters.tellsThemes(tie)
    let isToldOfPartner = letters.tellsPartner(
      tie, isAlone: nodeOf[tie.subject] == tie.subject.rawValue)
    let isLettered = isTold || isToldOfPartner
    if isTold {
      letteredTies += ties.count
    } else if isToldOfPartner {
      letteredPartners += ties.count
    } else if !isBoxed {
      relationCounts[key.kind, default: 0] += ties.count
    }
    hasInherited = hasInherited || key.isInherited
    var attributes = EdgeStyle(relation: key.kind).attributes
    if key.isInherited { attributes[.arrowhead] = "odot" }
    attributes["relation"] = .text(key.kind.rawValue)
    let provenance = ties.flatMap(\.provenance)
    attributes["source"] = .text(Self.joined(provenance.map(\.source)))
    attributes["count"] = .number(Double(ties.count))
    attributes["inherited"] = .raw(key.isInherited ? "true" : "false")
    if ties.count == 1, let role = tie.roles.first { attributes["role"] = .text(role.rawValue) }
    attributes[.id] = .text("edge-\(edges.count + 1)")
    // Layers run from what is done, through missions and themes, to who takes part.
    if isBoxed || isLettered { attributes[.style] = "invis" }
    if layers.0 == layers.1 {
      attributes[.constraint] = false
      if layers.0 == Self.outside, !isBoxed { sameLayer.append([key.tail, key.head]) }
    } else {
      attributes[.tailport] = "e"
      attributes[.headport] = "w"
    }
    if layers.0 <= layers.1 {
      edges.append(DOTEdge(key.tail, key.head, attributes))
    } else {
      attributes[.dir] = "back"
      attributes[.arrowtail] = attributes[.arrowhead]
      edges.append(DOTEdge(key.head, key.tail, attributes))
    }
  }

  /// The most themes to which lines lead from what is counted only.
  static let mostSummaryLines = 3

  /// The themes that what is counted only is about, with the number of its ties to each, whatever
  /// the relations.
  func themes(around remainder: NetworkContents.Remainder) -> [EntityID: Int] {
    var ties: [EntityID: Int] = [:]
    for member in remainder.members {
      for theme in contents.themesOfTies[member.id] ?? [] where nodeOf[theme] != nil {
        ties[theme, default: 0] += 1
      }
    }
    return ties
  }

  /// Leads a line from what is counted only to each theme that it is about: those in the box of a
  /// theme need none, and beyond a few themes the words say how many there are.
  mutating func addSummaries() {
    for remainder in contents.remainders {
      guard let first = remainder.members.first, let node = nodeOf[first.id],
        homeOfNode[node] == nil
      else { continue }
      let ties = themes(around: remainder)
      for theme in ties.keys.sorted() {
        guard let end = nodeOf[theme] else { continue }
        var attributes = SummaryLine.attributes
        attributes[.id] = .text("edge-\(edges.count + 1)")
        attributes["count"] = .number(Double(ties[theme] ?? 0))
        attributes["source"] = .text(Self.joined(remainder.members.map(\.provenance.source)))
        if ties.count > Self.mostSummaryLines {
          attributes[.style] = "invis"
        } else {
          summarisedTies += ties[theme] ?? 0
        }
        edges.append(
          remainder.isOutside ? DOTEdge(end, node, attributes) : DOTEdge(node, end, attributes))
      }
    }
  }

  /// Puts what stands in the box of a theme to the left of the theme.
  ///
  /// The box says that it is a part, so no line is drawn.
  mutating func addLayoutOfBoxes() {
    for node in nodes {
      guard let home = homeOfNode[node.id], let theme = nodeOf[home], theme != node.id,
        !edges.contains(where: { $0.tail.node == node.id && $0.head.node == theme })
      else { continue }
      edges.append(
        DOTEdge(
          node.id, theme,
          [
            .style: "invis", .weight: 10, "relation": .text(RelationKind.partOf.rawValue),
            "implied": true,
          ]))
    }
  }
}
