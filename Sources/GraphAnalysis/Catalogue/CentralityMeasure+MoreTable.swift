internal import GraphCore

extension CentralityMeasure {
  static let moreWalks: [CentralityMeasure] = [
    CentralityMeasure(
      name: "katz",
      summary: "How many walks end at a node, longer ones counting less.",
      formula: """
        The solution of x = a times the sum of x over the nodes that point to the node, plus 1; \
        a is 0.85 divided by the greatest eigenvalue of the adjacency matrix unless given.
        """,
      subject: .node, direction: .fixed("A node takes the scores of nodes that point to it."),
      weights: .strength, hasNormalizedForm: false, needsGroups: false,
      edgeCases: """
        Parallel edges add up; an undirected loop is 2 on the diagonal. Isolates have 1. Without a \
        cycle the attenuation must be given.
        """,
      references: [Reference(citation: "Katz (1953)", doi: "10.1007/BF02289026")],
      ownOptions: [.attenuation],
      make: { KatzCentrality(attenuation: $0.options.attenuation, weights: $0.weights) }),
    CentralityMeasure(
      name: "hub",
      summary: "How much a node points to nodes that many hubs point to.",
      formula: "The left singular vector of the adjacency matrix, scaled to maximum 1.",
      subject: .node, direction: .fixed("Outgoing arcs; undirected, the eigenvector."),
      weights: .strength, hasNormalizedForm: false, needsGroups: false,
      edgeCases: hubEdgeCases, references: kleinberg,
      make: { HubsAndAuthorities(.hub, weights: $0.weights) }),
    CentralityMeasure(
      name: "authority",
      summary: "How much a node is pointed to by hubs.",
      formula: "The right singular vector of the adjacency matrix, scaled to maximum 1.",
      subject: .node, direction: .fixed("Incoming arcs; undirected, the eigenvector."),
      weights: .strength, hasNormalizedForm: false, needsGroups: false,
      edgeCases: hubEdgeCases, references: kleinberg,
      make: { HubsAndAuthorities(.authority, weights: $0.weights) }),
  ]

  private static let hubEdgeCases = """
    Parallel edges add up. Nodes outside the leading part have 0. Refused where several parts lead \
    equally, and without edges.
    """
  private static let kleinberg = [
    Reference(citation: "Kleinberg (1999)", doi: "10.1145/324133.324140")
  ]

  static let structuralHoles: [CentralityMeasure] = [
    hole(
      "constraint", "How much the contacts of a node depend on each other.",
      """
      The sum over contacts of the square of the share of the node's ties that go to the contact, \
      directly and through one other contact (Burt).
      """, "Isolates are undefined."
    ) { Constraint(weights: $0.weights) },
    hole(
      "effective-size", "How many contacts of a node are not redundant.",
      """
      The number of contacts, less for each the strength of its ties to other contacts, relative \
      to its strongest tie and weighed by the node's shares in them (Burt).
      """, "Isolates are undefined."
    ) { EffectiveSize(weights: $0.weights) },
    hole(
      "efficiency", "Which share of the contacts of a node is not redundant.",
      "The effective size divided by the number of contacts.", "Isolates are undefined."
    ) { EffectiveSize(weights: $0.weights, perContact: true) },
    hole(
      "hierarchy", "How much the constraint on a node comes from a single contact.",
      """
      The Coleman-Theil index of disorder of the parts of the constraint that contacts are \
      responsible for: 0 when all are equal, 1 when one is responsible for all (Burt).
      """, "Nodes with fewer than two contacts are undefined."
    ) { Hierarchy(weights: $0.weights) },
  ]

  private static func hole(
    _ name: String, _ summary: String, _ formula: String, _ undefined: String,
    _ make: @escaping @Sendable (Request) throws(AnalysisError) -> any GraphMeasure<[Double?]>
  ) -> CentralityMeasure {
    CentralityMeasure(
      name: name, summary: summary, formula: formula, subject: .node,
      direction: .fixed("Arcs of both directions are put together."), weights: .strength,
      hasNormalizedForm: false, needsGroups: false,
      edgeCases: "Parallel edges add up; loops and edges of strength 0 are left out. " + undefined,
      references: [Reference(citation: "Burt (2004)", doi: "10.1086/421787")], make: make)
  }

  static let groupMeasures: [CentralityMeasure] = [
    CentralityMeasure(
      name: "participation",
      summary: "How evenly the ties of a node are spread over groups.",
      formula: "1 less the sum over groups of the squared share of the node's ties to the group.",
      subject: .node, direction: .chosen(default: .both), weights: .strength,
      hasNormalizedForm: false, needsGroups: true,
      edgeCases: """
        Ties to nodes in no group are left out; a node without others is undefined. Parallel edges \
        add up.
        """,
      references: guimera,
      make: {
        ParticipationCoefficient(
          groups: $0.groups, direction: $0.direction, weights: $0.weights)
      }),
    CentralityMeasure(
      name: "within-module-z",
      summary: "How well a node is tied within its group, compared with the group.",
      formula: """
        The number of ties to the own group, less its mean over the group, divided by its standard \
        deviation over the group.
        """,
      subject: .node, direction: .chosen(default: .both), weights: .strength,
      hasNormalizedForm: false, needsGroups: true,
      edgeCases: """
        Undefined for a node in no group and where all nodes of the group have the same number. \
        Parallel edges add up.
        """,
      references: guimera,
      make: {
        WithinModuleDegree(groups: $0.groups, direction: $0.direction, weights: $0.weights)
      }),
    role("coordinator", .coordinator, "all three are of one group"),
    role("consultant", .consultant, "the two others are of one group and the node of another"),
    role(
      "representative", .representative,
      "the source and the node are of one group, the target of another"),
    role(
      "gatekeeper", .gatekeeper, "the node and the target are of one group, the source of another"),
    role("liaison", .liaison, "all three are of different groups"),
  ]

  private static let guimera = [
    Reference(citation: "Guimerà and Amaral (2005)", doi: "10.1038/nature03288")
  ]

  private static func role(
    _ name: String, _ role: Brokerage.Role, _ condition: String
  ) -> CentralityMeasure {
    CentralityMeasure(
      name: name,
      summary: "How often a node stands between two others where \(condition).",
      formula: """
        The number of ordered pairs of a node that points to it and one that it points to, without \
        an arc from the first to the second, where \(condition).
        """,
      subject: .node, direction: .fixed("Arcs lead from source to node to target."),
      weights: .ignored, hasNormalizedForm: false, needsGroups: true,
      edgeCases: """
        An undirected edge is an arc each way. Nodes in no group are left out. Parallel edges \
        count once; loops have no effect.
        """,
      references: [Reference(citation: "Gould and Fernandez (1989)", doi: "10.2307/270949")],
      make: { Brokerage(role, groups: $0.groups) })
  }

  static let currents: [CentralityMeasure] = [
    CentralityMeasure(
      name: "current-flow-betweenness",
      summary: "How much current between other nodes flows through a node.",
      formula: """
        The sum over pairs of other nodes of the current through the node when a unit flows from \
        one to the other and ties conduct in proportion to their strength; normalised, divided by \
        the number of pairs.
        """,
      subject: .node, direction: .fixed("Directions are ignored."), weights: .strength,
      hasNormalizedForm: true, needsGroups: false,
      edgeCases: """
        Components are measured apart. Parallel edges add up; loops have no effect. Normalised, \
        undefined in a component of fewer than three nodes.
        """,
      references: [
        Reference(citation: "Newman (2005)", doi: "10.1016/j.socnet.2004.11.009"),
        Reference(
          citation: "Brandes and Fleischer (2005)", doi: "10.1007/978-3-540-31856-9_44"),
      ],
      make: { CurrentFlowBetweenness(weights: $0.weights, normalized: $0.options.normalized) }),
    CentralityMeasure(
      name: "current-flow-closeness",
      summary: "How near a node is to others when all paths count, as for current.",
      formula: """
        The number of other nodes of the component divided by the sum of the resistances to them, \
        when ties conduct in proportion to their strength, times the share of all other nodes that \
        are in the component.
        """,
      subject: .node, direction: .fixed("Directions are ignored."), weights: .strength,
      hasNormalizedForm: false, needsGroups: false,
      edgeCases: """
        Components are measured apart. Parallel edges add up; loops have no effect. Isolates have 0.
        """,
      references: [
        Reference(
          citation: "Brandes and Fleischer (2005)", doi: "10.1007/978-3-540-31856-9_44")
      ],
      make: { CurrentFlowCloseness(weights: $0.weights) }),
  ]
}
