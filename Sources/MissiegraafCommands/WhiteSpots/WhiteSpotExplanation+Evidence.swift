import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

extension WhiteSpotExplanation {
  /// Who or what supplies a need, how that is known, and by which rows.
  func sentence(_ item: Evidence) -> String {
    var text = wording.name(item.entity)
    if let step = item.paths.first?.steps.first, case .relation(let kind) = step.link {
      let verb = language.name(of: kind)
      text =
        item.isObject
        ? "\(wording.name(step.subject)) \(verb) \(text)"
        : "\(text) \(verb) \(wording.shortName(item.via ?? step.object))"
    }
    if let money = item.money {
      if let target = item.paths.first?.steps.first?.object, target != item.entity {
        text += words(" voor ", " for ") + wording.shortName(target)
      }
      text += ", " + language.format(money)
    }
    if let inherited = item.inherited {
      let years = language.years(inherited.firstYear, inherited.lastYear)
      text += words(" (geërfd, \(years))", " (inherited, \(years))")
    }
    let derived = Set(item.paths.flatMap(\.steps).filter(\.isDerived).flatMap(\.rows))
    let rows = item.rows.map { row in
      place(row) + (derived.contains(row) ? words(" (afgeleid)", " (derived)") : "")
    }
    return text + ": " + rows.joined(separator: "; ")
  }

  /// On whom a need hangs that makes the mission fragile.
  func sentence(mainstay partner: EntityLabel, of dimension: NeedDimension) -> String {
    let name = wording.name(partner)
    return dimension.sector == nil
      ? words(
        "Kwetsbaar: meer dan de helft van dit geld hangt aan één partner, \(name).",
        "Fragile: more than half of this money hangs on one partner, \(name).")
      : words(
        "Kwetsbaar: dit hangt aan één partner, \(name).",
        "Fragile: this hangs on one partner, \(name).")
  }

  /// Money that stays at the theme, with the rows that were added: those of the theme, then those of
  /// what is not yet allocated.
  func sentence(_ money: ThemeMoney) -> String {
    let own = Set(ecosystem.amounts.filter { $0.target == money.theme.id }.map(\.provenance))
    func places(_ rows: [Provenance]) -> String {
      rows.map { "\($0.locator) [\($0.row)]" }.joined(separator: "; ")
    }
    let free = money.rows.filter { !own.contains($0) }
    return words("Geld van het thema ", "Money of the theme ")
      + "\(wording.shortName(money.theme)): \(language.format(money)): \(money.source) "
      + places(money.rows.filter(own.contains))
      + (free.isEmpty ? "" : words("; nog te verdelen: ", "; not yet allocated: ") + places(free))
  }

  /// How far a source goes, on which a state without supply rests.
  func sentence(_ coverage: CoverageFinding) -> String {
    let scope = wording.shortName(coverage.scope)
    let source = coverage.provenance.source
    return words("Dekking van \(scope) door \(source)", "Coverage of \(scope) by \(source)")
      + ": \(language.name(of: coverage.extent)) [\(coverage.provenance.row)]"
  }

  /// What the missions under a central mission have together, which counts in none of its states.
  func rollUp() -> String {
    guard let rollUp = finding.rollUp, !rollUp.parts.isEmpty else { return "" }
    let count = language.count(rollUp.parts.count, language.name(of: .mission))
    let names = rollUp.parts.map(wording.shortName).joined(separator: "; ")
    var table = TextTable([
      (words("behoefte", "need"), .left), (words("bij", "for"), .right),
      (words("genoemd", "named"), .left),
    ])
    for row in rollUp.rows {
      let supplied = row.suppliedParts.count
      table.append([
        language.word(for: row.dimension),
        words("\(supplied) van \(rollUp.parts.count)", "\(supplied) of \(rollUp.parts.count)"),
        row.suppliers.map(wording.signedName).joined(separator: "; "),
      ])
    }
    let hasGroup = rollUp.rows.contains { $0.suppliers.contains(where: \.isGroup) }
    return "\n"
      + wording.paragraph(
        words(
          "Apart geteld: wat is genoemd voor \(count) onder deze centrale missie (\(names)). "
            + "Dit verandert niets aan de toestanden hierboven.",
          "Counted apart: what is named for \(count) under this central mission (\(names)). This "
            + "changes none of the states above."))
      + table.text(width: width)
      + (hasGroup ? wording.paragraph(language.meaningOfGroupSign) : "")
  }
}

extension NeedFinding {
  /// The rows of coverage on which the state rests: none where supply is named.
  var coverageBehindState: [CoverageFinding] {
    state == .met || state == .metBefore ? [] : coverage
  }
}
