internal import EcosystemModel

/// Themes that work together, told by letters where lines would lie on top of each other.
///
/// Themes stand below each other in one layer, so that all lines between them run through the same
/// narrow space.
extension NetworkDrawing {
  /// The most pairs of themes between which lines are drawn.
  private static let mostThemeLines = 3
  private static let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

  /// The letter of each theme that works together with another one; none where lines will do.
  static func letters(of individuals: [Entity], in view: NetworkView) -> [EntityID: String] {
    let themes = Set(individuals.filter { $0.kind == .theme }.map(\.id))
    let pairs = view.ties.filter {
      $0.kind == .collaboratesWith && themes.contains($0.subject) && themes.contains($0.object)
    }.map { Set([$0.subject, $0.object]) }
    let together = individuals.map(\.id).filter { id in pairs.contains { $0.contains(id) } }
    guard Set(pairs).count > mostThemeLines, together.count <= alphabet.count else { return [:] }
    return Dictionary(
      zip(together, alphabet.map { String($0) }), uniquingKeysWith: { first, _ in first })
  }

  /// Whether letters tell a tie, so that its line is not drawn.
  func isLettered(_ tie: NetworkView.Tie) -> Bool {
    tie.kind == .collaboratesWith && letters[tie.subject] != nil && letters[tie.object] != nil
  }

  /// The letters of those with which a theme works together.
  func partners(ofLettered theme: EntityID) -> [String] {
    guard letters[theme] != nil else { return [] }
    let others = view.ties(of: theme).filter(isLettered).compactMap {
      letters[$0.other(than: theme)]
    }
    return others.isEmpty ? [] : ["↔ " + Set(others).sorted().joined(separator: ", ")]
  }
}
