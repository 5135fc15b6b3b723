import EcosystemModel
import GraphAnalysis
import GraphCore

/// The ties that rows name between two partners.
struct PartnerNetwork {
  /// How partners are tied. Being a part of another is no tie between two bodies.
  private static let relations: Set<RelationKind> = [
    .collaboratesWith, .funds, .leads, .participatesIn,
  ]

  private let index: TieIndex
  /// The partners of a sector, in order of id.
  private let partners: [Entity]
  private let ties: [Tie]

  init(_ index: TieIndex) {
    self.index = index
    partners = index.ecosystem.entities(of: .partner).filter {
      $0.helix != nil && index.counted($0.id) != nil
    }
    let known = Set(partners.map(\.id))
    ties = partners.flatMap { partner in
      index.ties(from: partner.id).filter { tie in
        guard case .relation(let kind) = tie.link else { return false }
        return Self.relations.contains(kind) && known.contains(tie.object)
          && tie.object != partner.id
      }
    }
  }

  /// The ties among some partners, by sector and as a whole.
  func ties(
    among members: Set<EntityID>, _ parameters: HelixParameters, _ execution: Execution
  ) async throws(AnalysisError) -> SectorTies {
    let nodes = partners.filter { members.contains($0.id) }
    let inside = ties.filter { members.contains($0.subject) && members.contains($0.object) }
    let graph = graph(nodes, inside)
    let index = try await EIIndex(
      groups: nodes.map(Self.group), permutations: parameters.permutations, seed: parameters.seed
    ).run(on: graph, execution: execution)
    return SectorTies(
      flows: flows(inside), pairCount: graph.edgeCount, externalInternal: index)
  }

  /// The partners that stand between others.
  func brokers(
    _ parameters: HelixParameters, _ execution: Execution
  ) async throws(AnalysisError) -> [BrokerFinding] {
    let tests = try await BrokerageTest(
      groups: partners.map(Self.group), ties: .observed,
      permutations: max(1, parameters.permutations), seed: parameters.seed
    ).run(on: graph(partners, ties), execution: execution)
    let roles: [Brokerage.Role] = [.coordinator, .consultant, .gatekeeper, .liaison]
    let brokers = partners.indices.filter { place in
      roles.contains { (tests[place][$0]?.count ?? 0) > 0 }
    }
    let isTested = parameters.permutations > 0
    // Every partner and role is examined, also those that stand between nobody.
    let examined = partners.indices.flatMap { place in roles.map { (place, $0) } }
    let pValues = examined.map { place, role in
      tests[place][role].map { min(1, 2 * min($0.lowerTail, $0.upperTail)) } ?? 1
    }
    let adjusted = MultipleTesting.benjaminiYekutieli(pValues)
    return brokers.map { place in
      BrokerFinding(
        entity: EntityLabel(partners[place]), sector: partners[place].helix ?? .society,
        roles: roles.enumerated().compactMap { number, role in
          let examinedPlace = roles.count * place + number
          return tests[place][role].map { test in
            BrokerFinding.RoleFinding(
              role: role, test: test, pValue: isTested ? pValues[examinedPlace] : nil,
              adjusted: isTested ? adjusted[examinedPlace] : nil)
          }
        },
        ties: ties.filter {
          $0.subject == partners[place].id || $0.object == partners[place].id
        }.map { EvidenceStep($0, in: index.ecosystem) })
    }.sorted { ($1.triadCount, $0.entity.id) < ($0.triadCount, $1.entity.id) }
  }

  private static func group(_ partner: Entity) -> Int? {
    partner.helix.flatMap { HelixSector.allCases.firstIndex(of: $0) }
  }

  /// The undirected graph with one edge for each pair that is tied.
  private func graph(_ nodes: [Entity], _ ties: [Tie]) -> Graph {
    let numbers = Dictionary(uniqueKeysWithValues: zip(nodes.map(\.id), nodes.indices))
    do {
      var builder = try Graph.Builder(directed: false, nodeCount: nodes.count)
      for tie in ties {
        if let subject = numbers[tie.subject], let object = numbers[tie.object] {
          try builder.addEdge(from: subject, to: object)
        }
      }
      return builder.build().simplified()
    } catch {
      preconditionFailure("A dataset in memory fits in a graph: \(error)")
    }
  }

  private func flows(_ ties: [Tie]) -> [SectorFlow] {
    struct Key: Hashable {
      let from: HelixSector
      let to: HelixSector
      let relation: RelationKind
    }
    func position(_ sector: HelixSector) -> Int {
      HelixSector.allCases.firstIndex(of: sector) ?? 0
    }
    var groups: [Key: [Tie]] = [:]
    for tie in ties {
      guard case .relation(let relation) = tie.link,
        let from = index.ecosystem.entity(tie.subject)?.helix,
        let to = index.ecosystem.entity(tie.object)?.helix
      else { continue }
      let isTurned = relation.isSymmetric && position(to) < position(from)
      let key = Key(from: isTurned ? to : from, to: isTurned ? from : to, relation: relation)
      groups[key, default: []].append(tie)
    }
    return groups.map { key, ties in
      SectorFlow(
        from: key.from, to: key.to, relation: key.relation,
        ties: ties.sorted { ($0.subject, $0.object) < ($1.subject, $1.object) }
          .map { EvidenceStep($0, in: index.ecosystem) })
    }.sorted {
      (position($0.from), position($0.to), $0.relation.rawValue)
        < (position($1.from), position($1.to), $1.relation.rawValue)
    }
  }
}
