import EcosystemModel
import GraphInterchange
import WhiteSpotAnalysis

extension WhiteSpotsCSV {
  /// Everything behind one mission, for a spreadsheet: a row for each row of the dataset on which it
  /// rests, with the need that it bears on; and one for each state that supply would clear.
  static func text(_ explanation: MissionExplanation) -> String {
    var writer = CSVWriter()
    writer.append([
      "dimension", "state", "contribution", "part", "what", "subject", "link", "object", "derived",
      "row", "source", "locator", "note",
    ])
    let finding = explanation.finding
    let terms = Dictionary(
      (finding.score?.terms ?? []).map { ($0.dimension, $0.contribution) },
      uniquingKeysWith: { $1 })
    for need in finding.needs {
      let own = [need.dimension.rawValue, need.state.rawValue, field(terms[need.dimension])]
      for line in lines(of: need) { writer.append(own + line.fields) }
      for clearance in explanation.clearances where clearance.dimension == need.dimension {
        writer.append(own + line(of: clearance).fields)
      }
    }
    if let flip = explanation.flip {
      let places = "\(flip.before.lowerBound) > \(flip.after.lowerBound)"
      writer.append(
        ["", "", ""] + ExplanationLine("flip", what: places, provenance: flip.row).fields)
    }
    for register in explanation.absentRegisters {
      writer.append(
        ["", "", ""]
          + ExplanationLine(
            "absent-register", what: register.name, subject: register.id,
            provenance: register.provenance, note: register.holds
          ).fields)
    }
    return writer.text
  }

  private static func lines(of need: NeedFinding) -> [ExplanationLine] {
    let declared = need.declarations.map {
      ExplanationLine(
        "declared", what: $0.level.rawValue, subject: $0.subject.id.rawValue,
        provenance: $0.provenance, note: $0.note)
    }
    let named = need.evidence.flatMap { evidence in
      evidence.paths.flatMap { path in
        path.steps.flatMap { step in
          step.rows.map { row in
            ExplanationLine(
              path.inherited == nil ? "evidence" : "inherited", what: evidence.entity.id.rawValue,
              subject: step.subject.id.rawValue, link: step.link.name,
              object: step.object.id.rawValue, isDerived: step.isDerived, provenance: row)
          }
        }
      }
    }
    let said = need.statements.map {
      ExplanationLine(
        "statement", what: $0.polarity.rawValue, subject: $0.subject.id.rawValue,
        provenance: $0.provenance, note: $0.note)
    }
    let covered = need.coverage.map {
      ExplanationLine(
        "coverage", what: $0.extent.rawValue, subject: $0.scope.id.rawValue, link: $0.subject.name,
        provenance: $0.provenance)
    }
    return declared + named + said + covered
  }

  private static func line(of clearance: Clearance) -> ExplanationLine {
    let count = field(clearance.count)
    return ExplanationLine(
      "clears", what: clearance.after.map { "\(count) > \($0.rawValue)" } ?? "",
      link: clearance.unit.rawValue, note: clearance.sources.joined(separator: "|"))
  }
}

/// One row of an explanation.
private struct ExplanationLine {
  let fields: [String]

  init(
    _ part: String, what: String, subject: String = "", link: String = "", object: String = "",
    isDerived: Bool? = nil, provenance: Provenance? = nil, note: String = ""
  ) {
    fields = [
      part, what, subject, link, object, isDerived.map(String.init) ?? "",
      provenance?.row.description ?? "", provenance?.source ?? "", provenance?.locator ?? "", note,
    ]
  }
}
