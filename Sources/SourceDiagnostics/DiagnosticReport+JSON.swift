import FoundationEssentials

extension DiagnosticReport {
  /// One problem as machines read it.
  public struct Record: Codable, Hashable, Sendable {
    /// The stable code.
    public let code: String
    /// `error` or `warning`.
    public let severity: String
    /// The problem in one line.
    public let message: String
    /// What to do about it.
    public let help: String?
    /// The text's name.
    public let file: String?
    /// The line, from 1.
    public let line: Int?
    /// The first column, from 1, in characters.
    public let column: Int?
    /// The column after the last one.
    public let endColumn: Int?

    /// The record of a diagnostic.
    public init(_ diagnostic: Diagnostic) {
      code = diagnostic.code.id
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      help = diagnostic.help
      file = diagnostic.span?.file
      line = diagnostic.span?.line
      column = diagnostic.span?.column
      endColumn = diagnostic.span.map { $0.column + $0.width }
    }
  }

  /// Every problem as machines read it.
  public var records: [Record] { diagnostics.map(Record.init) }

  func jsonText() -> String { Self.encode(records) }

  func sarifText() -> String {
    let codes = Set(diagnostics.map(\.code)).sorted { $0.id < $1.id }
    let rules = codes.map {
      SARIF.Rule(
        id: $0.id, shortDescription: .init(text: $0.title),
        fullDescription: .init(text: $0.explanation))
    }
    let results = diagnostics.map { diagnostic in
      SARIF.Result(
        ruleId: diagnostic.code.id, level: diagnostic.severity.rawValue,
        message: .init(
          text: diagnostic.message + (diagnostic.help.map { "; " + $0 } ?? "")),
        locations: diagnostic.span.map { [SARIF.Location(span: $0)] } ?? [])
    }
    let run = SARIF.Run(
      tool: .init(driver: .init(name: "missiegraaf", rules: rules)),
      columnKind: "unicodeCodePoints", results: results)
    return Self.encode(
      SARIF.Log(
        schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run]))
  }

  private static func encode(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // The records hold strings and whole numbers only, which always encode.
    let data = (try? encoder.encode(value)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// The part of SARIF 2.1.0 that is written.
private enum SARIF {
  struct Log: Encodable {
    let schema: String
    let version: String
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version
      case runs
    }
  }
  struct Run: Encodable {
    let tool: Tool
    let columnKind: String
    let results: [Result]
  }
  struct Tool: Encodable { let driver: Driver }
  struct Driver: Encodable {
    let name: String
    let rules: [Rule]
  }
  struct Rule: Encodable {
    let id: String
    let shortDescription: Message
    let fullDescription: Message
  }
  struct Message: Encodable { let text: String }
  struct Result: Encodable {
    let ruleId: String
    let level: String
    let message: Message
    let locations: [Location]
  }
  struct Location: Encodable {
    let physicalLocation: PhysicalLocation

    init(span: SourceSpan) {
      let columns = codePoints(of: span)
      physicalLocation = PhysicalLocation(
        artifactLocation: .init(uri: uri(of: span.file)),
        region: .init(
          startLine: span.line, startColumn: columns?.lowerBound, endColumn: columns?.upperBound))
    }
  }
  struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    let region: Region
  }
  struct Artifact: Encodable { let uri: String }
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int?
    let endColumn: Int?
  }

  /// The columns counted in code points, as SARIF wants them; `nil` when the start of the line is
  /// not at hand to count them in.
  static func codePoints(of span: SourceSpan) -> Range<Int>? {
    guard span.excerptColumn == 1, !span.excerpt.isEmpty || span.column == 1 else { return nil }
    let before = span.excerpt.prefix(span.column - 1).unicodeScalars.count
    let marked = span.excerpt.dropFirst(span.column - 1).prefix(span.width).unicodeScalars.count
    return before + 1..<before + 1 + max(1, marked)
  }

  /// A file name as a URI reference: all but unreserved characters and slashes are escaped.
  static func uri(of file: String) -> String {
    file.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isUnreserved =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-._~/".unicodeScalars.contains(scalar))
      guard !isUnreserved else { return String(Character(scalar)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }
    .joined()
  }
}
