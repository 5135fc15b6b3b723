import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import GraphCore
import GraphInterchange

/// Paths with the relations along them.
struct PathTable {
  let network: Network
  let paths: [Path]
  private let edges: [Graph.Edge]

  init(network: Network, paths: [Path]) {
    self.network = network
    self.paths = paths
    edges = network.graph.edges()
  }

  func text(_ language: Language, width: Int) -> String {
    var table = TextTable([
      (language.pick(dutch: "lengte", english: "length"), .right),
      (language.pick(dutch: "pad", english: "path"), .left),
    ])
    for path in paths {
      var words = network.names[path.nodes[0]]
      for (step, edge) in path.edges.enumerated() {
        words += " \(sign(of: edge, from: path.nodes[step], language)) "
        words += network.names[path.nodes[step + 1]]
      }
      table.append([language.score(path.length), words])
    }
    return table.text(width: width)
  }

  /// The relation with an arrow from its subject to its object, whichever way the path goes.
  private func sign(of edge: Int, from node: Int, _ language: Language) -> String {
    guard let relation = network.relations?[edge] else { return "–" }
    let name = language.name(of: relation)
    if relation.isSymmetric { return "–\(name)–" }
    return edges[edge].source == node ? "–\(name)→" : "←\(name)–"
  }

  func csv() -> String {
    var writer = CSVWriter()
    writer.append(["path", "step", "id", "name", "kind", "relation"])
    for (number, path) in paths.enumerated() {
      for (step, node) in path.nodes.enumerated() {
        let relation = step == 0 ? nil : network.relations?[path.edges[step - 1]].rawValue
        writer.append([
          String(number + 1), String(step), network.ids[node], network.names[node],
          network.kindName(of: node), relation ?? "",
        ])
      }
    }
    return writer.text
  }

  func json() -> JSONValue {
    [
      "paths": .array(
        paths.map { path in
          [
            "length": .number(path.length),
            "nodes": .array(
              path.nodes.map {
                ["id": .string(network.ids[$0]), "name": .string(network.names[$0])]
              }),
            "edges": .array(path.edges.map(edge)),
          ]
        })
    ]
  }

  private func edge(_ number: Int) -> JSONValue {
    let rows = (network.rows?[number] ?? []).map { row -> JSONValue in
      ["file": .string(row.file), "line": .integer(row.line)]
    }
    return [
      "relation": .optional(network.relations?[number].rawValue), "rows": .array(rows),
    ]
  }
}
