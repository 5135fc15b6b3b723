extension BrokenInput {
  /// Graph files of every format: names in two forms, numbers that are none, and tables of nodes.
  static let graphFiles = [
    BrokenInput(
      "edge list with a name in two forms",
      edges: "source,target\nCafé,a\nb,Cafe\u{301}\nCafe\u{301},a\n",
      expected: """
        edges.csv:3:3: warning MG031: "Cafe\u{301}" stands here in another form (the letters with \
        accents are written in two ways; use one of them)
        """),
    BrokenInput(
      "DOT with a name in two forms",
      dot: "graph {\n  Café -- a\n  b -- \"Cafe\u{301}\"\n}\n",
      expected: """
        g.dot:3:9: warning MG031: "Cafe\u{301}" stands here in another form (the letters with \
        accents are written in two ways; use one of them)
        """),
    BrokenInput(
      "GraphML with an edge that names its end in another form",
      graphML: """
        <graphml><graph edgedefault="undirected"><node id="Café"/><node id="a"/>
        <edge source="a" target="Cafe\u{301}"/><edge source="Cafe\u{301}" target="a"/>
        </graph></graphml>
        """,
      expected: """
        g.graphml:2:26: warning MG031: "Cafe\u{301}" stands here in another form (the letters with \
        accents are written in two ways; use one of them)
        """),
    BrokenInput(
      "GraphML with one id in two forms",
      graphML: """
        <graphml><graph edgedefault="undirected"><node id="Café"/>
        <node id="Cafe\u{301}"/></graph></graphml>
        """,
      expected: """
        g.graphml:2:11: error MG103: two nodes have the id "Cafe\u{301}" (the letters with accents \
        are written in two ways; use one of them)
        """),
    BrokenInput(
      "edge list with weights beyond the greatest number",
      edges: "source,target,weight\na,b,1e999\na,c,nan\na,d,inf\n",
      expected: """
        edges.csv:2:5: error MG107: "1e999" is not a number (the greatest number is about 1.8e308)
        edges.csv:3:5: error MG107: "nan" is not a number (write a number such as 1234.5)
        edges.csv:4:5: error MG107: "inf" is not a number (write a number such as 1234.5)
        """),
    BrokenInput(
      "DOT that is cut short", dot: "digraph { a -> b [weight=1",
      expected: """
        g.dot:1:1: error MG302: the graph that begins here is not closed (add a } at its end)
        g.dot:1:18: error MG302: the list of attributes is not closed (add a ])
        """),
    BrokenInput(
      "DOT of nothing", dot: "",
      expected: """
        error MG308: there is no graph in the text
        """),
    BrokenInput(
      "DOT with an arrow of the other sort", dot: "graph { a -> b }",
      expected: """
        g.dot:1:11: error MG303: -> in a graph (write --)
        """),
    BrokenInput(
      "DOT with attributes that Graphviz does not take",
      dot: "digraph{a[shape=bx colr=red weight=nope color=\"zz!\"]}",
      expected: """
        g.dot:1:11: warning MG311: shape: "bx" is not a shape (did you mean "box"?)
        g.dot:1:20: warning MG309: Graphviz knows no attribute colr (did you mean "color"?)
        g.dot:1:29: warning MG310: weight means nothing for a node
        g.dot:1:41: warning MG311: color: "zz!" is not a colour
        """),
    BrokenInput(
      "DOT of three graphs", dot: "graph a { x -- y }\ngraph b { z }\ngraph { z }\n",
      expected: """
        g.dot:2:1: warning MG032: 2 more graphs from here on are not read (put each graph in a file \
        of its own)
        """),
    BrokenInput(
      "DOT with a compass point of its own", dot: "digraph { a:p:zz -> b }",
      expected: """
        g.dot:1:15: warning MG307: unknown compass point "zz" (choose one of n, ne, e, se, s, sw, w, \
        nw, c, _)
        """),
    BrokenInput(
      "DOT with a subgraph that has no body", dot: "digraph { subgraph x; a }",
      expected: """
        g.dot:1:21: error MG301: ";" stands where { should come
        """),
    BrokenInput(
      "node table without ids", nodeTable: "node,group\na,x\n",
      expected: """
        nodes.csv:1:1: error MG013: this table needs the column "id" and one other (the first line \
        has the names of the columns, such as id,group)
        """),
    BrokenInput(
      "node table of three columns", nodeTable: "id,group,other\na,x,y\n",
      expected: """
        nodes.csv:1:1: error MG013: this table needs the column "id" and one other (the first line \
        has the names of the columns, such as id,group)
        """),
    BrokenInput(
      "node table with an id twice, in two forms, and none",
      nodeTable: "id,group\na,x\na,y\né,x\ne\u{301},y\n,z\n",
      expected: """
        nodes.csv:3:1: error MG103: two rows have the id "a"
        nodes.csv:5:1: error MG103: two rows have the id "e\u{301}" (the letters with accents are \
        written in two ways; use one of them)
        nodes.csv:6:1: error MG101: no value for "id"
        """),
    BrokenInput(
      "node table of other nodes", nodeTable: "id,group\nA,x\nB,y\n",
      expected: """
        nodes.csv:1:1: error MG104: the graph has none of these nodes (an id is written as in the \
        graph, such as "a")
        """),
    BrokenInput(
      "node table of nothing", nodeTable: "",
      expected: """
        nodes.csv:1:1: error MG001: the file is empty (the first line has the names of the columns)
        """),
    BrokenInput(
      "node table with a row cut short", nodeTable: "id,group\na\n",
      expected: """
        nodes.csv:2:2: error MG008: 1 field instead of 2: no "group" (an empty field still has its \
        comma)
        """),
  ]
}
