import ArgumentParser
import SourceDiagnostics

/// Suggestions for misspelt words that the argument parser has none for.
enum UsageHints {
  /// A line that offers the nearest command, when the first word is not one.
  static func hint(for arguments: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    let commands = RootCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !commands.contains(word), word != "help" else { return nil }
    guard let near = Suggestions.nearest(to: word, among: commands) else {
      return "Commands: " + commands.sorted().joined(separator: ", ")
    }
    return "Did you mean 'missiegraaf \(near)'?"
  }
}
