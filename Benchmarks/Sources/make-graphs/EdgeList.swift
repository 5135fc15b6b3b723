import Foundation

/// A graph as it is written: a line of facts, then one line for each edge.
struct EdgeList {
  /// The name of the file, without what follows the dot.
  let name: String
  let nodeCount: Int
  let isDirected: Bool
  /// The number of projects, which come first, in a graph of projects and organisations.
  var projectCount = 0
  /// Both ends of each edge.
  var edges: [(Int, Int)] = []

  /// Writes the edges, with whole numbers from 1 to 1,024 as distances when a seed is given.
  ///
  /// Sums of whole numbers are exact, so that paths of equal length are so for every reader.
  func write(to folder: URL, weightSeed: UInt64? = nil) throws {
    var bytes = Array(
      ("# nodes=\(nodeCount) directed=\(isDirected ? 1 : 0) weighted=\(weightSeed == nil ? 0 : 1) "
        + "projects=\(projectCount)\n").utf8)
    bytes.reserveCapacity(16 * edges.count)
    var random = weightSeed.map { SplitMix64(seed: $0) }
    for (source, target) in edges {
      bytes.append(decimal: source)
      bytes.append(UInt8(ascii: " "))
      bytes.append(decimal: target)
      if let weight = random?.index(below: 1024) {
        bytes.append(UInt8(ascii: " "))
        bytes.append(decimal: weight + 1)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    try Data(bytes).write(to: folder.appending(path: name + ".txt"), options: .atomic)
  }
}

extension [UInt8] {
  /// Appends the digits of a number that is not negative.
  mutating func append(decimal number: Int) {
    var rest = number
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }
}
