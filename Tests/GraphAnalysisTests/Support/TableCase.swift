import Foundation
import GraphAnalysis
import Testing

/// A file of cases in Expected, one JSON object a line; see Expected/regenerate_statistics.py.
enum ExpectedFile {
  static func cases<Case: Decodable>(_ name: String, of type: Case.Type) -> [Case] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Expected/\(name)")
    do {
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
        try JSONDecoder().decode(Case.self, from: Data($0.utf8))
      }
    } catch {
      fatalError("Cannot read \(file.path()): \(error)")
    }
  }
}

extension TwoModeTable {
  /// A table written out in full.
  init(_ rows: [[Double]]) throws {
    let ties = rows.enumerated().flatMap { row, amounts in
      amounts.enumerated().map { Tie(row: row, column: $0, amount: $1) }
    }
    try self.init(rowCount: rows.count, columnCount: rows.first?.count ?? 0, ties: ties)
  }

  /// The whole table, zeros included.
  var dense: [[Double]] {
    (0..<rowCount).map { row in (0..<columnCount).map { self[row, $0] } }
  }

  /// Ones drawn at random.
  static func random(
    seed: UInt64, rows: Int, columns: Int, density: Double
  ) throws -> TwoModeTable {
    var generator = SeededGenerator(seed: seed)
    return try TwoModeTable(
      (0..<rows).map { _ in
        (0..<columns).map { _ in
          Double.random(in: 0..<1, using: &generator) < density ? 1.0 : 0.0
        }
      })
  }
}
