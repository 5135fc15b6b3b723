internal import EcosystemModel

/// The line below a figure that says where it comes from.
enum SourceLine {
  /// The dataset and the titles of the documents that were used, in order of their ids.
  static func text(for ecosystem: Ecosystem, sources: Set<String>, language: Language) -> String {
    let identity = ecosystem.identity
    let name = [identity.name, identity.version].filter { !$0.isEmpty }.joined(separator: " ")
    let titles = ecosystem.sources.filter { sources.contains($0.id) }
      .map { $0.date.isEmpty ? $0.title : "\($0.title) (\($0.date.prefix(4)))" }
    return language("Bron: dataset ", "Source: dataset ") + name
      + (titles.isEmpty ? "" : language(", uit: ", ", from: ") + titles.joined(separator: "; "))
      + "."
  }
}
