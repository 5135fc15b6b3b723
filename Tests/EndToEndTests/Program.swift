import Foundation
import Testing

/// The built program, run as its users run it.
enum Program {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder in which the package manager puts what it builds.
  static let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()
  static let binary = products.appending(path: "missiegraaf")
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let fixtures = repository.appending(path: "Tests/Fixtures")

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - input: What stands on standard input.
  ///   - environment: The whole environment, so that a test depends on nothing around it.
  ///   - directory: The working directory.
  ///   - executable: The binary, when it is not the one that was built.
  /// - Returns: How it ended and what it wrote.
  /// - Throws: When it cannot be started.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:],
    directory: URL = repository, executable: URL = binary
  ) throws -> Outcome {
    try run(
      arguments, input: input, environment: environment, directory: directory,
      executable: executable)
  }

  /// Runs the program with a list of arguments.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    directory: URL = repository, executable: URL = binary
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = directory
    let folder = try TemporaryFolder()
    let files = ["in", "out", "err"].map { folder.url.appending(path: $0) }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8))
  }
}

/// A folder that is removed when nothing refers to it any more.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a text and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }
}
