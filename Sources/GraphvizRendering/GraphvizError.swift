public import DOTLanguage

/// Why a graph could not be rendered.
public enum GraphvizError: Error, Hashable, Sendable {
  /// The worker, or the Graphviz library that it needs, is not there.
  case notInstalled(String)

  /// Graphviz has no plug-in table, so that it knows no engines and no formats.
  case pluginsNotConfigured(hint: String)

  /// The installed Graphviz cannot write this format.
  case unsupportedFormat(OutputFormat, available: [String])

  /// The installed Graphviz does not have this engine.
  case unsupportedEngine(LayoutEngine, available: [String])

  /// Graphviz could not read the text of the graph.
  case syntax(String)

  /// The graph breaks a rule of this renderer.
  case rejected(Rejection)

  /// The engine reported an error.
  case layoutFailed(String)

  /// Graphviz wrote nothing and said nothing was wrong.
  case emptyOutput(OutputFormat)

  /// The SVG that Graphviz wrote is not what it should be; nothing of it is used.
  case malformedOutput(OutputFormat, String)

  /// The layout took longer than it may.
  case timedOut(Duration)

  /// The layout needed more memory than it may use.
  case memoryLimit(bytes: Int)

  /// The outputs together are larger than they may be.
  case outputTooLarge(bytes: Int)

  /// The worker ended before its answer did.
  case crashed(WorkerEnding, standardErrorTail: String)

  /// The task was cancelled, and the worker ended.
  case cancelled

  /// The rule that a graph breaks.
  public enum Rejection: Hashable, Sendable {
    /// It has something that DOT cannot express.
    case notWritable(DOTWriterError)
    /// It has more nodes than allowed.
    case tooManyNodes(Int, limit: Int)
    /// It has more edges than allowed.
    case tooManyEdges(Int, limit: Int)
    /// Its subgraphs are nested deeper than allowed.
    case tooDeep(limit: Int)
    /// One of its attributes is longer than allowed.
    case attributeTooLong(DOTAttributeName, limit: Int)
    /// Its text is longer than allowed.
    case tooLarge(bytes: Int, limit: Int)
  }
}

/// How a process ended.
public enum WorkerEnding: Hashable, Sendable {
  /// By a signal: 11 is a bad memory access, 6 a failed check.
  case signal(Int32)
  /// By leaving with this status.
  case status(Int32)
}

extension GraphvizError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .notInstalled(let reason): reason
    case .pluginsNotConfigured(let hint):
      "Graphviz has no table of its plug-ins. \(hint)"
    case .unsupportedFormat(let format, let available):
      "The installed Graphviz does not write \(format.rawValue); it writes"
        + " \(available.joined(separator: ", "))."
    case .unsupportedEngine(let engine, let available):
      "The installed Graphviz does not have the engine \(engine.rawValue); it has"
        + " \(available.joined(separator: ", "))."
    case .syntax(let message): "Graphviz cannot read the graph: \(message)"
    case .rejected(let rejection): rejection.description
    case .layoutFailed(let message): "Graphviz could not lay out the graph: \(message)"
    case .emptyOutput(let format): "Graphviz wrote an empty \(format.rawValue)."
    case .malformedOutput(let format, let reason):
      "Graphviz wrote a bad \(format.rawValue): \(reason)."
    case .timedOut(let limit):
      "The layout took longer than \(limit). Draw fewer nodes, choose another engine (sfdp is the"
        + " fastest) or raise the limit."
    case .memoryLimit(let bytes):
      "The layout needed more than \(bytes >> 20) MiB of memory. Draw fewer nodes or raise the"
        + " limit."
    case .outputTooLarge(let bytes):
      "The drawing is larger than \(bytes >> 20) MiB. Draw fewer nodes or raise the limit."
    case .crashed(.signal(let signal), let tail):
      "Graphviz crashed (signal \(signal)) on this graph.\(tail.isEmpty ? "" : " It said: \(tail)")"
    case .crashed(.status(let status), let tail):
      "The Graphviz worker stopped (status \(status)) before it was done."
        + (tail.isEmpty ? "" : " It said: \(tail)")
    case .cancelled: "The rendering was cancelled."
    }
  }
}

extension GraphvizError.Rejection: CustomStringConvertible {
  /// Which rule is broken, and what to do about it.
  public var description: String {
    switch self {
    case .notWritable(let error): error.description
    case .tooManyNodes(let count, let limit):
      "The graph has \(count) nodes, more than the \(limit) that may be drawn."
    case .tooManyEdges(let count, let limit):
      "The graph has \(count) edges, more than the \(limit) that may be drawn."
    case .tooDeep(let limit): "The graph has subgraphs nested deeper than \(limit)."
    case .attributeTooLong(let name, let limit):
      "A value of \(name) is longer than \(limit) bytes."
    case .tooLarge(let bytes, let limit):
      "The graph takes \(bytes) bytes of DOT, more than the \(limit) that may be laid out."
    }
  }
}
