internal import GraphCore
public import SourceDiagnostics
internal import Synchronization

/// The rules that the rows of a dataset must obey together.
///
/// What one field may hold (a number, a word of a vocabulary) is checked when it is read; here are
/// the rules that take more than one field or row to check.
public enum EcosystemRules {
  /// The place of a column of a row.
  public typealias Locator = @Sendable (RowReference, String) -> SourceSpan

  /// Every broken rule.
  ///
  /// - Parameters:
  ///   - contents: The rows.
  ///   - assumed: What counts as known although no row has it.
  ///   - locate: The place of a column of a row.
  /// - Returns: The problems, in the order of the tables.
  /// - Complexity: O(rows) expected time, and a bounded search for names to suggest.
  public static func diagnostics(
    for contents: EcosystemContents, assuming assumed: AssumedReferences = AssumedReferences(),
    locate: @escaping Locator
  ) -> [Diagnostic] {
    let context = RuleContext(contents: contents, assumed: assumed, locate: locate)
    let groups: [@Sendable (RuleContext) -> [Diagnostic]] = [
      { entityProblems(contents.entities, $0) },
      { sharedNameProblems(contents.entities, $0) },
      { relationProblems(contents.relations, $0) },
      { repeatedRelationProblems(contents.relations, $0) },
      { amountProblems(contents.amounts, $0) + needProblems(contents, $0) },
      { coverageProblems(contents.coverage, $0) },
      { sourceProblems(contents, $0) },
    ]
    return concurrentMap(groups.count) { groups[$0](context.withOwnSuggestions) }.flatMap(\.self)
  }
}

/// References that count as known although no row has their id.
///
/// Rows that could not be read are such, so that one bad row is not reported again wherever its id
/// is used.
public struct AssumedReferences: Sendable, Hashable {
  /// Ids of entities.
  public var entities: Set<EntityID>
  /// Ids of sources.
  public var sources: Set<String>
  /// Whether any entity counts as known: the table of entities could not be read at all.
  public var anyEntity: Bool
  /// Whether any source counts as known: the table of sources could not be read at all.
  public var anySource: Bool

  /// Creates a set of references; empty unless given.
  public init(
    entities: Set<EntityID> = [], sources: Set<String> = [], anyEntity: Bool = false,
    anySource: Bool = false
  ) {
    self.entities = entities
    self.sources = sources
    self.anyEntity = anyEntity
    self.anySource = anySource
  }
}

/// What every rule needs: the entities by id, the known sources, and where things stand.
struct RuleContext: Sendable {
  let kinds: [EntityID: EntityKind]
  let editions: [EntityID: Int]
  let sources: Set<String>
  let checksSources: Bool
  let assumed: AssumedReferences
  let locate: EcosystemRules.Locator
  private var suggestions: BoundedSuggestions

  init(
    contents: EcosystemContents, assumed: AssumedReferences,
    locate: @escaping EcosystemRules.Locator
  ) {
    kinds = Dictionary(
      contents.entities.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    editions = Dictionary(
      contents.entities.compactMap { entity in entity.edition.map { (entity.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    sources = Set(contents.sources.map(\.id))
    checksSources = !contents.sources.isEmpty && !assumed.anySource
    self.assumed = assumed
    self.locate = locate
    suggestions = BoundedSuggestions(
      entities: contents.entities.map(\.id.rawValue), sources: sources.sorted())
  }

  /// The same for one group of rules alone: groups run at once, and what one looks up must not
  /// change what is left for another.
  var withOwnSuggestions: RuleContext {
    var copy = self
    copy.suggestions = suggestions.unused
    return copy
  }

  func problem(
    _ code: DiagnosticCode, _ message: String, _ row: RowReference, _ column: String,
    label: String = "", help: String? = nil
  ) -> Diagnostic {
    Diagnostic(code, message, at: locate(row, column), label: label, help: help)
  }

  /// A problem when no entity has the id.
  func reference(_ id: EntityID, _ row: RowReference, _ column: String) -> Diagnostic? {
    guard kinds[id] == nil, !assumed.anyEntity, !assumed.entities.contains(id) else { return nil }
    return problem(
      RuleCode.unknownReference, "unknown entity \(DisplayText.quoted(id.rawValue))", row, column,
      label: "no entity has this id",
      help: suggestions.entity(nearest: id.rawValue).map { "did you mean \"\($0)\"?" }
        ?? "add a row to entities.csv")
  }

  /// A problem when no source has the id; a dataset without sources.csv may cite anything.
  func source(_ id: String, _ row: RowReference) -> Diagnostic? {
    guard checksSources, !sources.contains(id), !assumed.sources.contains(id) else { return nil }
    return problem(
      RuleCode.unknownReference, "unknown source \(DisplayText.quoted(id))", row, "source",
      label: "no source has this id",
      help: suggestions.source(nearest: id) ?? "add a row to sources.csv")
  }
}

/// Looks up near names until a bound on the work is reached, so that a dataset full of unknown
/// names does not take minutes to check.
private final class BoundedSuggestions: Sendable {
  private struct Work {
    var answers: [String: String?] = [:]
    var remainingComparisons = 300_000
  }

  private let entities: [String]
  private let sources: [String]
  private let work = Mutex(Work())

  init(entities: [String], sources: [String]) {
    self.entities = entities
    self.sources = sources
  }

  /// The same names, with nothing looked up.
  var unused: BoundedSuggestions { BoundedSuggestions(entities: entities, sources: sources) }

  /// An id of the same kind with a near slug, else one with the same slug and a near kind.
  func entity(nearest name: String) -> String? {
    answer(key: "entity " + name, cost: entities.count) {
      guard let slash = name.lastIndex(of: "/") else {
        return Suggestions.nearest(to: name, among: entities)
      }
      let kind = name[...slash]
      let slugs = entities.lazy.filter { $0.hasPrefix(kind) }.map {
        String($0.dropFirst(kind.count))
      }
      if let slug = Suggestions.nearest(
        to: String(name[slash...].dropFirst()), among: slugs)
      {
        return kind + slug
      }
      return Suggestions.nearest(to: name, among: entities.filter { $0.hasSuffix(name[slash...]) })
    }
  }

  func source(nearest name: String) -> String? {
    answer(key: "source " + name, cost: sources.count) {
      Suggestions.help(for: name, among: sources)
    }
  }

  private func answer(key: String, cost: Int, search: () -> String?) -> String? {
    work.withLock { work in
      if let known = work.answers[key] { return known }
      guard work.remainingComparisons >= 0 else { return nil }
      work.remainingComparisons -= max(1, cost)
      let found = search()
      work.answers[key] = found
      return found
    }
  }
}
