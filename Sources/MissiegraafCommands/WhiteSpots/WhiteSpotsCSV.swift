import EcosystemModel
import GraphInterchange
import WhiteSpotAnalysis

/// Findings as a table for a spreadsheet: one row for each declared need of each mission.
enum WhiteSpotsCSV {
  static func text(_ findings: WhiteSpotFindings) -> String {
    var writer = CSVWriter()
    writer.append([
      "id", "name", "kind", "theme", "central", "dimension", "declared_by", "reviewed", "state",
      "reason", "said_lacking", "said_served", "evidence", "inherited", "depends_on", "frame",
      "observed", "groups", "expected", "lower_tail", "adjusted", "detectable", "ratio",
      "ratio_low", "ratio_high", "weight", "severity", "contribution", "changes_without", "score",
      "rank", "rank_median", "rank_low", "rank_high", "top_probability", "draws", "classes",
    ])
    let dependence = dependence(findings)
    for mission in findings.missions {
      let terms = Dictionary(
        (mission.score?.terms ?? []).map { ($0.dimension, $0) }, uniquingKeysWith: { $1 })
      let own = fields(of: mission)
      for need in mission.needs {
        let key = Key(mission: mission.id, dimension: need.dimension)
        let sources = dependence[key] ?? []
        writer.append(
          own.identity + fields(of: need, in: mission) + fields(of: need.test)
            + fields(of: terms[need.dimension]) + [sources.joined(separator: "|")] + own.place)
      }
    }
    return writer.text
  }

  private struct Key: Hashable {
    let mission: EntityID
    let dimension: NeedDimension
  }

  /// For each need the sources without which its state would change.
  private static func dependence(_ findings: WhiteSpotFindings) -> [Key: [String]] {
    var sources: [Key: [String]] = [:]
    for line in findings.survival {
      for change in line.changes {
        sources[Key(mission: change.mission, dimension: change.dimension), default: []]
          .append(line.source)
      }
    }
    return sources
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
        field(mission.score?.value), field(mission.rank), field(mission.uncertainty?.median),
        field(interval?.lowerBound), field(interval?.upperBound),
        field(mission.uncertainty?.topProbability), field(mission.uncertainty?.draws), classes,
      ]
    )
  }

  private static func fields(of need: NeedFinding, in mission: MissionFinding) -> [String] {
    [
      need.dimension.rawValue, need.declarations.first?.level.rawValue ?? "",
      String(need.isReviewed), need.state.rawValue, need.reason.rawValue,
      String(need.isSaidLacking), String(need.isSaidServed), String(need.ownEvidence.count),
      String(need.inheritedEvidence.count), mission.mainstay(of: need.dimension)?.id.rawValue ?? "",
    ]
  }

  private static func fields(of test: FrameTest?) -> [String] {
    [
      test?.frame ?? "", field(test?.observed), field(test?.groups), field(test?.expected),
      field(test?.lowerTail), field(test?.adjusted), field(test?.detectable), field(test?.ratio),
      field(test?.ratioInterval.lowerBound), field(test?.ratioInterval.upperBound),
    ]
  }

  private static func fields(of term: AttentionScore.Term?) -> [String] {
    [field(term?.weight), field(term?.severity), field(term?.contribution)]
  }

  static func field<Number: CustomStringConvertible>(_ value: Number?) -> String {
    value?.description ?? ""
  }
}
