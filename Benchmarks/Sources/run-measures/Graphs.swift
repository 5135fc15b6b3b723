import Foundation
import MissiegraafKit

/// A graph that was read, in the form that a measure wants.
struct LoadedGraph {
  let graph: Graph
  /// The number of projects, which come first, in a graph of projects and organisations.
  let projectCount: Int
  /// The ties of such a graph, projects by row; `nil` for another.
  let table: TwoModeTable?

  /// Reads a file that make-graphs wrote; `simple` leaves out directions and duplicates.
  init(path: String, simple: Bool) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      throw Failure("\(path) is empty")
    }
    var facts: [Substring: Int] = [:]
    let heading = String(decoding: bytes[..<end], as: UTF8.self)
    for fact in heading.split(separator: " ").dropFirst() {
      let parts = fact.split(separator: "=")
      facts[parts[0]] = Int(parts[1])
    }
    guard let nodeCount = facts["nodes"], let directed = facts["directed"],
      let weighted = facts["weighted"], let projectCount = facts["projects"]
    else { throw Failure("\(path) does not begin with its facts") }
    var builder = try Graph.Builder(directed: directed == 1, nodeCount: nodeCount)
    builder.reserveEdges(bytes.count / 12, weighted: weighted == 1)
    var numbers = (0, 0, 0)
    var place = 0
    for byte in bytes[(end + 1)...] {
      switch byte {
      case UInt8(ascii: " "): place += 1
      case UInt8(ascii: "\n"):
        try builder.addEdge(
          from: numbers.0, to: numbers.1, weight: weighted == 1 ? Double(numbers.2) : nil)
        numbers = (0, 0, 0)
        place = 0
      default:
        let digit = Int(byte) - 48
        switch place {
        case 0: numbers.0 = numbers.0 * 10 + digit
        case 1: numbers.1 = numbers.1 * 10 + digit
        default: numbers.2 = numbers.2 * 10 + digit
        }
      }
    }
    let graph = builder.build()
    self.graph = simple ? graph.undirected().simplified() : graph
    self.projectCount = projectCount
    table =
      projectCount == 0
      ? nil
      : try TwoModeTable(
        graph, rows: Array(0..<projectCount), columns: Array(projectCount..<nodeCount))
  }
}

/// What went wrong, for a person.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
