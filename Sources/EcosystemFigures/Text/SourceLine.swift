internal import EcosystemModel

/// The line below a figure that says where it comes from.
enum SourceLine {
  /// The dataset and the documents that were used: their titles when these are few, else how many
  /// there are and from which years.
  static func text(for ecosystem: Ecosystem, sources: Set<String>, language: Language) -> String {
    let identity = ecosystem.identity
    let name = [identity.name, identity.version].filter { !$0.isEmpty }.joined(separator: " ")
    let used = ecosystem.sources.filter { sources.contains($0.id) }
    let start = language("Bron: dataset ", "Source: dataset ") + name
    if used.count <= 2 {
      let titles = used.map { $0.date.isEmpty ? $0.title : "\($0.title) (\($0.date.prefix(4)))" }
      return start + (titles.isEmpty ? "" : language(", uit: ", ", from: "))
        + titles.joined(separator: "; ") + "."
    }
    let years = used.compactMap { Int($0.date.prefix(4)) }
    let span = [years.min(), years.max()].compactMap { $0 }.map(String.init)
    let documents = language.count(
      used.count,
      language.pick(
        dutch: Noun("document", "documenten"), english: Noun("document", "documents")))
    return start + language(", uit ", ", from ") + documents
      + (span.isEmpty
        ? ""
        : language(" van ", " of ") + (span[0] == span[1] ? span[0] : span.joined(separator: "–")))
      + "."
  }
}
