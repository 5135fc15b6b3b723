/// Writes CSV as RFC 4180 and this library's reader have it, with line feeds.
///
/// ```swift
/// var writer = CSVWriter()
/// writer.append(["id", "name"])
/// writer.append(["partner/tno", "TNO, Delft"])
/// writer.text     // "id,name\npartner/tno,\"TNO, Delft\"\n"
/// ```
public struct CSVWriter: Sendable {
  /// What was written so far.
  public private(set) var text = ""

  /// Starts with nothing.
  public init() {}

  /// Adds a record.
  ///
  /// A row of one empty field is written as a pair of quotes, because an empty line is no record.
  public mutating func append(_ fields: some Collection<String>) {
    text +=
      fields.count == 1 && fields.first?.isEmpty == true
      ? "\"\"" : fields.map(Self.field).joined(separator: ",")
    text += "\n"
  }

  /// A field as it is written: in quotes when it holds a comma, a quotation mark or a line ending.
  public static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
