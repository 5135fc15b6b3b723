import EcosystemModel
import GraphInterchange
import WhiteSpotAnalysis

extension WhiteSpotsCSV {
  /// Everything behind one mission, for a spreadsheet: a row for each row of the dataset on which it
  /// rests, with the need that it bears on; and one for each state that supply would clear.
  ///
  /// A `theme-money` row runs from what a theme has to all that it could get; the rows of the dataset
  /// behind it follow as `theme-money-row`.
  static func text(_ explanation: MissionExplanation, in ecosystem: Ecosystem) -> String {
    var writer = CSVWriter()
    writer.append([
      "dimension", "state", "contribution", "part", "what", "subject", "link", "object", "derived",
      "row", "source", "locator", "note", "group", "value_keur", "max_keur", "qualifier", "period",
      "year", "until", "type", "side", "shared_missions", "in_force",
    ])
    let finding = explanation.finding
    let terms = Dictionary(
      (finding.score?.terms ?? []).map { ($0.dimension, $0.contribution) },
      uniquingKeysWith: { $1 })
    for need in finding.needs {
      let own = [need.dimension.rawValue, need.state.rawValue, field(terms[need.dimension])]
      for line in lines(of: need) + themeMoney(of: need, in: ecosystem) {
        writer.append(own + line.fields)
      }
      for clearance in explanation.clearances where clearance.dimension == need.dimension {
        writer.append(own + line(of: clearance).fields)
      }
    }
    for row in finding.rollUp?.rows ?? [] {
      let state = finding.need(row.dimension)?.state.rawValue ?? ""
      for line in lines(of: row) {
        writer.append([row.dimension.rawValue, state, ""] + line.fields)
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
              object: step.object.id.rawValue, isDerived: step.isDerived, provenance: row,
              isGroup: evidence.entity.isGroup,
              money: step.link == .amount ? evidence.money.map(MoneyFields.init) : nil)
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

  private static func themeMoney(
    of need: NeedFinding, in ecosystem: Ecosystem
  ) -> [ExplanationLine] {
    need.themeMoney.flatMap { money in
      let rows = Set(money.rows)
      let total = ExplanationLine(
        "theme-money", what: money.theme.id.rawValue, subject: money.theme.id.rawValue,
        link: Coverage.Subject.amounts.name, source: money.source, money: MoneyFields(money))
      return [total]
        + ecosystem.amounts.filter { rows.contains($0.provenance) }
        .sorted { $0.provenance.row < $1.provenance.row }.map { amount in
          ExplanationLine(
            "theme-money-row", what: amount.id, subject: amount.subject.rawValue,
            link: Coverage.Subject.amounts.name, object: amount.target.rawValue,
            isDerived: amount.basis == .derived, provenance: amount.provenance, note: amount.note,
            isGroup: ecosystem.entity(amount.subject)?.isGroup,
            money: MoneyFields(amount, isInForce: money.isInForce))
        }
    }
  }

  /// What the missions under a central mission have, each supplier and each supplied mission.
  private static func lines(of row: RollUp.Row) -> [ExplanationLine] {
    row.suppliers.map {
      ExplanationLine(
        "roll-up", what: "supplier", subject: $0.id.rawValue, isGroup: $0.isGroup)
    }
      + row.suppliedParts.map {
        ExplanationLine("roll-up", what: "supplied-mission", subject: $0.rawValue)
      }
  }

  private static func line(of clearance: Clearance) -> ExplanationLine {
    let count = field(clearance.count)
    return ExplanationLine(
      "clears", what: clearance.after.map { "\(count) > \($0.rawValue)" } ?? "",
      link: clearance.unit.rawValue,
      note: (clearance.sources + clearance.exceptions.map { "not " + $0 })
        .joined(separator: "|"))
  }
}
