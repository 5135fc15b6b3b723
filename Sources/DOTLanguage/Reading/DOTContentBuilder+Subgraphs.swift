/// What is known of a subgraph only while a text is read.
struct SubgraphState {
  /// Every graph attribute that it sets, in order.
  var attributes: [DOTContent.Attribute] = []
  /// How many graph attributes its parent had set when it began: it inherits those.
  var openedAfter: Int
  /// Its own defaults, for when it is gone on with.
  var nodeDefaults: DOTContent.ListNumber = 0
  var edgeDefaults: DOTContent.ListNumber = 0
  /// Its nodes and those of the subgraphs within it.
  var members: [UInt32] = []
  var childrenByName = NameTable()
  /// The subgraph of each number of ``childrenByName``.
  var namedChildren: [Int] = []
}

extension DOTContentBuilder {
  mutating func setGraphAttributes(_ attributes: Range<Int>, in scope: Scope) {
    states[scope.subgraph].attributes += content.attributes[attributes]
  }

  /// Begins a subgraph, or goes on with the one of this name.
  mutating func openSubgraph(named name: DOTText?, in scope: Scope, _ bytes: [UInt8]) -> Scope {
    var inner = scope
    if let name {
      let (number, isNew) = states[scope.subgraph].childrenByName.number(of: name, in: bytes)
      guard isNew else {
        inner.subgraph = states[scope.subgraph].namedChildren[number]
        restoreDefaults(in: &inner, bytes)
        return inner
      }
      states[scope.subgraph].namedChildren.append(states.count)
    }
    let index = states.count
    states.append(SubgraphState(openedAfter: states[scope.subgraph].attributes.count))
    content.subgraphs.append(DOTContent.Subgraph(name: name, parent: scope.subgraph))
    content.subgraphs[scope.subgraph].children.append(index)
    inner.subgraph = index
    return inner
  }

  /// The nodes of a subgraph and of those within it, in the order of the graph.
  mutating func members(of scope: Scope) -> [UInt32] {
    work += states[scope.subgraph].members.count
    return states[scope.subgraph].members.sorted()
  }

  /// Finds what each subgraph has to say itself, where it would otherwise inherit from its parent.
  mutating func resolveSubgraphAttributes(_ bytes: [UInt8]) {
    content.subgraphs[0].attributes = states[0].attributes
    let histories = states.map { AttributeHistory($0.attributes) }
    func value(_ name: UInt32, of subgraph: Int, at moment: Int) -> DOTContent.Attribute? {
      var subgraph = subgraph
      var moment = moment
      while subgraph >= 0 {
        if let index = histories[subgraph].last(name, before: moment) {
          return states[subgraph].attributes[index]
        }
        moment = states[subgraph].openedAfter
        subgraph = content.subgraphs[subgraph].parent
      }
      return nil
    }
    func isSet(_ name: UInt32, above subgraph: Int) -> Bool {
      var subgraph = content.subgraphs[subgraph].parent
      while subgraph >= 0 {
        if histories[subgraph].last(name, before: .max) != nil { return true }
        subgraph = content.subgraphs[subgraph].parent
      }
      return false
    }
    for index in content.subgraphs.indices.dropFirst() {
      let parent = content.subgraphs[index].parent
      let later = states[parent].attributes[states[index].openedAfter...]
      work += later.count
      var seen: Set<UInt32> = []
      for attribute in states[index].attributes + later
      where seen.insert(attribute.name).inserted {
        var none = attribute
        none.value = .empty
        none.isHTML = false
        let mine = value(attribute.name, of: index, at: .max) ?? none
        // What was set above the parent after the parent began is empty in the parent.
        let theirs =
          value(attribute.name, of: parent, at: .max)
          ?? (isSet(attribute.name, above: parent) ? none : nil)
        if let theirs, mine.hasValue(of: theirs, in: bytes) { continue }
        content.subgraphs[index].attributes.append(mine)
      }
    }
  }
}

/// Which attributes of a subgraph have which name.
private struct AttributeHistory {
  private var indices: [UInt32: [Int]] = [:]

  init(_ attributes: [DOTContent.Attribute]) {
    for (index, attribute) in attributes.enumerated() {
      indices[attribute.name, default: []].append(index)
    }
  }

  /// The last one of this name before a moment.
  func last(_ name: UInt32, before moment: Int) -> Int? {
    guard let indices = indices[name] else { return nil }
    var low = 0
    var high = indices.count
    while low < high {
      let middle = (low + high) / 2
      if indices[middle] < moment { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : indices[low - 1]
  }
}
