import Foundation
import Testing

/// What tables and explanations must say beside a state.
struct WhiteSpotTextTests {
  /// The output without its line breaks.
  private static func text(_ arguments: String...) throws -> String {
    let outcome = try Program.run(["whitespots", "--no-intervals"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    arguments: [
      (
        "en",
        [
          "+ ZonMw for Dementieonderzoeksprogramma, at least €140 million in total (2021-2030), "
            + "committed, public (inherited, 2021-2030): bijlage-2021-voortgang Box 11 [mtib/",
          "committed, public and private: ",
          "+ Hogescholen (group) takes part in ", "] (derived)",
          "= source says served (about the theme): ", "! source says lacking (about the theme): ",
          "Coverage of Mission-driven Top Sectors and Innovation Policy by "
            + "kamerbrief-2023-herijking: examples [mtib/coverage.csv:",
          "Money of the theme Health and care: €200 million once (2020), realised, from a source "
            + "about another edition: bijlage-2021-voortgang §1.1 [mtib/amounts.csv:",
          "; not yet allocated: Tabel 2 rij ",
        ]
      ),
      (
        "nl",
        [
          " mln. in totaal, toegezegd, publiek en privaat: ",
          "+ Hogescholen (groep) doet mee in ", "] (afgeleid)",
          "= bron noemt genoeg (over het thema): ", "! bron noemt een tekort (over het thema): ",
          "Dekking van MTIB door kamerbrief-2023-herijking: voorbeelden [mtib/coverage.csv:",
          " mln. eenmalig (2020), besteed, uit een bron over een andere editie: ",
        ]
      ),
    ])
  func `an explanation says how firm, whose and from where`(
    language: String, phrases: [String]
  ) throws {
    let text = try Self.text(
      "--edition", "2023", "--explain", "dementie", "--lang", language)
    for phrase in phrases { #expect(text.contains(phrase), "\(phrase)") }
  }

  @Test func `a technology is used by what leads to the mission`() throws {
    let text = try Self.text(
      "--edition", "2023", "--explain", "klimaatneutrale-industrie", "--lang", "en")
    #expect(text.contains("+ e-Chem uses Electrification of the chemical industry (inherited, "))
  }

  @Test func `what the parts of a central mission have stands apart`() throws {
    let arguments = [
      "whitespots", "--no-intervals", "--edition", "2023", "--explain", "gz-centraal",
    ]
    let table = try Program.run(arguments + ["--lang", "en"]).output
    #expect(table.contains("Counted apart: what is named for 5 missions under this central"))
    #expect(table.contains("\ngovernment     1 of 5  ZonMw\n"))
    let csv = try Program.run(arguments + ["--format", "csv"]).output
    #expect(csv.contains("\ngovernment,met-before,,roll-up,supplier,partner/zonmw,"))
  }

  @Test func `the money of a theme is in the spreadsheet, with each row behind it`() throws {
    let rows = try Self.rows(
      "--edition", "2023", "--explain", "dementie", "--no-intervals")
    let total = try #require(
      rows.first { $0["part"] == "theme-money" && $0["source"] == "bijlage-2021-voortgang" })
    #expect(total["value_keur"] == "200000.0" && total["in_force"] == "false")
    #expect(total["type"] == "realised" && total["period"] == "once" && total["year"] == "2020")
    let parts = rows.filter { $0["part"] == "theme-money-row" }
    #expect(parts.allSatisfy { $0["row"]?.hasPrefix("mtib/amounts.csv:") == true })
    #expect(parts.contains { $0["object"] == "theme/nog-toe-te-delen" })
    let shared = rows.first { $0["what"] == "project/aboard" && $0["link"] == "amounts" }
    #expect(shared?["side"] == "mixed" && shared?["shared_missions"] == "1")
  }

  /// A project for two missions of an edition; one for a mission and what continues it is not shared.
  @Test func `money for several missions of the edition is told to be shared`() throws {
    let explain = ["--edition", "2021", "--explain", "leefstijl-en-leefomgeving"]
    let text = try Self.text(explain[0], explain[1], explain[2], explain[3], "--lang", "en")
    #expect(text.contains("€14.5 million in total"))
    #expect(text.contains("public and private, shared with 1 other mission: "))
    let rows = try Self.rows(explain[0], explain[1], explain[2], explain[3], "--no-intervals")
    let shared = rows.first { $0["what"] == "project/p4o2" && $0["link"] == "amounts" }
    #expect(shared?["shared_missions"] == "2")
  }

  @Test func `what a source says is served stands beside the state`() throws {
    let table = try Self.text("--edition", "2021", "--lang", "en")
    #expect(table.contains(" met ! = ") && table.contains(" not named = "))
    #expect(table.contains("= a source itself says that there is enough"))
    let rows = try Self.rows("--edition", "2021", "--no-intervals")
    #expect(rows.count { $0["said_served"] == "true" } > 0)
    #expect(rows.count { $0["said_served"] == "true" && $0["said_lacking"] == "true" } > 0)
  }

  @Test func `what is fragile names its partner, and a frame its groups`() throws {
    let folder = try TemporaryFolder()
    for (name, text) in [
      ("datapackage.json", #"{"name": "own"}"#),
      ("sources.csv", "id,title,publisher,date\nown,Own,nobody,2024-01-01"),
      (
        "coverage.csv",
        "source,scope,relation,coverage\nown,theme/veiligheid,participates-in,complete"
      ),
      (
        "entities.csv",
        """
        id,kind,name,helix,group,source,locator
        partner/one,partner,One,society,,own,1
        partner/many,partner,Many,society,true,own,2
        partner/other,partner,Other,society,,own,3
        """
      ),
      (
        "relations.csv",
        """
        subject,relation,object,source,locator
        partner/one,participates-in,mission/2023-cyberveiligheid,own,1
        partner/many,participates-in,mission/2023-hightech-landoptreden,own,2
        partner/other,participates-in,mission/2023-hightech-landoptreden,own,3
        """
      ),
    ] { try folder.write(text + "\n", to: "own/" + name) }
    let own = folder.url.appending(path: "own").path
    let table = try Self.text("--edition", "2023", "--with", own, "--lang", "en")
    #expect(table.contains("Classes: fragile (hangs on One for society), not found."))
    #expect(table.contains(" society 2 (1▣) "))
    #expect(table.contains("▣ stands for many parties together."))
    let explanation = try Self.text(
      "--edition", "2023", "--with", own, "--lang", "en", "--explain", "cyberveiligheid")
    #expect(explanation.contains("Fragile: this hangs on one partner, One."))
    let rows = try Self.rows("--edition", "2023", "--with", own, "--no-intervals")
    let fragile = rows.filter { $0["depends_on"]?.isEmpty == false }
    #expect(fragile.map { $0["depends_on"] } == ["partner/one"])
    #expect(fragile.map { $0["dimension"] } == ["society"])
    #expect(rows.contains { $0["observed"] == "2" && $0["groups"] == "1" })
  }

  /// Six missions that declare how much they need; the first asks for little and has little.
  @Test(arguments: [
    ("en", "cannot tell (deficit does not survive)", "? open: these data cannot tell"),
    (
      "nl", "niet te zeggen (tekort houdt geen stand)",
      "? open: hieruit niet te zeggen"
    ),
  ])
  func `a verdict that is open says why`(language: String, verdict: String, legend: String) throws {
    let folder = try TemporaryFolder()
    let missions = (1...6).map { "mission/m\($0)" }
    let partners = (0..<126).map { number in
      ("partner/p\(number)", missions[number < 5 ? 0 : 1 + number % 5])
    }
    let tables: [(name: String, header: String, rows: [String])] = [
      ("sources.csv", "id,title,publisher,date", ["own,Own,nobody,"]),
      (
        "entities.csv", "id,kind,subtype,name,helix,edition,source,locator",
        ["theme/t,theme,,T,,,own,1"]
          + missions.map { "\($0),mission,specific mission,\($0),,2023,own,1" }
          + partners.map { "\($0.0),partner,,\($0.0),society,,own,1" }
      ),
      (
        "relations.csv", "subject,relation,object,source,locator",
        missions.map { "\($0),part-of,theme/t,own,1" }
          + partners.map { "\($0.0),participates-in,\($0.1),own,1" }
      ),
      (
        "needs.csv", "subject,dimension,level,quantity,unit,status,source,locator",
        missions.map { "\($0),society,mission,\($0 == missions[0] ? 5 : 24),partners,draft,own,1" }
      ),
      ("coverage.csv", "source,scope,relation,coverage", ["own,theme/t,participates-in,complete"]),
    ]
    try folder.write(#"{"name": "small"}"# + "\n", to: "small/datapackage.json")
    for table in tables {
      let lines = [table.header] + table.rows
      try folder.write(lines.joined(separator: "\n") + "\n", to: "small/" + table.name)
    }
    let path = folder.url.appending(path: "small").path
    let text = try Self.text("--data", path, "--lang", language)
    #expect(text.contains(verdict) && text.contains(legend))
  }

  @Test func `the weights of a file are told, and that few draws are rough`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("dimension,weight\ncompany,0.25\nsociety,0.75\n", to: "file.csv")
    let weights = "(--indicator-weights): companies 0.250 and society 0.750; others do not count."
    for question in [[], ["--explain", "dementie"]] {
      let outcome = try Program.run(
        ["whitespots", "--edition", "2023", "--draws", "200", "--lang", "en"]
          + ["--indicator-weights", file] + question)
      let text = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(weights))
      #expect(text.contains("rest on 200 draws and so are rough") == question.isEmpty)
    }
    let plain = try Self.text("--edition", "2023", "--lang", "en")
    #expect(!plain.contains("--indicator-weights") && !plain.contains("rough"))
  }

  @Test func `the spreadsheet has the median place and the draws behind it`() throws {
    let rows = try Self.rows("--edition", "2023", "--draws", "200")
    let ranked = rows.filter { $0["rank"]?.isEmpty == false }
    #expect(!ranked.isEmpty)
    for row in ranked {
      let place = try #require(Double(row["rank_median"] ?? ""))
      #expect(place >= 1 && row["draws"].flatMap(Int.init).map { 1...200 ~= $0 } == true)
    }
  }

  /// The rows of a result as CSV, by the names of its columns.
  private static func rows(_ arguments: String...) throws -> [[String: String]] {
    let outcome = try Program.run(["whitespots", "--format", "csv"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return Tables.rows(of: outcome.output)
  }
}
