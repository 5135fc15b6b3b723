/// How many units have which combination of sectors taking part.
///
/// ```swift
/// let patterns = try SectorPatterns(sectorCount: 3, counts: [0, 600, 200, 30, 150, 40, 15, 5])
/// ```
///
/// A unit is a project or programme whose list of partners is complete; a sector takes part when at
/// least one partner is of that sector. A combination is a number whose bit *s* is 1 when sector *s*
/// takes part, so that combination 0 is that of units in no sector at all.
public struct SectorPatterns: Sendable, Hashable {
  /// The most sectors that can be told apart.
  public static let maximumSectorCount = 8

  /// The number of sectors.
  public let sectorCount: Int
  /// The number of units with each combination.
  public let counts: [Int]

  /// Takes counts per combination.
  ///
  /// - Parameters:
  ///   - sectorCount: The number of sectors, from 3 to ``maximumSectorCount``.
  ///   - counts: The number of units with each of the 2^`sectorCount` combinations.
  /// - Throws: ``AnalysisError/unusableInput(name:requirement:)``.
  public init(sectorCount: Int, counts: [Int]) throws(AnalysisError) {
    guard (3...Self.maximumSectorCount).contains(sectorCount) else {
      throw .unusableInput(
        name: "number of sectors", requirement: "must be from 3 to \(Self.maximumSectorCount)")
    }
    // A total below 2⁵³ is exact as a floating-point number.
    guard counts.count == 1 << sectorCount,
      counts.allSatisfy({ $0 >= 0 && $0 < 1 << 44 })
    else {
      throw .unusableInput(
        name: "counts",
        requirement: "must have a number below 2^44 that is not negative for each combination")
    }
    self.sectorCount = sectorCount
    self.counts = counts
  }

  /// Counts the combinations of a table with a row for each unit and a column for each sector.
  ///
  /// - Parameter table: Units and sectors; a tie of any amount means that the sector takes part.
  /// - Throws: ``AnalysisError/unusableInput(name:requirement:)`` for fewer than 3 or too many
  ///   sectors.
  public init(_ table: TwoModeTable) throws(AnalysisError) {
    let sectorCount = min(table.columnCount, Self.maximumSectorCount + 1)
    var counts = [Int](repeating: 0, count: 1 << sectorCount)
    if sectorCount == table.columnCount {
      for row in 0..<table.rowCount {
        counts[table.slots(of: row).reduce(0) { $0 | 1 << table.columns[$1] }] += 1
      }
    }
    try self.init(sectorCount: sectorCount, counts: counts)
  }

  /// The number of units.
  public var unitCount: Int { counts.reduce(0, +) }

  /// The number of units in no sector.
  public var unitsInNoSector: Int { counts[0] }

  /// The same without the units in no sector.
  public var withoutUnitsInNoSector: SectorPatterns {
    SectorPatterns(sectorCount, [0] + counts.dropFirst())
  }

  init(_ sectorCount: Int, _ counts: [Int]) {
    self.sectorCount = sectorCount
    self.counts = counts
  }

  /// The combination of each unit, units of the same combination together.
  var units: [UInt8] {
    counts.enumerated().flatMap { [UInt8](repeating: UInt8($0), count: $1) }
  }
}
