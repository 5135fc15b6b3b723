import BuiltinDatasets
import Foundation
import Testing

struct LookupTests {
  /// A folder with an installed dataset below it, in one of the places where it may be.
  private func installation(at place: String) throws -> URL {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let data = root.appending(path: place + "/mtib")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: data.appending(path: "datapackage.json"))
    return root
  }

  @Test(arguments: ["bin", "share/missiegraaf", "bin/missiegraaf_BuiltinDatasets.resources"])
  func `data is found beside the binary and in share`(place: String) throws {
    let root = try installation(at: place)
    defer { try? FileManager.default.removeItem(at: root) }
    let found = try BuiltinDatasets.path(
      environment: [:], executable: root.path + "/bin/missiegraaf")
    #expect(found == "\(root.path)/\(place)/mtib")
  }

  @Test func `the environment decides, also when it is wrong`() throws {
    let root = try installation(at: "data")
    defer { try? FileManager.default.removeItem(at: root) }
    let variable = BuiltinDatasets.environmentVariable
    #expect(
      try BuiltinDatasets.path(
        environment: [variable: root.path + "/data"], executable: "/bin/missiegraaf")
        == root.path + "/data/mtib")
    #expect(throws: BuiltinDatasets.NotFound.self) {
      try BuiltinDatasets.path(
        environment: [variable: root.path], executable: root.path + "/data/missiegraaf")
    }
  }

  @Test func `data that is not there is told with every place that was tried`() throws {
    let error = try #require(throws: BuiltinDatasets.NotFound.self) {
      try BuiltinDatasets.path(
        of: "other", environment: [:], executable: "/nowhere/bin/missiegraaf")
    }
    #expect(error.searched.contains("/nowhere/share/missiegraaf/other"))
    #expect(error.description.contains(BuiltinDatasets.environmentVariable))
  }
}
