internal import EcosystemFigures
internal import EcosystemModel
internal import WhiteSpotAnalysis

extension ReportContext {
  /// How the report was made and how to make it again.
  func footer(_ origin: ReportOrigin) -> HTML {
    let identity = ecosystem.identity
    var rows: [(String, HTML)] = [
      (text("Gemaakt met", "Made with"), .text("missiegraaf " + origin.toolVersion))
    ]
    if let date = origin.date { rows.append((text("Datum", "Date"), .text(date))) }
    rows.append(
      (
        text("Gegevens", "Data"),
        .text(
          [identity.name, identity.version].filter { !$0.isEmpty }.joined(separator: " ")
            + text(
              ": \(language.format(ecosystem.entities.count)) partijen, missies en andere, \(language.format(ecosystem.relations.count)) relaties",
              ": \(language.format(ecosystem.entities.count)) parties, missions and others, \(language.format(ecosystem.relations.count)) relations"
            ))
      ))
    if !identity.sha256.isEmpty { rows.append(("SHA-256", .code(identity.sha256))) }
    if !origin.dataLicence.isEmpty {
      rows.append(
        (text("Licentie van de gegevens", "Licence of the data"), .text(origin.dataLicence)))
    }
    rows.append((text("Editie", "Edition"), .text(String(findings.edition))))
    for parameter in origin.parameters {
      rows.append((parameter.name, .text(parameter.value)))
    }
    if let seed = origin.seed {
      rows.append((text("Startgetal", "Seed"), .text(String(seed))))
    }
    if !origin.graphvizVersion.isEmpty { rows.append(("Graphviz", .text(origin.graphvizVersion))) }
    rows.append((text("Opnieuw maken", "Make it again"), .code(origin.command)))
    return .element(
      .footer, [],
      .element(
        .h2, [.id("verantwoording")],
        .text(text("Zo is dit rapport gemaakt", "How this report was made"))),
      .element(
        .dl, [],
        rows.flatMap { [.element(.dt, [], .text($0.0)), .element(.dd, [], $0.1)] }))
  }
}
