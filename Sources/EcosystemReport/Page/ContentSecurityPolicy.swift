internal import Crypto
internal import FoundationEssentials

/// What the browser may do with the report: run our script and use our style, and nothing else.
enum ContentSecurityPolicy {
  /// The policy for a page with this style and script, by their SHA-256.
  static func text(style: String, script: String) -> String {
    "default-src 'none'; script-src '\(source(of: script))'; style-src '\(source(of: style))';"
      + " img-src data:; base-uri 'none'; form-action 'none'"
  }

  static func source(of text: String) -> String {
    "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }
}
