import Foundation
import Testing

/// The checkout that the tests were built from.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The modules that the Swift files of a folder import.
  static func imports(inFolder folder: String) throws -> Set<String> {
    let pattern = try Regex(
      #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|func|protocol|typealias|let|var)\s+)?(\w+)"#
    ).anchorsMatchLineEndings()
    var modules: Set<String> = []
    let base = root.appending(path: folder)
    let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard ["swift", "c", "h"].contains(file.pathExtension) else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: pattern) {
        if let module = match.output[1].substring { modules.insert(String(module)) }
      }
      // A C target names the module it builds on by its headers.
      if file.pathExtension != "swift", text.contains("#include <gvc.h>") {
        modules.insert("CGraphviz")
      }
    }
    return modules
  }

  static func subfolders(of folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      at: root.appending(path: folder), includingPropertiesForKeys: [.isDirectoryKey]
    )
    .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    .map(\.lastPathComponent).sorted()
  }

  /// The files that belong to the project.
  static func trackedFiles() throws -> [String] {
    let output = try run("git", "-C", root.path, "ls-files")
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  static func run(_ command: String...) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(command.joined(separator: " ")) failed")
    return data
  }
}
