extension BrokenInput {
  /// Overlays and edge lists.
  static let overlaysAndEdgeLists: [BrokenInput] = [
    BrokenInput(
      "overlay: ambiguous match",
      [
        "entities.csv": .text(
          entities + "partner/a,partner,A,Delta,,,brief,p. 1\n"
            + "partner/b,partner,B,delta,,,brief,p. 1\n")
      ],
      overlay: [
        "entities.csv": .text(entityColumns + "partner/delta,partner,Delta,,,,brief,p. 9\n")
      ],
      expected: """
        data/entities.csv:7:21: warning MG114: "delta" is also a name of "partner/a"
        extra/entities.csv:2:23: warning MG114: "Delta" is also a name of "partner/a"
        extra/entities.csv:2:23: error MG120: "Delta" matches 2 entities (give it the id of \
        one of partner/a, partner/b)
        """),
    BrokenInput(
      "overlay: says otherwise",
      overlay: [
        "entities.csv": .text(entityColumns + "partner/tno,partner,TNO,,company,,brief,p. 9\n")
      ],
      expected: """
        extra/entities.csv:2:26: warning MG121: helix is company here and knowledge on \
        data/entities.csv:3, which is kept
        """),
    BrokenInput(
      "overlay: one id for two sources",
      overlay: ["sources.csv": .text("id,title\n" + "brief,Iets anders\n")],
      expected: """
        extra/sources.csv:2:7: error MG122: id "brief" names something else on \
        data/sources.csv:2
        """),
    BrokenInput(
      "overlay: contradictory coverage",
      [
        "coverage.csv": .text(
          "source,scope,relation,coverage\n" + "brief,theme/water,addresses,complete\n")
      ],
      overlay: [
        "coverage.csv": .text(
          "source,scope,relation,coverage\n" + "brief,theme/water,addresses,sample\n")
      ],
      expected: """
        extra/coverage.csv:2:29: error MG115: sample here, complete on data/coverage.csv:2
        """),
    BrokenInput(
      "overlay: no table",
      overlay: ["readme.txt": .text("")],
      expected: """
        extra:1:1: error MG020: no table of a data package (the tables are entities.csv, \
        relations.csv, amounts.csv, observations.csv, needs.csv, statements.csv, \
        coverage.csv, sources.csv, registers.csv)
        """),
    BrokenInput(
      "overlay: unknown entity",
      overlay: [
        "relations.csv": .text(relationColumns + "partner/tmo,leads,theme/water,,,,brief,p. 9\n")
      ],
      expected: """
        extra/relations.csv:2:1: error MG104: unknown entity "partner/tmo" (did you mean \
        "partner/tno"?)
        """),
    BrokenInput(
      "edge list without names",
      edges: "Andre,Beverly\n" + "Andre,Carol\n",
      expected: """
        edges.csv:1:1: error MG013: no column "source" or "target" in this edge list (the \
        first line has the names of the columns: source,target and any weights)
        """),
    BrokenInput(
      "edge list with a misspelt column",
      edges: "sources,target\n" + "a,b\n",
      expected: """
        edges.csv:1:1: error MG013: no column "source" in this edge list (did you mean \
        "sources"? rename it)
        """),
    BrokenInput(
      "edge list with an empty end",
      edges: "source,target\n" + "a,\n" + ",b\n",
      expected: """
        edges.csv:2:3: error MG101: no value for "target"
        edges.csv:3:1: error MG101: no value for "source"
        """),
    BrokenInput(
      "edge list with bad weights",
      edges: "Source,TARGET,Weight\n" + "a,b,\"1,5\"\n" + "a,c,\n" + "a,d,2\n",
      expected: """
        edges.csv:2:5: error MG107: "1,5" is not a number (write a point for decimals and \
        nothing between thousands, such as 1234.5)
        edges.csv:3:5: error MG101: no value for "Weight"
        """),
    BrokenInput(
      "edge list with a column that is no number",
      edges: "source,target,since,km\n" + "a,b,2019,1\n" + "a,c,unknown,2\n",
      expected: """
        edges.csv:3:5: warning MG030: column "since" is not read (a weight has a number in \
        every row, such as 1234.5)
        """),
    BrokenInput(
      "edge list with one name in two cases",
      edges: "source,Source,target\n" + "a,b,c\n",
      expected: """
        edges.csv:1:8: error MG012: two columns have the name "source", whatever the case of \
        the letters
        """),
    BrokenInput(
      "edge list with accents, emoji and a tab",
      edges: "source,target,weight\n" + "Één,👩\u{200d}🔬,x\n" + "a\tb,c,y\n",
      expected: """
        edges.csv:2:7: error MG107: "x" is not a number (write a number such as 1234.5)
        edges.csv:3:7: error MG107: "y" is not a number (write a number such as 1234.5)
        """),
    BrokenInput(
      "edge list with CRLF and a byte order mark",
      edges: "\u{feff}source,target,weight\r\n" + "a,b,x\r\n",
      expected: """
        edges.csv:2:5: error MG107: "x" is not a number (write a number such as 1234.5)
        """),
  ]
}
