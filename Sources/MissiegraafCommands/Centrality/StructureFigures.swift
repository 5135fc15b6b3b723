import EcosystemFigures
import GraphAnalysis
import GraphCore

/// The figures of a graph as a whole, in the order in which they are shown.
enum StructureFigures {
  /// One figure; undefined when it has no value.
  struct Figure {
    enum Value {
      case count(Int)
      case number(Double?)
    }

    let name: String
    let dutch: String
    let value: Value

    func label(_ language: Language) -> String {
      language.pick(dutch: dutch, english: name.replacing("-", with: " "))
    }

    func text(_ language: Language) -> String {
      switch value {
      case .count(let count): language.format(count)
      case .number(let number?): language.score(number)
      case .number(nil): Language.undefined
      }
    }

    var machineText: String {
      switch value {
      case .count(let count): String(count)
      case .number(let number): number.map { "\($0)" } ?? ""
      }
    }

    var json: JSONValue {
      switch value {
      case .count(let count): .integer(count)
      case .number(let number): .optional(number)
      }
    }
  }

  static func all(
    of graph: Graph, seed: UInt64, execution: Execution
  ) async throws(AnalysisError) -> [Figure] {
    var figures: [Figure] = []
    func count(_ name: String, _ dutch: String, _ value: Int) {
      figures.append(Figure(name: name, dutch: dutch, value: .count(value)))
    }
    func number(_ name: String, _ dutch: String, _ value: Double?) {
      figures.append(Figure(name: name, dutch: dutch, value: .number(value)))
    }
    count("nodes", "knopen", graph.nodeCount)
    count("edges", "banden", graph.edgeCount)
    number("density", "dichtheid", try await Density().run(on: graph, execution: execution))
    let weak = try await ConnectedComponents(.weak).run(on: graph, execution: execution)
    count("components", "losse delen", weak.count)
    count("largest-component", "knopen in het grootste deel", weak.sizes.max() ?? 0)
    if graph.isDirected {
      let strong = try await ConnectedComponents(.strong).run(on: graph, execution: execution)
      count("strong-components", "sterk verbonden delen", strong.count)
      number(
        "reciprocity", "wederkerigheid",
        try await Reciprocity().run(on: graph, execution: execution))
    }
    let pieces = try await BiconnectedComponents().run(on: graph, execution: execution)
    count(
      "articulation-points", "knopen zonder welke een deel uiteenvalt",
      pieces.articulationPoints.count)
    count("bridges", "banden zonder welke een deel uiteenvalt", pieces.bridges.count)
    number(
      "diameter", "grootste afstand",
      try await Diameter(unreached: .leftOut).run(on: graph, execution: execution))
    number(
      "mean-path-length", "gemiddelde afstand",
      try await MeanPathLength(unreached: .leftOut).run(on: graph, execution: execution))
    number(
      "global-clustering", "clustering",
      try await GlobalClustering().run(on: graph, execution: execution))
    number(
      "degree-assortativity", "zoeken druk bezette knopen elkaar op",
      try await DegreeAssortativity().run(on: graph, execution: execution))
    let communities = try await Leiden(seed: seed).run(on: graph, execution: execution)
    count("communities", "gemeenschappen (Leiden)", communities.count)
    number("modularity", "modulariteit", communities.modularity)
    return figures
  }
}
