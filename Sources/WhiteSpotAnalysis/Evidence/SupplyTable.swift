import EcosystemModel
import Synchronization

/// The suppliers of every mission and predecessor, found once each, whatever thread asks first.
final class SupplyTable: Sendable {
  private struct Key: Hashable {
    let mission: EntityID
    let dimension: NeedDimension
  }

  let rules: SupplyRules
  private let known = Mutex<[Key: [Supplier]]>([:])
  private let knownPartners = Mutex<[EntityID: [Supplier]]>([:])

  init(rules: SupplyRules) { self.rules = rules }

  /// The suppliers that are tied to a mission itself, in order of id.
  func suppliers(of dimension: NeedDimension, to mission: EntityID) -> [Supplier] {
    let key = Key(mission: mission, dimension: dimension)
    if let found = known.withLock({ $0[key] }) { return found }
    guard dimension.sector != nil else {
      let found = rules.suppliers(of: dimension, to: mission)
      known.withLock { $0[key] = found }
      return found
    }
    let bySector = Dictionary(grouping: partners(of: mission), by: \.entity.helix)
    return known.withLock { known in
      for sector in NeedDimension.allCases where sector.sector != nil {
        known[Key(mission: mission, dimension: sector)] = bySector[sector.sector] ?? []
      }
      return known[key] ?? []
    }
  }

  /// The partners that are tied to a mission itself, whatever their sector.
  func partners(of mission: EntityID) -> [Supplier] {
    if let found = knownPartners.withLock({ $0[mission] }) { return found }
    let found = rules.partners(of: mission)
    knownPartners.withLock { $0[mission] = found }
    return found
  }

  /// Whether a mission has a supplier of its own, with everything or with something left out.
  func hasSupply(
    of dimension: NeedDimension, to mission: EntityID, without omission: Omission?
  ) -> Bool {
    suppliers(of: dimension, to: mission).contains { $0.stands(without: omission) }
  }
}
