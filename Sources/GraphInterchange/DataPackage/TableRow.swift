import EcosystemModel

/// A row of which every value has the form that its column asks for.
struct TableRow {
  let reference: RowReference
  let schema: TableSchema
  /// The values in the order of the schema's columns; empty where the file has none.
  let values: [String]

  subscript(column: Column) -> String {
    schema.position(of: column).map { values[$0] } ?? ""
  }

  func list(_ column: Column) -> [String] {
    self[column].utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
  }

  func number(_ column: Column) -> Double? { StrictNumber.value(self[column]) }

  func year(_ column: Column) -> Int? { Int(self[column]) }

  func isTrue(_ column: Column) -> Bool { self[column].lowercased() == "true" }

  func word<Word: RawRepresentable>(
    _ column: Column, as type: Word.Type = Word.self
  ) -> Word? where Word.RawValue == String {
    let text = self[column]
    // Most words may be left out, and looking for nothing among all of them takes longest.
    return text.isEmpty ? nil : Word(rawValue: text)
  }

  func id(_ column: Column) -> EntityID { EntityID(rawValue: self[column]) }

  var provenance: Provenance {
    Provenance(row: reference, source: self[.source], locator: self[.locator])
  }
}
