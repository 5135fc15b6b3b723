import DOTLanguage

/// A graph made fit for the worker, and the table that leads back from it.
struct PreparedGraph {
  /// The graph with attributes that the policy lets through, names that cannot do harm, an id on
  /// every object and a font on everything that shows text.
  private(set) var graph: DOTGraph

  /// What each id in the output stands for.
  private(set) var objects: [String: DrawnObject] = [:]

  private(set) var diagnostics: [RenderingDiagnostic] = []

  /// The prefix of all ids.
  let idPrefix: String

  /// - Parameters:
  ///   - source: The graph as it was given.
  ///   - options: Of the SVG.
  ///   - keepsNames: Whether nodes and subgraphs keep their names, for outputs that tell them, or
  ///     are called `n0`, `n1`…
  ///   - limits: How much the graph may hold.
  /// - Throws: ``GraphvizError/rejected(_:)``.
  init(
    _ source: DOTGraph, options: DocumentOptions, keepsNames: Bool, limits: RenderingLimits
  ) throws(GraphvizError) {
    var builder = GraphPreparation(
      source, options: options, keepsNames: keepsNames, limits: limits)
    try builder.prepare()
    graph = builder.result
    objects = builder.objects
    diagnostics = builder.policy.diagnostics
    idPrefix = builder.identifiers.prefix
  }

  /// The margin in points that Graphviz leaves around the drawing on paper of its own accord.
  var paperMargin: Double { graph.attributes[.margin] == nil ? 36 : 0 }

  /// The resolution that Graphviz takes for PNG, of which 96 is its own choice.
  var dotsPerInch: Double {
    for name in [DOTAttributeName.dpi, .resolution] {
      switch graph.attributes[name] {
      case .number(let value)? where value > 0: return value
      case .raw(let text)?:
        if let value = Double(text), value > 0 { return value }
      default: break
      }
    }
    return 96
  }
}

private struct GraphPreparation {
  let source: DOTGraph
  let options: DocumentOptions
  let keepsNames: Bool
  let limits: RenderingLimits
  var result: DOTGraph
  var objects: [String: DrawnObject] = [:]
  var policy: AttributePolicy
  var identifiers: IdentifierPool
  private var nodes: [DOTNode] = []
  private var indices: [String: Int] = [:]
  private var names: [String] = []
  private var subgraphCount = 0

  init(_ source: DOTGraph, options: DocumentOptions, keepsNames: Bool, limits: RenderingLimits) {
    self.source = source
    self.options = options
    self.keepsNames = keepsNames
    self.limits = limits
    result = DOTGraph(
      name: keepsNames ? source.name : "g", isDirected: source.isDirected,
      isStrict: source.isStrict)
    policy = AttributePolicy(attributeLimit: limits.attributeBytes)
    identifiers = IdentifierPool(prefix: options.idPrefix)
  }

  mutating func prepare() throws(GraphvizError) {
    try collectNodes()
    if nodes.count > limits.nodes {
      throw .rejected(.tooManyNodes(nodes.count, limit: limits.nodes))
    }
    if source.edges.count > limits.edges {
      throw .rejected(.tooManyEdges(source.edges.count, limit: limits.edges))
    }
    try prepareGraph()
    // Escapes in defaults stand for another name in each object.
    let nodeDefaults = splitDefaults(source.nodeDefaults)
    let edgeDefaults = splitDefaults(source.edgeDefaults)
    result.nodeDefaults = try defaults(nodeDefaults.shared, of: "node defaults")
    result.edgeDefaults = try defaults(edgeDefaults.shared, of: "edge defaults")
    for index in nodes.indices { try prepareNode(index, nodeDefaults.individual) }
    for subgraph in source.subgraphs { result.subgraphs.append(try prepared(subgraph)) }
    for edge in source.edges { try prepareEdge(edge, edgeDefaults.individual) }
  }

  private mutating func collectNodes() throws(GraphvizError) {
    for node in source.nodes {
      guard indices.updateValue(nodes.count, forKey: node.id) == nil else {
        throw .rejected(.notWritable(.duplicateNode(node.id)))
      }
      nodes.append(node)
    }
    try collectNodes(of: source.subgraphs, depth: 1)
    for edge in source.edges {
      mention(edge.tail.node)
      mention(edge.head.node)
    }
    if keepsNames, let node = nodes.first(where: { $0.id.utf8.contains(UInt8(ascii: "\n")) }) {
      throw .rejected(.notWritable(.unrepresentableIdentifier(node.id)))
    }
    names = keepsNames ? nodes.map(\.id) : nodes.indices.map { "n\($0)" }
  }

  private mutating func collectNodes(
    of subgraphs: [DOTSubgraph], depth: Int
  ) throws(GraphvizError) {
    if depth > limits.depth { throw .rejected(.tooDeep(limit: limits.depth)) }
    for subgraph in subgraphs {
      for id in subgraph.nodes { mention(id) }
      if !subgraph.subgraphs.isEmpty {
        try collectNodes(of: subgraph.subgraphs, depth: depth + 1)
      }
    }
  }

  private mutating func mention(_ id: String) {
    if indices[id] == nil {
      indices[id] = nodes.count
      nodes.append(DOTNode(id))
    }
  }

  private mutating func prepareGraph() throws(GraphvizError) {
    var attributes = try policy.apply(
      to: source.attributes, of: { "graph" }, escapes: ["G": source.name ?? ""])
    let identifier = identifiers.identifier("drawing", "")
    attributes[.id] = .raw(identifier)
    if attributes[.fontname] == nil { attributes[.fontname] = .raw(Fonts.defaultFamily) }
    objects[identifier] = DrawnObject(kind: .graph, name: options.title ?? "")
    result.attributes = attributes
  }

  private func splitDefaults(
    _ attributes: DOTAttributes
  ) -> (shared: DOTAttributes, individual: DOTAttributes) {
    let individual = attributes.filter { name, value in
      if case .raw(let raw) = value, AttributeRules.escStrings.contains(name) {
        return raw.contains("\\")
      }
      return false
    }
    return (attributes.filter { individual[$0.key] == nil }, individual)
  }

  private mutating func defaults(
    _ attributes: DOTAttributes, of object: String
  ) throws(GraphvizError) -> DOTAttributes {
    var attributes = try policy.apply(to: attributes, of: { object })
    attributes[.id] = nil
    if attributes[.fontname] == nil { attributes[.fontname] = .raw(Fonts.defaultFamily) }
    return attributes
  }

  private mutating func prepareNode(
    _ index: Int, _ defaults: DOTAttributes
  ) throws(GraphvizError) {
    let node = nodes[index]
    var attributes = try policy.apply(
      to: node.attributes.merging(defaults) { own, _ in own },
      of: { "node \(node.id.debugDescription)" },
      escapes: ["N": node.id, "G": source.name ?? ""])
    if attributes[.label] == nil, result.nodeDefaults[.label] == nil {
      attributes[.label] = .text(node.id)
    }
    let identifier = identifiers.identifier("node", slug(attributes[.id], else: node.id))
    attributes[.id] = .raw(identifier)
    let label = attributes[.label] ?? result.nodeDefaults[.label]
    let name = options.nodeNames[node.id] ?? label?.shownText.nonEmpty ?? node.id
    objects[identifier] = DrawnObject(kind: .node(id: node.id), name: name)
    result.nodes.append(DOTNode(names[index], attributes))
  }

  private mutating func prepareEdge(
    _ edge: DOTEdge, _ defaults: DOTAttributes
  ) throws(GraphvizError) {
    let tail = edge.tail.node
    let head = edge.head.node
    let arrow = source.isDirected ? "->" : "--"
    let escapes =
      [
        "T": tail, "H": head, "E": tail + arrow + head,
        "G": source.name ?? "",
      ] as [Character: String]
    var attributes = try policy.apply(
      to: edge.attributes.merging(defaults) { own, _ in own },
      of: { "edge \(tail.debugDescription) \(arrow) \(head.debugDescription)" }, escapes: escapes)
    let ends = IdentifierPool.slug(tail) + "--" + IdentifierPool.slug(head)
    let identifier = identifiers.identifier(
      "edge", attributes[.id].map { IdentifierPool.slug($0.plainText) }?.nonEmpty ?? ends)
    attributes[.id] = .raw(identifier)
    let name =
      readableName(of: tail) + (source.isDirected ? " → " : " – ") + readableName(of: head)
    objects[identifier] = DrawnObject(kind: .edge(tail: tail, head: head), name: name)
    // Graphviz would make a tooltip of the names that the worker knows.
    if attributes[.tooltip] == nil, attributes.keys.contains(where: AttributeRules.links.contains) {
      attributes[.tooltip] = .text(name)
    }
    var copy = edge
    copy.tail.node = workerName(of: edge.tail)
    copy.head.node = workerName(of: edge.head)
    copy.attributes = attributes
    result.edges.append(copy)
  }

  private mutating func prepared(_ subgraph: DOTSubgraph) throws(GraphvizError) -> DOTSubgraph {
    let number = subgraphCount
    subgraphCount += 1
    var copy = subgraph
    let given = subgraph.name ?? ""
    copy.attributes = try policy.apply(
      to: subgraph.attributes, of: { "subgraph \(given.debugDescription)" },
      escapes: ["G": given])
    if !keepsNames || subgraph.name == nil {
      copy.name = subgraph.isCluster ? "cluster_\(number)" : "s\(number)"
    }
    let key = given.isEmpty ? String(number) : IdentifierPool.slug(given)
    let identifier = identifiers.identifier("group", slug(copy.attributes[.id], else: key))
    copy.attributes[.id] = .raw(identifier)
    objects[identifier] = DrawnObject(
      kind: .cluster, name: copy.attributes[.label]?.shownText ?? "")
    copy.nodes = subgraph.nodes.map { workerName(of: DOTEndpoint($0)) }
    copy.subgraphs = []
    for inner in subgraph.subgraphs { copy.subgraphs.append(try prepared(inner)) }
    return copy
  }

  private func workerName(of endpoint: DOTEndpoint) -> String {
    indices[endpoint.node].map { names[$0] } ?? endpoint.node
  }

  private func readableName(of id: String) -> String {
    guard let index = indices[id] else { return id }
    let label = result.nodes[index].attributes[.label] ?? result.nodeDefaults[.label]
    return options.nodeNames[id] ?? label?.shownText.nonEmpty ?? id
  }

  private func slug(_ given: DOTValue?, else other: String) -> String {
    IdentifierPool.slug(given?.plainText.nonEmpty ?? other)
  }
}

extension DOTValue {
  /// The text that a reader sees, on one line.
  fileprivate var shownText: String {
    switch self {
    case .text(let text, _):
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .raw(let raw):
      substitute(["n": " ", "l": " ", "r": " ", "\\": "\\"], in: raw).trimmingWhitespace()
    default: plainText
    }
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
