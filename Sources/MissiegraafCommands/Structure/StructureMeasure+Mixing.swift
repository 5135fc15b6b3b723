import GraphAnalysis
import GraphCore

extension StructureMeasure {
  static let comparisons = [
    StructureMeasure(
      name: "structural-equivalence",
      summary: "Which nodes can stand in for each other because they have the same ties.",
      formula: "Sets of nodes at Euclidean distance 0 between their ties to all third nodes.",
      caution: """
        Nodes with one tie to the same hub are trivially alike, and so are isolates; it compares \
        what the sources name.
        """,
      references: [
        ("Lorrain and White (1971)", "10.1080/0022250X.1971.9989788"),
        ("Burt (1976)", "10.2307/2577097"),
      ], weights: .strength,
      figures: { question throws(AnalysisError) in
        let distances = try await question.run(
          StructuralEquivalence(weights: question.weights(as: .strength)))
        let classes = distances.enumerated().compactMap { node, row -> [Int]? in
          let alike = row.indices.filter { row[$0] == 0 }
          return alike.count > 1 && alike[0] == node ? alike : nil
        }
        return [
          StructureFigure(
            "equivalence-classes", "groepen van gelijkwaardige knopen", .count(classes.count))
        ]
          + classes.enumerated().map {
            StructureFigure(
              "equivalent-\($0 + 1)", "gelijkwaardig \($0 + 1)", .nodes($1))
          }
      }),
    StructureMeasure(
      name: "qap", summary: "Whether two graphs on the same nodes have ties in the same places.",
      formula: """
        The correlation over pairs of nodes of the ties of both graphs, or of their strengths; p is \
        the share of --permutations of the nodes with a correlation as low or as high, this one \
        included.
        """,
      caution: """
        Needs --compare FILE. It tells whether graphs resemble each other, not why; a shared cause, \
        such as size, is enough.
        """,
      references: [("Krackhardt (1988)", "10.1016/0378-8733(88)90004-4")], weights: .strength,
      needs: [.otherGraph],
      figures: { question throws(AnalysisError) in
        guard let other = question.other else {
          throw .unusableOption(name: "graph", requirement: "is missing")
        }
        let result = try await question.run(
          QuadraticAssignment(
            with: other, weights: question.weights(as: .strength),
            permutations: question.permutations, seed: question.seed))
        return [
          StructureFigure("qap-correlation", "overeenkomst", .number(result.correlation)),
          StructureFigure("qap-mean", "gemiddelde bij toeval", .number(result.mean)),
          StructureFigure(
            "qap-standard-deviation", "standaardafwijking bij toeval",
            .number(result.standardDeviation)),
          StructureFigure("qap-p-lower", "kans op zo laag", .number(result.lowerPValue)),
          StructureFigure("qap-p-upper", "kans op zo hoog", .number(result.upperPValue)),
        ]
      }),
  ]

  private static let newman = ("Newman (2003)", "10.1103/PhysRevE.67.026126")

  static let mixing = [
    StructureMeasure(
      name: "nominal-assortativity",
      summary: "Whether ties stay within groups more than by chance.",
      formula: """
        (sum of e(c,c) - sum of a(c) b(c)) / (1 - sum of a(c) b(c)), with e the shares of arcs \
        between groups, a and b the shares that start and end in each.
        """,
      caution: """
        Needs --groups. Nodes in no group are left out: with many of them it speaks of a small part.
        """,
      references: [newman], weights: .strength, needs: [.groups],
      figures: { question throws(AnalysisError) in
        let value = try await question.run(
          NominalAssortativity(groups: question.groups, weights: question.weights(as: .strength)))
        return [
          StructureFigure(
            "nominal-assortativity", "zoeken gelijken in groep elkaar op", .number(value))
        ]
      }),
    StructureMeasure(
      name: "numeric-assortativity", summary: "Whether tied nodes have like values of a number.",
      formula: "The correlation over edges of the values at both ends.",
      caution: """
        Needs --values. A measure that adds up over ties, such as \
        eigenvector, makes it high by construction.
        """,
      references: [newman], weights: .strength, needs: [.values],
      figures: { question throws(AnalysisError) in
        let value = try await question.run(
          NumericAssortativity(values: question.values, weights: question.weights(as: .strength)))
        return [
          StructureFigure(
            "numeric-assortativity", "zoeken gelijken in waarde elkaar op", .number(value))
        ]
      }),
    StructureMeasure(
      name: "ei-index", summary: "How much ties lead out of groups rather than stay within.",
      formula: """
        (E - I) / (E + I), with E the ties between groups and I those within; the mean when groups \
        are dealt out afresh is exact, p comes from --permutations.
        """,
      caution: """
        Needs --groups. Its level depends on the sizes of the groups: read it against the expected \
        value, never against 0.
        """,
      references: [("Krackhardt and Stern (1988)", "10.2307/2786835")], weights: .strength,
      needs: [.groups],
      figures: { question throws(AnalysisError) in
        let result = try await question.run(
          EIIndex(
            groups: question.groups, weights: question.weights(as: .strength),
            permutations: question.permutations, seed: question.seed))
        return [
          StructureFigure("ei-external", "banden tussen groepen", .number(result.externalTies)),
          StructureFigure("ei-internal", "banden binnen groepen", .number(result.internalTies)),
          StructureFigure("ei-index", "E-I-index", .number(result.index)),
          StructureFigure("ei-expected", "verwacht bij toeval", .number(result.expected)),
          StructureFigure(
            "ei-standard-deviation", "standaardafwijking bij toeval",
            .number(result.standardDeviation)),
          StructureFigure("ei-p", "kans op zo ver van verwacht", .number(result.pValue)),
        ]
      }),
  ]

  static let twoMode = [
    StructureMeasure(
      name: "nestedness",
      summary: "Whether nodes of few ties are tied to a part of what nodes of more are (NODF).",
      formula: """
        The mean over pairs of one mode of 100 times the share of the ties of the node with fewer \
        that the other has too; 0 for a pair with as many. Expected and p come from --permutations \
        tables drawn at random with the same numbers of ties.
        """,
      caution: """
        Needs a graph of two modes. Degrees alone make graphs nested: read it against the expected \
        value, never by itself.
        """,
      references: [
        ("Almeida-Neto et al. (2008)", "10.1111/j.0030-1299.2008.16644.x"),
        ("Strona et al. (2014)", "10.1038/ncomms5114"),
      ],
      needs: [.modes],
      figures: { question throws(AnalysisError) in
        let test = try await question.run(
          NestednessTest(
            isFirstMode: question.isFirstMode, permutations: question.permutations,
            seed: question.seed))
        let value = test.observed
        return [
          StructureFigure("nestedness", "genestheid (NODF)", .number(value.both)),
          StructureFigure(
            "nestedness-first-mode", "genestheid, eerste soort", .number(value.firstMode)),
          StructureFigure(
            "nestedness-second-mode", "genestheid, tweede soort", .number(value.secondMode)),
          StructureFigure("nestedness-expected", "verwacht bij toeval", .number(test.expected)),
          StructureFigure(
            "nestedness-standard-deviation", "standaardafwijking bij toeval",
            .number(test.standardDeviation)),
          StructureFigure(
            "nestedness-p-high", "kans op zo genest of meer", .number(test.upperTail)),
          StructureFigure(
            "nestedness-p-low", "kans op zo genest of minder", .number(test.lowerTail)),
        ]
      }),
    StructureMeasure(
      name: "bipartite-modularity",
      summary: "How much ties of two modes stay within communities more than by chance (Barber).",
      formula: """
        The share of ties within the communities that Leiden finds, less what the degrees of both \
        modes would give.
        """,
      caution: """
        Needs a graph of two modes. The communities are those of ordinary modularity, so that \
        another division may have a higher value.
        """,
      references: [("Barber (2007)", "10.1103/PhysRevE.76.066102")], weights: .strength,
      needs: [.modes],
      figures: { question throws(AnalysisError) in
        let weights = question.weights(as: .strength)
        let found = try await question.run(Leiden(weights: weights, seed: question.seed))
        let value = try await question.run(
          BipartiteModularity(
            communities: found.membership, isFirstMode: question.isFirstMode, weights: weights))
        return [
          StructureFigure(
            "bipartite-modularity", "modulariteit van twee soorten (Barber)", .number(value))
        ]
      }),
  ]
}
