import Foundation
import Testing

/// Whatever a table, a column or a verdict is called, `explain` knows it.
struct ExplainTests {
  /// Columns that say what a row is about, or count what they name.
  static let plainColumns: Set<String> = [
    "id", "name", "kind", "theme", "central", "dimension", "declared_by", "reviewed", "state",
    "reason", "said_lacking", "evidence", "inherited", "observed", "changes_without", "classes",
    "part", "what", "subject", "link", "object", "derived", "row", "rows", "source", "locator",
    "note", "sector", "group", "mission", "routes", "path", "missions", "former_missions",
    "activities", "ties", "money_period", "money_year", "money_until", "money_type", "serves",
    "serves_open", "holdout_method", "last_rank", "home", "money_keur", "money_max_keur",
    "unallocated_keur", "money_source", "year", "type", "second", "second_name", "through",
    "shared", "first_count",
    "second_count", "frame_source", "verdict", "carriers", "company", "knowledge", "government",
    "society", "company_groups", "knowledge_groups", "government_groups", "society_groups",
    "without_sector", "n", "n_bodies", "society_named", "coverage", "community", "from", "to",
    "outcome", "successors", "holder", "holder_name", "relation", "committed_to", "value_keur",
    "prospect", "named_at", "destinations", "said_served", "depends_on", "groups", "max_keur",
    "qualifier", "period", "until", "side", "shared_missions", "in_force",
  ]

  static let analyses = [
    "whitespots --no-intervals", "whitespots --no-intervals --explain dementie",
    "candidates dementie",
    "crossovers", "crossovers --through partner", "helix --permutations 99",
    "communities", "lineage",
  ].map { $0.split(separator: " ").map(String.init) }

  @Test(arguments: analyses)
  func `every column of figures has a page`(analysis: [String]) throws {
    let outcome = try Program.run(analysis + ["--format", "csv"])
    let header = try #require(outcome.output.split(separator: "\n").first)
    let columns = header.split(separator: ",").map(String.init)
    #expect(columns.count > 5)
    for column in columns where !Self.plainColumns.contains(column) {
      let page = try Program.run("explain", column)
      #expect(page.status == 0, "\(column)")
    }
  }

  @Test(
    arguments: [
      (
        "nl", ["θ̂", "aantoonbaar", "q", "verwacht", "φ", "× verwacht", "verwant", "elders", "Blau"]
      ),
      ("nl", ["zuiver", "Hill 2", "E-I", "poortwachter", "stabiliteit", "precisie", "ijkpunt"]),
      ("nl", ["aandacht", "onderbroken", "doel kwijt", "ontbreekt", "niet genoemd", "eerder"]),
      ("en", ["detectable", "expected", "related", "elsewhere", "unbiased", "gatekeeper"]),
      ("en", ["attention", "named again", "not missing", "not named", "precision", "baseline"]),
      (
        "en",
        ["cross-over-index", "rca", "relatedness", "ei-index", "brokerage", "o-information"]
      ),
    ])
  func `words of tables have a page`(language: String, words: [String]) throws {
    for word in words {
      #expect(try Program.run("explain", word, "--lang", language).status == 0, "\(word)")
    }
  }

  /// The states, verdicts and outcomes that results in JSON can hold.
  @Test func `every state and verdict of a result has a page`() throws {
    for (analysis, keys) in [
      (["whitespots", "--no-intervals"], ["state", "class"]),
      (["crossovers", "--edition", "2019"], ["verdict"]), (["lineage"], ["outcome", "prospect"]),
    ] {
      let outcome = try Program.run(analysis + ["--format", "json"])
      let words = Set(
        outcome.output.matches(of: /"([a-z]+)" ?: "([a-z-]+)"/)
          .filter { keys.contains(String($0.output.1)) }.map { String($0.output.2) })
      #expect(!words.isEmpty)
      for word in words {
        #expect(try Program.run("explain", word).status == 0, "\(word)")
      }
    }
  }

  @Test(arguments: ["nl", "en"])
  func `a page says how, in what unit, how to read it, what it cannot tell and its source`(
    language: String
  ) throws {
    let index = try Program.run("explain", "--lang", language).output
    let listed = try Program.run("explain", "terms", "--lang", language).output
    let names = Set(
      listed.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        .compactMap { $0.split(separator: " ").first.map(String.init) })
    #expect(names.count > 40)
    let parts =
      language == "nl"
      ? ["Zo lees je het: ", "Wat het niet zegt: ", "Bron: "]
      : ["How to read it: ", "What it cannot tell: ", "Source: "]
    for name in names {
      #expect(index.contains(name), "\(name)")
      let page = try Program.run("explain", name, "--lang", language).output
      for part in parts { #expect(page.contains(part), "\(name): \(part)") }
      #expect(page.hasPrefix("\(name): "))
    }
    for name in [
      "cross-over-index", "rca", "relatedness", "ei-index", "brokerage", "o-information",
      "stability", "attention", "p", "ratio", "detectable", "average-precision", "lift",
    ] {
      let page = try Program.run("explain", name, "--lang", language).output
      #expect(page.contains("doi:10."), "\(name)")
      #expect(page.contains(language == "nl" ? "Eenheid: " : "Unit: "), "\(name)")
    }
  }
}
