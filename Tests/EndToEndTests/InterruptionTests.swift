import Foundation
import Testing

/// What is left when a person stops the program.
struct InterruptionTests {
  /// 130 is what a shell reports for a program that an interrupt ended.
  @Test func `an interrupt ends at once and leaves no file`() throws {
    let folder = try TemporaryFolder()
    let figure = folder.url.appending(path: "validation.json")
    let process = Process()
    process.executableURL = Program.binary
    process.arguments = ["validate", "-o", figure.path]
    process.environment = [:]
    process.currentDirectoryURL = Program.repository
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // No suspension: other tests would use the time until the program is done.
    Thread.sleep(forTimeInterval: 0.3)
    #expect(process.isRunning, "the work must outlast the wait, or nothing is tested")
    let start = ContinuousClock.now
    process.interrupt()
    process.waitUntilExit()
    #expect(ContinuousClock.now - start < .seconds(5))
    let status =
      process.terminationReason == .uncaughtSignal
      ? 128 + process.terminationStatus : process.terminationStatus
    #expect(status == 130)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }
}
