extension HelixInformation {
  /// Ω of samples of as many units, drawn with replacement.
  func bootstrap(
    _ patterns: SectorPatterns, _ execution: Execution
  ) async throws(AnalysisError) -> [Double] {
    let units = patterns.units
    let (seed, sectorCount) = (self.seed, patterns.sectorCount)
    return try await drawn(bootstrapDraws, execution, share: 0..<0.5) {
      (draw) throws(AnalysisError) -> Double in
      var generator = SeededGenerator(seed: seed, stream: draw)
      var counts = [Int](repeating: 0, count: 1 << sectorCount)
      for _ in units.indices { counts[Int(units[generator.index(below: units.count)])] += 1 }
      return SectorPatterns(sectorCount, counts).oInformation()
    }
  }

  /// Ω of tables with as many units per sector.
  func permuted(
    _ patterns: SectorPatterns, _ execution: Execution
  ) async throws(AnalysisError) -> [Double] {
    let (seed, sectorCount) = (self.seed, patterns.sectorCount)
    let isRestricted = universe == .unitsInSomeSector
    // Shuffling each sector once is already independent of the start; the restricted walk needs
    // some more steps to get away from it.
    let steps = isRestricted ? 8 * sectorCount : 0
    var start = patterns.units
    if isRestricted {
      var generator = SeededGenerator(seed: seed, stream: -1)
      for _ in 0..<steps {
        try checkCancellation()
        Self.reassign(generator.index(below: sectorCount), true, &start, &generator)
      }
    }
    let hub = start
    return try await drawn(permutations, execution, share: 0.5..<1) {
      (draw) throws(AnalysisError) -> Double in
      var generator = SeededGenerator(seed: seed, stream: -2 - draw)
      var units = hub
      if isRestricted {
        for _ in 0..<steps {
          Self.reassign(generator.index(below: sectorCount), true, &units, &generator)
        }
      } else {
        for sector in 0..<sectorCount { Self.reassign(sector, false, &units, &generator) }
      }
      var counts = [Int](repeating: 0, count: 1 << sectorCount)
      for unit in units { counts[Int(unit)] += 1 }
      return SectorPatterns(sectorCount, counts).oInformation()
    }
  }

  /// Deals out a sector afresh over units, given the other sectors.
  ///
  /// Where every unit must be in some sector, units in no other keep this one, and the rest of the
  /// sector falls on the others at random.
  private static func reassign(
    _ sector: Int, _ isRestricted: Bool, _ units: inout [UInt8],
    _ generator: inout SeededGenerator
  ) {
    let bit = UInt8(1) << UInt8(sector)
    // A draw without replacement in one pass: each unit with the chance that remains.
    var free = 0
    var members = 0
    for unit in units where !isRestricted || unit & ~bit != 0 {
      free += 1
      if unit & bit != 0 { members += 1 }
    }
    for index in units.indices where !isRestricted || units[index] & ~bit != 0 {
      if generator.index(below: free) < members {
        units[index] |= bit
        members -= 1
      } else {
        units[index] &= ~bit
      }
      free -= 1
    }
  }

  private func drawn(
    _ count: Int, _ execution: Execution, share: Range<Double>,
    _ draw: @escaping @Sendable (Int) throws(AnalysisError) -> Double
  ) async throws(AnalysisError) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(count)
    let progress = execution.progress
    let part = Execution(threads: execution.threads) { done in
      progress?(share.lowerBound + done * (share.upperBound - share.lowerBound))
    }
    try await Blocks(count).forEach(part) { (draws) throws(AnalysisError) -> [Double] in
      var part: [Double] = []
      for index in draws {
        try checkCancellation()
        part.append(try draw(index))
      }
      return part
    } fold: {
      values += $1
    }
    return values
  }
}
