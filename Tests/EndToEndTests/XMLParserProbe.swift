import Foundation
import FoundationXML

/// Says whether a text is well-formed XML.
final class XMLParserProbe: NSObject, XMLParserDelegate {
  private var failed = false

  /// Whether no error was reported; the parser's own answer is true for some malformed documents.
  private(set) var isWellFormed = false

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    let parsed = parser.parse()
    isWellFormed = parsed && !failed
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) { failed = true }
}
