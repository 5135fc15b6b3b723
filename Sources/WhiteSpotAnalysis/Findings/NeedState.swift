/// What can be said of the supply of one declared need of one mission.
public enum NeedState: String, Sendable, CaseIterable, Codable, Hashable {
  /// A complete frame names supply, and reliably less than the frame's own average.
  case underServed = "under-served"
  /// A complete frame names no supply, and nothing else does.
  ///
  /// A fact of the frame, decided by the count and not by the test, which stands beside it: any
  /// declared need asks for more than nothing, whatever the average of the frame.
  case unaddressed
  /// A complete frame names supply that is near or above the frame's own average.
  case served
  /// Supply for this mission is named.
  case met
  /// Supply is named for the missions that this one continues only.
  case metBefore = "met-before"
  /// The sources in force give examples, and none of them is supply for this mission.
  case notFound = "not-found"
  /// The sources do not allow an answer.
  case cannotTell = "cannot-tell"
}

/// Why a need has its state.
public enum StateReason: String, Sendable, CaseIterable, Codable, Hashable {
  /// Supply for the mission itself is named.
  case supplyIsNamed = "supply-is-named"
  /// Supply is named for predecessors of the mission only.
  case supplyIsInherited = "supply-is-inherited"
  /// A complete frame names nothing, and no other source does.
  case completeFrameNamesNothing = "complete-frame-names-nothing"
  /// The observed number is below the frame's average beyond chance, in every check.
  case belowFrameAverage = "below-frame-average"
  /// The observed number is near or above the frame's average with enough certainty.
  case nearFrameAverage = "near-frame-average"
  /// The observed number fits chance as well as a deficit.
  case withinChance = "within-chance"
  /// The observed number is below average, but not in every check.
  case deficitDoesNotSurvive = "deficit-does-not-survive"
  /// Sources that give examples give none for this mission.
  case samplesNameNothing = "samples-name-nothing"
  /// A complete source names nothing, but has no other mission to compare with.
  case nothingToCompare = "nothing-to-compare"
  /// Money is known for the theme and cannot be divided over its missions.
  case moneyAtThemeOnly = "money-at-theme-only"
  /// A complete source names nothing of this sort that counts for the missions compared, and may not
  /// cover it.
  case completeSourceNamesNone = "complete-source-names-none"
  /// No source in force covers the mission for this need.
  case noCoverage = "no-coverage"
}
