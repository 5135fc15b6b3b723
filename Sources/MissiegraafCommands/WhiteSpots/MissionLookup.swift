import EcosystemModel
import SourceDiagnostics
import WhiteSpotAnalysis

/// Finds the mission that a user means.
enum MissionLookup {
  /// The finding whose id, slug, name or short name is the text, whatever the case of its letters.
  static func finding(
    _ text: String, in findings: WhiteSpotFindings
  ) throws(OperationFailure) -> MissionFinding {
    let wanted = text.lowercased()
    let found = findings.missions.filter { names($0).contains { $0.lowercased() == wanted } }
    if let match = found.first, found.count == 1 { return match }
    if found.count > 1 {
      throw OperationFailure(
        "\"\(text)\" is the name of \(found.count) missions; give an id: "
          + found.map(\.id.rawValue).joined(separator: ", "))
    }
    let candidates = findings.missions.flatMap(names)
    let help =
      Suggestions.nearest(to: text, among: candidates).map { "did you mean \"\($0)\"?" }
      ?? "list the missions with: missiegraaf whitespots --edition \(findings.edition)"
    throw OperationFailure(
      "there is no mission \"\(text)\" in edition \(findings.edition); \(help)")
  }

  private static func names(_ finding: MissionFinding) -> [String] {
    let id = finding.id.rawValue
    let slug = String(id.drop { $0 != "/" }.dropFirst())
    // A slug begins with the year of its edition, which need not be typed.
    let short = slug.drop { $0.isNumber }.drop { $0 == "-" }
    return [id, slug, String(short), finding.name, finding.mission.shortName]
  }
}
