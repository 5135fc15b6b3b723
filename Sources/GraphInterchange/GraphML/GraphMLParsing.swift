import EcosystemModel
import GraphCore
import SourceDiagnostics
import XMLSyntax

/// The state of reading one GraphML file.
struct GraphMLParsing {
  private(set) var problems: FileProblems
  private var xml: XMLReader
  /// The prefix of the elements of GraphML, with its colon; mostly empty.
  private var prefix = ""
  private(set) var keys = GraphMLKeys()
  private var isDirected: Bool?
  private var isWhole = false
  private var nodes: [String: Int] = [:]
  private var ids: [String] = []
  private var names: [String: String] = [:]
  private var edges: [Edge] = []
  /// By key, the texts of nodes, by number.
  private var nodeValues: [String: [Int: String]] = [:]
  private var values: [String: [Int: String]] = [:]

  private struct Edge {
    let ends: [String]
    let ranges: [Range<Int>]
  }

  /// The element of the graph that is being read.
  private enum Holder: Equatable {
    case graph
    case node(String)
    case edge(Int)

    var sort: String {
      switch self {
      case .graph: "graph"
      case .node: "node"
      case .edge: "edge"
      }
    }
  }

  init(_ bytes: [UInt8], _ problems: FileProblems) {
    self.problems = problems
    xml = XMLReader(bytes, from: TextFile.byteOrderMark(bytes))
  }

  /// Reads the whole file; what is wrong is in ``problems``.
  mutating func read() {
    do {
      guard case .start(let root, _)? = try xml.next() else { return }
      let (prefix, name) = Self.split(root)
      guard name == "graphml" else {
        report("the root is <\(root)>, and of GraphML it is <graphml>")
        return
      }
      self.prefix = prefix
      if let range = xml.documentTypeRange {
        problems.report(
          FormatCode.malformedXML, "a document type is not read", at: range,
          help: "remove the line; GraphML needs none")
      }
      try readRoot()
      while try xml.next() != nil {}
      isWhole = true
    } catch {
      problems.report(
        FormatCode.malformedXML, error.reason, at: error.offset..<(error.offset + 1))
    }
  }

  private mutating func readRoot() throws(XMLReader.Failure) {
    while let event = try xml.next() {
      switch event {
      case .end: return
      case .text: continue
      case .start(let name, let attributes):
        switch local(name) {
        case "key": try readKey(attributes)
        case "graph":
          if isDirected == nil {
            try readGraph(attributes)
          } else {
            report("a second graph; one is read")
            try skip()
          }
        case "desc", "data", nil: try skip()
        default: try refuse(name)
        }
      }
    }
  }

  private mutating func readKey(
    _ attributes: [XMLAttribute]
  ) throws(XMLReader.Failure) {
    let range = xml.eventRange
    let values = Self.dictionary(attributes)
    var fallback: String?
    loop: while let event = try xml.next() {
      switch event {
      case .end: break loop
      case .text: continue
      case .start(let name, _):
        if local(name) == "default" { fallback = try readText() } else { try skip() }
      }
    }
    if let problem = keys.add(values, default: fallback) {
      problems.report(FormatCode.badKey, problem, at: range)
    }
  }

  private mutating func readGraph(
    _ attributes: [XMLAttribute]
  ) throws(XMLReader.Failure) {
    switch Self.dictionary(attributes)["edgedefault"] {
    case "directed"?: isDirected = true
    case "undirected"?: isDirected = false
    default:
      isDirected = false
      report("a graph says edgedefault=\"directed\" or edgedefault=\"undirected\"")
    }
    while let event = try xml.next() {
      switch event {
      case .end: return
      case .text: continue
      case .start(let name, let attributes):
        switch local(name) {
        case "node": try readNode(attributes)
        case "edge": try readEdge(attributes)
        case "data": try readData(attributes, of: .graph)
        case "desc", nil: try skip()
        default: try refuse(name)
        }
      }
    }
  }

  private mutating func readNode(
    _ attributes: [XMLAttribute]
  ) throws(XMLReader.Failure) {
    let id = Self.dictionary(attributes)["id"] ?? ""
    if id.isEmpty {
      problems.report(RuleCode.missingValue, "a node without an id", at: xml.eventRange)
    } else if nodes[id] != nil {
      problems.report(
        RuleCode.duplicateID, "two nodes have the id \(DisplayText.quoted(id))",
        at: range(of: "id", attributes), label: "the second one",
        help: nodes[id].flatMap { NameForms.differ(ids[$0], id) ? NameForms.explanation : nil })
    } else {
      nodes[id] = ids.count
      ids.append(id)
    }
    try readContents(of: .node(id))
  }

  private mutating func readEdge(
    _ attributes: [XMLAttribute]
  ) throws(XMLReader.Failure) {
    let values = Self.dictionary(attributes)
    if let says = values["directed"], let isDirected, says != String(isDirected) {
      problems.report(
        FormatCode.unreadGraphML, "this edge is of another sort than edgedefault says",
        at: range(of: "directed", attributes),
        help: "make all edges directed or all undirected")
    }
    let ends = ["source", "target"]
    for end in ends where values[end]?.isEmpty ?? true {
      problems.report(RuleCode.missingValue, "an edge without a \(end)", at: xml.eventRange)
    }
    for port in ["sourceport", "targetport"] where values[port] != nil {
      problems.report(
        FormatCode.unreadGraphML, "ports are not read", at: range(of: port, attributes))
    }
    edges.append(
      Edge(
        ends: ends.map { values[$0] ?? "" },
        ranges: ends.map { range(of: $0, attributes) }))
    try readContents(of: .edge(edges.count - 1))
  }

  private mutating func readContents(of holder: Holder) throws(XMLReader.Failure) {
    while let event = try xml.next() {
      switch event {
      case .end: return
      case .text: continue
      case .start(let name, let attributes):
        switch local(name) {
        case "data": try readData(attributes, of: holder)
        case "desc", nil: try skip()
        default: try refuse(name)
        }
      }
    }
  }

  private mutating func readData(
    _ attributes: [XMLAttribute], of holder: Holder
  ) throws(XMLReader.Failure) {
    let range = xml.eventRange
    let id = Self.dictionary(attributes)["key"] ?? ""
    let text = try readText()
    guard let key = keys[id] else {
      problems.report(
        FormatCode.badKey, "there is no key \(DisplayText.quoted(id))", at: range,
        help: Suggestions.nearest(to: id, among: keys.ids).map {
          "did you mean \(DisplayText.quoted($0))?"
        })
      return
    }
    guard let text, key.isFor(holder.sort) else { return }
    let written = text.trimmed
    switch holder {
    case .graph: return
    case .node(let node):
      if !key.isWithoutNumber(written) { check(written, key, at: range) }
      if key.isName {
        names[node] = names[node] ?? text
      } else if let number = nodes[node] {
        nodeValues[id, default: [:]][number] = written
      }
    case .edge(let edge):
      guard key.isNumber else { return }
      check(written, key, at: range)
      values[id, default: [:]][edge] = written
    }
  }

  /// Reports a text that is no number of the type of its key.
  private mutating func check(_ text: String, _ key: GraphMLKeys.Key, at range: Range<Int>) {
    guard key.isNumber, let fault = key.fault(in: text) else { return }
    problems.report(RuleCode.badNumber, fault.what, at: range, help: fault.help)
  }

  /// The text of an element; `nil` when it holds elements, such as those of other programs.
  private mutating func readText() throws(XMLReader.Failure) -> String? {
    var text: String? = ""
    while let event = try xml.next() {
      switch event {
      case .end: return text
      case .text(let part): text?.append(part)
      case .start:
        text = nil
        try skip()
      }
    }
    return text
  }

  /// Passes over the rest of an element that has begun.
  private mutating func skip() throws(XMLReader.Failure) {
    var depth = 1
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: continue
      }
    }
  }

  private mutating func refuse(_ name: String) throws(XMLReader.Failure) {
    report("<\(name)> is not read here")
    try skip()
  }

  private mutating func report(_ message: String) {
    problems.report(FormatCode.unreadGraphML, message, at: xml.eventRange)
  }

  /// The name of an element without the prefix of GraphML; `nil` for an element of another sort.
  private func local(_ name: String) -> String? {
    let parts = Self.split(name)
    return parts.prefix == prefix ? parts.name : nil
  }

  private static func split(_ name: String) -> (prefix: String, name: String) {
    guard let colon = name.firstIndex(of: ":") else { return ("", name) }
    return (String(name[...colon]), String(name[name.index(after: colon)...]))
  }

  private static func dictionary(_ attributes: [XMLAttribute]) -> [String: String] {
    Dictionary(attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private func range(of name: String, _ attributes: [XMLAttribute]) -> Range<Int> {
    guard let place = attributes.firstIndex(where: { $0.name == name }),
      xml.valueRanges.indices.contains(place)
    else { return xml.eventRange }
    return xml.valueRanges[place]
  }

  /// The graph; `nil` when the file was not read to its end.
  mutating func network(directed: Bool) throws(GraphError) -> Network? {
    guard isWhole else { return nil }
    if isDirected == nil {
      report("the file holds no graph")
      return nil
    }
    var builder = try Graph.Builder(
      directed: directed || isDirected == true, nodeCount: ids.count)
    builder.reserveEdges(edges.count)
    var otherForms: Set<[UInt8]> = []
    for edge in edges {
      var ends: [Int] = []
      for (id, range) in zip(edge.ends, edge.ranges) where !id.isEmpty {
        if let node = nodes[id] {
          ends.append(node)
          if NameForms.differ(ids[node], id), otherForms.insert(Array(id.utf8)).inserted {
            NameForms.report(id, at: range, &problems)
          }
        } else {
          problems.report(
            RuleCode.unknownReference, "there is no node \(DisplayText.quoted(id))", at: range,
            help: Suggestions.nearest(to: id, among: ids).map {
              "did you mean \(DisplayText.quoted($0))?"
            })
        }
      }
      if ends.count == 2 { try builder.addEdge(from: ends[0], to: ends[1]) }
    }
    guard !problems.hasErrors else { return nil }
    return Network(
      graph: builder.build(edgeIdentities: true), ids: ids,
      names: ids.map { names[$0] ?? $0 }, weightColumns: weightColumns(),
      nodeColumns: keys.ofNodes.compactMap { key in
        guard let given = nodeValues[key.id] else { return nil }
        return NodeColumn(
          name: key.name, given: given, fallback: key.fallback, nodeCount: ids.count)
      })
  }

  private mutating func weightColumns() -> [Network.WeightColumn] {
    keys.numbers.compactMap { key in
      let given = values[key.id] ?? [:]
      guard !given.isEmpty || key.fallback != nil else { return nil }
      let column = edges.indices.compactMap { edge in
        (given[edge] ?? key.fallback).flatMap { StrictNumber.value(of: $0) }
      }
      guard column.count == edges.count else {
        problems.report(
          FormatCode.ignoredColumn,
          "\(DisplayText.quoted(key.name)) is not read: not every edge has a value", at: 0..<0,
          help: "give every edge a value, or the key a default")
        return nil
      }
      return Network.WeightColumn(name: key.name, values: column)
    }
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
