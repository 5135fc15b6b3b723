import BuiltinDatasets
import EcosystemModel
import GraphInterchange
import SourceDiagnostics

#if canImport(Glibc)
  import Glibc
#endif

/// Reads the dataset that a command was asked about, and says what was found in it.
struct DatasetSession {
  private let options: DatasetOptions
  private let console: Console

  init(_ options: DatasetOptions, console: Console) {
    self.options = options
    self.console = console
  }

  /// The dataset, after its warnings were shown.
  ///
  /// - Throws: ``ProblemsFound`` when the data is not valid, after all problems were shown.
  func dataset(directed: Bool = false) throws -> Dataset {
    let dataset = try reading { try read(directed: directed) }
    show(dataset.warnings)
    for match in dataset.matches { console.note(describe(match)) }
    sayWhatIsPassedOver(in: dataset)
    return dataset
  }

  /// Shows what is probably not meant.
  func show(_ warnings: [Diagnostic]) {
    if warnings.isEmpty { return }
    console.note(
      DiagnosticReport(warnings).rendered(as: .concise, docsCommand: "missiegraaf explain"))
  }

  /// Says what the file holds that the dataset has no place for.
  func sayWhatIsPassedOver(in dataset: Dataset) {
    if dataset.passedOver.isEmpty { return }
    console.note(
      "not read: \(dataset.passedOver.joined(separator: ", ")) (a graph has no place for them)")
  }

  /// What is read, with every problem in it shown.
  ///
  /// - Throws: ``ProblemsFound`` when it is not valid, ``OperationFailure`` when it cannot be read.
  func reading<Value>(_ read: () throws -> Value) throws -> Value {
    do {
      return try read()
    } catch let problems as DiagnosticsError {
      Console.error(
        DiagnosticReport(problems.diagnostics)
          .rendered(as: .full, docsCommand: "missiegraaf explain"))
      throw ProblemsFound()
    } catch let failure as FileReadingError {
      throw OperationFailure("\(failure)")
    }
  }

  /// The dataset, which must be one of entities and relations.
  func ecosystem() throws -> Ecosystem {
    guard case .ecosystem(let reading) = try dataset() else {
      throw OperationFailure(
        "an edge list has no missions or themes; give a data package folder with --data")
    }
    return reading.ecosystem
  }

  /// Reads without showing anything.
  ///
  /// - Throws: `DiagnosticsError` when the data is not valid.
  func read(directed: Bool = false) throws -> Dataset {
    let reader = DatasetReader(isDirected: directed)
    do {
      guard let path = options.data else {
        return try reader.read(
          BuiltinDatasets.path(), displayName: BuiltinDatasets.mtib, overlays: options.overlays)
      }
      return try reader.read(
        path, overlays: options.overlays, standardInput: Self.standardInput)
    } catch let problems as DiagnosticsError {
      throw problems
    } catch let failure as OperationFailure {
      throw failure
    } catch {
      throw OperationFailure("\(error)")
    }
  }

  private func describe(_ match: OverlayMatch) -> String {
    match.basis == .id
      ? "\(match.row): \(match.id) is the same entity, by id"
      : "\(match.row): \(match.overlayID) is taken to be \(match.id), by the name \"\(match.text)\""
  }

  private static func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw OperationFailure("cannot read standard input") }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}

/// The data is not valid, and all problems were shown: exit code 2.
struct ProblemsFound: Error {}

extension Dataset {
  /// The dataset, when it is one of entities and relations.
  var ecosystem: Ecosystem? {
    guard case .ecosystem(let reading) = self else { return nil }
    return reading.ecosystem
  }

  /// What the dataset is called, and which one it is exactly.
  var identity: Ecosystem.Identity {
    switch self {
    case .ecosystem(let reading): reading.ecosystem.identity
    case .network(let reading): reading.identity
    }
  }

  /// What is probably not meant.
  var warnings: [Diagnostic] {
    switch self {
    case .ecosystem(let reading): reading.warnings
    case .network(let reading): reading.warnings
    }
  }

  /// What the file holds that the dataset has no place for.
  var passedOver: [String] {
    switch self {
    case .ecosystem: []
    case .network(let reading): reading.passedOver
    }
  }

  /// Which entities of overlays were found in the dataset.
  var matches: [OverlayMatch] {
    switch self {
    case .ecosystem(let reading): reading.matches
    case .network: []
    }
  }
}
