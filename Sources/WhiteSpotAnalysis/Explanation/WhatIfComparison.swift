public import EcosystemModel

/// What changes in the findings when the dataset changes: before and after, side by side.
public struct WhatIfComparison: Hashable, Sendable {
  /// A need whose state changes; `nil` where the mission or its need is not there.
  public struct StateChange: Hashable, Sendable {
    /// The mission.
    public let mission: EntityLabel
    /// The need.
    public let dimension: NeedDimension
    /// The state before.
    public let before: NeedState?
    /// The state after.
    public let after: NeedState?
  }

  /// The score and the places of a mission, before and after.
  public struct RankChange: Hashable, Sendable {
    /// The mission.
    public let mission: EntityLabel
    /// The score before.
    public let scoreBefore: Double?
    /// The score after.
    public let scoreAfter: Double?
    /// The places before.
    public let placesBefore: ClosedRange<Int>?
    /// The places after.
    public let placesAfter: ClosedRange<Int>?
  }

  /// The findings before.
  public let before: WhiteSpotFindings
  /// The findings after.
  public let after: WhiteSpotFindings
  /// The states that change, in order of mission and need.
  public let states: [StateChange]
  /// The missions whose score or places change, in the order of the findings after.
  public let ranks: [RankChange]

  /// Compares the findings on the missions of one edition.
  public init(before: WhiteSpotFindings, after: WhiteSpotFindings) {
    self.before = before
    self.after = after
    var states: [StateChange] = []
    var ranks: [RankChange] = []
    let earlier = Dictionary(
      before.missions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for finding in after.missions {
      let old = earlier[finding.id]
      for dimension in NeedDimension.allCases {
        let pair = (old?.need(dimension)?.state, finding.need(dimension)?.state)
        guard pair.0 != pair.1 else { continue }
        states.append(
          StateChange(
            mission: finding.mission, dimension: dimension, before: pair.0, after: pair.1))
      }
      let scores = (old?.score?.value, finding.score?.value)
      let isSame =
        scores.0.map(OrderOfAttention.key) == scores.1.map(OrderOfAttention.key)
        && old?.places == finding.places
      guard !isSame else { continue }
      ranks.append(
        RankChange(
          mission: finding.mission, scoreBefore: scores.0, scoreAfter: scores.1,
          placesBefore: old?.places, placesAfter: finding.places))
    }
    self.states = states
    self.ranks = ranks
  }
}

extension WhiteSpotFindings {
  /// The source that would name a new tie: a complete one by which the mission is compared on what
  /// the tie supplies, so that the tie counts there; `nil` when it is not compared on that.
  ///
  /// - Parameters:
  ///   - kind: The kind of relation.
  ///   - subject: Who or what is tied.
  ///   - mission: The mission at the other end.
  /// - Returns: The id of the source.
  public func completeSource(
    of kind: RelationKind, from subject: Entity, at mission: EntityID
  ) -> String? {
    let supplied = NeedDimension.supplied(by: subject)
    let compared =
      self.mission(mission)?.needs.filter { supplied.contains($0.dimension) }
      .compactMap { $0.test?.frame } ?? []
    return frames.first { compared.contains($0.id) && $0.subject == .relation(kind) }?
      .sources.first
  }
}
