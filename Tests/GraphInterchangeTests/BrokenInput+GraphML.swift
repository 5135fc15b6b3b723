extension BrokenInput {
  /// A file whose graph has two nodes and the given contents.
  private static func graph(_ contents: String, keys: String = "") -> String {
    "<graphml>\(keys)<graph edgedefault=\"undirected\">\n<node id=\"a\"/><node id=\"b\"/>\n"
      + contents + "\n</graph></graphml>"
  }

  static let graphMLFiles = [
    BrokenInput(
      "a file that is cut short",
      graphML: "<graphml><graph edgedefault=\"directed\"><node id=\"a\"",
      expected: "g.graphml:1:52: error MG040: the end came too soon"),
    BrokenInput(
      "an end tag that matches nothing",
      graphML: "<graphml><graph edgedefault=\"directed\"></node>",
      expected: "g.graphml:1:47: error MG040: an end tag that matches no start tag"),
    BrokenInput(
      "a document type",
      graphML:
        "<!DOCTYPE graphml SYSTEM \"/etc/passwd\">\n<graphml><graph edgedefault=\"directed\"/>"
        + "</graphml>",
      expected:
        "g.graphml:1:1: error MG040: a document type is not read (remove the line; GraphML needs none)"
    ),
    BrokenInput(
      "entities that grow without end",
      graphML: "<!DOCTYPE g [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><graphml>&b;</graphml>",
      expected: "g.graphml:1:14: error MG040: a document type with declarations"),
    BrokenInput(
      "an entity that nobody knows", graphML: graph("<desc>&nbsp;</desc>"),
      expected: "g.graphml:3:7: error MG040: an unknown entity"),
    BrokenInput(
      "a character that XML cannot hold", graphML: graph("<desc>a\u{1}b</desc>"),
      expected: "g.graphml:3:8: error MG040: a character that XML cannot hold"),
    BrokenInput(
      "such a character by its number", graphML: graph("<desc>a&#1;b</desc>"),
      expected: "g.graphml:3:8: error MG040: a character that XML cannot hold"),
    BrokenInput(
      "two hyphens within a comment", graphML: graph("<!-- a -- b -->"),
      expected: "g.graphml:3:10: error MG040: two hyphens within a comment"),
    BrokenInput(
      "a prefix without a namespace", graphML: graph("<y:node/>"),
      expected: "g.graphml:3:2: error MG040: the prefix \"y\" without a namespace"),
    BrokenInput(
      "a prefix whose namespace has ended",
      graphML: graph("<desc xmlns:y=\"u\" y:b=\"1\"/><desc y:b=\"1\"/>"),
      expected: "g.graphml:3:29: error MG040: the prefix \"y\" without a namespace"),
    BrokenInput(
      "a declaration that is not at the start", graphML: " <?xml version=\"1.0\"?><graphml/>",
      expected: "g.graphml:1:2: error MG040: a declaration that is not at the start"),
    BrokenInput(
      "another encoding", graphML: "<?xml version=\"1.0\" encoding='UTF-16'?><graphml/>",
      expected: "g.graphml:1:6: error MG040: the encoding \"UTF-16\", which is not UTF-8"),
    BrokenInput(
      "the end of a section that did not begin", graphML: graph("<desc>a]]>b</desc>"),
      expected:
        "g.graphml:3:11: error MG040: the end of a CDATA section that did not begin"),
    BrokenInput(
      "whole numbers that do not fit",
      graphML: graph(
        "<edge source=\"a\" target=\"b\"><data key=\"w\">3000000000</data></edge>",
        keys: "<key id=\"w\" for=\"edge\" attr.name=\"w\" attr.type=\"int\"/>"),
      expected:
        "g.graphml:3:29: error MG107: \"3000000000\" is no number of the type int (declare the type of the key as double)"
    ),
    BrokenInput(
      "values of nodes that are no numbers of their type",
      graphML: graph(
        "<node id=\"c\"><data key=\"i\">2147483648</data><data key=\"l\">9223372036854775808</data>"
          + "<data key=\"d\">much</data></node>",
        keys: """
          <key id="i" for="node" attr.name="i" attr.type="int"/>\
          <key id="l" for="node" attr.name="l" attr.type="long"/>\
          <key id="d" for="node" attr.name="d" attr.type="double"/>
          """),
      expected: """
        g.graphml:3:14: error MG107: "2147483648" is no number of the type int (declare the type of the key as double)
        g.graphml:3:45: error MG107: "9223372036854775808" is no number of the type long (declare the type of the key as double)
        g.graphml:3:85: error MG107: "much" is not a number (write a number such as 1234.5)
        """),
    BrokenInput(
      "elements without end", graphML: String(repeating: "<graphml>", count: 300),
      expected: """
        g.graphml:1:10: error MG041: <graphml> is not read here
        g.graphml:1:2306: error MG040: elements nested too deep
        """),
    BrokenInput(
      "another sort of document", graphML: "<svg/>",
      expected: "g.graphml:1:1: error MG041: the root is <svg>, and of GraphML it is <graphml>"),
    BrokenInput(
      "no graph", graphML: "<graphml>\n</graphml>",
      expected: "g.graphml:2:11: error MG041: the file holds no graph"),
    BrokenInput(
      "nested graphs, hyperedges and ports",
      graphML: graph(
        """
        <node id="c"><graph edgedefault="directed"><node id="d"/></graph></node>
        <hyperedge><endpoint node="a"/></hyperedge>
        <edge source="a" target="b" sourceport="north"/>
        """),
      expected: """
        g.graphml:3:14: error MG041: <graph> is not read here
        g.graphml:4:1: error MG041: <hyperedge> is not read here
        g.graphml:5:41: error MG041: ports are not read
        """),
    BrokenInput(
      "a mixture of directions",
      graphML: graph("<edge source=\"a\" target=\"b\" directed=\"true\"/>"),
      expected:
        "g.graphml:3:39: error MG041: this edge is of another sort than edgedefault says (make all edges directed or all undirected)"
    ),
    BrokenInput(
      "ids that are missing, doubled or unknown",
      graphML: graph(
        """
        <node/><node id="a"/>
        <edge source="a"/>
        <edge source="a" target="bb"/>
        """),
      expected: """
        g.graphml:3:1: error MG101: a node without an id
        g.graphml:3:18: error MG103: two nodes have the id "a"
        g.graphml:4:1: error MG101: an edge without a target
        g.graphml:5:26: error MG104: there is no node "bb" (did you mean "b"?)
        """),
    BrokenInput(
      "keys and numbers that are wrong",
      graphML: graph(
        "<edge source=\"a\" target=\"b\"><data key=\"w\">1,5</data><data key=\"x\">1</data></edge>",
        keys: """
          <key id="w" for="edge" attr.name="weight" attr.type="double"/>
          <key id="y" for="edge" attr.name="year" attr.type="date"/>
          <key id="z" for="node" attr.name="z" attr.type="int"><default>one</default></key>
          """),
      expected: """
        g.graphml:2:1: error MG042: the type "date" of a key is none of boolean, int, integer, long, float, double, string
        g.graphml:3:1: error MG042: the default "one" is not a number
        g.graphml:5:29: error MG107: "1,5" is not a number (write a point for decimals and nothing between thousands, such as 1234.5)
        g.graphml:5:53: error MG042: there is no key "x"
        """),
    BrokenInput(
      "an edge without the value of a weight",
      graphML: graph(
        "<edge source=\"a\" target=\"b\"><data key=\"w\">2</data></edge><edge source=\"a\" target=\"b\"/>",
        keys: "<key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"),
      expected:
        "g.graphml:1:1: warning MG030: \"weight\" is not read: not every edge has a value (give every edge a value, or the key a default)"
    ),
  ]
}
