import Testing

/// Options that only some measures of networks read.
struct NetworkOptionTests {
  /// Two ways from a to c, one of them narrow; d hangs on c.
  static let ways = "source,target,width\na,b,2\nb,c,1\na,e,5\ne,c,5\nc,d,9\n"

  private static func run(_ arguments: [String]) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    let file = try folder.write(ways, to: "ways.csv")
    return try Program.run(
      [arguments[0]] + arguments.dropFirst() + ["--data", file, "--format", "csv"])
  }

  @Test(arguments: [
    (["path", "a", "c", "--flow"], "source,target,relation,flow\na,b,,1.0\na,e,,1.0\n"),
    (
      ["path", "a", "c", "--flow", "--weights", "width", "--weights-as", "strength"],
      "source,target,relation,flow\nb,c,,1.0\na,e,,5.0\n"
    ),
    (["path", "a", "d", "--flow"], "source,target,relation,flow\nc,d,,1.0\n"),
    (
      ["structure", "--measure", "group-degree,group-betweenness", "--members", "b, e"],
      "figure,value\ngroup-degree,0.6666666666666666\ngroup-betweenness,2.0\n"
        + "group-betweenness-normalized,0.6666666666666666\n"
    ),
    (
      ["centrality", "--measure", "katz", "--attenuation", "0"],
      "id,name,kind,katz\na,a,node,1.0\nb,b,node,1.0\nc,c,node,1.0\ne,e,node,1.0\nd,d,node,1.0\n"
    ),
    (
      ["centrality", "--measure", "pagerank", "--damping", "0", "--personalization", "b,d"],
      "id,name,kind,pagerank\na,a,node,0.0\nb,b,node,0.5\nc,c,node,0.0\ne,e,node,0.0\nd,d,node,0.5\n"
    ),
  ])
  func `an option changes what is measured`(arguments: [String], expected: String) throws {
    let outcome = try Self.run(arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == expected)
  }

  @Test(arguments: [
    (["path", "a", "c", "--flow", "--disjoint"], "ask twice"),
    (["path", "a", "c", "--direction", "both"], "leave out --direction"),
    (
      ["path", "a", "c", "--disjoint", "--weights", "width", "--weights-as", "distance"],
      "does not look at weights"
    ),
    (
      ["path", "a", "c", "--weights", "width", "--weights-as", "strength"],
      "--weights-as distance"
    ),
    (
      ["path", "a", "c", "--flow", "--weights", "width", "--weights-as", "distance"],
      "--weights-as strength"
    ),
    (["centrality", "--measure", "degree", "--damping", "0.5"], "is read by pagerank only"),
    (["centrality", "--measure", "degree", "--seed", "3"], "is read by sampled-betweenness only"),
    (["structure", "--measure", "group-degree"], "group-degree needs --members"),
    (["structure", "--measure", "density", "--members", "a"], "--members is read by"),
    (["structure", "--measure", "louvain", "--resolution=-1"], "give 0 or more"),
  ])
  func `what an option cannot mean is said`(arguments: [String], part: String) throws {
    let outcome = try Self.run(arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(part), "\(outcome.errors)")
  }

  @Test(arguments: ["coordinator", "consultant", "representative", "gatekeeper", "liaison"])
  func `roles of brokers are not counted in a projection`(role: String) throws {
    let outcome = try Program.run(
      "centrality", "--between", "partner,partner", "--through", "programme", "--measure", role)
    #expect(outcome.status == 64 && outcome.errors.contains("closes the triads"))
  }

  /// Five nodes in groups of three and two.
  @Test func `groups are as mixed as by hand`() throws {
    let folder = try TemporaryFolder()
    let groups = try folder.write("id,group\na,x\nb,x\nc,x\nd,y\ne,y\n", to: "groups.csv")
    let distances = try folder.write("source,target,distance\nx,y,0.5\n", to: "distances.csv")
    let outcome = try Self.run([
      "structure", "--measure", "hill-numbers,herfindahl,blau,rao-stirling", "--groups", groups,
      "--distances", distances,
    ])
    var figures: [String: Double] = [:]
    for line in outcome.output.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",")
      figures[String(fields[0])] = Double(fields[1])
    }
    let expected = [
      "hill-0": 2, "hill-2": 1 / 0.52, "herfindahl": 0.52, "blau": 0.48, "blau-unbiased": 0.6,
      "blau-n": 5, "rao-stirling": 0.24,
    ]
    for (name, value) in expected {
      #expect(abs((figures[name] ?? .nan) - value) < 1e-12, "\(name)")
    }
  }
}
