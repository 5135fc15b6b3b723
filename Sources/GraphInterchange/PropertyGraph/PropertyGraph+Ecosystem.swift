public import EcosystemModel

extension PropertyGraph {
  /// The whole of a dataset that a graph can hold: a node for each entity, and an edge for each row
  /// of relations and of amounts, every column with a value as a property.
  ///
  /// Edges run from subject to object or target. Observations, needs, statements, coverage, sources
  /// and registers are about single nodes or documents; a graph has no place for them.
  ///
  /// - Complexity: O(rows).
  public init(_ ecosystem: Ecosystem) {
    self.init(
      name: ecosystem.identity.name, isDirected: true,
      nodes: ecosystem.entities.map { Node(id: $0.id.rawValue, properties: $0.properties) },
      edges: ecosystem.relations.map {
        Edge(source: $0.subject.rawValue, target: $0.object.rawValue, properties: $0.properties)
      }
        + ecosystem.amounts.map {
          Edge(source: $0.subject.rawValue, target: $0.target.rawValue, properties: $0.properties)
        })
  }
}

extension PropertyGraph {
  /// Names of columns, and of what figures say of nodes and lines, that Graphviz knows for something
  /// else or that are near to such a name.
  static let namesNearGraphviz: Set<String> = ["back", "groups", "overlap", "relation", "side"]
}

/// Properties of a row, those without a value left out.
private struct Columns {
  private(set) var properties: [PropertyGraph.Property] = []

  mutating func add(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    properties.append(PropertyGraph.Property(name, .text(text)))
  }

  mutating func add(_ name: String, _ number: Int?) {
    guard let number else { return }
    properties.append(PropertyGraph.Property(name, .integer(number)))
  }

  mutating func add(_ name: String, _ number: Double?) {
    guard let number else { return }
    properties.append(PropertyGraph.Property(name, .number(number)))
  }

  mutating func add(_ provenance: Provenance, note: String) {
    add("source", provenance.source)
    add("locator", provenance.locator)
    add("note", note)
  }
}

extension Entity {
  fileprivate var properties: [PropertyGraph.Property] {
    var columns = Columns()
    columns.add("name", name)
    columns.add("kind", kind.rawValue)
    columns.add("subtype", subtype)
    columns.add("name_en", englishName)
    columns.add("abbreviation", abbreviation)
    columns.add("aliases", aliases.joined(separator: "|"))
    columns.add("helix", helix?.rawValue)
    // Graphviz has an attribute "group" of its own.
    columns.add("is_group", isGroup ? "true" : nil)
    columns.add("edition", edition)
    columns.add("target_year", targetYear)
    columns.add("status", status)
    columns.add("due", due)
    columns.add("region", region)
    columns.add("frame", frame.rawValue)
    columns.add(provenance, note: note)
    return columns.properties
  }
}

extension Relation {
  fileprivate var properties: [PropertyGraph.Property] {
    var columns = Columns()
    columns.add("relation", kind.rawValue)
    columns.add("role", role?.rawValue)
    columns.add("year", year)
    columns.add("until", until)
    columns.add("basis", basis.rawValue)
    columns.add(provenance, note: note)
    return columns.properties
  }
}

extension Amount {
  fileprivate var properties: [PropertyGraph.Property] {
    var columns = Columns()
    columns.add("relation", Coverage.Subject.amounts.name)
    columns.add("amount", id)
    columns.add("value_keur", value)
    columns.add("max_keur", maximum)
    columns.add("qualifier", qualifier.rawValue)
    columns.add("period", period.rawValue)
    columns.add("year", year)
    columns.add("until", until)
    columns.add("type", commitment.rawValue)
    columns.add("side", side?.rawValue)
    columns.add("input", input.rawValue)
    columns.add("scope", scope.rawValue)
    columns.add("overlap", overlaps.joined(separator: "|"))
    columns.add("basis", basis.rawValue)
    columns.add(provenance, note: note)
    return columns.properties
  }
}
