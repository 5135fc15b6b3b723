internal import EcosystemFigures
internal import EcosystemModel
internal import WhiteSpotAnalysis

extension ReportContext {
  /// For each need of a mission: who declares it, what supplies it, what the sources say.
  func evidence(_ finding: MissionFinding) -> HTML {
    let caption = text("Onderbouwing per behoefte", "Evidence for each need")
    let rows = finding.needs.map { need -> [ReportTable.Cell] in
      [
        .heading(.text(language.name(of: need.dimension).capitalizedFirst)),
        .content(badge(need.state)), .content(declarations(need)), .content(supply(need)),
        .content(statements(need)),
      ]
    }
    let table = ReportTable(
      caption: caption,
      columns: [
        .init(heading: text("Behoefte", "Need")), .init(heading: text("Toestand", "State")),
        .init(heading: text("Genoemd door", "Declared by")),
        .init(heading: text("Gevonden invulling", "Supply found")),
        .init(heading: text("Wat bronnen zelf zeggen", "What sources themselves say")),
      ], rows: rows, isSortable: false)
    return .element(
      .details, [],
      .element(
        .summary, [], .text("\(caption) (\(language.format(finding.needs.count)))")),
      score(finding), table.html(self), rollUp(finding))
  }

  private func score(_ finding: MissionFinding) -> HTML {
    guard let score = finding.score else { return .group([]) }
    let terms = score.terms.filter { $0.thousandths > 0 }.map { term in
      "\(language.name(of: term.dimension)) \(thousandths(term.thousandths))"
    }
    return .p(
      .text(
        text("Score voor de volgorde: ", "Score for the order: ")
          + thousandths(score.thousandths)
          + (terms.isEmpty ? "" : text(", opgebouwd uit ", ", made up of ") + language.list(terms))
          + "."))
  }

  func thousandths(_ number: Int) -> String { language.format(Double(number) / 1000, decimals: 3) }

  /// Who declares a need; what the policy declares for all missions stands in a table of its own.
  private func declarations(_ need: NeedFinding) -> HTML {
    let own = need.declarations.filter { $0.level != .policy }.map { declaration in
      HTML.group([
        .text(language.name(of: declaration.level).capitalizedFirst + ": "),
        citations([declaration.provenance]), .text(status(declaration)),
        declaration.note.isEmpty
          ? .group([]) : .small(" – ", remark(declaration.note)),
      ])
    }
    let policy = need.declarations.filter { $0.level == .policy }
    guard !policy.isEmpty else { return .list(own) }
    return .list(
      own + [
        .group([
          .element(
            .a, [.anchor("beleidsbehoeften")],
            .text(language.name(of: NeedLevel.policy).capitalizedFirst)), ": ",
          places(policy.map(\.provenance)),
        ])
      ])
  }

  private func status(_ declaration: NeedDeclaration) -> String {
    declaration.status == .draft ? ", " + language.name(of: declaration.status) : ""
  }

  /// The needs that the policy as a whole declares, once for all missions.
  var policyNeedTable: HTML {
    var seen: Set<NeedDeclaration> = []
    let rows = NeedDimension.allCases.flatMap { dimension in
      findings.missions.compactMap { $0.need(dimension) }.flatMap(\.declarations)
        .filter { $0.level == .policy && seen.insert($0).inserted }
        .map { declaration -> [ReportTable.Cell] in
          [
            .heading(.text(language.name(of: dimension).capitalizedFirst)),
            .content(remark(declaration.note)),
            .content(.text(language.name(of: declaration.status))),
            .content(citations([declaration.provenance])),
          ]
        }
    }
    guard !rows.isEmpty else { return .group([]) }
    let table = ReportTable(
      caption: text(
        "Wat het beleid als geheel voor alle missies nodig noemt",
        "What the policy as a whole declares for all missions"),
      columns: [
        .init(heading: text("Behoefte", "Need")), .init(heading: text("Toelichting", "Remark")),
        .init(heading: text("Nagekeken?", "Reviewed?")),
        .init(heading: text("Bron", "Source")),
      ], rows: rows)
    return .element(
      .section, [.id("beleidsbehoeften"), .label(table.caption)], table.html(self))
  }

  private func supply(_ need: NeedFinding) -> HTML {
    var items = need.evidence.map(item)
    items += need.themeMoney.map { money in
      .group([
        .text(text("Alleen per thema bekend: ", "Known per theme only: ")),
        shortName(of: money.theme),
        .text(" " + language.format(money) + " "), citations(money.rows),
      ])
    }
    if let test = need.test { items.append(.text(sentence(test))) }
    guard !items.isEmpty else {
      return .group([
        .text(text("niets", "nothing")),
        need.coverage.isEmpty ? .group([]) : .small(" – ", coverage(need)),
      ])
    }
    return .list(items)
  }

  private func item(_ evidence: Evidence) -> HTML {
    var pieces: [HTML] = [name(of: evidence.entity)]
    if let money = evidence.money {
      pieces.append(.text(": " + language.format(money)))
    }
    for (index, step) in (evidence.paths.first?.steps ?? []).enumerated() {
      if case .relation(let kind) = step.link {
        pieces.append(
          .text((index == 0 ? " " : text(", en dat ", ", which ")) + language.name(of: kind) + " "))
        pieces.append(shortName(of: step.object))
        if let role = step.role { pieces.append(.text(" (\(language.name(of: role)))")) }
      } else if index == 0 {
        pieces.append(.text(text(" aan ", " for ")))
        pieces.append(shortName(of: step.object))
      }
    }
    if let inherited = evidence.inherited {
      let years =
        inherited.firstYear == inherited.lastYear
        ? "\(inherited.firstYear)" : "\(inherited.firstYear)–\(inherited.lastYear)"
      pieces.append(.text(text(", geërfd (\(years))", ", inherited (\(years))")))
    }
    if evidence.isDerived { pieces.append(.text(", " + language.name(of: Basis.derived))) }
    pieces += [.text(" "), citations(evidence.rows)]
    return .group(pieces)
  }

  private func sentence(_ test: FrameTest) -> String {
    let expected = language.format(test.expected, decimals: 1)
    let ratio = language.format(test.ratio, decimals: 2)
    let low = language.format(test.ratioInterval.lowerBound, decimals: 2)
    let high = language.format(test.ratioInterval.upperBound, decimals: 2)
    return text(
      "De volledige bron noemt er \(test.observed); gemiddeld over \(test.missions) missies zou dat \(expected) zijn (verhouding \(ratio), 95%-interval \(low)–\(high); p na correctie \(language.format(test.adjusted, decimals: 3))). Dat is gemeten aan het gemiddelde van de bron, niet aan wat nodig is.",
      "The complete source names \(test.observed); the average over \(test.missions) missions would be \(expected) (ratio \(ratio), 95% interval \(low)–\(high); corrected p \(language.format(test.adjusted, decimals: 3))). That is measured against the average of the source, not against what is needed."
    )
  }

  private func coverage(_ need: NeedFinding) -> HTML {
    let extents = Coverage.Extent.allCases.filter { extent in
      need.coverage.contains { $0.extent == extent }
    }
    return .joined(
      extents.map { extent in
        .group([
          .text(language.name(of: extent) + " "),
          .joined(
            uniqueSources(need.coverage.filter { $0.extent == extent }.map(\.provenance))
              .map(citation), by: " "),
        ])
      }, by: "; ")
  }

  private func uniqueSources(_ rows: [Provenance]) -> [Provenance] {
    var seen: Set<String> = []
    return rows.filter { seen.insert($0.source).inserted }
  }

  private func statements(_ need: NeedFinding) -> HTML {
    guard !need.statements.isEmpty else { return "–" }
    return .list(
      need.statements.map { statement in
        .group([
          .text(
            "\(language.name(of: statement.polarity).capitalizedFirst), "
              + "\(language.name(of: statement.standing)), \(language.name(of: statement.strength)) "
          ),
          citations([statement.provenance]),
          statement.note.isEmpty ? .group([]) : .small(" – ", remark(statement.note)),
        ])
      })
  }

  private func rollUp(_ finding: MissionFinding) -> HTML {
    guard let rollUp = finding.rollUp, !rollUp.parts.isEmpty else { return .group([]) }
    let rows = rollUp.rows.map { row -> HTML in
      .text(
        text(
          "\(language.name(of: row.dimension).capitalizedFirst): bij \(row.suppliedParts.count) van \(rollUp.parts.count) onderliggende missies",
          "\(language.name(of: row.dimension).capitalizedFirst): for \(row.suppliedParts.count) of \(rollUp.parts.count) missions under it"
        ))
    }
    return .group([
      .p(
        .text(
          text(
            "Invulling bij de missies onder deze centrale missie, apart geteld:",
            "Supply for the missions under this central mission, counted apart:"))), .list(rows),
    ])
  }
}
