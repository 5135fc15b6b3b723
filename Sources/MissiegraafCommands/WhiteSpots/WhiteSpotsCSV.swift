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
      let own = fields(of: mission)
      for need in mission.needs {
        writer.append(own.identity + fields(of: need, terms[need.dimension]) + own.place)
      }
    }
    return writer.text
  }

  private static func fields(
    of mission: MissionFinding
  ) -> (identity: [String], place: [String]) {
    let interval = mission.uncertainty?.interval
    let classes = mission.classes.map(\.missionClass.rawValue).joined(separator: "|")
    return (
      [
        mission.id.rawValue, mission.name, "mission", mission.theme?.id.rawValue ?? "",
        String(mission.isCentral),
      ],
      [
        field(mission.score?.value), field(mission.rank), field(interval?.lowerBound),
        field(interval?.upperBound), classes,
      ]
    )
  }

  private static func fields(of need: NeedFinding, _ term: AttentionScore.Term?) -> [String] {
    [
      need.dimension.rawValue, need.state.rawValue, need.reason.rawValue,
      String(need.ownEvidence.count), String(need.inheritedEvidence.count), field(term?.severity),
      field(term?.contribution),
    ]
  }

  private static func field<Number: CustomStringConvertible>(_ value: Number?) -> String {
    value?.description ?? ""
  }
}
