import Foundation
import Testing

/// What a person at a terminal sees of work that takes long, and nobody else.
struct ProgressTests {
  /// A ring with chords: two seconds of work and more for one thread of an unoptimised build.
  private static let edges: String = {
    let count = 1_500
    return "source,target\n"
      + (0..<count).map { "\($0),\(($0 + 1) % count)\n\($0),\(($0 * 7 + 3) % count)\n" }.joined()
  }()

  /// Runs the program with a terminal as standard error, and gives what came there.
  private static func run(_ arguments: [String], environment: [String: String]) throws -> String {
    var (terminal, screen): (Int32, Int32) = (-1, -1)
    try #require(unsafe openpty(&terminal, &screen, nil, nil, nil) == 0)
    defer { close(terminal) }
    let process = Process()
    process.executableURL = Program.binary
    process.arguments = arguments
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: screen, closeOnDealloc: false)
    do {
      // Reading ends when no process has the terminal open.
      defer { close(screen) }
      try process.run()
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = unsafe read(terminal, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func arguments(_ folder: TemporaryFolder) throws -> [String] {
    [
      "centrality", "--data", try folder.write(edges, to: "edges.csv"), "--threads", "1",
      "--measure", "betweenness,closeness", "--format", "csv",
    ]
  }

  @Test func `a terminal shows how far long work is and is left clean`() throws {
    let folder = try TemporaryFolder()
    let shown = try Self.run(Self.arguments(folder), environment: ["TERM": "xterm"])
    let lines = shown.split(separator: "\r")
    #expect(
      lines.contains { $0.contains(/\[[12]\/2\] (betweenness|closeness): [0-9]+%/) }, "\(shown)")
    #expect(shown.hasSuffix(" \r"))
  }

  @Test(arguments: [["--no-progress"], ["--quiet"], []])
  func `nothing is shown when it is not wanted or not a terminal`(options: [String]) throws {
    let folder = try TemporaryFolder()
    let arguments = try Self.arguments(folder) + options
    let shown =
      options.isEmpty
      ? try Program.run(arguments).errors : try Self.run(arguments, environment: ["TERM": "xterm"])
    #expect(!shown.contains("betweenness"))
  }

  @Test func `short work leaves no trace`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("source,target\na,b\n", to: "edges.csv")
    let shown = try Self.run(
      ["centrality", "--data", file, "--lang", "nl"], environment: ["TERM": "xterm"])
    #expect(shown == "")
  }
}
