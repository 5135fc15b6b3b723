internal import EcosystemModel

/// What letters of themes tell, where lines would lie on top of each other.
///
/// Themes stand below each other in one layer, and those who take part in the next: all lines between
/// themes, and between them and who takes part, run through the same narrow space.
struct ThemeLetters {
  /// The most pairs of themes between which lines are drawn.
  private static let mostThemeLines = 3
  /// The most lines between themes and who takes part in them.
  private static let mostPartnerLines = 24
  private static let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

  private var letters: [EntityID: String] = [:]
  private var tellsThemes = false
  private var tellsPartners = false

  /// Gives letters to the themes among those that are drawn one by one.
  init(_ individuals: [Entity], in view: NetworkView) {
    let themes = Set(individuals.filter { $0.kind == .theme }.map(\.id))
    let partners = Set(individuals.filter { NetworkDrawing.isOutside($0.kind) }.map(\.id))
    let between = view.ties.filter {
      $0.kind == .collaboratesWith && themes.contains($0.subject) && themes.contains($0.object)
    }
    let within = view.ties.filter {
      $0.kind == .participatesIn && partners.contains($0.subject) && themes.contains($0.object)
    }
    tellsThemes = Set(between.map { Set([$0.subject, $0.object]) }).count > Self.mostThemeLines
    tellsPartners = within.count > Self.mostPartnerLines
    let told = (tellsThemes ? between : []) + (tellsPartners ? within : [])
    let named = individuals.map(\.id).filter { id in
      themes.contains(id) && told.contains { $0.subject == id || $0.object == id }
    }
    guard named.count <= Self.alphabet.count else { return }
    letters = Dictionary(
      zip(named, Self.alphabet.map { String($0) }), uniquingKeysWith: { first, _ in first })
  }

  /// The letter of a theme; `nil` for one without, and for anything else.
  subscript(id: EntityID) -> String? { letters[id] }

  /// Whether letters tell that two themes work together, so that no line does.
  func tellsThemes(_ tie: NetworkView.Tie) -> Bool {
    tellsThemes && tie.kind == .collaboratesWith && letters[tie.subject] != nil
      && letters[tie.object] != nil
  }

  /// Whether a letter tells in which theme somebody takes part, so that no line does: who is drawn in
  /// a list has a line.
  func tellsPartner(_ tie: NetworkView.Tie, isAlone: Bool) -> Bool {
    tellsPartners && isAlone && tie.kind == .participatesIn && letters[tie.subject] == nil
      && letters[tie.object] != nil
  }

  /// What stands in the box of an entity: `↔ A, B` or `→ A`; `nil` when there is nothing to tell.
  func text(of id: EntityID, in view: NetworkView) -> String? {
    let others = view.ties(of: id).filter {
      tellsThemes($0) || $0.subject == id && tellsPartner($0, isAlone: true)
    }.compactMap { letters[$0.other(than: id)] }
    guard !others.isEmpty else { return nil }
    return (letters[id] == nil ? "→ " : "↔ ") + Set(others).sorted().joined(separator: ", ")
  }
}
