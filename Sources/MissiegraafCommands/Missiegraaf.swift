import ArgumentParser
import SourceDiagnostics

/// The command line of missiegraaf.
public enum Missiegraaf {
  /// The version of the program.
  public static let version = "0.1.0"

  /// Runs one command.
  ///
  /// Results go to standard output, everything else to standard error. Nothing is thrown: each way
  /// to end has its exit code.
  ///
  /// - Parameter arguments: The words after the program's name.
  /// - Returns: 0 done, 1 problems found, 2 bad data or failed operation, 64 wrong usage.
  public static func run(arguments: [String]) async -> Int32 {
    do {
      var command = try RootCommand.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return ExitStatus.done
    } catch let failure as OperationFailure {
      Console.error("error: \(failure)")
      return ExitStatus.failed
    } catch is ProblemsFound {
      return ExitStatus.failed
    } catch {
      return report(error, arguments: arguments)
    }
  }

  private static func report(_ error: any Error, arguments: [String]) -> Int32 {
    let code = RootCommand.exitCode(for: error)
    let message = RootCommand.fullMessage(for: error)
    if code == ExitCode.success {
      try? Console(isQuiet: false).write(message.isEmpty ? "" : message + "\n")
      return ExitStatus.done
    }
    guard !message.isEmpty else { return code.rawValue }
    Console.error(message)
    let hint =
      UsageHints.hint(for: arguments) ?? UsageHints.hint(in: message)
      ?? UsageHints.hint(onNegativeValueIn: arguments, message)
    if let hint {
      Console.error(hint)
    }
    return code == ExitCode.validationFailure ? ExitStatus.usage : ExitStatus.failed
  }
}

/// The exit codes, also listed by `missiegraaf explain exit-codes`.
enum ExitStatus {
  static let done: Int32 = 0
  static let problemsFound: Int32 = 1
  static let failed: Int32 = 2
  static let usage: Int32 = 64
}

struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missiegraaf",
    abstract: "Finds under-served missions in innovation ecosystems, and draws the network.",
    discussion: """
      EXAMPLES:
        missiegraaf whitespots                    the white spots of today
        missiegraaf whitespots --edition 2019     those of 2019
        missiegraaf draw network -o network.svg   the network, for a report
        missiegraaf report -o rapport.html        everything in one page
        missiegraaf centrality --data edges.csv   measures of your own graph

      Without --data, a command answers from the built-in dataset: the Dutch mission-driven \
      innovation policy 2019-2023.

      EXIT CODES: 0 done, 1 problems found, 2 bad data or failed operation, 64 wrong usage.
      """,
    version: Missiegraaf.version,
    groupedSubcommands: [
      CommandGroup(
        name: "Analysis",
        subcommands: [
          WhiteSpotsCommand.self, CandidatesCommand.self, CrossOversCommand.self,
          HelixCommand.self, LineageCommand.self, CommunitiesCommand.self, ProfileCommand.self,
          CentralityCommand.self, StructureCommand.self, PathCommand.self, ProjectCommand.self,
        ]),
      CommandGroup(name: "Output", subcommands: [DrawCommand.self, ReportCommand.self]),
      CommandGroup(
        name: "Data",
        subcommands: [
          CheckCommand.self, InfoCommand.self, ConvertCommand.self, ValidateCommand.self,
          ExplainCommand.self,
        ]),
    ])
}
