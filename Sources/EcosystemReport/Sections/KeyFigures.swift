internal import EcosystemFigures
internal import EcosystemModel
internal import WhiteSpotAnalysis

extension ReportContext {
  /// A few numbers.
  var keyFigures: HTML {
    let needs = findings.missions.flatMap(\.needs)
    var figures: [(Int, String)] = [
      (findings.missions.count, language.name(of: .mission).form(for: findings.missions.count)),
      (findings.themes.count, language.name(of: .theme).form(for: findings.themes.count)),
      (needs.count, text("genoemde behoeften", "declared needs")),
    ]
    for state in NeedState.byAttention {
      let count = needs.count { $0.state == state }
      if count > 0 { figures.append((count, language.name(of: state))) }
    }
    for kind in [EntityKind.partner, .programme, .technology, .project] {
      let count = ecosystem.entities(of: kind).count
      if count > 0 {
        figures.append(
          (
            count,
            text(
              "\(language.name(of: kind).form(for: count)) in de data",
              "\(language.name(of: kind).form(for: count)) in the data")
          ))
      }
    }
    return section(
      "kerncijfers", text("Kerncijfers", "Key figures"),
      [
        .element(
          .dl, [.class("figures")],
          figures.map { count, label in
            .element(
              .div, [], .element(.dt, [], .text(label)),
              .element(.dd, [], .text(language.format(count))))
          })
      ])
  }
}
