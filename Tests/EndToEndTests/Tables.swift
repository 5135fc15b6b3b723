import Foundation

/// A row of the dataset as results cite it.
struct DatasetRow: Decodable, Hashable {
  let file: String
  let line: Int
  let source: String
  let locator: String
}

/// The files of the dataset, read by a program other than the one that is tested: no field of them
/// holds a line break, so that a line is a row.
struct Tables {
  private var lines: [String: [String]] = [:]

  init() throws {
    let folder = Program.repository.appending(path: "graphs/mtib")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where file.hasSuffix(".csv") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      lines["mtib/" + file] = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
  }

  func record(_ row: DatasetRow) -> [String: String]? {
    guard let table = lines[row.file], table.indices.contains(row.line - 1), row.line > 1 else {
      return nil
    }
    let header = Self.fields(table[0])
    let fields = Self.fields(table[row.line - 1])
    guard header.count == fields.count else { return nil }
    return Dictionary(zip(header, fields), uniquingKeysWith: { $1 })
  }

  /// The rows of a table without line breaks in its fields, by column.
  static func rows(of text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map { fields(String($0)) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map {
      Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The fields of a line of CSV.
  static func fields(_ line: String) -> [String] {
    var fields = [""]
    var quoted = false
    var previous: Character?
    for character in line {
      switch character {
      case "\"":
        if !quoted, previous == "\"" { fields[fields.count - 1].append("\"") }
        quoted.toggle()
      case "," where !quoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
      previous = character == "\"" && previous == "\"" ? nil : character
    }
    return fields
  }
}
