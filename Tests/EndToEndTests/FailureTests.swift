import Foundation
import Testing

/// What goes wrong, how the program ends, and what it says first.
struct FailureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let arguments: String
    let status: Int32
    let message: String
    var input = ""

    var testDescription: String { arguments }

    init(_ arguments: String, _ status: Int32, _ message: String, input: String = "") {
      self.arguments = arguments
      self.status = status
      self.message = message
      self.input = input
    }
  }

  static let cases = [
    Case("whitespot", 64, "Did you mean 'missiegraaf whitespots'?"),
    Case("whitespots --fromat json", 64, "Did you mean '--format'?"),
    Case("whitespots --format yaml", 64, "'yaml' is invalid"),
    Case("whitespots --edition 2020", 2, "this dataset has 2019, 2021, 2023"),
    Case("whitespots --edition twintig", 2, "this dataset has 2019, 2021, 2023"),
    Case("whitespots --draws=-1", 64, "--draws is -1; give 1 or more, such as 10000."),
    Case("whitespots --draws -5", 64, "with a sign of equality it is a value: --draws=-5"),
    Case("whitespots --draws 0", 64, "--no-intervals leaves the intervals out."),
    Case("whitespots --no-intervals --seed 3", 64, "drop it, or --seed."),
    Case("whitespots --explain nergens", 2, "there is no mission \"nergens\""),
    Case("whitespots --data nergens", 2, "There is no file or folder \"nergens\""),
    Case("whitespots --data -", 2, "an edge list has no missions", input: "source,target\na,b\n"),
    Case("centrality --measure betweennes", 64, "Did you mean 'betweenness'?"),
    Case("centrality --measure degree,edge-betweenness", 64, "do not fit in one table"),
    Case("centrality --top 0", 64, "give 1 or more"),
    Case("centrality --threads 0", 64, "give 1 or more"),
    Case("centrality --kind partners", 64, "'partners' is invalid"),
    Case("centrality --kind partner,programe", 64, "Did you mean 'programme'?"),
    Case("whitespots --null bipc", 64, "Did you mean 'bipcm'?"),
    Case("whitespots --fail-on served,met-befor", 64, "Did you mean 'met-before'?"),
    Case("centrality --between partner", 64, "takes two kinds"),
    Case("centrality --weights count", 64, "--weights-as strength"),
    Case("centrality --weights-as strength", 64, "needs weights"),
    Case("centrality --weights euro --weights-as strength", 2, "no weights called \"euro\""),
    Case("centrality --theme zorgg", 2, "there is no theme \"zorgg\""),
    Case("centrality --data - --theme zorg", 2, "has no kinds", input: "source,target\na,b\n"),
    Case("centrality --data -", 2, "error[MG005]", input: "source,target\na,\"b\n"),
    Case("centrality --data -", 2, "error[MG001]", input: ""),
    Case("centrality --data Package.swift", 2, "Package.swift"),
    Case("structure --measure clique", 64, "Did you mean 'cliques'?"),
    Case("structure --measure betweenness", 64, "use missiegraaf centrality"),
    Case("structure --measure qap", 64, "needs --compare"),
    Case("structure --measure numeric-assortativity", 64, "needs --values"),
    Case("structure --groups helx", 64, "--groups is read by"),
    Case("structure --measure cliques --values betweenness", 64, "--values is read by"),
    Case("structure --compare edges.csv", 64, "--compare is read by qap only"),
    Case("centrality --groups helx", 64, "--groups is read by"),
    Case(
      "structure --measure numeric-assortativity --values degre", 64, "Did you mean 'degree'?"),
    Case("structure --measure nestedness", 2, "choose them with --between"),
    Case(
      "structure --data - --measure nestedness", 2, "needs a graph of two modes",
      input: "source,target\na,b\nb,c\nc,a\n"),
    Case(
      "structure --data - --measure ei-index", 2, "say nothing of nodes",
      input: "source,target\na,b\n"),
    Case(
      "path ementie a --data -", 2, "there is no node \"ementie\"",
      input: "source,target\nmission/dementie,a\n"),
    Case("structure --permutations=-1", 64, "from 0 to 1000000"),
    Case(
      "centrality --between partner,partner --through project --measure two-mode-degree", 64,
      "leave out --through"),
    Case("draw netwerk", 64, "Did you mean 'missiegraaf draw network'?"),
    Case("draw network --plain -o figuur.svg", 64, "--plain is for DOT"),
    Case("draw network -o figuur", 64, "use .svg, .pdf, .png, .dot or .json"),
    Case("draw network -o /nergens/figuur.dot", 2, "the folder does not exist"),
    Case("draw whitespots --kind partner", 64, "Unknown option '--kind'"),
    Case("draw network --nodes 0", 64, "give 1 or more"),
    Case("explain betwenness", 2, "did you mean \"betweenness\"?"),
    Case("check --data nergens", 2, "There is no file or folder \"nergens\""),
    Case("report -o /nergens/rapport.html --no-intervals", 2, "the folder does not exist"),
  ]

  @Test(arguments: cases)
  func `a failure says what is wrong on standard error only`(failure: Case) throws {
    let outcome = try Program.run(
      failure.arguments.split(separator: " ").map(String.init), input: failure.input)
    #expect(outcome.status == failure.status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(failure.message), "\(outcome.errors)")
  }

  @Test func `bad data leaves an existing file as it was`() throws {
    let folder = try TemporaryFolder()
    let data = try folder.write("source,target\na\n", to: "edges.csv")
    let figure = try folder.write("precious", to: "figure.svg")
    let outcome = try Program.run("draw", "network", "--data", data, "-o", figure)
    #expect(outcome.status == 2)
    #expect(try String(contentsOfFile: figure, encoding: .utf8) == "precious")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count == 2)
  }

  @Test func `problems of all files are shown in one run, sorted by place`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "id,kind,name,source,locator\npartner/a,partner,A,s,1\npartner/a,parter,B,s,1\n",
      to: "entities.csv")
    try folder.write(
      "subject,relation,object,source,locator\npartner/a,leads,programme/x,s,1\n",
      to: "relations.csv")
    let outcome = try Program.run(
      "check", "--data", folder.url.path, "--format", "concise")
    #expect(outcome.status == 1)
    let codes = outcome.output.matches(of: /error (MG\d+)/).map { String($0.output.1) }
    #expect(codes.contains("MG102"))
    #expect(codes.contains("MG104"))
    #expect(outcome.output.contains("did you mean \"partner\"?"))
  }
}
