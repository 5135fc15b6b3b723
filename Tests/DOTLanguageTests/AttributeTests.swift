import DOTLanguage
import SourceDiagnostics
import Testing

@Suite struct `Attributes of DOT` {
  @Test(arguments: [
    ("digraph { a [colour=red] }", ["1:14 MG309 did you mean \"color\"?"]),
    ("digraph { graph [rankdirr=LR]; a }", ["1:18 MG309 did you mean \"rankdir\"?"]),
    (
      "digraph { a [Label=x]; b [tooltp=y] }",
      [
        "1:14 MG309 did you mean \"label\"?", "1:27 MG309 did you mean \"tooltip\"?",
      ]
    ),
    ("digraph { a [helix=knowledge, edition=2023, score=1.5, source=x, kind=partner] }", []),
    (
      "digraph { a [rankdir=LR]; a -> b [sides=4]; edge [shape=box] }",
      [
        "1:14 MG310 ", "1:35 MG310 ", "1:51 MG310 ",
      ]
    ),
    (
      "digraph { rankdir=XY; a [width=wide]; b [sides=-1] ; a -> b [dir=sideways] }",
      [
        "1:11 MG311 ", "1:26 MG311 ", "1:42 MG311 ", "1:62 MG311 ",
      ]
    ),
    (
      "digraph { a [fontsize=0.5]; b [color=\"#12\"]; c [fillcolor=\"red:blue;0.3\"] }",
      [
        "1:14 MG311 ", "1:32 MG311 ",
      ]
    ),
    ("digraph { a -> b [constraint=perhaps]; c -> d [constraint=no] }", ["1:19 MG311 "]),
    (
      "digraph { subgraph cluster_x { label=x; color=red; rank=same; rankdir=LR } }",
      [
        "1:63 MG310 "
      ]
    ),
    (
      "digraph { {a [colour=red]} node [shape=box]; node [shape=oval]; b }",
      [
        "1:15 MG309 did you mean \"color\"?"
      ]
    ),
  ])
  func `names and values that Graphviz does not take are told`(text: String, expected: [String]) {
    let file = DOTFile(parsing: Array(text.utf8), name: "x.dot")
    #expect(file.diagnostics.isEmpty)
    let found = file.attributeDiagnostics().map { diagnostic in
      (diagnostic.span.map { "\($0.line):\($0.column) " } ?? "- ") + diagnostic.code.id + " "
        + (diagnostic.help ?? "")
    }
    #expect(found == expected)
  }

  @Test func `at most so many problems are listed`() {
    let text = "graph { " + String(repeating: "a [sides=x]; ", count: 50) + "}"
    let file = DOTFile(parsing: Array(text.utf8), name: "x.dot")
    #expect(file.attributeDiagnostics(limit: 7).count == 7)
  }

  @Test func `an attribute is described`() throws {
    let sides = try #require(DOTAttributeDescription.named(.sides))
    #expect(sides.owners == .node)
    #expect(sides.fault(in: "5") == nil)
    #expect(sides.fault(in: "-1") == "is not 0 or more")
    #expect(sides.fault(in: "") == nil)
    #expect(DOTAttributeDescription.named("helix") == nil)
  }
}
