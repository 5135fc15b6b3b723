import SourceDiagnostics

/// One name in two forms: letters with accents as one character each, or as a letter and a sign.
///
/// They look alike and mean the same (canonical equivalence, Unicode Standard Annex 15), so that in
/// every graph file they name one node, in the form that came first. Strings of Swift compare this
/// way.
enum NameForms {
  static let explanation = "the letters with accents are written in two ways; use one of them"

  /// Whether two equal names have different bytes.
  static func differ(_ first: String, _ second: String) -> Bool {
    !first.utf8.elementsEqual(second.utf8)
  }

  /// Says that a name is not in the form that names its node.
  static func report(_ name: String, at range: Range<Int>, _ problems: inout FileProblems) {
    problems.report(
      FormatCode.twoForms, "\(DisplayText.quoted(name)) stands here in another form",
      at: range, label: "taken as the same node", help: explanation)
  }
}
