import Foundation
import Testing

/// The manifest and the imports say the same.
///
/// The compiler accepts an import that is merely reachable through another target.
struct ManifestTests {
  @Test func `every import is a declared dependency, and every dependency is imported`() throws {
    let manifest = try Manifest.ofThisPackage()
    let modules = Set(manifest.targets.map(\.name)).union(["ArgumentParser", "Crypto"])
    let executables = Set(manifest.targets.filter { $0.type == "executable" }.map(\.name))
    for target in manifest.targets where target.type != "system" {
      let imported = try Repository.imports(inFolder: target.folder).intersection(modules)
      let declared = Set(target.dependencies.map(\.name))
      #expect(
        imported.subtracting(declared).sorted() == [],
        "\(target.name) imports what the manifest does not declare")
      #expect(
        declared.subtracting(imported).subtracting(executables).sorted() == [],
        "\(target.name) declares what it does not import")
    }
  }

  @Test func `a target without a folder or a folder without a target is not left behind`() throws {
    let declared = Set(try Manifest.ofThisPackage().targets.map(\.folder))
    let sources = try Repository.subfolders(of: "Sources").map { "Sources/" + $0 }
    #expect(Set(sources).subtracting(declared) == [])
    let tests = try Repository.subfolders(of: "Tests").filter { $0.hasSuffix("Tests") }
    #expect(Set(tests.map { "Tests/" + $0 }).subtracting(declared) == [])
  }

  @Test func `the top level holds what it should and nothing else`() throws {
    let allowed: Set = [
      "Package.swift", "Sources", "Tests", "graphs", "README.md", "Makefile", "LICENSE",
      "Benchmarks",
    ]
    let tracked = try Repository.trackedFiles().compactMap { $0.split(separator: "/").first }
    #expect(Set(tracked.map(String.init)).filter { !$0.hasPrefix(".") }.isSubset(of: allowed))
  }
}

/// What `swift package dump-package` says, as far as it is needed here.
private struct Manifest: Decodable {
  struct Target: Decodable {
    let name: String
    let type: String
    let path: String?
    let dependencies: [Dependency]

    var folder: String { path ?? (type == "test" ? "Tests/" : "Sources/") + name }
  }

  struct Dependency: Decodable {
    let name: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: AnyKey.self)
      let key = try #require(container.allKeys.first)
      var values = try container.nestedUnkeyedContainer(forKey: key)
      name = try values.decode(String.self)
    }
  }

  struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let targets: [Target]

  static func ofThisPackage() throws -> Manifest {
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "manifest-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let output = try Repository.run(
      "swift", "package", "--package-path", Repository.root.path, "--scratch-path", scratch.path,
      "dump-package")
    return try JSONDecoder().decode(Manifest.self, from: output)
  }
}
