import MissiegraafKit

let ecosystem = try BuiltinDatasets.ecosystem()
let findings = try WhiteSpotAnalysis().findings(in: ecosystem, edition: 2023)

for theme in findings.themes {
  for mission in theme.missions.prefix(1) {
    print(theme.name, mission.name, mission.score ?? .nan, separator: " | ")
  }
}
