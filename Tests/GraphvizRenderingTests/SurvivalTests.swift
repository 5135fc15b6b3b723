import DOTLanguage
import Foundation
import GraphvizRendering
import Testing

@Suite(.serialized) struct `Surviving Graphviz` {
  @Test func `graphs that Graphviz cannot free are drawn all the same`() async throws {
    for seed in 1...5 as ClosedRange<UInt64> {
      let graph = DOTGraph.random(nodes: 40, edges: 80, clusters: 4, seed: seed)
      let rendering = try await makeRenderer().render(graph)
      #expect(faults(in: try rendering.bytes(of: .svg)) == [])
    }
  }

  @Test func `a layout that takes too long ends at the deadline`() async throws {
    var limits = RenderingLimits()
    limits.deadline = .milliseconds(300)
    let worker = try NamedWorker()
    let start = ContinuousClock.now
    await #expect(throws: GraphvizError.timedOut(.milliseconds(300))) {
      try await worker.renderer(limits: limits).render(.slow)
    }
    #expect(ContinuousClock.now - start < .milliseconds(300) + promptness)
    #expect(worker.processes == [])
  }

  @Test func `cancelling ends the layout promptly`() async throws {
    let worker = try NamedWorker()
    let renderer = worker.renderer()
    let task = Task { try await renderer.render(.slow) }
    try await worker.start()
    let start = ContinuousClock.now
    task.cancel()
    await #expect(throws: GraphvizError.cancelled) { try await task.value }
    #expect(ContinuousClock.now - start < promptness)
    #expect(worker.processes == [])
  }

  @Test func `cancelling those who wait for a turn lets the others through`() async throws {
    let worker = try NamedWorker()
    let renderer = worker.renderer()
    let tasks = (0..<20).map { _ in Task { try await renderer.render(.slow) } }
    try await Task.sleep(for: .milliseconds(100))
    for task in tasks { task.cancel() }
    for task in tasks {
      await #expect(throws: GraphvizError.cancelled) { try await task.value }
    }
    #expect(try await renderer.render(.pair).svg != nil)
    #expect(worker.processes == [])
  }

  @Test func `memory is limited`() async throws {
    var limits = RenderingLimits()
    limits.memory = 150 << 20
    let error = await #expect(throws: GraphvizError.self) {
      try await makeRenderer(limits: limits).render(.complete(120))
    }
    #expect(error == .memoryLimit(bytes: 150 << 20))
  }

  @Test func `output is limited`() async throws {
    var limits = RenderingLimits()
    limits.outputBytes = 50_000
    let graph = DOTGraph.random(nodes: 300, edges: 300, clusters: 0, seed: 1)
    await #expect(throws: GraphvizError.outputTooLarge(bytes: 50_000)) {
      try await makeRenderer(limits: limits).render(graph, engine: .sfdp)
    }
  }

  @Test func `input is limited`() async throws {
    var limits = RenderingLimits()
    limits.nodes = 1
    await #expect(throws: GraphvizError.rejected(.tooManyNodes(2, limit: 1))) {
      try await makeRenderer(limits: limits).render(.pair)
    }
    limits = RenderingLimits()
    limits.edges = 0
    await #expect(throws: GraphvizError.rejected(.tooManyEdges(1, limit: 0))) {
      try await makeRenderer(limits: limits).render(.pair)
    }
    limits = RenderingLimits()
    limits.inputBytes = 100
    await #expect(throws: GraphvizError.self) {
      try await makeRenderer(limits: limits).render(.pair)
    }
    var graph = DOTGraph()
    graph.nodes = [DOTNode("a", [.label: .text(String(repeating: "x", count: 300_000))])]
    await #expect(
      throws: GraphvizError.rejected(.attributeTooLong(.label, limit: 262_144))
    ) { try await makeRenderer().render(graph) }
    var deep = DOTSubgraph(name: "s")
    for _ in 0..<300 { deep = DOTSubgraph(subgraphs: [deep]) }
    graph = DOTGraph()
    graph.subgraphs = [deep]
    await #expect(throws: GraphvizError.rejected(.tooDeep(limit: 200))) {
      try await makeRenderer().render(graph)
    }
  }

  @Test func `large input and output pass at once`() async throws {
    let graph = DOTGraph.random(nodes: 5_000, edges: 5_000, clusters: 0, seed: 3)
    // Not about time: tests beside it take the processors.
    var limits = RenderingLimits()
    limits.deadline = .seconds(180)
    let rendering = try await makeRenderer(limits: limits).render(graph, engine: .twopi)
    #expect(try rendering.bytes(of: .svg).count > 1_000_000)
  }

  @Test func `many tasks render at a time, and each gets its own`() async throws {
    let worker = try NamedWorker()
    let renderer = worker.renderer()
    try await withThrowingTaskGroup(of: (Int, Rendering).self) { group in
      for index in 0..<64 {
        group.addTask {
          var graph = DOTGraph()
          graph.nodes = [DOTNode("a", [.label: .text("figure \(index)")])]
          return (index, try await renderer.render(graph))
        }
      }
      for try await (index, rendering) in group {
        #expect(rendering.svg?.contains(">figure \(index)<") == true)
      }
    }
    #expect(worker.processes == [])
  }

  @Test func `a worker that is kept ready gives the same, and ends with the renderer`() async throws
  {
    let worker = try NamedWorker()
    do {
      let renderer = GraphvizRenderer(worker: .path(worker.path), keepsWorkerReady: true)
      let expected = try await makeRenderer().render(.pair)
      for _ in 0..<10 { #expect(try await renderer.render(.pair) == expected) }
      // One that dies while it waits is not used.
      try await worker.start()
      for id in worker.processes { kill(pid_t(id), SIGKILL) }
      #expect(try await renderer.render(.pair) == expected)
    }
    var waits = 0
    while !worker.processes.isEmpty, waits < 200 {
      try await Task.sleep(for: .milliseconds(10))
      waits += 1
    }
    #expect(worker.processes == [])
  }

  @Test func `a worker that was started ahead is the one that renders`() async throws {
    let worker = try NamedWorker()
    do {
      let renderer = worker.renderer()
      renderer.startWorker()
      #expect(worker.processes.count == 1)
      let expected = try await makeRenderer().render(.pair)
      #expect(try await renderer.render(.pair) == expected)
      #expect(worker.processes == [])
      renderer.startWorker()
    }
    // One that is not used ends with the renderer.
    let patience = ContinuousClock.now + promptness
    while !worker.processes.isEmpty, .now < patience { try await Task.sleep(for: .milliseconds(2)) }
    #expect(worker.processes == [])
  }

  /// Inputs of our own, each of which crashes the `dot` command of Graphviz 2.42.2 as well.
  @Test(arguments: [
    ("digraph { a -> b [weight=2147483647] }", LayoutEngine.dot),
    ("digraph { a -> b [minlen=2147483647] }", .dot),
    (
      """
      digraph { a [group=x]; b [group=x]; a -> b [weight=2000000000]; b -> c [weight=2000000000]
        c -> a [weight=2000000000] }
      """, .dot
    ),
    ("digraph { a [style=wedged fillcolor=\":\"]; b [style=striped fillcolor=\"::\"] }", .dot),
    (
      "digraph { layout=neato; mode=ipsep; overlap=vpsc; a -> b; b -> c; subgraph cluster_x { a b } }",
      .dot
    ),
    (
      """
      digraph { splines=ortho; rankdir=LR; a -> b -> c -> a; a -> a; subgraph cluster_0 { b c }
        a -> c [label=x] }
      """, .twopi
    ),
    (
      """
      digraph { splines=ortho; node [shape=record]; a [label="<p>1|<q>2"]; b [label="<p>1|<q>2"]
        a:p -> b:q; a:q -> b:p; b:p -> a:q; {rank=same; a b} }
      """, .sfdp
    ),
    (
      """
      digraph { subgraph cluster_a { a; subgraph cluster_b { b } } subgraph cluster_b { a; c }
        a -> c; b -> c; {rank=same; a; c} }
      """, .osage
    ),
  ])
  func `what crashes dot is an error, and the host goes on`(
    dot: String, engine: LayoutEngine
  ) async throws {
    let renderer = makeRenderer()
    let error = await #expect(throws: GraphvizError.self) {
      try await renderer.renderTrusted(dot: dot, engine: engine)
    }
    if case .crashed(.signal, _)? = error {} else { Issue.record("\(String(describing: error))") }
    #expect(try await renderer.render(.pair).svg != nil)
  }

  @Test(arguments: [
    "graph { splines=ortho; a -- a; a -- b [headport=n tailport=\"e\"]; subgraph cluster_x { a } }",
    "digraph { rankdir=LR; node [shape=record label=\"{{{\"]; a -> b }",
    "digraph { graph [bgcolor=\"a;b\"]; a }",
    "digraph { a [shape=polygon sides=100000000 peripheries=100000] }",
    "digraph { a [pos=\"nan,nan!\"]; b [width=\"1e308\"] }",
    "digraph { a [label=<<table><tr><td rowspan=\"65535\" colspan=\"65535\">x</td></tr></table>>] }",
  ])
  func `whatever an input does to the library, the host gets an answer`(dot: String) async throws {
    var limits = RenderingLimits()
    limits.deadline = .seconds(3)
    let renderer = makeRenderer(limits: limits)
    _ = try? await renderer.renderTrusted(dot: dot, formats: [.svg, .png])
    #expect(try await renderer.render(.pair).svg != nil)
  }

  @Test func `a syntax error is told with its line`() async throws {
    let error = await #expect(throws: GraphvizError.self) {
      try await makeRenderer().renderTrusted(dot: "digraph {\n a ->\n}")
    }
    guard case .syntax(let message)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("line 3"))
  }

  @Test(arguments: [10, 1_000, 5_000, 200_000])
  func `a message comes through whole, however long`(length: Int) async throws {
    let name = String(repeating: "n", count: length)
    let port = String(repeating: "p", count: length)
    let rendering = try await makeRenderer().renderTrusted(
      dot: "digraph { \(name) -> \(name):\(port) }")
    #expect(
      rendering.diagnostics.map(\.message) == [
        "Warning: node \(name), port \(port) unrecognized"
      ])
  }

  @Test func `files that a graph names are not opened, even if it is trusted`() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "missiegraaf-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let image = folder.appendingPathComponent("secret.png")
    let png = try await makeRenderer().render(.pair, formats: [.png]).outputs[.png]
    try Data(try #require(png)).write(to: image)
    for dot in [
      "digraph { a [image=\"\(image.path)\"] }",
      "digraph { a [shape=epsf shapefile=\"\(image.path)\"] }",
      "digraph { a [label=<<table><tr><td><img src=\"\(image.path)\"/></td></tr></table>>] }",
    ] {
      let rendering = try? await makeRenderer().renderTrusted(dot: dot)
      #expect(rendering?.svg?.contains("<image") != true)
    }
  }

  @Test func `no other program is run, and dot least of all`() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "missiegraaf-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let trace = folder.appendingPathComponent("was-run").path
    // The only programs on the path: each leaves a trace and fails.
    let names = ["dot", "sh", "neato", "sfdp", "gvpr", "fc-match"]
    let script = folder.appendingPathComponent("worker").path
    let texts =
      names.map { ($0, "#!/bin/sh\necho \($0) >> \(trace)\nexit 1\n") }
      + [("worker", "#!/bin/sh\nPATH=\(folder.path)\nexport PATH\nexec \(workerPath)\n")]
    for (name, text) in texts {
      let path = folder.appendingPathComponent(name).path
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    let renderer = GraphvizRenderer(worker: .path(script))
    for engine in LayoutEngine.allCases {
      let rendering = try await renderer.render(
        .pair, engine: engine, formats: OutputFormat.allCases)
      #expect(rendering.outputs.count == OutputFormat.allCases.count)
    }
    #expect(!FileManager.default.fileExists(atPath: trace))
  }

  @Test func `a worker that is not there is told how to get`() async throws {
    let renderer = GraphvizRenderer(worker: .path("/nonexistent/worker"))
    let error = await #expect(throws: GraphvizError.self) { try await renderer.render(.pair) }
    guard case .notInstalled(let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("/nonexistent/worker"))
  }

  @Test func `a program that is no worker is an error, not a hang`() async throws {
    var limits = RenderingLimits()
    limits.deadline = .seconds(1)
    for program in ["/bin/true", "/bin/false", "/bin/cat", "/bin/yes"] {
      let renderer = GraphvizRenderer(limits: limits, worker: .path(program))
      await #expect(throws: GraphvizError.self) { try await renderer.render(.pair) }
      #expect(childProcesses(named: String(program.dropFirst(5))) == [])
    }
  }

  @Test func `a thousand renderings leave the memory of the host as it was`() async throws {
    let renderer = makeRenderer()
    for _ in 0..<50 { _ = try await renderer.render(.pair) }
    let before = residentKilobytes()
    for _ in 0..<1000 { _ = try await renderer.render(.pair) }
    #expect(residentKilobytes() - before < 5_000)
  }
}

/// How long ending a worker may take.
///
/// That is milliseconds, but for a machine that has much else to do; the layouts that are ended
/// would take minutes.
private let promptness = Duration.seconds(30)

extension DOTGraph {
  /// A graph that `dot` needs minutes for.
  fileprivate static var slow: DOTGraph {
    .random(nodes: 1_500, edges: 4_000, clusters: 0, seed: 5)
  }

  fileprivate static func complete(_ count: Int) -> DOTGraph {
    var graph = DOTGraph()
    for tail in 0..<count {
      for head in 0..<tail { graph.edges.append(DOTEdge("\(tail)", "\(head)")) }
    }
    return graph
  }
}

/// A worker under a name of its own, so that its processes can be told from those of other tests.
private struct NamedWorker: ~Copyable {
  let name = "gv-\(UInt32.random(in: 0 ... .max))"
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: workerPath)
  }

  func renderer(limits: RenderingLimits = RenderingLimits()) -> GraphvizRenderer {
    GraphvizRenderer(limits: limits, worker: .path(path))
  }

  /// Waits until a process of it is there.
  func start() async throws {
    let patience = ContinuousClock.now + .seconds(60)
    while processes.isEmpty, .now < patience { try await Task.sleep(for: .milliseconds(5)) }
    try #require(!processes.isEmpty)
  }

  /// The ids of its processes, dead or alive.
  var processes: [Int] { childProcesses(named: name) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The ids of the processes of this name that this one has started and that are still there, dead
/// or alive.
private func childProcesses(named name: String) -> [Int] {
  let own = ProcessInfo.processInfo.processIdentifier
  let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
  return entries.compactMap(Int.init).filter { id in
    guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
      let end = stat.lastIndex(of: ")"), stat.contains("(\(name))")
    else { return false }
    let fields = stat[end...].split(separator: " ")
    return fields.count > 2 && Int(fields[2]) == Int(own)
  }
}

private func residentKilobytes() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
  return Int(line.filter(\.isNumber)) ?? 0
}
