public import EcosystemModel
public import SourceDiagnostics

/// How much each need weighs in the order of attention, from a small file.
///
/// ```
/// dimension,weight
/// company,0.4
/// society,0.6
/// ```
///
/// The weights are shares that add up to 1, give or take .005 for rounding; a need without a row
/// has weight 0.
public struct NeedWeights: Hashable, Sendable {
  /// The share of each need, as the file gives it; 0 for a need without a row.
  public let shares: [NeedDimension: Double]

  /// The shares times the number of needs that have one, so that the mean weight is 1: as a shape of
  /// the draws of weights they then vary as much as equal weights do.
  public var weights: [NeedDimension: Double] {
    let count = Double(shares.values.count { $0 > 0 })
    return shares.mapValues { $0 * count }
  }

  /// Reads a file of weights.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``FileReadingError`` when the file cannot be read, ``DiagnosticsError`` with every
  ///   problem in it.
  public init(path: String) throws {
    let bytes = try FileReading.bytes(ofFile: path, limit: PackageFiles.defaultSizeLimit)
    try self.init(name: path, bytes: bytes)
  }

  /// Reads weights that are in memory.
  ///
  /// - Parameters:
  ///   - name: The file as the user knows it.
  ///   - bytes: Its contents.
  /// - Throws: Every problem, with its place.
  public init(name: String, bytes: [UInt8]) throws(DiagnosticsError) {
    let table = TableReader.read(.weights, name: name, bytes: bytes) { $0 }
    let locator = RowLocator([], files: [name: bytes])
    var problems = table.diagnostics
    var shares: [NeedDimension: Double] = [:]
    var lines: [NeedDimension: RowReference] = [:]
    for row in table.values {
      guard let dimension = row.word(.dimension, as: NeedDimension.self),
        let weight = row.number(.weight)
      else { continue }
      if weight < 0 {
        problems.append(
          Diagnostic(
            RuleCode.negativeValue, "the weight of \(dimension.rawValue) is \(row[.weight])",
            at: locator.span(of: row.reference, column: "weight"), help: "write 0 or more"))
      }
      if let first = lines[dimension] {
        problems.append(
          Diagnostic(
            RuleCode.duplicateRow, "\(dimension.rawValue) has a weight on \(first) too",
            at: locator.span(of: row.reference, column: "dimension")))
      }
      lines[dimension] = lines[dimension] ?? row.reference
      shares[dimension] = weight
    }
    let sum = NeedDimension.allCases.reduce(0) { $0 + (shares[$1] ?? 0) }
    if !problems.contains(where: { $0.severity == .error }), abs(sum - 1) > 0.005 {
      let rounded = (sum * 1_000).rounded() / 1_000
      problems.append(
        Diagnostic(
          ChangeCode.weightSum, "the weights add up to \(rounded), not to 1",
          at: locator.span(of: RowReference(file: name, line: 1), column: "weight"),
          help: sum > 0 ? "divide each weight by \(rounded)" : "give a need a weight above 0"))
    }
    let sorted = DiagnosticsError(problems)
    guard !sorted.diagnostics.contains(where: { $0.severity == .error }) else { throw sorted }
    self.shares = Dictionary(
      uniqueKeysWithValues: NeedDimension.allCases.map { ($0, shares[$0] ?? 0) })
  }
}

extension TableSchema {
  fileprivate static let weights = TableSchema(
    "a file of weights",
    [
      .required(.dimension, .word(NeedDimension.self)), .required(.weight, .number),
      .optional(.note),
    ])
}
