import Foundation
import MissiegraafKit

/// Measures on request. Each line that comes in, of words separated by tabs, has one that answers:
///
/// - `load NAME PATH FORM` reads a graph; the form is `simple` or `as-is`.
/// - `run WORK NAME THREADS PATH` writes its answer to a file and tells the seconds that the work
///   took, and the seconds of processor.
/// - `csv PATH` tells the same of reading a CSV edge list, and then the peak of memory in
///   kilobytes, the number of nodes and that of edges.
struct Conversation {
  private var graphs: [String: LoadedGraph] = [:]

  mutating func answer(_ words: [String]) async throws -> String {
    switch (words.first, words.count) {
    case ("load", 4):
      graphs[words[1]] = try LoadedGraph(path: words[2], simple: words[3] == "simple")
      return "loaded"
    case ("run", 5):
      guard let graph = graphs[words[2]], let threads = Int(words[3]), threads > 0 else {
        throw Failure("not loaded: \(words[2])")
      }
      return try await run(words[1], on: graph, threads: threads, answerPath: words[4])
    case ("csv", 2):
      return try readCSV(path: words[1])
    default:
      throw Failure("not understood: \(words.joined(separator: " "))")
    }
  }

  private func run(
    _ name: String, on graph: LoadedGraph, threads: Int, answerPath: String
  ) async throws -> String {
    guard let work = Work(rawValue: name) else { return "unknown" }
    let start = Moment()
    let numbers = try await work.run(on: graph, Execution(threads: threads))
    let time = start.secondsSince
    let values = try await numbers()
    let data = unsafe values.withUnsafeBytes { bytes in unsafe Data(bytes) }
    try data.write(to: URL(filePath: answerPath))
    return time
  }

  private func readCSV(path: String) throws -> String {
    let start = Moment()
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let network = try EdgeListReader.read(name: path, bytes: bytes).network
    let time = start.secondsSince
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return "\(time)\t\(usage.ru_maxrss)\t\(network.graph.nodeCount)\t\(network.graph.edgeCount)"
  }
}

/// When a work started, by the clock and by what the processor had done for this program.
private struct Moment {
  private let instant = ContinuousClock.now
  private let ticks = clock()

  /// The seconds since then, by both.
  var secondsSince: String {
    let processor = Double(clock() - ticks) / Double(CLOCKS_PER_SEC)
    return "\((ContinuousClock.now - instant) / .seconds(1))\t\(processor)"
  }
}
