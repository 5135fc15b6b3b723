public import SourceDiagnostics

/// The problems that a DOT text can have.
public enum DOTDiagnosticCodes {
  /// A character or word that cannot stand where it stands.
  public static let syntax = DiagnosticCode(
    "MG301", "syntax error in DOT",
    explanation: """
      The text does not follow the grammar of DOT at this place. The rest of the statement is passed \
      over. Often a quotation mark, a bracket or a semicolon is missing just before.
      """)

  /// A comment, string or body that does not end.
  public static let unterminated = DiagnosticCode(
    "MG302", "something is not closed",
    explanation: """
      A comment, a quoted string, an HTML-like string, a list of attributes or a graph begins here \
      and does not end before the text does.
      """)

  /// `->` in a graph or `--` in a digraph.
  public static let wrongEdge = DiagnosticCode(
    "MG303", "edge operator of the other kind of graph",
    explanation: """
      A digraph has directed edges (->), a graph has undirected ones (--). Graphviz reads neither in \
      the other.
      """)

  /// A number with letters after it.
  public static let badNumber = DiagnosticCode(
    "MG304", "number with letters",
    explanation: """
      Graphviz splits this in two: a number such as 1e9 or 12km has to stand in quotation marks.
      """)

  /// A text that is not UTF-8.
  public static let notUTF8 = DiagnosticCode(
    "MG305", "DOT text is not UTF-8", severity: .warning,
    explanation: """
      The text is read as Latin-1, as Graphviz does. Save it as UTF-8 to be sure that every \
      character is right.
      """)

  /// A text that is larger or deeper than allowed.
  public static let limit = DiagnosticCode(
    "MG306", "DOT text beyond a limit",
    explanation: """
      The text has more bytes, nodes, edges, nested subgraphs or longer values than may be read; it \
      was read up to there.
      """)

  /// An edge to a compass point that does not exist.
  public static let badCompass = DiagnosticCode(
    "MG307", "unknown compass point", severity: .warning,
    explanation: """
      After the port an edge may name one of n, ne, e, se, s, sw, w, nw, c and _. Another word is \
      passed over, as Graphviz does.
      """)

  /// A text without a graph.
  public static let noGraph = DiagnosticCode(
    "MG308", "no graph in the DOT text",
    explanation: "A DOT text holds at least one graph { … } or digraph { … }.")

  /// An attribute that Graphviz does not know, near to one that it knows.
  public static let unknownAttribute = DiagnosticCode(
    "MG309", "attribute that Graphviz does not know", severity: .warning,
    explanation: """
      Graphviz keeps an attribute that it does not know and does nothing with it. This name is so \
      near to one that it knows that it is probably misspelt.
      """)

  /// An attribute where it means nothing.
  public static let misplacedAttribute = DiagnosticCode(
    "MG310", "attribute that means nothing here", severity: .warning,
    explanation: """
      Each attribute belongs to graphs, clusters, nodes or edges; Graphviz takes no notice of it \
      elsewhere.
      """)

  /// A value that the attribute cannot have.
  public static let badAttributeValue = DiagnosticCode(
    "MG311", "value that the attribute cannot have", severity: .warning,
    explanation: """
      The value is not a number, not a colour, beyond its range or not one of the words that this \
      attribute takes; Graphviz then takes its default, or what it makes of the first characters.
      """)

  /// All of them.
  public static let all = [
    syntax, unterminated, wrongEdge, badNumber, notUTF8, limit, badCompass, noGraph,
    unknownAttribute, misplacedAttribute, badAttributeValue,
  ]
}
