import MissiegraafKit

let ecosystem = try BuiltinDatasets.ecosystem()
let findings = try WhiteSpotAnalyzer().findings(in: ecosystem, edition: 2023)
for mission in findings.missions where mission.rank == 1 {
  print(mission.theme?.shortName ?? "", mission.mission.shortName, separator: ": ")
}
let figure = Figure.whiteSpots(findings, in: ecosystem, language: .dutch)
let drawing = try await GraphvizRenderer().render(figure.graph, engine: figure.engine)
print("figure:", drawing.svg?.count ?? 0, "characters of SVG")
