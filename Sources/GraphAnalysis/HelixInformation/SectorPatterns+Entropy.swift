extension SectorPatterns {
  /// The joint entropy of some sectors, in bits, over the shares of units.
  ///
  /// With the correction of Miller and Madow, (K − 1) / (2N) nats are added for N units with K
  /// different combinations of these sectors.
  ///
  /// - Parameters:
  ///   - sectors: The sectors, as the bits of a number.
  ///   - corrected: Whether to correct for the number of units.
  /// - Returns: The entropy; 0 without units.
  package func entropy(of sectors: Int, corrected: Bool = false) -> Double {
    var sums = [Int](repeating: 0, count: counts.count)
    var total = 0
    for (combination, count) in counts.enumerated() {
      sums[combination & sectors] += count
      total += count
    }
    guard total > 0 else { return 0 }
    var nats = 0.0
    var kinds = 0
    for sum in sums where sum > 0 {
      let share = Double(sum) / Double(total)
      nats -= share * logarithm(share)
      kinds += 1
    }
    if corrected { nats += Double(kinds - 1) / Double(2 * total) }
    return nats / logarithm(2)
  }

  /// Ω = (n − 2) H(X) + Σ over sectors of (H(X_i) − H(all but X_i)), in bits.
  package func oInformation(corrected: Bool = false) -> Double {
    let all = counts.count - 1
    var sum = Double(sectorCount - 2) * entropy(of: all, corrected: corrected)
    for sector in 0..<sectorCount {
      sum += entropy(of: 1 << sector, corrected: corrected)
      sum -= entropy(of: all & ~(1 << sector), corrected: corrected)
    }
    return sum
  }

  /// T, the alternating sum over all sets of sectors of their entropies, in bits.
  package var transmission: Double {
    (1..<counts.count).reduce(0) { sum, sectors in
      let sign = sectors.nonzeroBitCount.isMultiple(of: 2) ? -1.0 : 1
      return sum + sign * entropy(of: sectors)
    }
  }
}
