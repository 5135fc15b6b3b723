/// Collects the content of a graph, resolving defaults and names as Graphviz does.
struct DOTContentBuilder {
  /// A subgraph, or the graph itself, while it is read.
  struct Scope {
    var subgraph: Int
    /// Defaults in force that those of the whole graph do not say.
    var nodeDefaults: DOTContent.ListNumber = 0
    var edgeDefaults: DOTContent.ListNumber = 0
  }

  private struct EdgeKey: Hashable {
    var tail: UInt32
    var head: UInt32
    var key: Int
  }

  var content: DOTContent
  var states = [SubgraphState(openedAfter: 0)]
  /// What has been made or gone through, so that a text cannot ask for much more than it holds.
  var work = 0
  private var nodes = NameTable()
  private var attributeNames = NameTable()
  private var edgeKeys = NameTable()
  private var edges: [EdgeKey: Int] = [:]
  /// The subgraph in which each node was last named.
  private var lastSubgraphs: [UInt32] = []
  /// Pairs of a subgraph and a node in it.
  private var memberships: Set<UInt64> = []

  init(name: DOTText?, isDirected: Bool, isStrict: Bool) {
    content = DOTContent(name: name, isDirected: isDirected, isStrict: isStrict)
  }

  // MARK: Attributes

  /// The number of the name of an attribute.
  mutating func attributeName(_ name: DOTText, in bytes: [UInt8]) -> UInt32 {
    UInt32(attributeNames.number(of: name, in: bytes).number)
  }

  /// Makes a list of attributes that were read, after those of another list.
  mutating func list(
    _ attributes: Range<Int>, after previous: DOTContent.ListNumber
  ) -> DOTContent.ListNumber {
    if attributes.isEmpty { return previous }
    content.lists.append(
      DOTContent.AttributeList(
        start: UInt32(attributes.lowerBound), end: UInt32(attributes.upperBound),
        previous: previous))
    return UInt32(content.lists.count - 1)
  }

  mutating func setNodeDefaults(_ attributes: Range<Int>, in scope: inout Scope, _ bytes: [UInt8]) {
    if scope.subgraph == 0, content.nodes.isEmpty {
      for attribute in content.attributes[attributes] {
        content.nodeDefaults[attribute.name] = attribute
      }
      return
    }
    scope.nodeDefaults = list(
      scope.nodeDefaults, changedBy: attributes, except: content.nodeDefaults, bytes)
    let own = states[scope.subgraph].nodeDefaults
    states[scope.subgraph].nodeDefaults = list(own, changedBy: attributes, except: [:], bytes)
  }

  mutating func setEdgeDefaults(_ attributes: Range<Int>, in scope: inout Scope, _ bytes: [UInt8]) {
    if scope.subgraph == 0, content.edges.isEmpty {
      for attribute in content.attributes[attributes] {
        content.edgeDefaults[attribute.name] = attribute
      }
      return
    }
    scope.edgeDefaults = list(
      scope.edgeDefaults, changedBy: attributes, except: content.edgeDefaults, bytes)
    let own = states[scope.subgraph].edgeDefaults
    states[scope.subgraph].edgeDefaults = list(own, changedBy: attributes, except: [:], bytes)
  }

  /// Puts the defaults of a subgraph in force again that is gone on with.
  mutating func restoreDefaults(in scope: inout Scope, _ bytes: [UInt8]) {
    let state = states[scope.subgraph]
    for (own, isOfNodes) in [(state.nodeDefaults, true), (state.edgeDefaults, false)]
    where own != 0 {
      let range = Int(content.lists[Int(own)].start)..<Int(content.lists[Int(own)].end)
      if isOfNodes {
        scope.nodeDefaults = list(
          scope.nodeDefaults, changedBy: range, except: content.nodeDefaults, bytes)
      } else {
        scope.edgeDefaults = list(
          scope.edgeDefaults, changedBy: range, except: content.edgeDefaults, bytes)
      }
    }
  }

  /// A list of its own with each name once, without what the defaults of the whole graph say.
  private mutating func list(
    _ list: DOTContent.ListNumber, changedBy changes: Range<Int>,
    except known: [UInt32: DOTContent.Attribute], _ bytes: [UInt8]
  ) -> DOTContent.ListNumber {
    if changes.isEmpty { return list }
    var latest: [UInt32: Int] = [:]
    for index in changes { latest[content.attributes[index].name] = index }
    let old = content.lists[Int(list)]
    let start = content.attributes.count
    for index in Int(old.start)..<Int(old.end)
    where latest[content.attributes[index].name] == nil {
      content.attributes.append(content.attributes[index])
    }
    for index in changes {
      var attribute = content.attributes[index]
      guard latest[attribute.name] == index else { continue }
      if let other = known[attribute.name], attribute.hasValue(of: other, in: bytes) { continue }
      attribute.owner = .copy
      content.attributes.append(attribute)
    }
    work += content.attributes.count - start
    return self.list(start..<content.attributes.count, after: 0)
  }

  // MARK: Nodes

  /// The node of this name, made if it is new, and put in the subgraph of the scope.
  mutating func node(
    _ name: DOTText, at place: DOTText, in scope: Scope, _ bytes: [UInt8]
  ) -> UInt32 {
    let (index, isNew) = nodes.number(of: name, in: bytes)
    let subgraph = UInt32(scope.subgraph)
    if isNew {
      content.nodes.append(DOTContent.Node(place: place, attributes: scope.nodeDefaults))
      lastSubgraphs.append(0)
    }
    if subgraph != 0, lastSubgraphs[index] != subgraph {
      lastSubgraphs[index] = subgraph
      putNode(UInt32(index), in: scope.subgraph)
    }
    return UInt32(index)
  }

  private mutating func putNode(_ node: UInt32, in first: Int) {
    var subgraph = first
    // A subgraph that has the node is within others that have it.
    while subgraph > 0, memberships.insert(UInt64(subgraph) << 32 | UInt64(node)).inserted {
      if subgraph == first { content.subgraphs[subgraph].nodes.append(node) }
      states[subgraph].members.append(node)
      subgraph = content.subgraphs[subgraph].parent
      work += 1
    }
  }

  mutating func setAttributes(_ attributes: Range<Int>, ofNode node: UInt32) {
    content.nodes[Int(node)].attributes = list(
      attributes, after: content.nodes[Int(node)].attributes)
  }

  // MARK: Edges

  /// The number of the value of `key`, by which edges between the same nodes are told apart.
  mutating func edgeKey(among attributes: Range<Int>, in bytes: [UInt8]) -> Int? {
    var key: Int?
    for attribute in content.attributes[attributes] where !attribute.isHTML {
      let name = attributeNames.names[Int(attribute.name)]
      if name.count == 3, bytes[name.range].elementsEqual("key".utf8) {
        key = edgeKeys.number(of: attribute.value, in: bytes).number
      }
    }
    return key
  }

  /// Makes an edge, or finds the one that it is merged with.
  mutating func addEdge(_ edge: DOTContent.Edge, key: Int?, attributes: Range<Int>) {
    work += 1
    guard content.isStrict || key != nil else {
      content.edges.append(edge)
      return
    }
    let isTurned = !content.isDirected && edge.tail > edge.head
    let edgeKey = EdgeKey(
      tail: isTurned ? edge.head : edge.tail, head: isTurned ? edge.tail : edge.head,
      key: content.isStrict ? -1 : key ?? -1)
    if let known = edges[edgeKey] {
      content.edges[known].attributes = list(attributes, after: content.edges[known].attributes)
      // A later port takes the place of an earlier one at the same node.
      let isOtherWay = content.edges[known].tail != edge.tail
      let tailPort = isOtherWay ? edge.headPort : edge.tailPort
      let headPort = isOtherWay ? edge.tailPort : edge.headPort
      if tailPort != 0 { content.edges[known].tailPort = tailPort }
      if headPort != 0 { content.edges[known].headPort = headPort }
    } else {
      edges[edgeKey] = content.edges.count
      content.edges.append(edge)
    }
  }

  // MARK: The end

  /// The content, once all is read.
  mutating func finish(_ bytes: [UInt8]) -> DOTContent {
    content.nodeNames = nodes.names
    content.attributeNames = attributeNames.names
    resolveSubgraphAttributes(bytes)
    return content
  }
}

extension DOTContent.Attribute {
  /// Whether both have the same value.
  func hasValue(of other: DOTContent.Attribute, in bytes: [UInt8]) -> Bool {
    isHTML == other.isHTML && DOTText.areSame(value, other.value, in: bytes)
  }
}
