import Foundation
import Testing

struct WhiteSpotsTests {
  @Test func `every mission of 2023 is there once, with evidence that resolves`() throws {
    let outcome = try Program.run("whitespots", "--edition", "2023", "--format", "json")
    #expect(outcome.status == 0)
    let document = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8))
    let missions = document.result.missions
    #expect(missions.count { $0.central } == 5)
    #expect(missions.count { !$0.central } == 21)
    #expect(Set(missions.map(\.id)).count == missions.count)

    let rows = missions.flatMap(\.needs).flatMap { $0.evidence.flatMap(\.rows) + $0.declaredRows }
    #expect(!rows.isEmpty)
    let tables = try Tables()
    for row in Set(rows) {
      let record = try #require(tables.record(row), "\(row) is no row of the dataset")
      #expect(record["source"] == row.source, "\(row)")
      #expect(record["locator"] == row.locator, "\(row)")
    }
  }

  @Test(arguments: [2019, 2021, 2023])
  func `the terms of a score add up to it`(edition: Int) throws {
    let outcome = try Program.run(
      "whitespots", "--edition", "\(edition)", "--format", "json", "--draws", "200")
    let document = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8))
    for mission in document.result.missions {
      let sum = mission.terms.reduce(0) { $0 + $1.contribution }
      #expect(abs(sum - (mission.score ?? .nan)) < 1e-12, "\(mission.id)")
    }
  }

  @Test func `the same question gives the same bytes`() throws {
    let first = try Program.run("whitespots", "--format", "json", "--draws", "500")
    let second = try Program.run(
      "whitespots", "--format", "json", "--draws", "500", environment: ["LC_ALL": "nl_NL.UTF-8"],
      directory: URL(filePath: "/"))
    #expect(first.output == second.output)
  }

  @Test(arguments: ["dementie", "klimaatneutrale-industrie"])
  func `an explanation for a spreadsheet cites rows of the dataset`(mission: String) throws {
    let outcome = try Program.run(
      "whitespots", "--edition", "2023", "--explain", "mission/2023-\(mission)", "--format", "csv",
      "--no-intervals")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map { Tables.fields(String($0)) }
    let header = try #require(lines.first)
    let rows = lines.dropFirst().map {
      Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first })
    }
    let parts = Set(rows.compactMap { $0["part"] })
    #expect(parts.isSuperset(of: ["declared", "inherited", "clears", "theme-money-row"]))
    let tables = try Tables()
    for row in rows where row["row"]?.isEmpty == false {
      let place = (row["row"] ?? "").split(separator: ":")
      let record = try #require(
        tables.record(
          DatasetRow(
            file: String(place[0]), line: Int(place[1]) ?? 0, source: "", locator: "")),
        "\(row)")
      #expect(record["source"] == row["source"], "\(row)")
      #expect(record["locator"] ?? "" == row["locator"], "\(row)")
    }
  }

  @Test func `an unknown mission gets a suggestion`() throws {
    let outcome = try Program.run(
      "whitespots", "--edition", "2023", "--explain", "mission/2023-dementia")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("did you mean \"mission/2023-dementie\"?"))
  }
}

/// The part of the JSON result that these tests read.
private struct Document: Decodable {
  struct Evidence: Decodable { let rows: [DatasetRow] }
  struct Declaration: Decodable { let row: DatasetRow }
  struct Need: Decodable {
    let evidence: [Evidence]
    let declaredBy: [Declaration]
    var declaredRows: [DatasetRow] { declaredBy.map(\.row) }
  }
  struct Term: Decodable { let contribution: Double }
  struct Mission: Decodable {
    let id: String
    let central: Bool
    let needs: [Need]
    let terms: [Term]
    let score: Double?
  }
  struct Result: Decodable { let missions: [Mission] }
  let result: Result
}
