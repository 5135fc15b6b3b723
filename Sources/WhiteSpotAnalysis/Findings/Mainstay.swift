public import EcosystemModel

extension MissionFinding {
  /// The one partner on which the supply for a need hangs: the only one of its sector, or who pays
  /// more than half of the money.
  ///
  /// - Parameter dimension: The need.
  /// - Returns: The partner; `nil` when the need does not make the mission *fragile*.
  public func mainstay(of dimension: NeedDimension) -> EntityLabel? {
    let isFragile = classes.contains {
      $0.missionClass == .fragile && $0.dimensions.contains(dimension)
    }
    return isFragile ? need(dimension)?.mainstay?.entity : nil
  }
}

extension NeedFinding {
  /// The partner whose exit would remove the sector or more than half of the money.
  ///
  /// Outside a complete frame it means nothing: there one named partner may stand beside many unnamed
  /// ones.
  var mainstay: Evidence? { dimension.isMoney ? majorPayer : onlyPartner }

  /// The only partner of a helix sector, unless it stands for many.
  private var onlyPartner: Evidence? {
    guard dimension.sector != nil, ownEvidence.count == 1 else { return nil }
    return ownEvidence.first { !$0.entity.isGroup }
  }

  /// The payer of more than half of the money, where the sums can be added.
  private var majorPayer: Evidence? {
    let sums = ownEvidence.compactMap { item in item.money.map { (item, $0) } }
    guard Set(sums.map(\.1.period)).count == 1 else { return nil }
    let total = sums.reduce(0) { $0 + $1.1.value }
    return Dictionary(grouping: sums, by: \.0.entity).values
      .filter { 2 * $0.reduce(0) { $0 + $1.1.value } > total }
      .compactMap { $0.first?.0 }.first { !$0.entity.isGroup }
  }
}
