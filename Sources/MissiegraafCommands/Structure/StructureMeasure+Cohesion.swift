import GraphAnalysis
import GraphCore

extension StructureMeasure {
  static let cohesion = [
    StructureMeasure(
      name: "global-clustering", summary: "How often two contacts of a node are tied themselves.",
      formula: "3 times the number of triangles, divided by the number of paths of two ties.",
      caution: "In a projection it is high by construction; two-mode graphs always have 0.",
      references: [
        ("Newman, Strogatz and Watts (2001)", "10.1103/PhysRevE.64.026118")
      ], shownByDefault: .always,
      figures: { question throws(AnalysisError) in
        let value = try await question.run(GlobalClustering())
        return [StructureFigure("global-clustering", "clustering", .number(value))]
      }),
    StructureMeasure(
      name: "degree-assortativity", summary: "Whether nodes of many ties are tied to each other.",
      formula: "The correlation over edges of the degrees at both ends.",
      caution:
        "Undefined where all degrees are alike; a few large hubs make it negative by themselves.",
      references: [("Newman (2002)", "10.1103/PhysRevLett.89.208701")], shownByDefault: .always,
      figures: { question throws(AnalysisError) in
        let value = try await question.run(DegreeAssortativity())
        return [
          StructureFigure(
            "degree-assortativity", "zoeken druk bezette knopen elkaar op", .number(value))
        ]
      }),
    StructureMeasure(
      name: "communities", summary: "Into how many communities the graph divides, and how clearly.",
      formula: "The division that Leiden finds, and its modularity.",
      caution: """
        Any graph has such a division, random ones too; see the command communities for how stable \
        it is.
        """,
      references: [("Traag, Waltman and van Eck (2019)", "10.1038/s41598-019-41695-z")],
      weights: .strength, needs: [.resolution], shownByDefault: .always,
      figures: { question throws(AnalysisError) in
        let found = try await question.run(
          Leiden(
            resolution: question.resolution, weights: question.weights(as: .strength),
            seed: question.seed))
        return [
          StructureFigure("communities", "gemeenschappen (Leiden)", .count(found.count)),
          StructureFigure("modularity", "modulariteit", .number(found.modularity)),
        ]
      }),
    StructureMeasure(
      name: "triad-census", summary: "How many sets of three nodes there are of each kind.",
      formula: """
        The number of triads of the sixteen kinds, named by their mutual, asymmetric and null pairs \
        and by D(own), U(p), C(yclic) or T(ransitive).
        """,
      caution: "Give --directed; in an undirected graph only 003, 102, 201 and 300 occur.",
      references: [
        ("Holland and Leinhardt (1976)", "10.2307/270703"),
        ("Batagelj and Mrvar (2001)", "10.1016/S0378-8733(01)00035-1"),
      ],
      figures: { question throws(AnalysisError) in
        let census = try await question.run(TriadCensus())
        return zip(TriadCounts.names, census.counts).map {
          StructureFigure("triad-\($0)", "triaden \($0)", .count($1))
        }
      }),
    StructureMeasure(
      name: "core-periphery", summary: "Which nodes form a core of ties, and how well that fits.",
      formula: """
        The core with the fewest errors: ties missing in it plus ties within the periphery. The \
        correlation compares the ties with the ideal.
        """,
      caution: "Any graph has a core of fewest errors; look at the correlation before naming one.",
      references: [
        ("Borgatti and Everett (2000)", "10.1016/S0378-8733(99)00019-2"),
        ("Lip (2011)", "10.48550/arXiv.1102.5511"),
      ],
      figures: { question throws(AnalysisError) in
        let fit = try await question.run(CorePeriphery())
        return [
          StructureFigure("core-size", "knopen in de kern", .count(fit.core.count)),
          StructureFigure("core-errors", "afwijkingen van het ideaal", .count(fit.errors)),
          StructureFigure("core-correlation", "overeenkomst", .number(fit.correlation)),
          StructureFigure("core", "de kern", .nodes(fit.core)),
        ]
      }),
    StructureMeasure(
      name: "rich-club", summary: "Whether nodes of many ties are tied to each other above chance.",
      formula: """
        For each degree k, the share of pairs of nodes of degree above k that are tied, and its \
        ratio to the mean over 100 random graphs of the same degrees.
        """,
      caution: "The share grows with k in almost any graph; only the ratio tells of a club.",
      references: [
        ("Colizza, Flammini, Serrano and Vespignani (2006)", "10.1038/nphys209"),
        ("Maslov and Sneppen (2002)", "10.1126/science.1065103"),
      ],
      figures: { question throws(AnalysisError) in
        let values = try await question.run(RichClub(samples: 100, seed: question.seed))
        return values.flatMap { value in
          [
            StructureFigure(
              "rich-club-above-\(value.degree)", "dichtheid boven graad \(value.degree)",
              .number(value.coefficient)),
            StructureFigure(
              "rich-club-ratio-above-\(value.degree)",
              "verhouding tot toeval boven graad \(value.degree)", .number(value.ratio)),
          ]
        }
      }),
    StructureMeasure(
      name: "cliques", summary: "How many sets of nodes all tied to each other no node can join.",
      formula: "The number of maximal cliques, by size, and the first of the largest.",
      caution: "In a projection the cliques mostly give back the shared memberships.",
      references: [
        ("Bron and Kerbosch (1973)", "10.1145/362342.362367"),
        ("Eppstein, Löffler and Strash (2013)", "10.1145/2543629"),
      ],
      figures: { question throws(AnalysisError) in
        let cliques = try await question.run(MaximalCliques())
        let sizes = Dictionary(grouping: cliques, by: \.count).mapValues(\.count)
        let largest = cliques.first { $0.count == sizes.keys.max() } ?? []
        return [StructureFigure("cliques", "maximale cliques", .count(cliques.count))]
          + sizes.sorted { $0.key < $1.key }.map {
            StructureFigure("cliques-of-\($0.key)", "cliques van \($0.key)", .count($0.value))
          } + [StructureFigure("largest-clique", "een grootste clique", .nodes(largest))]
      }),
  ]
}
