import EcosystemModel
import GraphInterchange
import WhiteSpotAnalysis

/// Candidates as a table for a spreadsheet: one row for each.
enum CandidatesCSV {
  static func text(_ findings: CandidateFindings, holdOut: HoldOutText.Figures) -> String {
    let methods = findings.parameters.methods
    // How well the order works is the same on every row.
    let order = order(HoldOutOrder(holdOut, of: findings))
    var writer = CSVWriter()
    writer.append(
      [
        "id", "name", "kind", "sector", "group", "mission", "rank", "last_rank", "score", "routes",
        "path", "rows", "relatedness", "missions", "former_missions", "activities", "ties",
        "money_keur", "money_period", "money_year", "money_until", "money_type", "money_source",
        "stratum_low", "stratum_high", "stratum_size", "stratum_rank", "serves", "serves_open",
        "holdout_method", "holdout_hit_at_10", "holdout_average_precision", "holdout_lift",
        "holdout_covers_mission",
      ] + methods.map(\.rawValue))
    for candidate in findings.candidates {
      writer.append(fields(of: candidate, findings) + order + scores(of: candidate, methods))
    }
    return writer.text
  }

  private static func fields(
    of candidate: Candidate, _ findings: CandidateFindings
  ) -> [String] {
    let steps = candidate.reasons.first?.steps ?? candidate.sharedMissions.first?.steps ?? []
    let path = [candidate.entity.id] + path(from: candidate.entity.id, steps)
    let capacity = candidate.capacity
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
    ] + money(capacity.money) + [
      String(candidate.stratum.ties.lowerBound), String(candidate.stratum.ties.upperBound),
      String(candidate.stratum.count), String(candidate.stratum.rank),
      candidate.serves.map(\.dimension.rawValue).joined(separator: "|"),
      candidate.serves.filter(\.isOpen).map(\.dimension.rawValue).joined(separator: "|"),
    ]
  }

  /// Sums that may not be added up, next to each other, with what each is a sum of.
  private static func money(_ money: [Capacity.Money]) -> [String] {
    let parts: [(Capacity.Money) -> String] = [
      { "\($0.value)" }, { $0.period.rawValue }, { $0.year.map(String.init) ?? "" },
      { $0.until.map(String.init) ?? "" }, { $0.commitment.rawValue }, { $0.source },
    ]
    return parts.map { part in money.map(part).joined(separator: "|") }
  }

  private static func order(_ order: HoldOutOrder) -> [String] {
    [
      order.method ?? "", field(order.hitAt10), field(order.averagePrecision), field(order.lift),
      order.coversMission.map { String($0) } ?? "",
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
