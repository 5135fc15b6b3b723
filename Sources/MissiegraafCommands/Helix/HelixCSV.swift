import EcosystemModel
import GraphAnalysis
import GraphInterchange
import WhiteSpotAnalysis

/// A helix profile as a table for a spreadsheet: one row for the whole and each theme and mission.
enum HelixCSV {
  static func text(_ scopes: [HelixScopeFinding]) -> String {
    var writer = CSVWriter()
    let sectors = HelixSector.allCases.map(\.rawValue)
    writer.append(
      ["id", "name", "kind", "theme", "central"] + sectors + sectors.map { $0 + "_groups" }
        + [
          "without_sector", "n", "inherited", "blau", "blau_unbiased", "richness", "hill_1",
          "hill_2",
          "n_bodies", "blau_bodies", "blau_unbiased_bodies", "ties", "ties_external",
          "ties_internal", "ei", "ei_expected", "ei_sd", "ei_p", "society_named", "coverage",
          "source", "locator",
        ])
    for scope in scopes {
      let members = scope.sectors.flatMap(\.members) + scope.withoutSector
      let rows = Set(members.flatMap(\.rows)).sorted { $0.row < $1.row }
      let ties = scope.ties.externalInternal
      let single = scope.diversityWithoutGroups.blau
      writer.append(
        [
          scope.scope?.id.rawValue ?? "", scope.scope?.name ?? "", scope.kind.rawValue,
          scope.theme?.id.rawValue ?? "", String(scope.isCentral),
        ]
          + scope.sectors.map { String($0.members.count) }
          + scope.sectors.map { String($0.groupCount) }
          + [
            String(scope.withoutSector.count), String(scope.diversity.blau.sampleSize),
            String(scope.inheritedCount),
            field(scope.diversity.blau.biased), field(scope.diversity.blau.unbiased),
            field(scope.diversity.richness), field(scope.diversity.hillOne),
            field(scope.diversity.hillTwo), String(single.sampleSize), field(single.biased),
            field(single.unbiased), String(scope.ties.pairCount), field(ties.externalTies),
            field(ties.internalTies), field(ties.index), field(ties.expected),
            field(ties.standardDeviation), field(ties.pValue), String(!scope.namesNoSociety),
            scope.coverage?.rawValue ?? "", rows.map(\.source).joined(separator: "|"),
            rows.map(\.locator).joined(separator: "|"),
          ])
    }
    return writer.text
  }

  private static func field(_ value: Double?) -> String { value?.description ?? "" }
}
