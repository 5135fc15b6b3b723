import DOTLanguage
import Testing

@Suite struct `Writing DOT` {
  @Test func `a graph is written one statement per line with sorted attributes`() throws {
    var graph = DOTGraph(name: "kite", isDirected: true, isStrict: true)
    graph.attributes = [.rankdir: "LR", .label: .text("Vlieger")]
    graph.nodeDefaults = [.shape: "box"]
    graph.edgeDefaults = [.arrowsize: 0.5]
    graph.nodes = [
      DOTNode("b", [.width: 2, .label: .text("R&D")]),
      DOTNode("a", ["helix": "knowledge", "mijn veld": "x"]),
    ]
    graph.edges = [
      DOTEdge("b", "a", [.constraint: false]),
      DOTEdge(DOTEndpoint("a", port: "p", compass: .northEast), DOTEndpoint("b", compass: .any)),
    ]
    graph.subgraphs = [
      .cluster("t", nodes: ["a"], subgraphs: [.rank("same", nodes: ["b"])], [.label: .text("T")])
    ]
    #expect(
      try graph.dot() == """
        strict digraph "kite" {
          graph [label="Vlieger", rankdir="LR"];
          node [shape="box"];
          edge [arrowsize="0.5"];
          "b" [label="R&amp;D", width="2"];
          "a" [helix="knowledge", "mijn veld"="x"];
          subgraph "cluster_t" {
            graph [label="T"];
            "a";
            subgraph {
              graph [rank="same"];
              "b";
            }
          }
          "b" -> "a" [constraint="false"];
          "a":"p":ne -> "b":_;
        }

        """)
  }

  @Test func `an undirected graph uses two hyphens, and an empty one is valid`() throws {
    var graph = DOTGraph(isDirected: false)
    #expect(try graph.dot() == "graph {\n}\n")
    graph.edges = [DOTEdge("a", "b")]
    #expect(try graph.dot() == "graph {\n  \"a\" -- \"b\";\n}\n")
  }

  @Test(arguments: [
    (DOTValue.text(#"a\b"#), #"a\\b"#),
    (.text(#"eindigt op \"#), #"eindigt op \\"#),
    (.text("zij zei \"ja\""), #"zij zei \"ja\""#),
    (.text("R&D; & &; &lt is &lt;"), "R&amp;\u{2060}D; &amp; &amp;; &amp;lt is &amp;\u{2060}lt;"),
    (.text("een\ntwee\r\ndrie\rvier"), #"een\ntwee\ndrie\nvier"#),
    (.text("een\ntwee", justification: .left), #"een\ltwee\l"#),
    (.text("een", justification: .right), #"een\r"#),
    (.text("\u{1}\u{0}\u{1F}\u{7F}\u{FFFE}"), "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    (.text("tab\there"), "tab here"),
    (.text(#"\N \G"#), #"\\N \\G"#),
    (.text("שלום مرحبا 🧪👩‍🔬"), "שלום مرحبا 🧪👩‍🔬"),
    (.raw(#"\N\l&eacute;"#), #"\N\l&eacute;"#),
    (.raw("a\u{2}b"), "a\u{FFFD}b"),
    (.number(12), "12"), (.number(-0.0), "0"), (.number(0.25), "0.25"), (.number(1e-9), "1e-09"),
    ("box", "box"), (true, "true"), (3, "3"), (1.5, "1.5"),
  ])
  func `values are escaped as their type asks`(value: DOTValue, expected: String) throws {
    #expect(try written(value) == "\"\(expected)\"")
  }

  @Test func `long text is split where the reader can stop, never after a backslash`() throws {
    let text = String(repeating: "é\\", count: 3) + String(repeating: "x", count: 20_000)
    let value = try written(.text(text))
    let pieces = value.split(separator: "\\\n", omittingEmptySubsequences: false)
    #expect(pieces.count == 3)
    #expect(pieces.allSatisfy { $0.utf8.count <= 8_100 && !$0.hasSuffix("\\") })
    #expect(pieces.joined().filter { $0 == "x" }.count == 20_000)
  }

  @Test(arguments: ["node", "Graph", "1a", "", "-1.5", "a b", "é", "a\"b", "a;b", "->"])
  func `ids of every kind are quoted`(id: String) throws {
    var graph = DOTGraph()
    graph.nodes = [DOTNode(id)]
    let quoted = id.split(separator: "\"", omittingEmptySubsequences: false).joined(
      separator: "\\\"")
    #expect(try graph.dot() == "digraph {\n  \"\(quoted)\";\n}\n")
  }

  @Test(arguments: ["a\\", #"a\"b"#, "a\u{0}", "a\u{1B}b"])
  func `an id that DOT cannot express is an error`(id: String) {
    var graph = DOTGraph()
    graph.nodes = [DOTNode(id)]
    #expect(throws: DOTWriterError.unrepresentableIdentifier(id)) { try graph.dot() }
  }

  @Test func `an even number of backslashes at the end of an id is fine`() throws {
    var graph = DOTGraph(name: #"a\\"#)
    graph.nodes = []
    #expect(try graph.dot() == "digraph \"a\\\\\" {\n}\n")
  }

  @Test(arguments: [
    (DOTValue.raw("a\\"), DOTWriterError.unrepresentableValue(attribute: .label, value: "a\\")),
    (.raw("a\\\nb"), .unrepresentableValue(attribute: .label, value: "a\\\nb")),
    (.number(.infinity), .nonFiniteNumber(attribute: .label)),
    (.number(.nan), .nonFiniteNumber(attribute: .label)),
    (.html(.table(HTMLTable(rows: []))), .emptyTable(attribute: .label)),
    (.html(.unchecked("<b>x</b>>")), .unbalancedHTML(attribute: .label)),
  ])
  func `values that DOT cannot express are errors`(value: DOTValue, error: DOTWriterError) {
    #expect(throws: error) { try written(value) }
    #expect(!error.description.isEmpty)
  }

  @Test func `two nodes with one id are an error`() {
    var graph = DOTGraph()
    graph.nodes = [DOTNode("a"), DOTNode("a")]
    #expect(throws: DOTWriterError.duplicateNode("a")) { try graph.dot() }
  }

  @Test func `attribute names that are keywords or odd are quoted`() throws {
    var graph = DOTGraph()
    graph.attributes = ["node": "x", "a=b": "y", "": "z"]
    #expect(
      try graph.dot() == "digraph {\n  graph [\"\"=\"z\", \"a=b\"=\"y\", \"node\"=\"x\"];\n}\n")
  }

  @Test func `clusters are told from other subgraphs`() {
    #expect(DOTSubgraph.cluster("x").isCluster)
    #expect(DOTSubgraph(name: "CLUSTER0").isCluster)
    #expect(DOTSubgraph(name: "y", [.cluster: true]).isCluster)
    #expect(!DOTSubgraph(name: "xcluster").isCluster)
    #expect(!DOTSubgraph.rank("same", nodes: []).isCluster)
  }
}

@Suite struct `Writing HTML-like labels` {
  @Test func `a tree becomes well-formed markup with escaped text`() throws {
    let label = HTMLLabel.table(
      HTMLTable(
        rows: [
          HTMLRow(
            cells: [
              HTMLCell(.text([.bold([.text("<b> & \"x\"")])]), [.align: "LEFT", .port: "p<"]),
              HTMLCell(.text([.font([.color: "red"], [.text("1\n2"), .lineBreak(.left)])])),
            ], hasRuleBelow: true),
          HTMLRow(
            cells: [HTMLCell(.text([.subscript([.text("i")])]), link: SafeURL("?a=1&b=2"))],
            hasRuleBelow: true),
        ], [.border: "0", .bgcolor: "white"]))
    #expect(
      try written(.html(label)) == """
        <<TABLE BGCOLOR="white" BORDER="0"><TR><TD ALIGN="LEFT" PORT="p&lt;">\
        <B>&lt;b&gt; &amp; &quot;x&quot;</B></TD>\
        <TD><FONT COLOR="red">1<BR/>2<BR ALIGN="LEFT"/></FONT></TD></TR><HR/>\
        <TR><TD HREF="?a=1&amp;amp;b=2"><SUB>i</SUB></TD></TR></TABLE>>
        """)
  }

  @Test func `long text is split by newlines, which Graphviz drops`() throws {
    let label = try written(.html(.text([.text(String(repeating: "y", count: 20_000))])))
    #expect(label.split(separator: "\n").allSatisfy { $0.utf8.count <= 8_001 })
  }
}

@Suite struct `Safe links` {
  @Test(arguments: [
    ("https://example.nl/?a=1&b=2", "https://example.nl/?a=1&b=2"),
    ("  HTTP://example.nl/ ", "HTTP://example.nl/"),
    ("mailto:info@example.nl", "mailto:info@example.nl"),
    ("#missie-a", "#missie-a"), ("?x=javascript:1", "?x=javascript:1"), ("a/b:c", "a/b:c"),
    ("jaarverslag 2023.pdf", "jaarverslag%202023.pdf"),
    ("x\"><script>", "x%22%3E%3Cscript%3E"), ("café", "caf%C3%A9"), ("a\\b", "a%5Cb"),
    ("100%25", "100%25"),
  ])
  func `good links are kept, their characters made harmless`(text: String, expected: String) {
    #expect(SafeURL(text)?.string == expected)
  }

  @Test(arguments: [
    "", "  ", "javascript:alert(1)", "JavaScript:alert(1)", " javascript:x", "java\tscript:x",
    "\u{1}javascript:x", "java\u{0}script:x", "data:text/html,x", "vbscript:x",
    "file:///etc/passwd",
    "ftp://x", "//evil.example/x", "\\\\evil\\x", "/\\evil", "https\n://x", "x:y", "blob:x",
    "javascript\u{85}:x",
  ])
  func `links that could run something or leave the page unseen are refused`(text: String) {
    #expect(SafeURL(text) == nil)
  }
}

/// The value as it stands in the text of a graph.
private func written(_ value: DOTValue) throws -> String {
  var graph = DOTGraph()
  graph.attributes = [.label: value]
  let text = try graph.dot()
  return String(text.dropFirst("digraph {\n  graph [label=".count).dropLast("];\n}\n".count))
}
