import Foundation
import Testing

struct LineageTests {
  @Test func `every mission of an older edition has one fate`() throws {
    let outcome = try Program.run(["lineage", "--format", "json", "--quiet"])
    #expect(outcome.status == 0)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let result = try #require(document["result"] as? [String: Any])
    let transitions = try #require(result["transitions"] as? [[String: Any]])
    #expect(transitions.map { $0["from"] as? Int } == [2019, 2021])
    let fates = try #require(transitions[1]["missions"] as? [[String: Any]])
    #expect(fates.count == 25)
    #expect(Set(fates.compactMap { $0["id"] as? String }).count == 25)
    // As the README of the dataset says.
    let dropped = fates.filter { $0["outcome"] as? String == "dropped" }
    #expect(
      dropped.compactMap { $0["id"] as? String } == [
        "mission/2021-adaptieve-krijgsmacht", "mission/2021-data-en-intelligence",
        "mission/2021-veiligheidsprofessional",
      ])
    #expect((transitions[1]["newMissions"] as? [String])?.count == 4)
    let rows = fates.flatMap { $0["commitments"] as? [[String: Any]] ?? [] }
      .map { ($0["rows"] as? [Any])?.count ?? 0 }
    #expect(!rows.isEmpty && rows.allSatisfy { $0 > 0 })
  }

  @Test(arguments: [
    (
      ["--since", "2020"], 2,
      "there are no missions of edition 2020; this dataset has 2019, 2021, 2023"
    ),
    (["--edition", "2019"], 2, "there is no step between editions here"),
    (["--theme", "veiligheit"], 2, "did you mean \"Veiligheid\"?"),
    (["--fail-on-lost"], 1, ""),
    (["--fail-on-lost", "--edition", "2021"], 0, ""),
  ])
  func `what is asked for is checked`(arguments: [String], status: Int32, says: String) throws {
    let outcome = try Program.run(["lineage"] + arguments)
    #expect(outcome.status == status)
    #expect(says.isEmpty || outcome.errors.contains(says), "\(outcome.errors)")
  }

  @Test func `a table for a spreadsheet has a row for each commitment`() throws {
    let outcome = try Program.run(["lineage", "--since", "2021", "--format", "csv", "--quiet"])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("id,name,kind,theme,from,to,outcome,successors,holder"))
    #expect(lines.count(where: { $0.contains(",lost,") }) == 4)
  }
}
