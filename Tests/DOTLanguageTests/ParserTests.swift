import DOTLanguage
import SourceDiagnostics
import Testing

@Suite struct `Reading DOT` {
  @Test(arguments: [
    ("digraph x { a -> b }", ["a>b"]),
    ("graph{a--b--c}", ["a>b", "b>c"]),
    ("digraph { a -> {b c} -> d; }", ["a>b", "a>c", "b>d", "c>d"]),
    ("digraph { a, b -> c, d }", ["a>c", "a>d", "b>c", "b>d"]),
    ("digraph { subgraph s { x; y } subgraph s {} -> z }", ["x>z", "y>z"]),
    ("digraph { {a {b}} -> c }", ["a>c", "b>c"]),
    ("strict graph { a -- b; b -- a [label=x]; a -- a }", ["a>b", "a>a"]),
    ("digraph { a -> b [key=1]; a -> b [key=1 label=x]; a -> b }", ["a>b", "a>b"]),
    // Of two ports at one end the later one stays, as with `dot -Tcanon`.
    ("strict digraph { a:n -> b; a:s -> b:p:e; a -> b }", ["a:s>b:p:e"]),
    ("strict graph { a:n -- b:w; b:s -- a }", ["a:n>b:s"]),
    ("digraph { a:n -> b [key=1]; a -> b:s [key=1] }", ["a:n>b:s"]),
    ("DiGraph \"n\" + \"m\" { \"a\" + \"b\" -> -1.5 }", ["ab>-1.5"]),
    ("digraph { a /* { */ -> // }\n# ignored }\nb }", ["a>b"]),
    ("\u{FEFF}digraph { a -> b\r\n}", ["a>b"]),
    ("digraph { \"b\r\nc\" -> \"d\re\\\r\nf\\\rg\" }", ["b\nc>d\nefg"]),
    ("digraph { é -> \"b\\\nc\"; a->b:p:ne; a:s->b }", ["é>bc", "a>b:p:ne", "a:s>b"]),
    ("digraph { <b<i>c</i>> -> \"a\\\"b\\\\\" }", ["b<i>c</i>>a\"b\\\\"]),
  ])
  func `edges are those that the text makes`(text: String, edges: [String]) {
    let file = parse(text)
    #expect(file.diagnostics.isEmpty)
    let made = file.graphs.first?.graph.edges.map { "\($0.tail.word)>\($0.head.word)" }
    #expect(made == edges)
  }

  @Test func `defaults apply to what is made after them, within their scope`() throws {
    let graph = try #require(
      parse(
        """
        digraph {
          node [shape=box]; edge [color=red]
          a
          node [shape=oval]
          b
          subgraph s { node [shape=egg, x=1]; edge [color=blue]; c; a; c -> a }
          d -> b
          b [shape=star][y=2]
        }
        """
      ).graphs.first?.graph)
    #expect(graph.nodeDefaults == [.shape: "box"])
    #expect(graph.edgeDefaults == [.color: "red"])
    #expect(
      graph.nodes == [
        DOTNode("a"), DOTNode("b", [.shape: "star", "y": "2"]),
        DOTNode("c", [.shape: "egg", "x": "1"]), DOTNode("d", [.shape: "oval"]),
      ])
    #expect(graph.edges == [DOTEdge("c", "a", [.color: "blue"]), DOTEdge("d", "b")])
    #expect(graph.subgraphs == [DOTSubgraph(name: "s", nodes: ["c", "a"])])
  }

  @Test func `subgraphs keep the graph attributes that were in force when they began`() throws {
    let graph = try #require(
      parse(
        "graph { color=red; subgraph s { label=x; subgraph t {} } label=y; subgraph u {}; color=blue }"
      ).graphs.first?.graph)
    #expect(graph.attributes == [.color: "blue", .label: "y"])
    #expect(
      graph.subgraphs == [
        DOTSubgraph(
          name: "s", subgraphs: [DOTSubgraph(name: "t")], [.color: "red", .label: "x"]),
        DOTSubgraph(name: "u", [.color: "red"]),
      ])
  }

  @Test func `a subgraph that is gone on with has its defaults still`() throws {
    // As `dot -Tcanon` resolves it.
    let graph = try #require(
      parse(
        """
        digraph { subgraph s { node [color=red] } node [color=blue] subgraph s { a } b
          subgraph t { c; edge [x=1]; node [color=green] } subgraph t { d -> d } }
        """
      ).graphs.first?.graph)
    #expect(
      graph.nodes == [
        DOTNode("a", [.color: "red"]), DOTNode("b"), DOTNode("c"), DOTNode("d", [.color: "green"]),
      ])
    #expect(graph.nodeDefaults == [.color: "blue"])
    #expect(graph.edges == [DOTEdge("d", "d", ["x": "1"])])
  }

  /// Texts of which twice as much takes at most some three times as long, however they are built.
  @Test(arguments: [
    ("a [x=1]; ", ""), ("node [x=1]; a; node [x=2]; ", ""), ("subgraph s { node [x=1] } ", ""),
    ("{ a=1 } ", ""), ("subgraph s { a=1 } a=2; ", ""), ("{", "}"), ("\"a\" + ", "b"),
    ("a -> ", "b"), ("{a b} -> ", "c"), ("a:b:n, ", "c"), ("/* */ \n# x\n", "a"), ("= ; ", ""),
    ("<<>", ""), ("a -> a [key=1 x=2]; ", ""), ("subgraph s -> a; ", ""), ("[", ""), ("\"", ""),
  ])
  func `reading takes time in proportion to the text`(piece: String, end: String) {
    func time(_ count: Int) -> Duration {
      let text = "digraph {" + String(repeating: piece, count: count) + end + "}"
      let bytes = Array(text.utf8)
      return (0..<3).map { _ in
        ContinuousClock().measure { _ = DOTFile(parsing: bytes, name: "x") }
      }.min() ?? .zero
    }
    let count = 500
    #expect(time(count * 8) < time(count) * 40 + .milliseconds(50))
  }

  @Test func `several graphs are read, each for itself`() {
    let file = parse("graph a { x } strict digraph b { x -> y }")
    #expect(file.graphs.map(\.graph.name) == ["a", "b"])
    #expect(file.graphs.map(\.graph.nodes.count) == [1, 2])
    #expect(file.graphs.map(\.graph.isStrict) == [false, true])
  }

  @Test(arguments: ["graph { caf", "\u{FEFF}graph { caf"])
  func `Latin-1 is read with a warning`(beginning: String) {
    let bytes = Array(beginning.utf8) + [0xE9] + Array(" }".utf8)
    let file = DOTFile(parsing: SourceText(name: "x.dot", bytes: bytes))
    #expect(file.graphs.first?.graph.nodes == [DOTNode("café")])
    #expect(file.diagnostics.map(\.code.id) == ["MG305"])
    #expect(file.diagnostics.first?.span.map { [$0.line, $0.column] } == [1, 12])
  }

  @Test func `each byte of Latin-1 is read as its character`() throws {
    let high: ClosedRange<UInt8> = 0x80...0xFF
    let bytes =
      Array("graph { \"".utf8) + high + Array("\" [label=".utf8) + [0xFC] + Array("] }".utf8)
    let entry = try #require(DOTFile(parsing: bytes, name: "x.dot").graphs.first)
    let characters = String(String.UnicodeScalarView(high.map { Unicode.Scalar($0) }))
    #expect(entry.graph.nodes == [DOTNode(characters, [.label: "ü"])])
    // What is written is UTF-8.
    let written = DOTFile(parsing: Array(try entry.graph.dot().utf8), name: "y.dot")
    #expect(written.diagnostics.isEmpty)
    #expect(written.graphs.first?.graph == entry.graph)
  }

  @Test func `places of nodes and edges are known`() throws {
    let text = "digraph {\n  aa -> bb [x=y];\n}"
    let entry = try #require(parse(text).graphs.first)
    let bytes = Array(text.utf8)
    #expect(entry.nodeRanges.map { String(decoding: bytes[$0], as: UTF8.self) } == ["aa", "bb"])
    #expect(
      entry.edgeRanges.map { String(decoding: bytes[$0], as: UTF8.self) } == ["aa -> bb [x=y]"])
  }

  @Test(arguments: [
    ("digraph { a -> ; b }", ["1:16 MG301"]),
    ("digraph {\n  a -- b\n}", ["2:5 MG303"]),
    ("graph { a -> b }", ["1:11 MG303"]),
    ("digraph { a [label=x", ["1:13 MG302", "1:1 MG302"]),
    ("digraph { a", ["1:1 MG302"]),
    ("digraph { \"a", ["1:11 MG302", "1:1 MG302"]),
    ("digraph { a /* x", ["1:13 MG302", "1:1 MG302"]),
    ("digraph { a [label=<x<y>", ["1:20 MG302", "1:13 MG302", "1:1 MG302"]),
    ("digraph { 1e9 -> b }", ["1:11 MG304"]),
    ("digraph { a [x=1.2.3] }", ["1:16 MG304"]),
    ("digraph { a:p:zz -> b }", ["1:15 MG307"]),
    ("digraph { subgraph x; a }", ["1:21 MG301"]),
    ("digraph { subgraph s -> a }", ["1:22 MG301"]),
    ("digraph { a -> subgraph x }", ["1:27 MG301"]),
    ("digraph { a [label] ; b }", ["1:19 MG301"]),
    ("digraph { a [=x] b; c [y=] ; d }", ["1:14 MG301", "1:26 MG301"]),
    ("digraph { @@ a € & b }", ["1:11 MG301", "1:18 MG301"]),
    ("digraph { node x }", ["1:16 MG301"]),
    ("digraph { } x y z", ["1:13 MG301"]),
    ("x digraph { }", ["1:1 MG301"]),
    ("digraph { a } }", ["1:15 MG301"]),
    ("digraph x", ["1:10 MG301"]),
    ("digraph [ }", ["1:9 MG301"]),
    ("", ["- MG308"]), ("  // nothing\n", ["- MG308"]),
    ("digraph { \"a\" + b }", ["1:17 MG301"]),
    ("digraph { a\u{0}b }", ["1:12 MG301"]),
    ("digraph { é -> ü -> ; }", ["1:21 MG301"]),
  ])
  func `problems are told with their place`(text: String, expected: [String]) {
    let found = parse(text).diagnostics.map { diagnostic in
      (diagnostic.span.map { "\($0.line):\($0.column) " } ?? "- ") + diagnostic.code.id
    }
    #expect(found == expected)
  }

  @Test func `an unknown compass point is passed over with a warning`() throws {
    let file = parse("digraph { a:p:zz -> b:zz:n }")
    #expect(file.diagnostics.map(\.severity) == [.warning])
    let edge = try #require(file.graphs.first?.graph.edges.first)
    #expect([edge.tail.word, edge.head.word] == ["a:p", "b:zz:n"])
  }

  @Test(arguments: ["\r\n", "\r"])
  func `the ends of lines do not change what a text says`(end: String) throws {
    let text =
      "digraph {\n  a [label=\"x\ny\" + \"\nz\", xlabel=<<b>\\\np</b>>];\n"
      + "  \"n\nm\" -> a;\n}\n"
    let graph = try #require(parse(text).graphs.first?.graph)
    #expect(
      graph.nodes == [
        DOTNode("a", [.label: "x\ny\nz", .xlabel: .html(.unchecked("<b>\\\np</b>"))]),
        DOTNode("n\nm"),
      ])
    let other = String(
      decoding: text.utf8.flatMap { $0 == 0x0A ? Array(end.utf8) : [$0] }, as: UTF8.self)
    let file = parse(other)
    #expect(file.diagnostics.isEmpty)
    #expect(file.graphs.map(\.graph) == [graph])
    #expect(try file.graphs[0].graph.dot() == graph.dot())
  }

  @Test func `places of graphs are known`() {
    let text = "graph a {}\nstrict digraph \"b\" {\n}"
    let bytes = Array(text.utf8)
    #expect(
      parse(text).graphs.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
        "graph a {", "digraph \"b\" {",
      ])
  }

  @Test func `what can be read after an error is read`() {
    let file = parse("digraph { a -> ; b -> c [x=]; d -> e; subgraph { f [; g } h }")
    #expect(file.graphs.first?.graph.nodes.map(\.id).contains("h") == true)
    #expect(file.graphs.first?.graph.edges.map(\.tail.node) == ["d"])
    #expect(file.diagnostics.count == 3)
  }

  @Test(arguments: [
    // A port may have the name of a compass point.
    #"digraph { a:"n":s -> b:"sw":"ne" }"#, #"graph { a:n -- b:"_":c; a:"c" -- b }"#,
    // What a subgraph sets stays with it, also when it is opened again.
    "digraph { subgraph s { color=blue; node [shape=box]; a } subgraph s { label=x; b } }",
    "digraph { label=whole; subgraph { label=part; a -> b } c }",
    // Saying nothing is what a subgraph has if one above it says something later.
    #"graph { { { { x="" } } x="" } }"#, #"graph { { { { x="" } } x=red } }"#,
  ])
  func `what is written is read as the same graph`(text: String) throws {
    let file = DOTFile(parsing: Array(text.utf8), name: "x")
    #expect(file.diagnostics.isEmpty)
    let written = try file.graphs[0].graph.dot()
    let again = DOTFile(parsing: Array(written.utf8), name: "y")
    #expect(again.diagnostics.isEmpty)
    #expect(again.graphs[0].graph == file.graphs[0].graph)
    #expect(try again.graphs[0].graph.dot() == written)
  }

  @Test(arguments: ["{", "subgraph a {", "subgraph a"])
  func `what was read up to the limit of depth can be written and read again`(
    opening: String
  ) throws {
    var limits = DOTFile.Limits()
    limits.depth = 10
    let nested = String(repeating: "{", count: 9) + opening
    let file = DOTFile(parsing: Array("graph { \(nested)".utf8), name: "x", limits: limits)
    #expect(file.diagnostics.first?.code.id == "MG306")
    let text = try file.graphs[0].graph.dot()
    let again = DOTFile(parsing: Array(text.utf8), name: "y", limits: limits)
    #expect(again.diagnostics.isEmpty)
    #expect(try again.graphs[0].graph.dot() == text)
  }

  @Test func `limits hold`() {
    var limits = DOTFile.Limits()
    limits.depth = 10
    limits.edges = 100
    limits.nodes = 50
    limits.attributeBytes = 20
    limits.diagnostics = 5
    func codes(_ text: String) -> [String] {
      DOTFile(parsing: SourceText(name: "x", bytes: Array(text.utf8)), limits: limits)
        .diagnostics.map(\.code.id)
    }
    #expect(codes("graph {" + String(repeating: "{", count: 100_000)) == ["MG306"])
    let names = (0..<40).map { "n\($0)" }.joined(separator: " ")
    #expect(codes("graph { {\(names)} -- {\(names)} }") == ["MG306"])
    #expect(codes("graph { \(names) \(names.replacing("n", with: "m")) }") == ["MG306"])
    #expect(codes("graph { a [label=\"" + String(repeating: "x", count: 30) + "\"] }") == ["MG306"])
    #expect(codes("graph { " + String(repeating: "= ; ", count: 100) + "}").count == 5)
  }

  @Test func `what is written is read back as the same graph`() throws {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let words = [
      "a", "node", "é\"x", "b c", "\\N", "1.5", "", "<b>", "a\\\\", "{", "🧪", "#", "x\ny",
    ]
    func word() -> String { words[next(words.count)] }
    func attributes() -> DOTAttributes {
      var result: DOTAttributes = [:]
      for _ in 0..<next(4) {
        result[DOTAttributeName(word())] =
          next(5) == 0 ? .html(.unchecked("<b>\(next(9))</b>")) : .raw(word())
      }
      return result
    }
    for _ in 0..<300 {
      var graph = DOTGraph(
        name: next(2) == 0 ? nil : word(), isDirected: next(2) == 0, isStrict: false)
      graph.attributes = attributes()
      graph.nodeDefaults = attributes()
      graph.edgeDefaults = attributes()
      let ids = (0..<next(8)).map { "\($0)" + word() }
      // Defaults repeat what is default, and are then not the node's own.
      func own(_ defaults: DOTAttributes) -> DOTAttributes {
        attributes().filter {
          _ = defaults
          return $0.key != "key"
        }
      }
      graph.nodes = ids.map { DOTNode($0, attributes()) }
      if !ids.isEmpty {
        for _ in 0..<next(10) {
          graph.edges.append(
            DOTEdge(
              DOTEndpoint(
                ids[next(ids.count)], port: next(4) == 0 ? "p q" : nil,
                compass: next(4) == 0 ? DOTCompassPoint.allCases[next(10)] : nil),
              DOTEndpoint(ids[next(ids.count)]), attributes()))
        }
        graph.subgraphs = (0..<next(3)).map { index in
          DOTSubgraph(
            name: "s\(index)", nodes: [ids[0]],
            subgraphs: [DOTSubgraph(nodes: ids.count > 1 ? [ids[1]] : [])],
            attributes().filter { graph.attributes[$0.key] != $0.value })
        }
        for index in graph.subgraphs.indices {
          let outer = graph.attributes.merging(graph.subgraphs[index].attributes) { $1 }
          graph.subgraphs[index].subgraphs[0].attributes = attributes().filter {
            outer[$0.key] != $0.value
          }
        }
      }
      let text = try graph.dot()
      let file = parse(text)
      #expect(file.diagnostics.isEmpty, "\(text)")
      #expect(file.graphs.map(\.graph) == [graph], "\(text)")
      #expect(try file.graphs.first?.graph.dot() == text)
    }
  }

  @Test func `any bytes are read without a crash, in linear time`() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let pieces = [
      "digraph", "graph", "strict", "subgraph", "node", "edge", "{", "}", "[", "]", "=", ";", ",",
      ":", "->", "--", "+", "\"", "\\", "<", ">", "/*", "*/", "//", "\n#", "a", "b", "é", "1", "-",
      ".", "\u{0}", " ", "\n", "\r", "_", "ne",
    ].map { Array($0.utf8) }
    for _ in 0..<3_000 {
      var bytes: [UInt8] = next(2) == 0 ? Array("digraph {".utf8) : []
      for _ in 0..<next(60) { bytes += pieces[next(pieces.count)] }
      if next(10) == 0 { bytes.append(UInt8(next(256))) }
      let file = DOTFile(parsing: SourceText(name: "x", bytes: bytes))
      for entry in file.graphs { #expect(entry.nodeRanges.count == entry.graph.nodes.count) }
    }
  }
}

private func parse(_ text: String) -> DOTFile {
  DOTFile(parsing: SourceText(name: "x.dot", bytes: Array(text.utf8)))
}

extension DOTEndpoint {
  fileprivate var word: String {
    node + (port.map { ":" + $0 } ?? "") + (compass.map { ":" + $0.rawValue } ?? "")
  }
}
