import ArgumentParser
import SourceDiagnostics

/// Suggestions for misspelt words that the argument parser has none for.
enum UsageHints {
  /// A line that offers the nearest command, or the nearest figure of `draw`, when a word is not one.
  static func hint(for arguments: [String]) -> String? {
    hint(for: arguments[...], after: "missiegraaf", in: RootCommand.configuration)
  }

  /// A line that offers the nearest of the values that a message of the argument parser lists, when
  /// what was given is none of them.
  ///
  /// The parser knows which option was meant and tells nobody but the user.
  static func hint(in message: String) -> String? {
    let form = /The value '(.+?)' is invalid for '.+?'\. Please provide one of ([\s\S]+)/
    guard let match = message.firstMatch(of: form) else { return nil }
    let lines = match.output.2.split(separator: "\n")
    // Many values stand below each other, few in one sentence.
    let listed = lines.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    let values =
      listed.isEmpty ? lines[0].matches(of: /'(.+?)'/).map { String($0.output.1) } : listed
    return match.output.1.split(separator: ",").map(String.init)
      .filter { !values.contains($0) }.lazy
      .compactMap { Suggestions.nearest(to: $0, among: values) }.first
      .map { "Did you mean '\($0)'?" }
  }

  /// A line that tells how to give a number below 0, which the argument parser takes for an option.
  static func hint(onNegativeValueIn arguments: [String], _ message: String) -> String? {
    guard let match = message.firstMatch(of: /Missing value for '(--[a-z-]+)/),
      let place = arguments.firstIndex(of: String(match.output.1)),
      place + 1 < arguments.count, Double(arguments[place + 1]) != nil
    else { return nil }
    return "What begins with - is taken for an option; with a sign of equality it is a value: "
      + "\(match.output.1)=\(arguments[place + 1])"
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
