import Foundation
import GraphCore
import Testing

/// A random graph with values computed by other packages; see Expected/regenerate.py.
struct ParityCase: Decodable, Sendable, CustomTestStringConvertible {
  /// Values per node or edge, or the statement that there are none.
  enum Expected: Decodable, Sendable {
    case values([Double?])
    case ambiguous

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let values = try? container.decode([Double?].self) {
        self = .values(values)
      } else {
        self = .ambiguous
      }
    }
  }

  let directed: Bool
  let nodes: Int
  let edges: [[Double]]
  let expected: [String: Expected]

  var testDescription: String {
    "\(directed ? "directed" : "undirected"), \(nodes) nodes, edges \(edges)"
  }

  static let all = stored("parity")

  /// The cases of a file in Expected.
  static func stored(_ name: String) -> [ParityCase] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Expected/\(name).jsonl")
    do {
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
        try JSONDecoder().decode(ParityCase.self, from: Data($0.utf8))
      }
    } catch {
      fatalError("Cannot read \(file.path()): \(error)")
    }
  }

  func graph() throws -> Graph {
    var builder = try Graph.Builder(directed: directed, nodeCount: nodes)
    for edge in edges {
      try builder.addEdge(
        from: Int(edge[0]), to: Int(edge[1]), weight: edge.count > 2 ? edge[2] : nil)
    }
    return builder.build(edgeIdentities: true)
  }
}
