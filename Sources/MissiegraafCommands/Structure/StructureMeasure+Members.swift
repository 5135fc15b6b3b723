import GraphAnalysis
import GraphCore

extension StructureMeasure {
  static let members = [
    StructureMeasure(
      name: "group-degree", summary: "Which share of the others is tied to some member of a group.",
      formula: "The nodes outside tied to at least one member, divided by the nodes outside.",
      caution: "Needs --members. A larger group nearly always scores higher.",
      references: [everett], needs: [.members],
      figures: { question throws(AnalysisError) in
        let value = try await question.run(
          GroupDegree(of: question.members, direction: question.direction))
        return [StructureFigure("group-degree", "graad van de groep", .number(value))]
      }),
    StructureMeasure(
      name: "group-closeness", summary: "How near a group is to the nodes outside it.",
      formula: """
        r / S times r / the nodes outside, with r the nodes outside that are reached and S the sum \
        of the distances to the nearest member.
        """,
      caution: "Needs --members. A larger group nearly always scores higher.",
      references: [everett], weights: .distance, needs: [.members],
      figures: { question throws(AnalysisError) in
        let value = try await question.run(
          GroupCloseness(
            of: question.members, direction: question.direction,
            weights: question.weights(as: .distance)))
        return [StructureFigure("group-closeness", "nabijheid van de groep", .number(value))]
      }),
    StructureMeasure(
      name: "group-betweenness",
      summary: "How often some member of a group lies on the shortest paths between others.",
      formula: """
        The sum over pairs outside the group of the share of their shortest paths that run through \
        a member, a path through two counted once; normalised, divided by the number of pairs.
        """,
      caution: "Needs --members. It is not the sum of the members' betweenness.",
      references: [everett], weights: .distance, needs: [.members],
      figures: { question throws(AnalysisError) in
        var measure = GroupBetweenness(
          of: question.members, weights: question.weights(as: .distance))
        let value = try await question.run(measure)
        measure.normalized = true
        let share = try await question.run(measure)
        return [
          StructureFigure("group-betweenness", "betweenness van de groep", .number(value)),
          StructureFigure(
            "group-betweenness-normalized", "betweenness van de groep, genormeerd", .number(share)),
        ]
      }),
  ]

  private static let everett = (
    "Everett and Borgatti (1999)", "10.1080/0022250X.1999.9990219"
  )
}
