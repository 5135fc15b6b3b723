import EcosystemModel
import GraphCore
import GraphInterchange
import SourceDiagnostics
import Testing

struct GraphFormatTests {
  private static func read(_ text: String) throws -> Network {
    try GraphMLReader.read(name: "g.graphml", bytes: Array(text.utf8)).network
  }

  @Test func `GraphML of another program is read`() throws {
    let network = try Self.read(
      """
      \u{FEFF}<?xml version='1.0' encoding='UTF-8'?>
      <!-- made elsewhere --><?app x?>
      <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://y">
        <g:key id="d0" for="node" attr.name="label" attr.type="string"/>
        <g:key id="d1" for="edge" attr.name="km" attr.type="double"><g:default>7</g:default></g:key>
        <g:key id="d2" for="node" yfiles.type="nodegraphics"/>
        <g:graph edgedefault="directed" parse.nodes="4294967296">
          <g:edge target="n0" source="n1"><g:data key="d1"> 1e-3 </g:data></g:edge>
          <g:node id="n0"><g:data key="d0"><![CDATA[A & <B>]]></g:data>
            <g:data key="d2"><y:ShapeNode><y:Fill color="#FFCC00"/></y:ShapeNode></g:data></g:node>
          <g:node id="n1"/>
          <g:edge source="n1" target="n1"/><g:edge source="n1" target="n0"/>
        </g:graph>
      </g:graphml>
      """)
    #expect(network.ids == ["n0", "n1"])
    #expect(network.names == ["A & <B>", "n1"])
    #expect(network.graph.isDirected)
    #expect(network.graph.edges().map { [$0.source, $0.target] } == [[1, 0], [1, 1], [1, 0]])
    #expect(network.weightColumn(named: "km")?.values == [0.001, 7, 7])
  }

  /// A graph with parallel edges, a loop, an isolate, and text that has to be escaped.
  private static let graph = PropertyGraph(
    name: "g", isDirected: true,
    nodes: [
      .init(id: "a\"<&>", properties: [.init("name", .text("Één \\n & “twee” <b>"))]),
      .init(id: "b"), .init(id: "lone"),
    ],
    edges: [
      .init(
        source: "a\"<&>", target: "b",
        properties: [.init("weight", .number(0.1)), .init("year", .integer(2020))]),
      .init(
        source: "a\"<&>", target: "b",
        properties: [.init("weight", .number(1e300)), .init("year", .integer(-1))]),
      .init(
        source: "b", target: "b",
        properties: [.init("weight", .number(3)), .init("year", .integer(0))]),
    ])

  @Test(arguments: [GraphFormat.graphML, .dot])
  func `what is written reads back as it was`(format: GraphFormat) throws {
    let bytes = Array(try format.text(of: Self.graph).utf8)
    let network =
      switch format {
      case .dot: try DOTNetworkReader.read(name: "g", bytes: bytes).network
      default: try GraphMLReader.read(name: "g", bytes: bytes).network
      }
    #expect(network.ids == Self.graph.nodes.map(\.id))
    #expect(network.names == ["Één \\n & “twee” <b>", "b", "lone"])
    #expect(network.graph.edges().map { [$0.source, $0.target] } == [[0, 1], [0, 1], [1, 1]])
    #expect(network.weightColumn(named: "weight")?.values == [0.1, 1e300, 3])
    #expect(network.weightColumn(named: "year")?.values == [2020, -1, 0])
  }

  @Test func `what a file says of nodes becomes columns`() throws {
    let graphML = try Self.read(
      """
      <graphml><key id="s" for="node" attr.name="side" attr.type="string"/>
      <key id="h" for="node" attr.name="height" attr.type="double"><default>7</default></key>
      <graph edgedefault="undirected"><node id="a"><data key="s"> left </data></node>
      <node id="b"><data key="h">2.5</data></node></graph></graphml>
      """)
    #expect(
      graphML.nodeColumns == [
        NodeColumn(name: "side", values: ["left", nil]),
        NodeColumn(name: "height", values: ["7", "2.5"]),
      ])
    let dot = try DOTNetworkReader.read(
      name: "g.dot",
      bytes: Array("graph { a [side=left]; node [height=7]; b; c [height=2.5, label=C] }".utf8)
    ).network
    #expect(
      dot.nodeColumns == [
        NodeColumn(name: "height", values: [nil, "7", "2.5"]),
        NodeColumn(name: "side", values: ["left", nil, nil]),
      ])
    #expect(graphML.nodeColumns[1].number(of: 1) == 2.5)
    #expect(graphML.nodeColumns[0].groups == [0, nil])
    #expect(dot.nodeColumns[1].number(of: 0) == nil)
  }

  /// The ids come in another order than in the graph, one is of no node and one in another form.
  @Test func `a table says something of nodes`() throws {
    let network = try Self.read(
      """
      <graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/><node id="é"/></graph>
      </graphml>
      """)
    let column = try NodeTableReader.column(
      name: "nodes.csv", bytes: Array("Group,ID\ny,e\u{301}\nx,a\nz,elsewhere\n".utf8),
      of: network)
    #expect(column == NodeColumn(name: "Group", values: ["x", nil, "y"]))
    #expect(column.groups == [0, nil, 1])
  }

  @Test(arguments: [GraphFormat.graphML, .dot])
  func `ids beyond the greatest whole number are nodes like any other`(
    format: GraphFormat
  ) throws {
    let ids = ["0", "-0", "18446744073709551616", "-9223372036854775809", "1e400"]
    let graph = PropertyGraph(
      name: "g", isDirected: false, nodes: ids.map { .init(id: $0, properties: []) },
      edges: zip(ids, ids.dropFirst()).map { .init(source: $0, target: $1, properties: []) })
    let bytes = Array(try format.text(of: graph).utf8)
    let network =
      format == .dot
      ? try DOTNetworkReader.read(name: "g", bytes: bytes).network
      : try GraphMLReader.read(name: "g", bytes: bytes).network
    #expect(network.ids == ids)
    #expect(network.graph.edges().map { [$0.source, $0.target] } == (0..<4).map { [$0, $0 + 1] })
  }

  @Test(arguments: [GraphFormat.graphML, .dot])
  func `what a file says of nodes goes along to another`(format: GraphFormat) throws {
    let columns = [
      NodeColumn(name: "year", values: ["2019", nil, "-3"]),
      NodeColumn(name: "share", values: ["0.5", "2.0", nil]),
      NodeColumn(name: "open", values: ["true", nil, "false"]),
      NodeColumn(name: "version", values: ["1.10", "2.0", "007"]),
    ]
    let builder = try Graph.Builder(directed: false, nodeCount: 3)
    let network = Network(
      graph: builder.build(edgeIdentities: true), ids: ["a", "b", "c"], names: ["A", "b", "C"],
      nodeColumns: columns)
    let graph = PropertyGraph(network, name: "g")
    #expect(
      graph.nodes.map { $0.properties.map(\.value) } == [
        [.text("A"), .integer(2019), .number(0.5), .boolean(true), .text("1.10")],
        [.number(2), .text("2.0")],
        [.text("C"), .integer(-3), .boolean(false), .text("007")],
      ])
    let bytes = Array(try format.text(of: graph).utf8)
    let read =
      format == .dot
      ? try DOTNetworkReader.read(name: "g", bytes: bytes).network
      : try GraphMLReader.read(name: "g", bytes: bytes).network
    #expect(read.names == network.names)
    let byName = { (columns: [NodeColumn]) in columns.sorted { $0.name < $1.name } }
    #expect(byName(read.nodeColumns.filter { $0.name != "name" }) == byName(columns))
    #expect(
      PropertyGraph(read, name: "g").nodes.map { Set($0.properties) }
        == graph.nodes.map { Set($0.properties) })
  }

  @Test func `what a network has no place for is counted`() throws {
    func passedOver(_ text: String) throws -> [String] {
      try DOTNetworkReader.read(name: "g.dot", bytes: Array(text.utf8)).passedOver
    }
    #expect(
      try passedOver(
        "digraph { subgraph cluster_a { x { y } } a:p:n -> b:s; c [label=<<b>x</b>>]; d [label=D] }"
      ) == ["1 cluster", "2 ports", "1 label with markup"])
    #expect(
      try passedOver("graph { subgraph cluster_a { subgraph cluster_b { x } } y -- x }")
        == ["2 clusters"])
    #expect(try passedOver("graph { { x } -- y }") == [])
  }

  @Test func `DOT of a dataset says nothing that Graphviz would not understand`() throws {
    let files = soundPackage.mapValues { Array($0.utf8) }
    let ecosystem = try DataPackageReader.read(
      PackageFiles(displayName: "data", contents: files)
    ).ecosystem
    let bytes = Array(try GraphFormat.dot.text(of: PropertyGraph(ecosystem)).utf8)
    #expect(try DOTNetworkReader.read(name: "g", bytes: bytes).warnings == [])
  }

  @Test func `a list of edges keeps what edges have`() throws {
    #expect(
      try GraphFormat.edgeList.text(of: Self.graph) == """
        source,target,weight,year
        "a""<&>",b,0.1,2020
        "a""<&>",b,1e+300,-1
        b,b,3.0,0

        """)
  }

  @Test func `a dataset is written with every column that has a value`() throws {
    let files = soundPackage.mapValues { Array($0.utf8) }
    let ecosystem = try DataPackageReader.read(
      PackageFiles(displayName: "data", contents: files)
    ).ecosystem
    let graph = PropertyGraph(ecosystem)
    #expect(graph.nodes.map(\.id) == ecosystem.entities.map(\.id.rawValue))
    #expect(graph.edges.count == ecosystem.relations.count + ecosystem.amounts.count)
    for properties in graph.nodes.map(\.properties) + graph.edges.map(\.properties) {
      #expect(properties.contains { $0.name == "source" })
      #expect(properties.allSatisfy { !$0.value.text.isEmpty })
    }
    let read = try GraphMLReader.read(
      name: "g", bytes: Array(try GraphMLWriter.text(of: graph).utf8)
    ).network
    #expect(read.ids == graph.nodes.map(\.id))
    #expect(read.names == ecosystem.entities.map(\.name))
    #expect(read.edgeCount == graph.edges.count)
  }

  /// XML has no place for most control characters: an id would become that of another node.
  @Test func `GraphML refuses ids that it cannot hold, and counts values`() throws {
    let ids = ["a\u{1}", "a\u{2}"].map { PropertyGraph.Node(id: $0) }
    #expect(throws: GraphMLWriterError.characterInID("a\u{1}")) {
      try GraphMLWriter.text(of: PropertyGraph(name: "g", isDirected: false, nodes: ids, edges: []))
    }
    let named = PropertyGraph.Node(
      id: "a", properties: [.init("name", .text("x\u{1}y")), .init("note", .text("z"))])
    let graph = PropertyGraph(name: "g", isDirected: false, nodes: [named], edges: [])
    #expect(graph.valuesThatXMLCannotHold == 1)
    #expect(try GraphMLWriter.text(of: graph).contains("x\u{FFFD}y"))
    #expect(GraphMLWriterError.characterInID("a\u{1}").description.contains("\"a␁\""))
    let keyed = PropertyGraph.Node(id: "a", properties: [.init("w\u{1}", .integer(1))])
    #expect(throws: GraphMLWriterError.characterInName("w\u{1}")) {
      try GraphMLWriter.text(
        of: PropertyGraph(name: "g", isDirected: false, nodes: [keyed], edges: []))
    }
  }

  @Test func `GraphML keeps every character of ids that it can hold`() throws {
    let ids = ["a\r", "a\u{7F}", "a\u{85}", "a\tb", "a b", "a\nb", "a\r\nb", "\u{FFFD}"]
    let graph = PropertyGraph(
      name: "g", isDirected: false, nodes: ids.map { .init(id: $0) }, edges: [])
    let text = try GraphMLWriter.text(of: graph)
    #expect(try Self.read(text).ids == ids)
    // Other readers take a tab or a carriage return that is not escaped for another character.
    #expect(text.contains("\"a&#9;b\"") && text.contains("\"a&#13;&#10;b\""))
  }

  @Test func `nodes may lack a number, as other programs write it`() throws {
    let network = try Self.read(
      """
      <graphml><key id="i" for="node" attr.name="i" attr.type="int"/>
      <key id="d" for="node" attr.name="d" attr.type="double"/>
      <graph edgedefault="undirected">
      <node id="a"><data key="i"/><data key="d">NaN</data></node>
      <node id="b"><data key="i"> -2147483648 </data><data key="d">-Infinity</data></node>
      </graph></graphml>
      """)
    #expect(
      network.nodeColumns == [
        NodeColumn(name: "i", values: [nil, "-2147483648"]),
        NodeColumn(name: "d", values: ["NaN", "-Infinity"]),
      ])
  }

  @Test(arguments: [
    ("a.csv", GraphFormat.edgeList), ("b/c.GraphML", .graphML), ("x.xml", .graphML),
    ("x.gv", .dot), ("csv", nil), ("a.csv/b", nil), ("", nil),
  ])
  func `the ending of a path names its format`(path: String, format: GraphFormat?) {
    #expect(GraphFormat(path: path) == format)
  }
}
