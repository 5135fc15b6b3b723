import EcosystemModel
public import SourceDiagnostics

/// The codes of problems in the form of a file, whatever its contents mean.
///
/// The codes of what the contents mean are in ``RuleCode``.
public enum FormatCode {
  /// A file has no bytes, or nothing but a byte order mark.
  public static let emptyFile = DiagnosticCode(
    "MG001", "empty file",
    explanation: """
      The file holds nothing. A table has at least a line with the names of its columns. Remove \
      the file if the table is not needed.
      """)
  /// A file is not UTF-8.
  public static let notUTF8 = DiagnosticCode(
    "MG002", "not UTF-8",
    explanation: """
      Text is read as UTF-8 only, so that letters such as é mean the same everywhere. In Excel \
      save as "CSV UTF-8 (Comma delimited)"; in LibreOffice choose "Unicode (UTF-8)" when saving.
      """)
  /// A file holds a NUL character.
  public static let nulCharacter = DiagnosticCode(
    "MG003", "NUL character",
    explanation: """
      The file holds a character with the number 0, which no text has. It is damaged, or it is \
      no text file. Export it again.
      """)
  /// A carriage return stands alone.
  public static let loneCarriageReturn = DiagnosticCode(
    "MG004", "carriage return alone",
    explanation: """
      Lines end with a line feed, or with a carriage return and a line feed. A carriage return \
      alone comes from old Macintosh programs or from damage. Save the file with another line \
      ending.
      """)
  /// A quote is opened and never closed.
  public static let unterminatedQuote = DiagnosticCode(
    "MG005", "quote is not closed",
    explanation: """
      A field that begins with a quotation mark ends with one, right before the next comma or the \
      end of the line. A quotation mark inside such a field is written twice. Close the quote, \
      or double the quotation mark.
      """)
  /// Text follows a closing quote.
  public static let textAfterQuote = DiagnosticCode(
    "MG006", "text after a closing quote",
    explanation: """
      After a closing quotation mark comes a comma or the end of the line. A quotation mark \
      inside a quoted field is written twice: "the ""living lab"" of Delft".
      """)
  /// A quotation mark stands in a field without quotes around it.
  public static let strayQuote = DiagnosticCode(
    "MG007", "quotation mark in a field without quotes",
    explanation: """
      A field that holds a quotation mark is put in quotes itself, and the mark is written twice: \
      "the ""living lab"" of Delft".
      """)
  /// A row has too few fields.
  public static let tooFewFields = DiagnosticCode(
    "MG008", "too few fields",
    explanation: """
      Every row has as many fields as the first line has names. An empty field still has its \
      comma.
      """)
  /// A row has too many fields.
  public static let tooManyFields = DiagnosticCode(
    "MG009", "too many fields",
    explanation: """
      Every row has as many fields as the first line has names. Usually a text holds a comma: put \
      that field in quotes.
      """)
  /// Fields are separated by something else than commas.
  public static let wrongSeparator = DiagnosticCode(
    "MG010", "fields are not separated by commas",
    explanation: """
      Fields are separated by commas. Excel with Dutch settings writes semicolons: choose a comma \
      as list separator in the regional settings of Windows before saving, or save from \
      LibreOffice with a comma as field separator. Replacing every semicolon in an editor breaks \
      texts that hold commas.
      """)
  /// A column has no name.
  public static let unnamedColumn = DiagnosticCode(
    "MG011", "column without a name",
    explanation: """
      Every column has a name in the first line. A comma too many at the end of the line makes a \
      column without one.
      """)
  /// Two columns have one name.
  public static let duplicateColumn = DiagnosticCode(
    "MG012", "two columns with one name",
    explanation: "Names of columns are different from each other. Rename or remove one.")
  /// A column that must be there is not.
  public static let missingColumn = DiagnosticCode(
    "MG013", "missing column",
    explanation: """
      This table cannot be read without the column. Columns that may be left out are read as \
      empty.
      """)
  /// A column has a name that the table does not know.
  public static let unknownColumn = DiagnosticCode(
    "MG014", "unknown column",
    explanation: """
      The table has no such column. Names are compared exactly, capitals included. Remarks go in \
      the column note.
      """)
  /// So many problems that the rest is only counted.
  public static let furtherProblems = DiagnosticCode(
    "MG015", "more problems than are listed",
    explanation: "Mend the problems that are listed and check again.")
  /// A row has no values.
  public static let emptyRow = DiagnosticCode(
    "MG016", "empty row", severity: .warning,
    explanation: "The row holds nothing and was passed over. Remove the line.")
  /// More columns than any table has.
  public static let tooManyColumns = DiagnosticCode(
    "MG017", "too many columns",
    explanation: """
      The first line has more names than any table that can be read. A matrix has to be turned \
      into a list of edges first: one line for each edge, with source and target.
      """)
  /// A table that must be there is not.
  public static let missingTable = DiagnosticCode(
    "MG020", "missing table",
    explanation: """
      A data package is a folder with at least entities.csv and relations.csv; an overlay has at \
      least one of the tables. File names are compared exactly, capitals included.
      """)
  /// `datapackage.json` is not JSON.
  public static let malformedJSON = DiagnosticCode(
    "MG021", "malformed JSON",
    explanation: """
      The file does not follow RFC 8259. Common causes are a comma after the last element, single \
      quotes, comments, and a missing comma between elements.
      """)
  /// `datapackage.json` holds something of a wrong type.
  public static let badDescriptor = DiagnosticCode(
    "MG022", "bad datapackage.json",
    explanation: """
      datapackage.json is an object with a name, a version and resources, as the Data Package \
      standard describes. The file may be left out: the name is then that of the folder.
      """)
  /// `datapackage.json` names a table that does not exist.
  public static let missingResource = DiagnosticCode(
    "MG023", "resource without a file",
    explanation: """
      datapackage.json lists a file that the folder does not have. Add the file, or remove the \
      resource.
      """)
  /// A CSV file is not a table of the package.
  public static let unreadFile = DiagnosticCode(
    "MG024", "file is not read", severity: .warning,
    explanation: """
      A data package has a fixed set of tables, by name. Rename the file if it is one of them; \
      move it elsewhere if it is not.
      """)
  /// A column of an edge list is no weight.
  public static let ignoredColumn = DiagnosticCode(
    "MG030", "column is not read", severity: .warning,
    explanation: """
      Columns of an edge list other than source and target are weights, and every value of a \
      weight is a number such as 2, -0.5 or 1e-3. This column has other values and was passed over.
      """)

  /// One name stands in a graph file in two forms.
  public static let twoForms = DiagnosticCode(
    "MG031", "one name in two forms", severity: .warning,
    explanation: """
      A letter with an accent, such as é, is one character, or an e and the sign for the accent. Both \
      look alike and mean the same, so that both name one node, in the form that came first. Files \
      from macOS often have the second form. Save names in one form (NFC) to be rid of the warning.
      """)
  /// A graph file holds more than one graph.
  public static let unreadGraph = DiagnosticCode(
    "MG032", "graph is not read", severity: .warning,
    explanation: """
      The file holds several graphs, and a dataset is one: the first is read. Put each graph in a \
      file of its own.
      """)

  /// A file is not well-formed XML.
  public static let malformedXML = DiagnosticCode(
    "MG040", "malformed XML",
    explanation: """
      The file does not follow XML 1.0, or it is cut short. A document type and entities of one's \
      own are refused, since they can name other files or grow without end. Export the file again.
      """)
  /// An element of a GraphML file stands where it cannot be read.
  public static let unreadGraphML = DiagnosticCode(
    "MG041", "not GraphML that can be read",
    explanation: """
      Read is one graph with keys, nodes and edges, all directed or all undirected. Nested graphs, \
      hyperedges, ports and a mixture of directions have no counterpart in the graphs of this \
      program. Export the graph without them.
      """)
  /// A key of a GraphML file is of an unknown sort.
  public static let badKey = DiagnosticCode(
    "MG042", "bad GraphML key",
    explanation: """
      A key has an id, the sort of element it is for (all, graph, node or edge), a name and a type \
      (boolean, int, long, float, double or string), and its data name it by id.
      """)

  /// Every code of the form of files, in order.
  public static let all = [
    emptyFile, notUTF8, nulCharacter, loneCarriageReturn, unterminatedQuote, textAfterQuote,
    strayQuote, tooFewFields, tooManyFields, wrongSeparator, unnamedColumn, duplicateColumn,
    missingColumn, unknownColumn, furtherProblems, emptyRow, tooManyColumns, missingTable,
    malformedJSON, badDescriptor, missingResource, unreadFile, ignoredColumn, twoForms,
    unreadGraph, malformedXML, unreadGraphML, badKey,
  ]

  /// Every code that reading a dataset can report: of form, then of contents.
  public static let allOfReading = all + RuleCode.all
}
