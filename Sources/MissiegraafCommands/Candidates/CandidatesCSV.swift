import EcosystemModel
import GraphInterchange
import WhiteSpotAnalysis

/// Candidates as a table for a spreadsheet: one row for each.
enum CandidatesCSV {
  static func text(_ findings: CandidateFindings) -> String {
    let methods = findings.parameters.methods
    var writer = CSVWriter()
    writer.append(
      [
        "id", "name", "kind", "sector", "group", "mission", "rank", "last_rank", "score", "routes",
        "path", "rows", "relatedness", "missions", "former_missions", "activities", "ties",
        "money_once_keur", "money_per_year_keur", "money_total_keur", "stratum_low", "stratum_high",
        "stratum_size", "stratum_rank", "serves", "serves_open",
      ] + methods.map(\.rawValue))
    for candidate in findings.candidates {
      writer.append(fields(of: candidate, findings) + scores(of: candidate, methods))
    }
    return writer.text
  }

  private static func fields(
    of candidate: Candidate, _ findings: CandidateFindings
  ) -> [String] {
    let steps = candidate.reasons.first?.steps ?? candidate.sharedMissions.first?.steps ?? []
    let path = [candidate.entity.id] + path(from: candidate.entity.id, steps)
    let capacity = candidate.capacity
    // Sums of other sources, years or firmness are not added up: the greatest stands for them.
    let money = Amount.Period.allCases.map { period in
      field(capacity.money.filter { $0.period == period }.map(\.value).max())
    }
    // An order is only given where there is one.
    let hasOrder = findings.abstention == nil
    return [
      candidate.entity.id.rawValue, candidate.entity.name, candidate.entity.kind.rawValue,
      candidate.sector?.rawValue ?? "", String(candidate.entity.isGroup),
      findings.mission.id.rawValue, hasOrder ? String(candidate.places.lowerBound) : "",
      hasOrder ? String(candidate.places.upperBound) : "", String(candidate.score),
      candidate.reasons.map(\.route.rawValue).joined(separator: "|"),
      steps.isEmpty ? "" : path.map(\.rawValue).joined(separator: " > "),
      steps.flatMap(\.rows).map(\.row.description).joined(separator: "|"),
      field(candidate.relatedness), String(capacity.missions), String(capacity.formerMissions),
      String(capacity.activities), String(capacity.ties),
    ] + money + [
      String(candidate.stratum.ties.lowerBound), String(candidate.stratum.ties.upperBound),
      String(candidate.stratum.count), String(candidate.stratum.rank),
      candidate.serves.map(\.dimension.rawValue).joined(separator: "|"),
      candidate.serves.filter(\.isOpen).map(\.dimension.rawValue).joined(separator: "|"),
    ]
  }

  private static func path(from id: EntityID, _ steps: [EvidenceStep]) -> [EntityID] {
    var current = id
    return steps.map { step in
      current = step.subject.id == current ? step.object.id : step.subject.id
      return current
    }
  }

  private static func scores(of candidate: Candidate, _ methods: [CandidateMethod]) -> [String] {
    methods.map { method in
      field(candidate.methods.first { $0.method == method }?.score)
    }
  }

  private static func field(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
}
