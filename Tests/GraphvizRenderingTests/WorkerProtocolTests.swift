import DOTLanguage
import Foundation
import GraphvizRendering
import Testing

@Suite(.serialized) struct `Talking with the worker` {
  /// What a worker may answer, and the error that it becomes.
  @Test(arguments: [
    (
      [Frame("fail", "plugins"), Frame("done")],
      GraphvizError.pluginsNotConfigured(hint: "Run `dot -c` as the administrator.")
    ),
    (
      [Frame("fail", "engine neato fdp neato"), Frame("done")],
      .unsupportedEngine(.dot, available: ["neato", "fdp"])
    ),
    (
      [Frame("fail", "format svg:svg:core dot png"), Frame("done")],
      .unsupportedFormat(.svg, available: ["dot", "png"])
    ),
    (
      [Frame("mesg", "Error: syntax error in line 1"), Frame("fail", "syntax"), Frame("done")],
      .syntax("Error: syntax error in line 1")
    ),
    ([Frame("fail", "empty svg:svg:core"), Frame("done")], .emptyOutput(.svg)),
    ([Frame("fail", "memory"), Frame("done")], .memoryLimit(bytes: 2 << 30)),
    ([Frame("fail", "confinement 1"), Frame("done")], .layoutFailed("1")),
    (
      [Frame("mesg", "Error: it cannot be done"), Frame("outp", "<svg/>"), Frame("done")],
      .layoutFailed("Error: it cannot be done")
    ),
    (
      [Frame("outp", "<svg><script/></svg"), Frame("done")],
      .malformedOutput(.svg, "an element script at byte 0")
    ),
    ([Frame("vers", "1")], .crashed(.status(0), standardErrorTail: "")),
    ([], .crashed(.status(0), standardErrorTail: "")),
  ])
  func `every answer becomes its error`(frames: [Frame], error: GraphvizError) async throws {
    let program = try FakeWorker.answering(frames)
    await #expect(throws: error) { try await program.renderer.render(.pair) }
    #expect(!error.description.isEmpty)
  }

  @Test func `what a worker says on standard error is told when it crashes`() async throws {
    let program = try FakeWorker("echo something went wrong >&2; kill -SEGV $$")
    let error = GraphvizError.crashed(.signal(11), standardErrorTail: "something went wrong")
    await #expect(throws: error) { try await program.renderer.render(.pair) }
    #expect(error.description.contains("signal 11"))
    #expect(error.description.contains("something went wrong"))
  }

  @Test func `the processor limit is a time limit`() async throws {
    let program = try FakeWorker("kill -XCPU $$")
    await #expect(throws: GraphvizError.timedOut(.seconds(30))) {
      try await program.renderer.render(.pair)
    }
  }

  @Test func `no worker is left when the process that started it is killed`() async throws {
    // A shell in the place of the host, so that it can be killed: it starts the worker, tells its
    // number, and holds its input open.
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "exec 3<&0; \"$0\" <&3 >/dev/null 2>&1 & echo $!; wait", workerPath]
    let input = Pipe()
    let output = Pipe()
    shell.standardInput = input
    shell.standardOutput = output
    try shell.run()
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let worker = try #require(Int32(said.trimmingCharacters(in: .whitespacesAndNewlines)))
    var text = "digraph {"
    for edge in 0..<4000 { text += "n\((edge * 7919) % 1499) -> n\((edge * 104_729) % 1500);" }
    let request = [
      Frame("vers", "1"), Frame("engn", "dot"), Frame("frmt", "svg:svg:core"), Frame("trus"),
      Frame("host", String(shell.processIdentifier)),
      Frame("dot ", text + "}"), Frame("end "),
    ]
    input.fileHandleForWriting.write(Data(request.flatMap(\.bytes)))
    try await Task.sleep(for: .milliseconds(500))
    #expect(isRunning(worker))
    kill(shell.processIdentifier, SIGKILL)
    shell.waitUntilExit()
    var waits = 0
    while isRunning(worker), waits < 300 {
      try await Task.sleep(for: .milliseconds(10))
      waits += 1
    }
    #expect(!isRunning(worker))
    try input.fileHandleForWriting.close()
    if isRunning(worker) { kill(worker, SIGKILL) }
  }
}

/// Whether there is such a process that has not ended.
private func isRunning(_ id: Int32) -> Bool {
  guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
    let end = stat.lastIndex(of: ")")
  else { return false }
  return stat[end...].split(separator: " ").dropFirst().first != "Z"
}

/// A frame of the worker's protocol.
struct Frame: Sendable {
  let bytes: [UInt8]

  init(_ tag: String, _ content: String = "") {
    let length = UInt32(content.utf8.count)
    bytes =
      Array(tag.utf8) + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> UInt32($0)) }
      + Array(content.utf8)
  }
}

/// A program in the place of the worker.
private struct FakeWorker: ~Copyable {
  let folder: URL

  /// A shell script that reads its request and does this.
  init(_ script: String, answer: [UInt8] = []) throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "fake-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let source = folder.appending(path: "source")
    try "#!/bin/sh\n/bin/cat > /dev/null\n\(script)\n".write(
      to: source, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: source.path)
    // Another process writes the program: one that this process wrote is busy for as long as a child
    // that is being started elsewhere still has it open.
    let copy = try Process.run(
      URL(filePath: "/bin/cp"),
      arguments: ["-p", source.path, folder.appending(path: "worker").path])
    copy.waitUntilExit()
    try Data(answer).write(to: folder.appending(path: "answer"))
  }

  /// A program that reads its request and gives this answer.
  static func answering(_ frames: [Frame]) throws -> FakeWorker {
    try FakeWorker("exec /bin/cat \"${0%/*}/answer\"", answer: frames.flatMap(\.bytes))
  }

  var renderer: GraphvizRenderer {
    GraphvizRenderer(worker: .path(folder.appending(path: "worker").path))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
