/// Pages of help that belong to no single command.
enum HelpTopics {
  static let all: [(name: String, title: String, text: String)] = [
    ("exit-codes", "How a command ends", exitCodes),
    ("environment", "Environment variables", environment),
    ("formats", "What is read and written", formats),
    ("method", "How white spots are found, in plain words", method),
  ]

  private static let exitCodes = """
    0    done
    1    problems found (check: the dataset has errors)
    2    bad data, or an operation that failed
    64   wrong usage
    130  interrupted

    Results go to standard output, everything else to standard error.
    """

  private static let environment = """
    MISSIEGRAAF_DATA       the folder that holds the installed datasets
    MISSIEGRAAF_GRAPHVIZ   the path of the program missiegraaf-graphviz, which draws
    COLUMNS                the width of tables

    Locale variables are not read: --lang decides the language, and numbers that machines read \
    always have a point.
    """

  private static let formats = """
    Read (--data, --with)
      a folder      a data package: entities.csv and relations.csv, and any of amounts.csv,
                    observations.csv, needs.csv, statements.csv, coverage.csv, sources.csv,
                    registers.csv
      a .csv file   an edge list with the header source,target and, if you like, columns of
                    weights; - reads it from standard input

    Written (--format, -o)
      table         for people
      csv           full precision, a point for decimals, empty where a value is undefined
      json          one object: schemaVersion, tool, dataset, parameters, result, diagnostics
      svg pdf png   figures; dot and json hold the graph and its positions
    """

  private static let method = """
    A white spot is a mission that lacks something which it needs. What it needs is what its own \
    text, the agenda of its theme or the policy as a whole declares; nothing else counts.

    What it has is what the sources name: partners, programmes, projects, money. Policy letters \
    name examples. That something is not named there does not mean that it does not exist, so a \
    lack is only called a lack where a source lists everything (a complete frame). Elsewhere the \
    word is "not found" or "cannot tell".

    In a complete frame each mission is compared with the average of its frame: the number of \
    ties it would have if every partner spread its ties evenly over the missions. The chance of \
    so few is computed exactly and corrected for the number of comparisons.

    The order of attention says where to begin looking, theme by theme. It adds up the states of \
    the declared needs; the interval beside it says how much the order depends on choices that \
    could have been made otherwise. It is not a probability.
    """
}
