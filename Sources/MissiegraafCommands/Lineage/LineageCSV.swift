import EcosystemModel
import GraphInterchange
import WhiteSpotAnalysis

/// The lineage of missions as a table for a spreadsheet: one row for each commitment, and one for
/// each mission without any.
enum LineageCSV {
  static func text(_ transitions: [EditionTransition]) -> String {
    var writer = CSVWriter()
    writer.append([
      "id", "name", "kind", "theme", "from", "to", "outcome", "successors", "holder",
      "holder_name", "relation", "committed_to", "value_keur", "prospect", "named_at",
      "destinations", "source", "locator",
    ])
    for transition in transitions {
      for fate in transition.fates {
        let mission = fields(of: fate, transition)
        let destinations = ids(fate.destinations.map(\.mission))
        if fate.commitments.isEmpty {
          writer.append(mission + ["", "", "", "", "", "", "", destinations, "", ""])
        }
        for commitment in fate.commitments {
          writer.append(mission + fields(of: commitment, destinations))
        }
      }
      for mission in transition.newcomers {
        writer.append(
          [
            mission.id.rawValue, mission.name, mission.kind.rawValue, "",
            String(transition.from), String(transition.to), "new",
          ] + Array(repeating: "", count: 11))
      }
    }
    return writer.text
  }

  private static func fields(of fate: MissionFate, _ transition: EditionTransition) -> [String] {
    [
      fate.mission.id.rawValue, fate.mission.name, fate.mission.kind.rawValue,
      fate.theme?.id.rawValue ?? "", String(transition.from), String(transition.to),
      fate.outcome.rawValue, ids(fate.successors.map(\.mission)),
    ]
  }

  private static func fields(of commitment: Commitment, _ destinations: String) -> [String] {
    [
      commitment.holder.id.rawValue, commitment.holder.name, commitment.link.name,
      commitment.mission.id.rawValue, commitment.amount.map { $0.value.description } ?? "",
      commitment.prospect.rawValue, ids(commitment.namedAt), destinations,
      commitment.rows.map(\.source).joined(separator: "|"),
      commitment.rows.map(\.locator).joined(separator: "|"),
    ]
  }

  private static func ids(_ labels: [EntityLabel]) -> String {
    labels.map(\.id.rawValue).joined(separator: "|")
  }
}
