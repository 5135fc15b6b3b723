public import DOTLanguage
import Dispatch
import XMLSyntax

/// Lays graphs out and draws them with Graphviz, each in a process of its own.
///
/// ```swift
/// let renderer = GraphvizRenderer()
/// let rendering = try await renderer.render(
///   graph, formats: [.svg, .png], document: DocumentOptions(title: "Missies en partners"))
/// print(rendering.svg ?? "")
/// ```
/// Graphviz can crash, leak and take for ever on small inputs; the process that does so is not this
/// one. A rendering that is cancelled, takes too long or asks for too much ends its process at once.
/// A renderer can be used from any number of tasks; as many renderings run at a time as the machine
/// has processors, and the others wait.
public struct GraphvizRenderer: Sendable {
  private let limits: RenderingLimits
  private let worker: WorkerLocation
  private let fonts: Fonts
  private let turns: ConcurrencyLimit
  private let keepsWorkerReady: Bool
  private let readyWorkers: ReadyWorkers

  /// Makes a renderer.
  ///
  /// Nothing is started before the first rendering or ``startWorker()``.
  ///
  /// - Parameters:
  ///   - limits: What one rendering may cost.
  ///   - worker: Where the program `missiegraaf-graphviz` is.
  ///   - fonts: The fonts by which text is measured.
  ///   - keepsWorkerReady: Whether workers for the next renderings are started while one runs, for
  ///     several figures in a row: as many processes as can render at a time, which wait as long
  ///     as the renderer lives.
  public init(
    limits: RenderingLimits = RenderingLimits(), worker: WorkerLocation = .automatic,
    fonts: Fonts = .dejaVu, keepsWorkerReady: Bool = false
  ) {
    self.limits = limits
    self.worker = worker
    self.fonts = fonts
    turns = ConcurrencyLimit(processorCount())
    self.keepsWorkerReady = keepsWorkerReady
    readyWorkers = ReadyWorkers(keepsWorkerReady ? processorCount() : 1)
  }

  /// Starts as many workers as are kept ready for the next renderings, one at least, which then need
  /// not wait for the start.
  ///
  /// For a program that has to work out first what to draw. One that does not start is no error
  /// here; one that is not used ends with the renderer.
  public func startWorker() {
    guard let path = try? worker.resolved() else { return }
    readyWorkers.refill(path, environment: Self.environment)
  }

  /// Lays a graph out once and draws it in each of the formats.
  ///
  /// The graph need not be trusted: attributes that could open files, run something or take
  /// resources without end are left out or brought within bounds, with a diagnostic, and the SVG is
  /// read back and written anew from an allow-list.
  ///
  /// The same graph gives the same bytes on the same Graphviz, fonts and cairo, but for
  /// ``LayoutEngine/fdp`` with clusters, which a diagnostic says.
  ///
  /// - Parameters:
  ///   - graph: What to draw.
  ///   - engine: How to place the nodes.
  ///   - formats: What to give back, in any order.
  ///   - options: How the outputs present themselves.
  /// - Returns: The outputs, what was changed or warned about, and the version of Graphviz.
  /// - Throws: ``GraphvizError``.
  public func render(
    _ graph: DOTGraph, engine: LayoutEngine = .dot, formats: [OutputFormat] = [.svg],
    document options: DocumentOptions = DocumentOptions()
  ) async throws(GraphvizError) -> Rendering {
    let order = OutputFormat.renderingOrder(formats)
    let prepared = try PreparedGraph(
      graph, options: options, keepsNames: order.contains(where: \.namesObjects), limits: limits)
    let text: String
    do {
      text = try prepared.graph.dot()
    } catch {
      throw .rejected(.notWritable(error))
    }
    var diagnostics = prepared.diagnostics
    if !engine.isReproducible(for: graph) {
      diagnostics.append(
        RenderingDiagnostic(
          .notReproducible,
          "\(engine.rawValue) places clusters differently from run to run; use neato, sfdp or osage"
            + " for a drawing that can be made again"))
    }
    if fonts == .dejaVu, fonts.configuration == nil {
      diagnostics.append(
        RenderingDiagnostic(
          .fontMissing,
          "DejaVu Sans is not installed, so text is measured with another font and may not fit;"
            + " install it (Debian: fonts-dejavu-core)"))
    }
    let answer = try await answer(
      to: text, engine: engine, formats: order, isTrusted: false)
    diagnostics += try GraphvizMessages(answer.messages).diagnostics()
    var outputs: [OutputFormat: [UInt8]] = [:]
    for (format, bytes) in zip(order, answer.outputs) {
      outputs[format] = try finished(bytes, format, prepared, options, &diagnostics)
    }
    return Rendering(outputs: outputs, diagnostics: diagnostics, graphvizVersion: answer.version)
  }

  /// Lays out a text as the `dot` command would, and gives back what Graphviz writes.
  ///
  /// Nothing is checked, stripped or made safe, and the attributes `layout` and `start` act: for
  /// texts of one's own, and for comparing with `dot`. The process is limited all the same, and
  /// cannot read files that the graph names.
  ///
  /// - Parameters:
  ///   - text: DOT; its first graph is drawn.
  ///   - engine: How to place the nodes, unless the graph says so itself.
  ///   - formats: What to give back, in any order.
  /// - Returns: The outputs as Graphviz wrote them, its messages and its version.
  /// - Throws: ``GraphvizError``.
  public func renderTrusted(
    dot text: String, engine: LayoutEngine = .dot, formats: [OutputFormat] = [.svg]
  ) async throws(GraphvizError) -> Rendering {
    let order = OutputFormat.renderingOrder(formats)
    let answer = try await answer(to: text, engine: engine, formats: order, isTrusted: true)
    return Rendering(
      outputs: Dictionary(zip(order, answer.outputs)) { first, _ in first },
      diagnostics: answer.messages.split(separator: "\n").map {
        RenderingDiagnostic(.graphvizMessage, String($0))
      }, graphvizVersion: answer.version)
  }

  private func finished(
    _ bytes: [UInt8], _ format: OutputFormat, _ prepared: PreparedGraph,
    _ options: DocumentOptions, _ diagnostics: inout [RenderingDiagnostic]
  ) throws(GraphvizError) -> [UInt8] {
    switch format {
    case .svg:
      var rewriter = SVGRewriter(
        objects: prepared.objects, options: options, prefix: prepared.idPrefix)
      do {
        return try rewriter.rewrite(bytes)
      } catch {
        throw .malformedOutput(.svg, "\(error.reason) at byte \(error.offset)")
      }
    case .png: return describedPNG(bytes, dotsPerInch: prepared.dotsPerInch, options)
    case .pdf:
      guard var document = PDFDocument(bytes), document.apply(options, margin: prepared.paperMargin)
      else {
        diagnostics.append(
          RenderingDiagnostic(
            .notReproducible,
            "this version of cairo writes PDF in a form that is not known here: the file bears the"
              + " moment of its making and no title, and its page is as large as the drawing"))
        return bytes
      }
      return document.bytes
    default: return bytes
    }
  }

  private func answer(
    to text: String, engine: LayoutEngine, formats: [OutputFormat], isTrusted: Bool
  ) async throws(GraphvizError) -> WorkerAnswer {
    let dot = Array(text.utf8)
    if dot.count > limits.inputBytes {
      throw .rejected(.tooLarge(bytes: dot.count, limit: limits.inputBytes))
    }
    let path = try worker.resolved()
    let request = WorkerRequest(
      dot: dot, engine: engine.rawValue, formats: formats.map(\.request),
      fontConfiguration: fonts.configuration,
      processorSeconds: Int((limits.deadline / .seconds(1)).rounded(.up)) + 1,
      memory: limits.memory, isTrusted: isTrusted)
    guard await turns.enter() else { throw .cancelled }
    let result = await converse(with: path, request.encoded)
    turns.leave()
    return try interpret(try result.get(), engine: engine, formats: formats)
  }

  private static let environment = ["LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no", "TZ=UTC"]

  private static let queue = DispatchQueue(label: "missiegraaf.graphviz", attributes: .concurrent)

  private func converse(
    with path: String, _ request: [UInt8]
  ) async -> Result<Conversation, GraphvizError> {
    let cancellation: CancellationSignal
    do {
      cancellation = try CancellationSignal()
    } catch {
      return .failure(.notInstalled("The Graphviz worker cannot be started: \(error)."))
    }
    let limits = limits
    let readyWorkers = readyWorkers
    let keepsWorkerReady = keepsWorkerReady
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        GraphvizRenderer.queue.async {
          do {
            continuation.resume(
              returning: .success(
                try GraphvizRenderer.conversation(
                  with: path, ready: readyWorkers, keepsReady: keepsWorkerReady, request: request,
                  limits: limits, cancellation: cancellation)))
          } catch {
            continuation.resume(
              returning: .failure(
                .notInstalled("The Graphviz worker at \(path) does not start: \(error).")))
          }
        }
      }
    } onCancel: {
      cancellation.raise()
    }
  }

  private static func conversation(
    with path: String, ready: ReadyWorkers, keepsReady: Bool, request: [UInt8],
    limits: RenderingLimits, cancellation: CancellationSignal
  ) throws(SystemCallError) -> Conversation {
    let waiting = ready.take()
    if keepsReady {
      queue.async { ready.refill(path, environment: environment) }
    }
    if let waiting {
      let conversation = Conversation.hold(
        with: waiting, request: request, limits: limits, cancellation: cancellation)
      // One that ended while it waited says nothing about the graph.
      if conversation.interruption != nil || !conversation.answer.isEmpty { return conversation }
    }
    let child = try ChildProcess.start(path, environment: environment)
    return Conversation.hold(
      with: child, request: request, limits: limits, cancellation: cancellation)
  }

  private func interpret(
    _ conversation: Conversation, engine: LayoutEngine, formats: [OutputFormat]
  ) throws(GraphvizError) -> WorkerAnswer {
    switch conversation.interruption {
    case .cancelled?: throw .cancelled
    case .timedOut?: throw .timedOut(limits.deadline)
    case .outputTooLarge?: throw .outputTooLarge(bytes: limits.outputBytes)
    case nil: break
    }
    let answer = WorkerAnswer(conversation.answer)
    guard answer.isWhole else { throw unfinished(conversation, answer) }
    guard let failure = answer.failure else {
      let size = answer.outputs.reduce(0) { $0 + $1.count }
      if size > limits.outputBytes { throw .outputTooLarge(bytes: limits.outputBytes) }
      return answer
    }
    let messages = (answer.messages + "\n" + conversation.standardErrorTail).trimmingWhitespace()
    let words = failure.details.split(separator: " ").map(String.init)
    let format = formats.first { $0.request == words.first } ?? .svg
    switch failure.word {
    case "plugins": throw .pluginsNotConfigured(hint: "Run `dot -c` as the administrator.")
    case "engine": throw .unsupportedEngine(engine, available: unique(words))
    case "format": throw .unsupportedFormat(format, available: unique(words.dropFirst()))
    case "syntax": throw .syntax(messages)
    case "empty":
      if messages.contains("out of memory") { throw .memoryLimit(bytes: limits.memory) }
      throw .emptyOutput(format)
    case "memory": throw .memoryLimit(bytes: limits.memory)
    default: throw .layoutFailed(messages.isEmpty ? failure.details : messages)
    }
  }

  private func unfinished(_ conversation: Conversation, _ answer: WorkerAnswer) -> GraphvizError {
    let said = (answer.messages + conversation.standardErrorTail).trimmingWhitespace()
    let signsOfNoMemory = ["out of memory", "failed to allocate", "cannot allocate", "bad_alloc"]
    if signsOfNoMemory.contains(where: said.lowercased().contains) {
      return .memoryLimit(bytes: limits.memory)
    }
    switch conversation.ending {
    case .signal(24): return .timedOut(limits.deadline)
    case .status(127):
      return .notInstalled("The Graphviz worker does not start: \(said)")
    default: return .crashed(conversation.ending, standardErrorTail: said)
    }
  }

  private func unique(_ words: some Sequence<String>) -> [String] {
    var seen = Set<String>()
    return words.filter { seen.insert($0).inserted }
  }
}
