public import SourceDiagnostics

/// The rules that the rows of a dataset must obey together.
///
/// What one field may hold (a number, a word of a vocabulary) is checked when it is read; here are
/// the rules that take more than one field or row to check.
public enum EcosystemRules {
  /// The place of a column of a row.
  public typealias Locator = (RowReference, String) -> SourceSpan

  /// Every broken rule.
  ///
  /// - Parameters:
  ///   - contents: The rows.
  ///   - locate: The place of a column of a row.
  /// - Returns: The problems, in the order of the tables.
  /// - Complexity: O(rows) expected time.
  public static func diagnostics(
    for contents: EcosystemContents, locate: Locator
  ) -> [Diagnostic] {
    withoutActuallyEscaping(locate) { locate in
      let context = RuleContext(contents: contents, locate: locate)
      return entityProblems(contents.entities, context)
        + relationProblems(contents.relations, context)
        + amountProblems(contents.amounts, context)
        + needProblems(contents, context)
        + coverageProblems(contents.coverage, context)
        + sourceProblems(contents, context)
    }
  }
}

/// What every rule needs: the entities by id, the known sources, and where things stand.
struct RuleContext {
  let kinds: [EntityID: EntityKind]
  let editions: [EntityID: Int]
  let sources: Set<String>
  let hasSources: Bool
  let locate: EcosystemRules.Locator

  init(contents: EcosystemContents, locate: @escaping EcosystemRules.Locator) {
    kinds = Dictionary(
      contents.entities.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    editions = Dictionary(
      contents.entities.compactMap { entity in entity.edition.map { (entity.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    sources = Set(contents.sources.map(\.id))
    hasSources = !contents.sources.isEmpty
    self.locate = locate
  }

  func problem(
    _ code: DiagnosticCode, _ message: String, _ row: RowReference, _ column: String,
    label: String = "", help: String? = nil
  ) -> Diagnostic {
    Diagnostic(code, message, at: locate(row, column), label: label, help: help)
  }

  /// A problem when no entity has the id.
  func reference(_ id: EntityID, _ row: RowReference, _ column: String) -> Diagnostic? {
    guard kinds[id] == nil else { return nil }
    return problem(
      RuleCode.unknownReference, "unknown entity \"\(id)\"", row, column,
      label: "no entity has this id",
      help: Suggestions.nearest(to: id.rawValue, among: kinds.keys.lazy.map(\.rawValue))
        .map { "did you mean \"\($0)\"?" } ?? "add a row to entities.csv")
  }

  /// A problem when no source has the id; a dataset without sources.csv may cite anything.
  func source(_ id: String, _ row: RowReference) -> Diagnostic? {
    guard hasSources, !sources.contains(id) else { return nil }
    return problem(
      RuleCode.unknownReference, "unknown source \"\(id)\"", row, "source",
      label: "no source has this id",
      help: Suggestions.help(for: id, among: sources.sorted()) ?? "add a row to sources.csv")
  }
}
