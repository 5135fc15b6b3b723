import GraphAnalysis
import GraphCore

extension StructureMeasure {
  static let diversity = [
    StructureMeasure(
      name: "hill-numbers",
      summary: "Into how many equally large groups as mixed nodes would fall.",
      formula: """
        (sum of p^q)^(1 / (1 - q)) with p the shares of the nodes in groups: for q = 0 the number of \
        groups, for q = 1 the exponential of the entropy of Shannon, for q = 2 1 / sum of p squared.
        """,
      caution: """
        Needs --groups. Nodes in no group are left out. In data that names examples the mix is that \
        of the examples.
        """,
      references: [("Hill (1973)", "10.2307/1934352"), ("Jost (2006)", jost)],
      needs: [.groups],
      figures: { question throws(AnalysisError) in
        let composition = try Composition(question.groupSizes.map(Double.init))
        return [
          StructureFigure(
            "hill-0", "groepen met leden", .number(try composition.hillNumber(order: 0))),
          StructureFigure(
            "hill-1", "effectieve groepen (orde 1)", .number(try composition.hillNumber(order: 1))),
          StructureFigure(
            "hill-2", "effectieve groepen (orde 2)", .number(try composition.hillNumber(order: 2))),
          StructureFigure(
            "shannon-entropy", "entropie van Shannon (nats)", .number(composition.shannonEntropy)),
        ]
      }),
    StructureMeasure(
      name: "herfindahl", summary: "How much nodes are concentrated in few groups.",
      formula: "The sum of the squared shares of the nodes in groups (Herfindahl and Hirschman).",
      caution: "Needs --groups. Its least value is 1 / the number of groups, not 0.",
      references: [("Hall and Tideman (1967)", "10.1080/01621459.1967.10482897")],
      needs: [.groups],
      figures: { question throws(AnalysisError) in
        let composition = try Composition(question.groupSizes.map(Double.init))
        return [
          StructureFigure(
            "herfindahl", "concentratie (Herfindahl-Hirschman)",
            .number(composition.herfindahlHirschman))
        ]
      }),
    StructureMeasure(
      name: "blau", summary: "How likely two nodes are of different groups.",
      formula: """
        1 less the sum of the squared shares of groups; unbiased, without drawing a node twice. n is \
        the number of nodes in groups.
        """,
      caution: "Needs --groups. In small samples the first form is too low; read n beside it.",
      references: [
        ("Simpson (1949)", "10.1038/163688a0"),
        ("Biemann and Kearney (2010)", "10.1177/1094428109338875"),
      ],
      needs: [.groups],
      figures: { question throws(AnalysisError) in
        let index = try BlauIndex(counts: question.groupSizes)
        return [
          StructureFigure("blau", "menging (Blau)", .number(index.biased)),
          StructureFigure("blau-unbiased", "menging, zuiver geschat", .number(index.unbiased)),
          StructureFigure("blau-n", "knopen in groepen", .count(index.sampleSize)),
        ]
      }),
    StructureMeasure(
      name: "rao-stirling", summary: "How mixed nodes are over groups that differ little or much.",
      formula: """
        The sum over ordered pairs of groups of their distance times the product of their shares.
        """,
      caution: """
        Needs --groups and --distances. The distances decide: say beside the figure where they come \
        from.
        """,
      references: [
        ("Rao (1982)", "10.1016/0040-5809(82)90004-1"),
        ("Stirling (2007)", "10.1098/rsif.2007.0213"),
      ],
      needs: [.groups, .distances],
      figures: { question throws(AnalysisError) in
        let composition = try Composition(question.groupSizes.map(Double.init))
        let value = try composition.raoStirling(distances: question.distances)
        return [StructureFigure("rao-stirling", "menging naar afstand", .number(value))]
      }),
    StructureMeasure(
      name: "gini", summary: "How unequally a number is spread over nodes.",
      formula: """
        2 sum of i x(i) / (n sum of x) - (n + 1) / n over the values x in ascending order; once with \
        the nodes that have 0, once without. Nodes without a value are left out.
        """,
      caution: "Needs --values. Whether those with nothing take part changes the answer.",
      references: [("Sen (1973)", "10.1093/0198281935.001.0001")], needs: [.values],
      figures: { question throws(AnalysisError) in
        let values = try Composition(question.values.compactMap { $0 })
        return [
          StructureFigure(
            "gini", "ongelijkheid (Gini)",
            .number(GiniCoefficient(zeros: .included).value(of: values))),
          StructureFigure(
            "gini-without-zeros", "ongelijkheid zonder nullen",
            .number(GiniCoefficient(zeros: .excluded).value(of: values))),
        ]
      }),
  ]

  private static let jost = "10.1111/j.2006.0030-1299.14714.x"
}

extension StructureQuestion {
  /// The number of nodes in each group.
  var groupSizes: [Int] {
    var sizes = [Int](repeating: 0, count: groupNames.count)
    for case let group? in groups { sizes[group] += 1 }
    return sizes
  }
}
