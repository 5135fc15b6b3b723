import EcosystemModel
import GraphInterchange
import WhiteSpotAnalysis

/// Findings as a table for a spreadsheet: one row for each declared need of each mission.
enum WhiteSpotsCSV {
  static func text(_ findings: WhiteSpotFindings) -> String {
    var writer = CSVWriter()
    writer.append([
      "id", "name", "kind", "theme", "central", "dimension", "state", "reason", "evidence",
      "inherited", "severity", "contribution", "score", "rank", "rank_low", "rank_high", "classes",
    ])
    for mission in findings.missions {
      let terms = Dictionary(
        (mission.score?.terms ?? []).map { ($0.dimension, $0) }, uniquingKeysWith: { $1 })
      for need in mission.needs {
        let term = terms[need.dimension]
        writer.append([
          mission.id.rawValue, mission.name, "mission", mission.theme?.id.rawValue ?? "",
          String(mission.isCentral), need.dimension.rawValue, need.state.rawValue,
          need.reason.rawValue, String(need.ownEvidence.count),
          String(need.inheritedEvidence.count), field(term?.severity), field(term?.contribution),
          field(mission.score?.value), mission.rank.map(String.init) ?? "",
          field(mission.uncertainty?.interval.lowerBound),
          field(mission.uncertainty?.interval.upperBound),
          mission.classes.map(\.missionClass.rawValue).joined(separator: "|"),
        ])
      }
    }
    return writer.text
  }

  private static func field(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
}
