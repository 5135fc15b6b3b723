import ArgumentParser
import SourceDiagnostics

/// Suggestions for misspelt words that the argument parser has none for.
enum UsageHints {
  /// A line that offers the nearest command, or the nearest figure of `draw`, when a word is not one.
  static func hint(for arguments: [String]) -> String? {
    hint(for: arguments[...], after: "missiegraaf", in: RootCommand.configuration)
  }

  private static func hint(
    for arguments: ArraySlice<String>, after start: String, in configuration: CommandConfiguration
  ) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help" else { return nil }
    let commands = configuration.subcommands
    if let command = commands.first(where: { $0.configuration.commandName == word }) {
      return hint(
        for: arguments.dropFirst(), after: "\(start) \(word)", in: command.configuration)
    }
    let names = commands.compactMap { $0.configuration.commandName }
    guard !names.isEmpty else { return nil }
    guard let near = Suggestions.nearest(to: word, among: names) else {
      return "Commands: " + names.sorted().joined(separator: ", ")
    }
    return "Did you mean '\(start) \(near)'?"
  }
}
