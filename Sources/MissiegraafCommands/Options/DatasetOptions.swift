import ArgumentParser
import EcosystemFigures

/// Which dataset a command reads.
struct DatasetOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A data package folder, or an edge list in CSV; - reads an edge list from standard input.",
      discussion: "Without it, the built-in dataset is used.", valueName: "path"))
  var data: String?

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "A data package to lay over the dataset; may be given more than once.", valueName: "path"))
  var overlays: [String] = []
}

/// How a command talks.
struct TalkOptions: ParsableArguments {
  @Option(help: "The language of tables, figures and reports: nl or en; nl when it is left out.")
  var lang: Choice<Language>?

  @Flag(name: .shortAndLong, help: "Print no notes on standard error.")
  var quiet = false

  @Flag(
    inversion: .prefixedNo,
    help: "Show on a terminal how far long work is.")
  var progress = true

  var language: Language { lang?.value ?? .dutch }
  var console: Console {
    Console(isQuiet: quiet, assumedLanguage: lang == nil ? language.code : nil)
  }
}

/// The form of a result.
enum ResultFormat: String, CaseIterable {
  case table
  case csv
  case json
}
