internal import GraphCore

extension CentralityMeasure {
  /// Every measure that can be run by name.
  public static let all: [CentralityMeasure] =
    ties + distances + paths + walks + moreWalks + cores + structuralHoles + groupMeasures
    + currents + twoModes

  static let ties: [CentralityMeasure] = [
    CentralityMeasure(
      name: "degree",
      summary: "How many ties a node has.",
      formula: "The number of arcs at the node; normalised, divided by n - 1.",
      subject: .node, direction: .chosen(default: .both), weights: .ignored,
      hasNormalizedForm: true, needsGroups: false,
      edgeCases: """
        Parallel edges count each; an undirected loop counts twice. Isolates have 0. Normalised, \
        undefined in a graph of one node.
        """,
      references: [
        Reference(citation: "Freeman (1978)", doi: "10.1016/0378-8733(78)90021-7")
      ],
      make: { Degree(direction: $0.direction, normalized: $0.options.normalized) }),
    CentralityMeasure(
      name: "strength",
      summary: "How strong the ties of a node are together.",
      formula: "The sum of the strengths of the arcs at the node; normalised, divided by n - 1.",
      subject: .node, direction: .chosen(default: .both), weights: .strength,
      hasNormalizedForm: true, needsGroups: false,
      edgeCases: """
        Parallel edges add up; an undirected loop counts twice. Isolates have 0. Without weights \
        it is the degree. Normalised, undefined in a graph of one node.
        """,
      references: [
        Reference(
          citation: "Barrat, Barthélemy, Pastor-Satorras and Vespignani (2004)",
          doi: "10.1073/pnas.0400087101")
      ],
      make: {
        Strength(
          direction: $0.direction, weights: $0.weights, normalized: $0.options.normalized)
      }),
  ]

  static let distances: [CentralityMeasure] = [
    CentralityMeasure(
      name: "closeness",
      summary: "How near a node is to the nodes that it can reach.",
      formula: """
        r / S times r / (n - 1), with r the number of other nodes reached and S the sum of their \
        distances (Wasserman and Faust).
        """,
      subject: .node, direction: .chosen(default: .outgoing), weights: .distance,
      hasNormalizedForm: false, needsGroups: false,
      edgeCases: """
        A node that reaches nobody has 0. Loops have no effect; of parallel edges the shortest \
        counts.
        """,
      references: [
        Reference(citation: "Freeman (1978)", doi: "10.1016/0378-8733(78)90021-7"),
        Reference(citation: "Wasserman and Faust (1994)", doi: "10.1017/CBO9780511815478"),
      ],
      make: { Closeness(direction: $0.direction, weights: $0.weights) }),
    CentralityMeasure(
      name: "harmonic",
      summary: "How near a node is to all others, unreachable ones counting nothing.",
      formula: "The sum of 1 / distance over the other nodes; normalised, divided by n - 1.",
      subject: .node, direction: .chosen(default: .outgoing), weights: .distance,
      hasNormalizedForm: true, needsGroups: false,
      edgeCases: """
        Isolates have 0. Loops have no effect; of parallel edges the shortest counts. Normalised, \
        undefined in a graph of one node.
        """,
      references: [
        Reference(citation: "Marchiori and Latora (2000)", doi: "10.1016/S0378-4371(00)00311-3"),
        Reference(citation: "Boldi and Vigna (2014)", doi: "10.1080/15427951.2013.865686"),
      ],
      make: {
        HarmonicCentrality(
          direction: $0.direction, weights: $0.weights, normalized: $0.options.normalized)
      }),
    CentralityMeasure(
      name: "eccentricity",
      summary: "How far the farthest node is among those that a node can reach.",
      formula: "The greatest distance to a node that is reached.",
      subject: .node, direction: .chosen(default: .outgoing), weights: .distance,
      hasNormalizedForm: false, needsGroups: false,
      edgeCases: """
        Nodes that are not reached are left out; a node that reaches nobody has 0. Loops have no \
        effect; of parallel edges the shortest counts.
        """,
      references: [
        Reference(citation: "Hage and Harary (1995)", doi: "10.1016/0378-8733(94)00248-9")
      ],
      make: {
        Eccentricity(direction: $0.direction, weights: $0.weights, unreached: .leftOut)
      }),
  ]

  static let paths: [CentralityMeasure] = [
    CentralityMeasure(
      name: "betweenness",
      summary: "How often a node lies on the shortest paths between others.",
      formula: """
        The sum over pairs of other nodes of the share of their shortest paths that run through \
        the node, an unordered pair counted once when undirected; normalised, divided by \
        (n - 1)(n - 2), or half of that when undirected.
        """,
      subject: .node, direction: .fixed("Paths run along arcs."), weights: .distance,
      hasNormalizedForm: true, needsGroups: false,
      edgeCases: """
        Parallel edges are distinct shortest paths, unless collapsed. Loops have no effect; \
        isolates have 0; pairs without a path add nothing. Normalised, undefined with fewer than \
        three nodes.
        """,
      references: [
        Reference(citation: "Freeman (1977)", doi: "10.2307/3033543"),
        Reference(citation: "Brandes (2001)", doi: "10.1080/0022250X.2001.9990249"),
      ], ownOptions: [.parallelEdges],
      make: {
        Betweenness(
          weights: $0.weights, normalized: $0.options.normalized,
          parallelEdges: $0.options.parallelEdges)
      }),
    CentralityMeasure(
      name: "sampled-betweenness",
      summary: "Betweenness of a large graph within an error that is guaranteed.",
      formula: """
        The normalised betweenness, estimated from shortest paths between random pairs; with the \
        probability 1 - failure (0.1) every score is within the error (0.01) of the true one.
        """,
      subject: .node, direction: .fixed("Paths run along arcs."), weights: .distance,
      hasNormalizedForm: false, needsGroups: false,
      edgeCases: """
        Always normalised. Parallel edges are distinct shortest paths. Loops have no effect; \
        isolates have 0. Undefined with fewer than three nodes.
        """,
      references: [
        Reference(
          citation: "Riondato and Kornaropoulos (2016)", doi: "10.1007/s10618-015-0423-0")
      ], ownOptions: [.error, .failure, .seed],
      make: {
        SampledScores(
          measure: SampledBetweenness(
            error: $0.options.samplingError, failure: $0.options.samplingFailure,
            weights: $0.weights, seed: $0.options.seed))
      }),
    CentralityMeasure(
      name: "edge-betweenness",
      summary: "How often an edge lies on the shortest paths between nodes.",
      formula: """
        The sum over pairs of nodes of the share of their shortest paths that run along the edge, \
        an unordered pair counted once when undirected; normalised, divided by n(n - 1), or half \
        of that when undirected.
        """,
      subject: .edge, direction: .fixed("Paths run along arcs."), weights: .distance,
      hasNormalizedForm: true, needsGroups: false,
      edgeCases: """
        Equally long parallel edges share the paths between their ends. A loop has 0; pairs \
        without a path add nothing. Normalised, undefined with fewer than two nodes.
        """,
      references: [
        Reference(citation: "Girvan and Newman (2002)", doi: "10.1073/pnas.122653799"),
        Reference(citation: "Brandes (2008)", doi: "10.1016/j.socnet.2007.11.001"),
      ],
      make: { EdgeBetweenness(weights: $0.weights, normalized: $0.options.normalized) }),
  ]

  static let walks: [CentralityMeasure] = [
    CentralityMeasure(
      name: "eigenvector",
      summary: "How well a node is tied to nodes that are well tied themselves.",
      formula: """
        The eigenvector of the adjacency matrix for its greatest eigenvalue, scaled to maximum 1.
        """,
      subject: .node, direction: .fixed("A node takes the scores of nodes that point to it."),
      weights: .strength, hasNormalizedForm: false, needsGroups: false,
      edgeCases: """
        Parallel edges add up; an undirected loop is 2 on the diagonal. Nodes outside the leading \
        part have 0. Refused where several parts lead equally, and where there is no cycle.
        """,
      references: [
        Reference(citation: "Bonacich (1972)", doi: "10.1080/0022250X.1972.9989806")
      ],
      make: { EigenvectorCentrality(weights: $0.weights) }),
    CentralityMeasure(
      name: "pagerank",
      summary: "Where somebody who follows ties at random spends the time.",
      formula: """
        The long-run share of time at the node of a surfer who follows an arc in proportion to its \
        strength with probability d (0.85) and jumps to any node otherwise, or when there is no \
        arc to follow.
        """,
      subject: .node, direction: .fixed("The surfer follows arcs along their direction."),
      weights: .strength, hasNormalizedForm: false, needsGroups: false,
      edgeCases: """
        Scores sum to 1, isolates included. Parallel edges add up; an undirected loop counts twice.
        """,
      references: [
        Reference(citation: "Brin and Page (1998)", doi: "10.1016/S0169-7552(98)00110-X"),
        Reference(citation: "Haveliwala (2003)", doi: "10.1109/TKDE.2003.1208999"),
      ], ownOptions: [.damping, .personalization],
      make: {
        PageRank(
          damping: $0.options.damping, weights: $0.weights,
          personalization: $0.options.personalization)
      }),
  ]

  static let cores: [CentralityMeasure] = [
    CentralityMeasure(
      name: "core",
      summary: "How deep a node lies in the dense middle of the graph.",
      formula: """
        The greatest k for which the node belongs to a part in which every node has at least k \
        ties within the part.
        """,
      subject: .node, direction: .fixed("Incoming and outgoing arcs count together."),
      weights: .ignored, hasNormalizedForm: false, needsGroups: false,
      edgeCases: "Parallel edges count each; a loop counts twice. Isolates have 0.",
      references: [
        Reference(citation: "Seidman (1983)", doi: "10.1016/0378-8733(83)90028-X"),
        Reference(
          citation: "Batagelj and Zaveršnik (2011)", doi: "10.1007/s11634-010-0079-y"),
      ],
      make: { _ in CoreNumbers() }),
    CentralityMeasure(
      name: "onion",
      summary: "In which round a node falls off when the graph is peeled.",
      formula: """
        Each round takes off all nodes with at most k remaining ties; when there are none, k rises \
        to the least number of remaining ties. The score is the number of the round, from 1.
        """,
      subject: .node, direction: .fixed("Incoming and outgoing arcs count together."),
      weights: .ignored, hasNormalizedForm: false, needsGroups: false,
      edgeCases: "Parallel edges count each; a loop counts twice. Isolates have 1.",
      references: [
        Reference(
          citation: "Hébert-Dufresne, Grochow and Allard (2016)", doi: "10.1038/srep31708")
      ],
      make: { _ in OnionLayers() }),
    CentralityMeasure(
      name: "local-clustering",
      summary: "How much the contacts of a node are tied to each other.",
      formula: """
        The share of the pairs of its contacts that are tied; directed, the share of the possible \
        directed triangles at the node (Fagiolo).
        """,
      subject: .node, direction: .fixed("All directed triangles at the node count."),
      weights: .ignored, hasNormalizedForm: false, needsGroups: false,
      edgeCases: """
        Parallel edges count once; loops have no effect. A node of fewer than two contacts is \
        undefined.
        """,
      references: [
        Reference(citation: "Watts and Strogatz (1998)", doi: "10.1038/30918"),
        Reference(citation: "Fagiolo (2007)", doi: "10.1103/PhysRevE.76.026107"),
      ],
      make: { _ in LocalClustering() }),
  ]
}

/// The scores of an estimate alone.
private struct SampledScores: GraphMeasure {
  let measure: SampledBetweenness

  func run(on graph: Graph, execution: Execution) async throws(AnalysisError) -> [Double?] {
    try await measure.run(on: graph, execution: execution).scores
  }
}
