import EcosystemModel

/// How much of a need the missions' own texts declare: the exposures of the exposure model.
///
/// Only what a mission declares for itself counts, in one unit for all that are compared. Budgets
/// and the ties themselves never count: they would explain away what is to be found.
struct DeclaredScopes {
  private struct Key: Hashable {
    let mission: EntityID
    let dimension: NeedDimension
  }

  private var declared: [Key: (quantity: Double, unit: String)] = [:]

  init(_ places: [MissionPlace], _ declarations: [[NeedDimension: [NeedDeclaration]]]) {
    for (place, needs) in zip(places, declarations) {
      for (dimension, rows) in needs {
        let own = rows.first { $0.level == .mission && ($0.quantity ?? 0) > 0 }
        guard let own, let quantity = own.quantity else { continue }
        declared[Key(mission: place.id, dimension: dimension)] = (quantity, own.unit)
      }
    }
  }

  /// The exposure of each mission of a frame; `nil` unless all declare one in the same unit.
  func exposures(in frame: AnalysisFrame, _ dimension: NeedDimension) -> [Double]? {
    let found = frame.missions.compactMap { declared[Key(mission: $0, dimension: dimension)] }
    guard found.count == frame.missions.count, Set(found.map(\.unit)).count == 1 else {
      return nil
    }
    return found.map(\.quantity)
  }
}
