import Foundation
import Testing

struct OutputFileTests {
  @Test func `a device is written into, not replaced`() throws {
    let folder = try TemporaryFolder()
    let link = folder.url.appending(path: "nowhere.svg").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/null")
    let outcome = try Program.run("draw", "network", "-o", link)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "/dev/null")
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func `a link stays, and what it leads to is written`() throws {
    let folder = try TemporaryFolder()
    let target = try folder.write("old", to: "real/figure.svg")
    let link = folder.url.appending(path: "link.svg").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let outcome = try Program.run("draw", "network", "-o", link)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("<svg"))
  }
}
