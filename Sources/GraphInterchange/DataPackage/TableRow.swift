import EcosystemModel

/// A row of which every value has the form that its column asks for.
struct TableRow {
  let reference: RowReference
  let schema: TableSchema
  /// The values in the order of the schema's columns; empty where the file has none.
  let values: [String]

  subscript(column: String) -> String {
    schema.position(of: column).map { values[$0] } ?? ""
  }

  func list(_ column: String) -> [String] {
    self[column].utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
  }

  func number(_ column: String) -> Double? { StrictNumber.value(self[column]) }

  func year(_ column: String) -> Int? { Int(self[column]) }

  func isTrue(_ column: String) -> Bool { self[column].lowercased() == "true" }

  func word<Word: RawRepresentable>(
    _ column: String, as type: Word.Type = Word.self
  ) -> Word? where Word.RawValue == String {
    Word(rawValue: self[column])
  }

  func id(_ column: String) -> EntityID { EntityID(rawValue: self[column]) }

  var provenance: Provenance {
    Provenance(row: reference, source: self["source"], locator: self["locator"])
  }
}
