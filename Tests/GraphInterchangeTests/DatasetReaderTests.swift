import EcosystemModel
import FoundationEssentials
import GraphCore
import SourceDiagnostics
import Testing

@testable import GraphInterchange

struct DatasetReaderTests {
  /// Runs a test in a folder of its own, which is removed afterwards.
  private func inFolder(
    _ files: [String: String] = [:], _ test: (String) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "missiegraaf-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    }
    try test(folder)
  }

  @Test func `a folder is a data package`() throws {
    try inFolder(soundPackage) { folder in
      guard case .ecosystem(let reading) = try DatasetReader().read(folder + "/") else {
        Issue.record("not a dataset of entities")
        return
      }
      #expect(reading.ecosystem.entities.count == 4)
      #expect(
        reading.ecosystem.relations[0].provenance.row.description == folder + "/relations.csv:2")
    }
  }

  @Test func `overlays are folders too`() throws {
    try inFolder(soundPackage) { base in
      try inFolder(["sources.csv": "id,title\nnota,Nota\n"]) { overlay in
        let dataset = try DatasetReader().read(base, displayName: "mtib", overlays: [overlay])
        guard case .ecosystem(let reading) = dataset else {
          Issue.record("not a dataset of entities")
          return
        }
        #expect(reading.ecosystem.sources.map(\.id) == ["brief", "nota"])
      }
    }
  }

  @Test func `the kite of Krackhardt is read from its file`() throws {
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/kite.csv").path
    guard case .network(let reading) = try DatasetReader().read(fixtures) else {
      Issue.record("not an edge list")
      return
    }
    let network = reading.network
    #expect(network.edgeCount == 18)
    #expect(
      network.ids.sorted() == [
        "Andre", "Beverly", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane",
      ])
    // Degrees in Krackhardt (1990), doi:10.2307/2393394, figure 1.
    let degrees = Dictionary(
      uniqueKeysWithValues: network.ids.indices.map {
        (network.ids[$0], network.graph.degree(of: $0))
      })
    #expect(
      degrees == [
        "Andre": 4, "Beverly": 4, "Carol": 3, "Diane": 6, "Ed": 3, "Fernando": 5, "Garth": 5,
        "Heather": 3, "Ike": 2, "Jane": 1,
      ])
  }

  @Test func `a dash is standard input`() throws {
    let dataset = try DatasetReader(isDirected: true).read("-") { Array("source,target\na,b".utf8) }
    guard case .network(let reading) = dataset else {
      Issue.record("not an edge list")
      return
    }
    #expect(reading.network.graph.isDirected)
    #expect(reading.network.ids == ["a", "b"])
  }

  @Test func `what cannot be read is a typed error`() throws {
    try inFolder(["a.txt": "x", "big.csv": "source,target\na,b\n"]) { folder in
      let missing = folder + "/none"
      #expect(throws: FileReadingError.notFound(path: missing)) {
        try DatasetReader().read(missing)
      }
      #expect(throws: FileReadingError.notFound(path: missing)) {
        try DataPackageReader().read(folder: missing)
      }
      #expect(throws: FileReadingError.notAFolder(path: folder + "/a.txt")) {
        try DataPackageReader().read(folder: folder + "/a.txt")
      }
      #expect(throws: FileReadingError.unknownFormat(path: folder + "/a.txt")) {
        try DatasetReader().read(folder + "/a.txt")
      }
      let big = folder + "/big.csv"
      #expect(throws: FileReadingError.tooLarge(path: big, byteCount: 18, limit: 10)) {
        try DatasetReader(sizeLimit: 10).read(big)
      }
      #expect(throws: FileReadingError.tooLarge(path: "-", byteCount: 11, limit: 10)) {
        try DatasetReader(sizeLimit: 10).read("-") { Array("hello world".utf8) }
      }
      #expect(throws: FileReadingError.overlayOnEdgeList(path: big)) {
        try DatasetReader().read(big, overlays: [folder])
      }
    }
  }

  @Test func `a folder where a table is expected is a typed error`() throws {
    try inFolder(soundPackage) { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/needs.csv", withIntermediateDirectories: true)
      #expect(throws: FileReadingError.notAFile(path: folder + "/needs.csv")) {
        try DatasetReader().read(folder)
      }
    }
  }

  @Test func `a device is not read, not even through a link`() throws {
    try inFolder { folder in
      let link = folder + "/zero.csv"
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: "/dev/zero")
      #expect(throws: FileReadingError.notAFile(path: link)) { try DatasetReader().read(link) }
    }
  }

  @Test func `a file that is longer than the system says is not read in part`() {
    let path = "/proc/self/status"
    #expect(
      throws: FileReadingError.unreadable(
        path: path, reason: "it changed while it was read; copy it, and read the copy.")
    ) {
      try FileReading.bytes(ofFile: path, limit: 1 << 20)
    }
  }

  @Test(arguments: [
    FileReadingError.notFound(path: "p"), .notAFolder(path: "p"), .notAFile(path: "p"),
    .unreadable(path: "p", reason: "r."), .tooLarge(path: "p", byteCount: 2, limit: 1),
    .unknownFormat(path: "p"), .overlayOnEdgeList(path: "p"),
  ])
  func `an error is a full sentence that names the path`(error: FileReadingError) {
    #expect(error.description.contains("\"p\""))
    #expect(error.description.hasSuffix("."))
  }
}
