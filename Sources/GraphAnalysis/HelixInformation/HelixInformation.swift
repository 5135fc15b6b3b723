/// Whether sectors of the helix complement or repeat each other in projects (O-information).
///
/// ```swift
/// let patterns = try SectorPatterns(projectsBySector)
/// let finding = try await HelixInformation(universe: .unitsInSomeSector, seed: 1)
///   .run(on: patterns)
/// finding.oInformation       // −0.25 bit: synergy prevails
/// ```
///
/// With H the joint entropies, in bits, of which sectors take part in a unit drawn at random,
/// Ω = (n − 2) H(X) + Σ over sectors of (H(X_i) − H(all but X_i)). Above 0, redundancy prevails: sectors
/// tell the same about a unit. Below 0, synergy does: only together do they tell. For three sectors
/// Ω equals the mutual information in three dimensions T(uig) = ΣH₁ − ΣH₂ + H₃ of the triple-helix
/// literature, given beside it. For four or more T has no meaning: a copy of four bits and a parity
/// of four bits both give +1, where Ω gives +2 and −2.
///
/// Units must have complete partner lists: a partner that was left out changes the combination.
///
/// ## The universe
/// Whether units in no sector belong to those that could have been seen changes the value a lot, and
/// often its sign, so that the caller always says. Without them, units must be in some sector, which
/// alone makes sectors look as if they replaced each other; the permutation test then keeps every
/// unit in some sector too, so that it does not count this as a finding.
///
/// ## Uncertainty
/// - *Bias*: ``Finding/corrected`` has the correction of Miller and Madow in every entropy.
/// - *Interval*: percentiles of Ω over samples of as many units, drawn with replacement. In
///   simulations of 120 and 400 units an interval of 95 % held the true value in 89 to 96 % of the
///   cases.
/// - *Permutation*: the share of tables with the same number of units per sector, and with the
///   universe kept, whose Ω is at least as low or high. In the universe of all units, sectors are
///   shuffled independently. In the other, a Gibbs sampler reassigns one sector at a time; by the
///   method of Besag and Clifford all samples start from one table found by a walk back from the
///   data, which makes the p-value valid for any length of walk.
///
/// Below ``minimumUnitCount`` units there is no value at all: 25 units of which the sectors have
/// nothing to do with each other already give about −0.04 ± 0.06.
///
/// Complexity: O(draws · (N + 4ⁿ)) for N units and n sectors.
///
/// ## References
/// - Rosas et al. (2019), doi:10.1103/PhysRevE.100.032305
/// - McGill (1954), doi:10.1007/BF02289159
/// - Leydesdorff, Dolfsma and Van der Panne (2006), doi:10.1016/j.respol.2005.09.001
/// - Miller (1955), Note on the bias of information estimates
/// - Efron and Tibshirani (1986), doi:10.1214/ss/1177013815
/// - Besag and Clifford (1989), doi:10.1093/biomet/76.4.633
public struct HelixInformation: Sendable, Hashable {
  /// The fewest units about which anything is said.
  public static let minimumUnitCount = 100

  /// Which units could have been seen.
  public enum Universe: Sendable, Hashable {
    /// All units, also those in no sector.
    case allUnits
    /// Units in at least one sector.
    case unitsInSomeSector
  }

  /// What is found about a number of units.
  public struct Finding: Sendable, Hashable {
    /// The number of units in the universe.
    public let unitCount: Int
    /// The number of units in no sector that were given, whether they count or not.
    public let unitsInNoSector: Int
    /// Ω in bits: above 0 redundancy, below 0 synergy.
    public let oInformation: Double
    /// Ω with the correction of Miller and Madow.
    public let corrected: Double
    /// T in bits, for three sectors only.
    public let transmission: Double?
    /// The bootstrap interval of Ω.
    public let interval: ClosedRange<Double>
    /// The share of permutations, the data among them, with an Ω that is as low or lower.
    public let lowerTail: Double
    /// The share of permutations, the data among them, with an Ω that is as high or higher.
    public let upperTail: Double

    /// The p-value against both sides: twice the lesser tail.
    public var pValue: Double { min(1, 2 * min(lowerTail, upperTail)) }
  }

  /// Which units could have been seen.
  public var universe: Universe
  /// The number of samples for the interval, at least 1.
  public var bootstrapDraws: Int
  /// The number of permutations, at least 1.
  public var permutations: Int
  /// The probability of the interval.
  public var confidence: Double
  /// Where random numbers start.
  public var seed: UInt64

  /// Chooses the universe and how much is drawn.
  ///
  /// - Parameters:
  ///   - universe: Which units could have been seen.
  ///   - bootstrapDraws: The number of samples for the interval, at least 1.
  ///   - permutations: The number of permutations, at least 1.
  ///   - confidence: The probability of the interval, between 0 and 1.
  ///   - seed: Where random numbers start.
  public init(
    universe: Universe, bootstrapDraws: Int = 1_999, permutations: Int = 999,
    confidence: Double = 0.95, seed: UInt64
  ) {
    self.universe = universe
    self.bootstrapDraws = bootstrapDraws
    self.permutations = permutations
    self.confidence = confidence
    self.seed = seed
  }

  /// Measures units.
  ///
  /// - Parameters:
  ///   - patterns: The number of units with each combination of sectors.
  ///   - execution: Threads and progress.
  /// - Returns: The O-information with its uncertainty.
  /// - Throws: ``AnalysisError/tooFewUnits(measure:count:minimum:)``, an option that cannot be used,
  ///   or when cancelled.
  public func run(
    on patterns: SectorPatterns, execution: Execution = Execution()
  ) async throws(AnalysisError) -> Finding {
    guard bootstrapDraws >= 1, permutations >= 1 else {
      throw .unusableOption(name: "draws", requirement: "must be at least 1")
    }
    guard confidence > 0, confidence < 1 else {
      throw .unusableOption(name: "confidence", requirement: "must lie between 0 and 1")
    }
    let counted =
      universe == .allUnits ? patterns : patterns.withoutUnitsInNoSector
    let unitCount = counted.unitCount
    guard unitCount >= Self.minimumUnitCount else {
      throw .tooFewUnits(
        measure: "helix information", count: unitCount, minimum: Self.minimumUnitCount)
    }
    guard unitCount <= Int(Int32.max) else {
      throw .unusableInput(name: "counts", requirement: "must add up to less than 2^31 units")
    }
    let value = counted.oInformation()
    let samples = try await bootstrap(counted, execution).sorted()
    let shuffled = try await permuted(counted, execution)
    // Values that differ by rounding alone are equal.
    let tolerance = 1e-9
    let tail = (1 - confidence) / 2
    let last = Double(samples.count - 1)
    let low = samples[Int((tail * last).rounded(.down))]
    let high = samples[Int(((1 - tail) * last).rounded(.up))]
    return Finding(
      unitCount: unitCount, unitsInNoSector: patterns.unitsInNoSector, oInformation: value,
      corrected: counted.oInformation(corrected: true),
      transmission: counted.sectorCount == 3 ? counted.transmission : nil, interval: low...high,
      lowerTail: Double(1 + shuffled.count { $0 <= value + tolerance })
        / Double(1 + permutations),
      upperTail: Double(1 + shuffled.count { $0 >= value - tolerance })
        / Double(1 + permutations))
  }
}
