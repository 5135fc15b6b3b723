import EcosystemFigures

/// Pages of help that belong to no single command.
enum HelpTopics {
  typealias Topic = (name: String, title: String, text: String)

  /// Every page, in a language.
  static func all(in language: Language) -> [Topic] { language == .dutch ? dutch : english }

  private static let english: [Topic] = [
    ("exit-codes", "How a command ends", exitCodes),
    ("environment", "Environment variables", environment),
    ("formats", "What is read and written", formats),
    ("method", "How white spots are found, in plain words", method),
    ("overlay", "An own register, what-if questions and own weights", overlay),
    ("candidates", "How candidates for a mission are found, in plain words", candidates),
  ]

  private static let exitCodes = """
    0    done
    1    problems found (check: the dataset has errors; whitespots --fail-on: such a need is there)
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
      .graphml .dot a graph, with its weights and what it says of nodes
    Read (--groups, --values)
      a .csv file   what nodes belong to or are worth: the column id and one other

    Written (--format, -o)
      table         for people
      csv           full precision, a point for decimals, empty where a value is undefined
      json          one object: schemaVersion, tool, dataset, parameters, result, diagnostics
      svg pdf png   figures; dot and json hold the graph and its positions
    """

  private static let overlay = """
    The built-in sources give examples. Where you have a list that is complete, such as an export \
    of PPS projects or a list of programmes, lay it over the data:

      missiegraaf whitespots --with my-register

    my-register is a folder with tables of a data package, as many as you need:

      sources.csv     your list as a source, with its date:
                      id,title,date
      coverage.csv    for what it is complete: source,scope,relation,coverage
                      pps-export,theme/veiligheid,participates-in,complete
      entities.csv    the parties that the data does not have yet; those that it has are found by
                      id, name, alias or abbreviation
      relations.csv   who takes part in what: subject,relation,object,source,locator

    From then on silence means something: for every mission of the theme, "not found" becomes a \
    comparison with the others. Claim "complete" only when the list covers every mission that is \
    compared. A sort that it names for none of these missions, such as a sector, stays "cannot \
    tell" or "not found": it may not keep that sort. A made-up example is in \
    Tests/Fixtures/voorbeeldregister; use it to see how it works, not what is true. A list that \
    claims to be complete, as a whole or in part, where the data under it says of the same source \
    that it gives examples is refused (MG115).

    --what-if FILE shows what would change with other relations. Rows of FILE:

      change,subject,relation,object
      add,partner/tno,participates-in,mission/2023-dementie
      remove,project/aboard,addresses,mission/2023-dementie

    A row may also have role, year, until and source. Where a mission is compared by a complete \
    source, an added row without a source counts as named by it.

    --indicator-weights FILE gives each need its share in the order. Rows of FILE:

      dimension,weight
      company,0.4
      society,0.6

    The shares add up to 1; a need without a row does not count, and who declares a need makes no \
    difference. Of a mission only the needs that are declared for it count, in the same proportions. \
    Without the option every need weighs \
    the same, times 3 when the mission's own text asks for it, 2 when the agenda of its theme does, \
    and 1 when only the policy as a whole does. The intervals show what happens under other choices.
    """

  private static let candidates = """
    A candidate for a mission is a partner, topsector or programme that the sources do not tie to \
    it. That it stands in the list means that something in the data leads to it; not that it is \
    willing, able or missed.

    Two voices are heard. The first are chains of relations of known types: it took part in a \
    mission that this one continues, works on a technology that this one needs, takes part in a \
    part of a programme for it, works with who is in it, or is active in its theme. Each chain is a \
    walk that divides itself evenly at each step: a way that leads to few says more than one that \
    leads to many. Such chains also reach a mission that has no ties at all. The second voice is the \
    pattern of all ties between partners and missions: who is tied to the missions that share \
    partners with this one (ProbS, L3, Jaccard, relatedness, random walk, SVD).

    Each method puts candidates in order, and gives the one in place r 1/(60 + r), or nothing \
    without evidence. The mean of the methods of a voice is its score; the mean of the voices that \
    have anything to say decides. With no evidence, or the same for all, no order is given.

    Those who take part everywhere come first in any such order. So beside it stands the place among \
    candidates with about as many ties. And beside the list stands how well it works: ties that \
    are known were hidden and looked for (missiegraaf validate). Everyone without a known tie counts \
    as wrong there, so the figures are low; compare them with the baselines.
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
