import Foundation

extension EdgeList {
  /// Every new node ties itself to others, drawn in proportion to their ties, starting from a star
  /// (Barabási and Albert 1999, doi:10.1126/science.286.5439.509).
  static func barabasiAlbert(
    _ name: String, nodeCount: Int, tiesPerNode: Int, seed: UInt64
  ) -> EdgeList {
    var random = SplitMix64(seed: seed)
    var list = EdgeList(name: name, nodeCount: nodeCount, isDirected: false)
    list.edges = (1...tiesPerNode).map { (0, $0) }
    var ends = list.edges.flatMap { [$0, $1] }
    for node in tiesPerNode + 1..<nodeCount {
      var chosen: [Int] = []
      while chosen.count < tiesPerNode {
        let other = ends[random.index(below: ends.count)]
        if !chosen.contains(other) { chosen.append(other) }
      }
      for other in chosen {
        list.edges.append((node, other))
        ends += [node, other]
      }
    }
    return list
  }

  /// Arcs that fall in the quarters of a matrix, again and again, with chances .57, .19, .19 and
  /// .05; duplicates and loops left out (Chakrabarti, Zhan and Faloutsos 2004,
  /// doi:10.1137/1.9781611972740.43).
  static func recursiveMatrix(
    _ name: String, scale: Int, edgeFactor: Int, seed: UInt64
  ) -> EdgeList {
    var random = SplitMix64(seed: seed)
    let nodeCount = 1 << scale
    var arcs: [UInt64] = []
    arcs.reserveCapacity(edgeFactor * nodeCount)
    for _ in 0..<edgeFactor * nodeCount {
      var (source, target): (UInt64, UInt64) = (0, 0)
      for _ in 0..<scale {
        let place = random.unit()
        source = source << 1 | (place < 0.76 ? 0 : 1)
        target = target << 1 | (place < 0.57 || (place >= 0.76 && place < 0.95) ? 0 : 1)
      }
      if source != target { arcs.append(source << 32 | target) }
    }
    arcs.sort()
    var list = EdgeList(name: name, nodeCount: nodeCount, isDirected: true)
    var last = UInt64.max
    for arc in arcs where arc != last {
      list.edges.append((Int(arc >> 32), Int(arc & 0xFFFF_FFFF)))
      last = arc
    }
    return list
  }

  /// Projects and the organisations in them, by a process of Simon (1955, doi:10.2307/2333389).
  ///
  /// A project has max(1, ⌊exp(N(1.2, 0.9²))⌋) seats. Each goes to a new organisation with
  /// probability .229, else to one drawn in proportion to its seats; a seat for an organisation
  /// that has one in the project already is drawn again.
  static func participation(_ name: String, projectCount: Int, seed: UInt64) -> EdgeList {
    var random = SplitMix64(seed: seed)
    var seats: [Int] = []
    var edges: [(Int, Int)] = []
    var organisationCount = 0
    for project in 0..<projectCount {
      let size = max(1, Int(exp(1.2 + 0.9 * random.normal())))
      var members: Set<Int> = []
      while members.count < size {
        let isNew = seats.isEmpty || random.unit() < 0.229
        let organisation = isNew ? organisationCount : seats[random.index(below: seats.count)]
        if isNew { organisationCount += 1 }
        guard members.insert(organisation).inserted else { continue }
        seats.append(organisation)
        edges.append((project, projectCount + organisation))
      }
    }
    return EdgeList(
      name: name, nodeCount: projectCount + organisationCount, isDirected: false,
      projectCount: projectCount, edges: edges)
  }

  /// A square of nodes, each tied to the next to the right and below.
  static func grid(_ name: String, side: Int) -> EdgeList {
    var list = EdgeList(name: name, nodeCount: side * side, isDirected: false)
    for node in 0..<side * side {
      if node % side < side - 1 { list.edges.append((node, node + 1)) }
      if node / side < side - 1 { list.edges.append((node, node + side)) }
    }
    return list
  }

  /// Stars that are not tied to each other.
  static func stars(_ name: String, count: Int, leavesPerStar: Int) -> EdgeList {
    let size = leavesPerStar + 1
    var list = EdgeList(name: name, nodeCount: count * size, isDirected: false)
    for star in 0..<count {
      for leaf in 1...leavesPerStar { list.edges.append((star * size, star * size + leaf)) }
    }
    return list
  }
}

/// Lines of CSV with two labels each, drawn from a number of labels.
func labelledEdges(count: Int, labelCount: Int, seed: UInt64) -> [UInt8] {
  var random = SplitMix64(seed: seed)
  var bytes = Array("source,target\n".utf8)
  bytes.reserveCapacity(48 * count)
  for _ in 0..<count {
    for (end, separator) in [(0, ","), (1, "\n")] {
      let label = random.index(below: labelCount)
      bytes += Array((end == 0 ? "organisation " : "programme ").utf8)
      bytes.append(decimal: label)
      bytes += Array(separator.utf8)
    }
  }
  return bytes
}
