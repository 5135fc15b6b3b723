import Foundation
import Testing

struct CentralityTests {
  /// Krackhardt (1990), doi:10.2307/2393394: betweenness of the kite.
  @Test func `the kite has its published betweenness`() throws {
    let outcome = try Program.run(
      "centrality", "--data", Program.fixtures.appending(path: "kite.csv").path, "--measure",
      "betweenness", "--format", "csv")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    var scores: [String: Double] = [:]
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "id,name,kind,betweenness")
    for line in lines.dropFirst() {
      let fields = line.split(separator: ",")
      scores[String(fields[0])] = Double(fields[3])
    }
    let expected = [
      "Heather": 14, "Fernando": 25 / 3.0, "Garth": 25 / 3.0, "Ike": 8, "Diane": 11 / 3.0,
      "Andre": 5 / 6.0, "Beverly": 5 / 6.0, "Carol": 0, "Ed": 0, "Jane": 0,
    ]
    #expect(scores.count == expected.count)
    for (name, value) in expected {
      #expect(abs((scores[name] ?? .nan) - value) < 1e-9, "\(name)")
    }
  }

  @Test(arguments: ["1", "2", "5"])
  func `the number of threads changes nothing`(threads: String) throws {
    let arguments = [
      "centrality", "--kind", "partner,programme,mission,theme,topsector", "--measure",
      "betweenness,closeness,pagerank", "--format", "csv", "--threads",
    ]
    let one = try Program.run(arguments + ["1"])
    let many = try Program.run(arguments + [threads])
    #expect(one.status == 0)
    #expect(one.output == many.output)
  }

  @Test func `an edge list is read from standard input`() throws {
    let outcome = try Program.run(
      "centrality", "--data", "-", "--measure", "strength", "--weights", "euro", "--weights-as",
      "strength", "--format", "csv", input: "Source,TARGET,euro\na,b,2.5\nb,c,4\n")
    #expect(outcome.status == 0)
    #expect(outcome.output == "id,name,kind,strength\na,a,node,2.5\nb,b,node,6.5\nc,c,node,4.0\n")
  }

  @Test func `edges have scores of their own`() throws {
    let outcome = try Program.run(
      "centrality", "--data", "-", "--measure", "edge-betweenness", "--format", "csv",
      input: "source,target\na,b\nb,c\n")
    #expect(
      outcome.output == "source,target,relation,edge-betweenness\na,b,,2.0\nb,c,,2.0\n")
  }

  @Test(arguments: [
    ([], "edition 2023 (the newest), language nl; choose with --edition and --lang\n", 2023),
    (["--lang", "en"], "edition 2023 (the newest); choose with --edition\n", 2023),
    (["--edition", "2019"], "language nl; choose with --lang\n", 2019),
    (["--edition", "all", "--lang", "nl"], "", nil),
  ])
  func `what was chosen for the user is said`(
    arguments: [String], says: String, edition: Int?
  ) throws {
    let outcome = try Program.run(
      ["centrality", "--kind", "mission", "--measure", "degree", "--format", "json"] + arguments)
    #expect(outcome.status == 0)
    #expect(outcome.errors == says)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let parameters = try #require(document["parameters"] as? [String: Any])
    #expect(parameters["edition"] as? Int == edition)
    let result = try #require(document["result"] as? [String: Any])
    let ids = (result["nodes"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    let years = Set(ids.map { $0.dropFirst("mission/".count).prefix(4) })
    #expect(years == Set(edition.map { ["\($0)"] } ?? ["2019", "2021", "2023"]))
  }

  @Test func `partners are measured through the programmes that they share`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      id,kind,name,source,locator
      partner/a,partner,A,s,1
      partner/b,partner,B,s,1
      partner/c,partner,C,s,1
      programme/x,programme,X,s,1
      programme/y,programme,Y,s,1

      """, to: "entities.csv")
    try folder.write(
      """
      subject,relation,object,source,locator
      partner/a,participates-in,programme/x,s,1
      partner/a,participates-in,programme/y,s,1
      partner/b,participates-in,programme/x,s,1
      partner/b,participates-in,programme/y,s,1
      partner/c,participates-in,programme/y,s,1

      """, to: "relations.csv")
    // X ties A and B by 1; Y ties each two of the three by 1/2.
    let outcome = try Program.run(
      "centrality", "--data", folder.url.path, "--between", "partner,partner", "--through",
      "programme", "--measure", "strength,degree", "--weights", "newman", "--weights-as",
      "strength", "--format", "csv")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        id,name,kind,strength,degree
        partner/a,A,partner,2.0,2.0
        partner/b,B,partner,2.0,2.0
        partner/c,C,partner,1.0,2.0

        """)
  }
}
