import EcosystemModel
import GraphAnalysis

/// What is hidden together, and when it is hidden.
struct HoldOutFolds {
  /// The relations between a candidate and the entity through which it is tied to missions.
  struct Bond {
    let relations: [Int32]
    /// The first year that the relations give; `nil` when one of them gives none.
    let year: Int?
  }

  /// The part of bonds that must have a year, and the part that must be later than the cut.
  private static let datedShare = 0.8
  private static let laterShare = 0.2

  let bonds: [Bond]
  let scheme: HoldOutBlock.Scheme
  let lastYear: Int?
  /// For each repetition and fold, the bonds that are hidden.
  let hidden: [[Int]]

  init(
    _ network: TieNetwork, _ rules: CandidateRules, _ ties: KnownTies, _ settings: HoldOutSettings
  ) {
    let bonds = Self.bonds(network, rules, ties)
    let years = bonds.compactMap(\.year).sorted()
    self.bonds = bonds
    if !bonds.isEmpty, Double(years.count) >= Self.datedShare * Double(bonds.count),
      let cut = Self.cut(years)
    {
      scheme = .temporal
      lastYear = cut
      hidden = [bonds.indices.filter { (bonds[$0].year ?? cut) > cut }]
    } else {
      scheme = .folds
      lastYear = nil
      hidden = (0..<settings.repetitions).flatMap { repetition in
        var generator = SeededGenerator(seed: settings.seed, stream: repetition)
        let order = bonds.indices.shuffled(using: &generator)
        return (0..<settings.folds).map { fold in
          order.indices.filter { $0 % settings.folds == fold }.map { order[$0] }.sorted()
        }
      }.filter { !$0.isEmpty }
    }
  }

  /// The number of dated bonds.
  var datedCount: Int { bonds.count { $0.year != nil } }

  /// Which relations are hidden, by relation.
  func isHidden(_ fold: [Int], relationCount: Int) -> [Bool] {
    var isHidden = [Bool](repeating: false, count: relationCount)
    for bond in fold {
      for relation in bonds[bond].relations { isHidden[Int(relation)] = true }
    }
    return isHidden
  }

  /// The last year such that enough is later and anything is not.
  private static func cut(_ years: [Int]) -> Int? {
    Set(years).sorted().last { year in
      Double(years.count { $0 > year }) >= laterShare * Double(years.count)
    }
  }

  /// Every pair of a candidate and a neighbour of it on a chain of supply, with all relations between
  /// the two, so that nothing of a hidden tie is left to be seen.
  private static func bonds(
    _ network: TieNetwork, _ rules: CandidateRules, _ ties: KnownTies
  ) -> [Bond] {
    var pairs: Set<[Int]> = []
    var relations: [[Int]: [Int32]] = [:]
    for mission in ties.columns {
      for hops in rules.supply {
        let walk = ChainWalk(hops, from: mission, in: network)
        guard let last = hops.last, walk.layers.count == hops.count + 1 else { continue }
        let before = walk.layers[walk.layers.count - 2].map(\.entity)
        let targets = Set(before + (last.isRepeated ? walk.ends.map(\.entity) : []))
        for end in walk.ends {
          for relation in network.relations(from: end.entity) {
            let target = Int(network.objects[Int(relation)])
            if targets.contains(target),
              last.relations.contains(network.ecosystem.relations[Int(relation)].kind)
            {
              pairs.insert([end.entity, target])
            }
          }
        }
      }
    }
    for relation in network.subjects.indices {
      let (subject, object) = (Int(network.subjects[relation]), Int(network.objects[relation]))
      for pair in [[subject, object], [object, subject]] where pairs.contains(pair) {
        relations[pair, default: []].append(Int32(relation))
      }
    }
    return pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { pair in
      let found = relations[pair] ?? []
      let years = found.map { network.ecosystem.relations[Int($0)].year }
      return Bond(
        relations: found, year: years.contains(nil) ? nil : years.compactMap(\.self).min())
    }
  }
}
