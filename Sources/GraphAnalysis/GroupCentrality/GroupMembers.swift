internal import GraphCore

/// The members of a group of which the centrality as a whole is asked for.
struct GroupMembers {
  let nodes: [Int]
  let isMember: [Bool]

  /// Checks that there are members, that the graph has them, and that each is named once.
  init(_ members: [Int], _ graph: Graph) throws(AnalysisError) {
    var isMember = [Bool](repeating: false, count: graph.nodeCount)
    guard !members.isEmpty else {
      throw .unusableOption(name: "members", requirement: "must name at least one node")
    }
    for node in members {
      guard isMember.indices.contains(node), !isMember[node] else {
        throw .unusableOption(
          name: "members",
          requirement: "names node \(node), which is unknown or named for a second time")
      }
      isMember[node] = true
    }
    nodes = members.sorted()
    self.isMember = isMember
  }

  /// The number of nodes outside the group.
  var othersCount: Int { isMember.count - nodes.count }
}
