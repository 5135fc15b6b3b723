import Foundation
import Testing

/// Cross-overs, helix and profiles of the built-in dataset.
struct CrossOversTests {
  @Test func `sums agree with the printed totals of Tabel 2`() throws {
    let result = try Self.result(["crossovers", "--edition", "2019"], as: CrossOvers.self)
    let printed = try Self.printedTotals()
    // Rows 1 to 10 are the topsectoren.
    #expect(
      result.holders.compactMap(\.allocated?.valueKeur).sorted()
        == printed.filter { $0.scope == "row" && (Int($0.row) ?? 99) <= 10 }.map(\.value).sorted())
    for total in result.totals {
      func value(_ side: String) -> Double? {
        printed.first { $0.scope == "column" && $0.side == side && $0.target == total.theme }?.value
      }
      // The whole of an agenda with parts is printed as a total of them, and is not in its own cell.
      guard total.theme != "theme/energietransitie-en-duurzaamheid", let all = value("total") else {
        continue
      }
      let allocated = try #require(total.allocated)
      #expect(allocated.valueKeur <= all && all <= allocated.maximumKeur, "\(total.theme)")
      let own = total.bySide.first { $0.side == "private" }?.sum.valueKeur
      #expect(own == value("private"), "\(total.theme)")
    }
    #expect(result.unallocated?.maximumKeur == 1_506_119)
  }

  @Test func `parts of an agenda add up to its printed sub-total`() throws {
    let result = try Self.result(
      ["crossovers", "--edition", "2019", "--level", "agenda"], as: CrossOvers.self)
    let energy = result.totals.first { $0.theme == "theme/energietransitie-en-duurzaamheid" }
    #expect(energy?.allocated?.valueKeur == 1_021_220)
  }

  @Test func `groups are marked in the tables of money and of ties`() throws {
    let text = try Program.run("crossovers", "--holder", "partner", "--edition", "2023").output
    let lines = text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("Universiteiten ▣ ") } == 2)
    #expect(lines.count { $0 == "▣ staat voor veel partijen samen." } == 2)
  }

  @Test func `the newest edition has no complete frame, so nothing is missing or not`() throws {
    let result = try Self.result(["crossovers", "--edition", "2023"], as: CrossOvers.self)
    #expect(Set(result.pairs.flatMap(\.links).map(\.verdict)) == ["cannot-tell"])
    let earlier = try Self.result(["crossovers", "--edition", "2019"], as: CrossOvers.self)
    let tested = earlier.pairs.flatMap(\.links).filter { $0.test != nil }
    #expect(!tested.isEmpty)
    #expect(tested.allSatisfy { $0.through == "budget" })
  }

  @Test func `the sectors of the helix are those that info counts`() throws {
    let result = try Self.result(["helix", "--permutations", "99"], as: Helix.self)
    let info = try Self.result(["info"], as: Info.self)
    let whole = try #require(result.scopes.first)
    for sector in whole.sectors {
      #expect(sector.bodies + sector.groups == info.helix[sector.sector])
    }
    #expect(result.information.state == "cannot-tell")
    #expect(result.scopes.count { $0.kind == "mission" } == 26)
  }

  @Test(arguments: [
    ["crossovers", "--format", "json"], ["helix", "--permutations", "99", "--format", "csv"],
    ["profile", "topsector/chemie", "--format", "csv"],
  ])
  func `the same question gives the same bytes`(arguments: [String]) throws {
    let first = try Program.run(arguments)
    let second = try Program.run(
      arguments, environment: ["LC_ALL": "nl_NL.UTF-8"], directory: URL(filePath: "/"))
    #expect(first.status == 0)
    #expect(first.output == second.output)
  }

  @Test(arguments: [
    ["profile", "partner/provincies"], ["profile", "roms"], ["profile", "Drenthe"],
    ["profile", "Brainport"], ["profile", "Metropoolregio Amsterdam"], ["profile", "MRA"],
  ])
  func `a region gets no regional analysis`(arguments: [String]) throws {
    let outcome = try Program.run(arguments + ["--lang", "en"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("No regional analysis is possible with these data."))
  }

  @Test func `what is not allocated makes a range of what goes elsewhere`() throws {
    let outcome = try Program.run(
      "crossovers", "--edition", "2023", "--lang", "en", "--holder", "partner")
    // 74.4 million for one theme and 104.4 for none yet: from 0 to 104.4 / 178.8.
    #expect(outcome.output.contains(/Universiteiten ▣ .* 104\.4 +0%-58%\n/))
    let rows = try #require(
      try Tables.rows(
        of: Program.run(
          "crossovers", "--edition", "2023", "--holder", "partner", "--format", "csv"
        ).output
      ).filter { $0["id"] == "partner/universiteiten" && $0["money_keur"] != "" }.first)
    #expect(rows["money_index"] == "0.0" && rows["money_index_low"] == "0.0")
    #expect(rows["money_index_high"]?.hasPrefix("0.58") == true)
  }

  @Test func `the heads of columns are explained`() throws {
    let outcome = try Program.run("crossovers", "--edition", "2023", "--lang", "en")
    // Lines may be broken anywhere between words.
    let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for pair in ["ED = Energy transition and sustainability", "GZ = Health and care"] {
      #expect(words.contains(pair))
    }
    #expect(!words.contains("… ="))
  }

  @Test func `partners of an earlier edition are counted apart`() throws {
    let rows = try Tables.rows(
      of: Program.run("helix", "--edition", "2023", "--format", "csv").output)
    let mission = try #require(rows.first { $0["id"] == "mission/2023-dementie" })
    #expect(mission["n"] == "7" && mission["inherited"] == "2")
  }

  @Test func `pairs through partners say how to see others`() throws {
    let option = "--through programme, technology or budget"
    func text(_ arguments: String...) throws -> String {
      try Program.run(["crossovers", "--lang", "en"] + arguments).output
        .split { $0.isWhitespace }.joined(separator: " ")
    }
    #expect(try text().contains(option))
    #expect(try !text("--through", "programme").contains(option))
  }

  @Test(
    arguments: [
      (["profile", "TNOO"], 2, "did you mean \"TNO\"?"),
      (["profile", "mission/2023-dementie"], 2, "whitespots --explain"),
      (["profile", "Drenthe", "--format", "csv"], 2, "no regional analysis"),
      (["crossovers", "--theme", "veiligheit"], 2, "did you mean"),
      (["crossovers", "--theme", "veiligheid", "--theme", "veiligheid"], 2, "two different ones"),
      (
        [
          "crossovers", "--theme", "circulaire-economie", "--theme",
          "energietransitie-en-duurzaamheid",
        ],
        2, "whole and part"
      ),
      (["crossovers", "--alpha", "0"], 64, "between 0 and 1"),
      (["crossovers", "--edition", "2020"], 2, "2019, 2021, 2023"),
      (["helix", "--permutations=-1"], 64, "from 0 to 1000000"),
      (["helix", "--explain", "mission/2023-dementia"], 2, "did you mean"),
    ] as [([String], Int32, String)])
  func `a wrong question says what to do`(
    arguments: [String], status: Int32, text: String
  ) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(text), "\(outcome.errors)")
  }

  @Test(arguments: [["crossovers"], ["helix"], ["profile", "partner/a"]])
  func `a dataset without money, themes and missions has an answer`(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("id,kind,name,source,locator\npartner/a,partner,A,s,1\n", to: "d/entities.csv")
    try folder.write("subject,relation,object,source,locator\n", to: "d/relations.csv")
    for format in ["table", "csv", "json"] {
      let outcome = try Program.run(
        arguments + ["--data", "d", "--format", format], directory: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(!outcome.output.isEmpty)
    }
  }

  private static func result<Result: Decodable>(
    _ arguments: [String], as type: Result.Type
  ) throws -> Result {
    let outcome = try Program.run(arguments + ["--format", "json"])
    #expect(outcome.status == 0)
    return try JSONDecoder().decode(Envelope<Result>.self, from: Data(outcome.output.utf8)).result
  }

  private static func printedTotals() throws -> [PrintedTotal] {
    let text = try String(
      contentsOf: Program.repository.appending(path: "Tests/Tabel2/totals.csv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Double(fields[5]).map {
        PrintedTotal(
          scope: fields[0], row: fields[1], side: fields[2], target: fields[4], value: $0)
      }
    }
  }
}

private struct PrintedTotal {
  let scope: String
  let row: String
  let side: String
  let target: String
  let value: Double
}

private struct Envelope<Result: Decodable>: Decodable { let result: Result }

private struct CrossOvers: Decodable {
  struct Sum: Decodable {
    let valueKeur: Double
    let maximumKeur: Double
  }
  struct Holder: Decodable { let allocated: Sum? }
  struct Side: Decodable {
    let side: String?
    let sum: Sum
  }
  struct Total: Decodable {
    let theme: String
    let allocated: Sum?
    let bySide: [Side]
  }
  struct Test: Decodable { let observed: Int }
  struct Link: Decodable {
    let through: String
    let verdict: String
    let test: Test?
  }
  struct Pair: Decodable { let links: [Link] }
  let holders: [Holder]
  let totals: [Total]
  let unallocated: Sum?
  let pairs: [Pair]
}

private struct Helix: Decodable {
  struct Sector: Decodable {
    let sector: String
    let bodies: Int
    let groups: Int
  }
  struct Scope: Decodable {
    let kind: String
    let sectors: [Sector]
  }
  struct Information: Decodable { let state: String }
  let scopes: [Scope]
  let information: Information
}

private struct Info: Decodable { let helix: [String: Int] }
