import EcosystemModel
import GraphAnalysis
import Testing

@testable import WhiteSpotAnalysis

@Suite("Walks and their combination")
struct ScoreTests {
  /// The same walk by a table of probabilities for each hop.
  static func shares(_ hops: [Hop], from start: Int, _ network: TieNetwork) -> [Double] {
    let entities = network.ecosystem.entities
    var shares = [Double](repeating: 0, count: entities.count)
    shares[start] = 1
    for hop in hops {
      var next = [Double](repeating: 0, count: entities.count)
      for place in entities.indices where shares[place] > 0 {
        func neighbours(_ place: Int) -> Set<Int> {
          var found: Set<Int> = []
          for relation in network.ecosystem.relations where hop.relations.contains(relation.kind) {
            let subject = network.ecosystem.index(of: relation.subject)
            let object = network.ecosystem.index(of: relation.object)
            if hop.sense != .backward, subject == place, let object { found.insert(object) }
            if hop.sense != .forward, object == place, let subject { found.insert(subject) }
          }
          return found.filter { hop.kinds.contains(entities[$0].kind) && $0 != place }
        }
        var reached = neighbours(place)
        while hop.isRepeated {
          let more = reached.union(reached.flatMap { neighbours($0) }).subtracting([place])
          if more == reached { break }
          reached = more
        }
        reached.remove(start)
        for other in reached { next[other] += shares[place] / Double(reached.count) }
      }
      shares = next
    }
    return shares
  }

  @Test("Shares are those of a walker by definition", arguments: 0..<15)
  func walker(seed: UInt64) throws {
    let ecosystem = try World.random(seed: seed).ecosystem()
    let network = TieNetwork(ecosystem, includesAdjacent: false)
    let mission = try #require(ecosystem.index(of: "mission/m1"))
    for kind in CandidateKind.allCases {
      let rules = CandidateRules(kind)
      for hops in rules.supply + rules.chains.map(\.hops) {
        let walk = ChainWalk(hops, from: mission, in: network)
        var found = [Double](repeating: 0, count: ecosystem.entities.count)
        for end in walk.ends { found[end.entity] = end.share }
        let expected = Self.shares(hops, from: mission, network)
        #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 })
      }
    }
  }

  @Test("Reciprocal ranks by hand")
  func combination() {
    let scores = MethodScores(
      [
        .typedPaths: [0.5, 0.5, 0, nil, 9], .resourceSpreading: [0, 3, 2, 1, 9],
        .itemJaccard: [nil, nil, 1, 0, 9], .truncatedSVD: [-1, 0, 0, 0, 9],
      ], among: [true, true, true, true, false])
    #expect(scores.silences == [.truncatedSVD: .noEvidence])
    let expected = [
      (1 / 61.5) / 2, (1 / 61.5 + (1.0 / 61) / 2) / 2, ((1.0 / 62 + 1.0 / 61) / 2) / 2,
      ((1.0 / 63) / 2) / 2, 0,
    ]
    #expect(zip(scores.combined, expected).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test("A method alone decides alone, and one that says the same of all says nothing")
  func silence() {
    let alone = MethodScores([.randomWalk: [0.2, 0.3]], among: [true, true])
    #expect(alone.combined == [1.0 / 62, 1.0 / 61])
    let same = MethodScores([.missionDegree: [4, 4]], among: [true, true])
    #expect(same.combined == [0, 0])
    #expect(same.silences == [.missionDegree: .allTied(2)])
    let one = MethodScores([.typedPaths: [0.1]], among: [true])
    #expect(one.combined == [1.0 / 61])
  }

  @Test("Strata double, and places are within them")
  func strata() {
    let strata = DegreeStrata(
      degrees: [0, 1, 2, 3, 4, 7, 8, 3], scores: [0, 0, 5, 7, 1, 1, 9, 9],
      among: [true, true, true, true, true, true, true, false])
    #expect(strata.stratum(of: 0).ties == 0...0)
    #expect(strata.stratum(of: 1).ties == 1...1)
    #expect(strata.stratum(of: 2) == .init(ties: 2...3, count: 2, rank: 2))
    #expect(strata.stratum(of: 3) == .init(ties: 2...3, count: 2, rank: 1))
    #expect(strata.stratum(of: 4) == .init(ties: 4...7, count: 2, rank: 1.5))
    #expect(strata.stratum(of: 6) == .init(ties: 8...15, count: 1, rank: 1))
  }
}
