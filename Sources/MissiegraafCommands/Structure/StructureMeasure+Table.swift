import GraphAnalysis
import GraphCore

extension StructureMeasure {
  private static let wasserman = ("Wasserman and Faust (1994)", "10.1017/CBO9780511815478")

  static let sizes = [
    StructureMeasure(
      name: "size", summary: "How many nodes and edges there are.",
      formula: "The number of nodes n and of edges m, parallel edges and loops included.",
      caution: "A size alone says nothing of how the graph hangs together.",
      references: [wasserman], shownByDefault: .always,
      figures: { question in
        [
          StructureFigure("nodes", "knopen", .count(question.graph.nodeCount)),
          StructureFigure("edges", "banden", .count(question.graph.edgeCount)),
        ]
      }),
    StructureMeasure(
      name: "density", summary: "Which share of the possible ties is there.",
      formula: """
        2m / (n (n - 1)), or m / (n (n - 1)) when directed, with m the pairs of different nodes \
        that are tied. Undefined with fewer than two nodes.
        """,
      caution: "Do not compare graphs of different sizes: larger ones are nearly always sparser.",
      references: [wasserman], shownByDefault: .always,
      figures: { question throws(AnalysisError) in
        let value = try await question.run(Density())
        return [StructureFigure("density", "dichtheid", .number(value))]
      }),
    StructureMeasure(
      name: "components", summary: "Into how many parts without ties between them the graph falls.",
      formula: "The number of largest sets of nodes that paths join, directions ignored.",
      caution: "A single tie joins two parts; see biconnectivity for how firmly they are joined.",
      references: [("Hopcroft and Tarjan (1973)", "10.1145/362248.362272")],
      shownByDefault: .always,
      figures: { question throws(AnalysisError) in
        let parts = try await question.run(ConnectedComponents(.weak))
        return [
          StructureFigure("components", "losse delen", .count(parts.count)),
          StructureFigure(
            "largest-component", "knopen in het grootste deel", .count(parts.sizes.max() ?? 0)),
        ]
      }),
    StructureMeasure(
      name: "strong-components",
      summary: "Into how many parts the graph falls when paths follow the arrows.",
      formula: "The number of largest sets in which every node reaches every other along arcs.",
      caution: "Give --directed; in an undirected graph it is the number of components.",
      references: [("Tarjan (1972)", "10.1137/0201010")], shownByDefault: .directed,
      figures: { question throws(AnalysisError) in
        let parts = try await question.run(ConnectedComponents(.strong))
        return [
          StructureFigure("strong-components", "sterk verbonden delen", .count(parts.count))
        ]
      }),
    StructureMeasure(
      name: "reciprocity", summary: "Which share of the arrows is answered by one back.",
      formula: "The share of ordered tied pairs whose reverse is tied too.",
      caution: "Give --directed; in an undirected graph it is always 1.",
      references: [
        ("Garlaschelli and Loffredo (2004)", "10.1103/PhysRevLett.93.268701")
      ], shownByDefault: .directed,
      figures: { question throws(AnalysisError) in
        let value = try await question.run(Reciprocity())
        return [StructureFigure("reciprocity", "wederkerigheid", .number(value))]
      }),
    StructureMeasure(
      name: "biconnectivity", summary: "Without which nodes or edges a part would fall apart.",
      formula: "The number of articulation points and of bridges, directions ignored.",
      caution: """
        In data that names examples a bridge may be a gap in the sources; it is no proof that \
        nothing else joins the parts.
        """,
      references: [("Hopcroft and Tarjan (1973)", "10.1145/362248.362272")],
      shownByDefault: .always,
      figures: { question throws(AnalysisError) in
        let pieces = try await question.run(BiconnectedComponents())
        return [
          StructureFigure(
            "articulation-points", "knopen zonder welke een deel uiteenvalt",
            .count(pieces.articulationPoints.count)),
          StructureFigure(
            "bridges", "banden zonder welke een deel uiteenvalt", .count(pieces.bridges.count)),
        ]
      }),
  ]

  static let distances = [
    StructureMeasure(
      name: "diameter", summary: "How far the two nodes are apart that are farthest.",
      formula: "The greatest distance over the pairs that a path joins.",
      caution: "One outlying chain decides it; in a graph of many parts it says little.",
      references: [wasserman], weights: .distance, shownByDefault: .always,
      figures: { question throws(AnalysisError) in
        let value = try await question.run(
          Diameter(weights: question.weights(as: .distance), unreached: .leftOut))
        return [StructureFigure("diameter", "grootste afstand", .number(value))]
      }),
    StructureMeasure(
      name: "mean-path-length", summary: "How far two nodes are apart on average.",
      formula: "The mean distance over the pairs that a path joins.",
      caution: """
        Pairs without a path are left out, so a graph in small pieces looks close; use the mean of \
        the centrality harmonic to compare such graphs.
        """,
      references: [("Watts and Strogatz (1998)", "10.1038/30918")], weights: .distance,
      shownByDefault: .always,
      figures: { question throws(AnalysisError) in
        let value = try await question.run(
          MeanPathLength(weights: question.weights(as: .distance), unreached: .leftOut))
        return [StructureFigure("mean-path-length", "gemiddelde afstand", .number(value))]
      }),
  ]
}
