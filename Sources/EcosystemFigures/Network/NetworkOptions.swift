public import EcosystemModel

/// What a network figure shows.
public struct NetworkOptions: Hashable, Sendable {
  /// The part of the dataset to show.
  ///
  /// An edition of `nil` stands for the newest one. Direction and isolated entities do not matter
  /// here: relations always show their direction, and entities without a tie are counted only.
  public var selection = NetworkSelection()
  /// How many names can be read on the page.
  ///
  /// A name in a list counts as half a one. What is beyond the limit is summarised.
  public var nodeLimit = 60
  /// The page on which the figure is to fit.
  public var paper = Paper.a4Portrait
  /// A score for entities: higher ones are drawn first, and it goes along in the exported graph.
  public var scores: [EntityID: Double] = [:]
  /// What the score is called, such as `betweenness`; names then grow with it, and the legend says
  /// so.
  public var measure: String?

  var isSized: Bool { measure != nil }

  /// The default choices.
  public init() {}
}
