import GraphAnalysis
import GraphCore

extension StructureMeasure {
  static let divisions = [
    StructureMeasure(
      name: "louvain", summary: "Into how many communities the older search divides the graph.",
      formula: "The division that Louvain finds, and its modularity.",
      caution: """
        Its communities may fall apart in pieces without a tie between them; those of communities \
        (Leiden) do not.
        """,
      references: [
        ("Blondel, Guillaume, Lambiotte and Lefebvre (2008)", "10.1088/1742-5468/2008/10/P10008")
      ],
      weights: .strength, needs: [.resolution],
      figures: { question throws(AnalysisError) in
        let found = try await question.run(
          Louvain(
            resolution: question.resolution, weights: question.weights(as: .strength),
            seed: question.seed))
        return [
          StructureFigure("louvain", "gemeenschappen (Louvain)", .count(found.count)),
          StructureFigure(
            "louvain-modularity", "modulariteit (Louvain)", .number(found.modularity)),
        ]
      }),
    StructureMeasure(
      name: "label-propagation",
      summary: "Into how many communities nodes divide that follow their contacts.",
      formula: """
        Each node takes the label that most of its contacts have, again and again until no node \
        wants another; the number of labels left, and the modularity of the division.
        """,
      caution: "Fast and rough: answers differ between seeds, and may be one community for all.",
      references: [("Raghavan, Albert and Kumara (2007)", "10.1103/PhysRevE.76.036106")],
      weights: .strength,
      figures: { question throws(AnalysisError) in
        let found = try await question.run(
          LabelPropagation(weights: question.weights(as: .strength), seed: question.seed))
        return [
          StructureFigure("label-propagation", "gemeenschappen (labels)", .count(found.count)),
          StructureFigure(
            "label-propagation-modularity", "modulariteit (labels)", .number(found.modularity)),
        ]
      }),
    StructureMeasure(
      name: "group-modularity",
      summary: "How clearly ties stay within groups that are given.",
      formula: """
        The share of ties within groups, less --resolution (1) times what the degrees alone would \
        give. A node in no group is one of its own.
        """,
      caution: """
        Needs --groups. Groups that a search finds in the same ties nearly always score higher; see \
        communities.
        """,
      references: [("Newman and Girvan (2004)", "10.1103/PhysRevE.69.026113")],
      weights: .strength, needs: [.groups, .resolution],
      figures: { question throws(AnalysisError) in
        var next = question.groupNames.count
        let communities = question.groups.map { group in
          if let group { return group }
          next += 1
          return next - 1
        }
        let value = try await question.run(
          Modularity(
            communities: communities, resolution: question.resolution,
            weights: question.weights(as: .strength)))
        return [
          StructureFigure("group-modularity", "modulariteit van de groepen", .number(value))
        ]
      }),
  ]
}
