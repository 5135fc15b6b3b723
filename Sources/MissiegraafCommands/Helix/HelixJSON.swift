import EcosystemModel
import GraphAnalysis
import WhiteSpotAnalysis

/// A helix profile as machines read it.
enum HelixJSON {
  static func result(_ findings: HelixFindings, scopes: [HelixScopeFinding]) -> JSONValue {
    [
      "edition": .optional(findings.edition),
      "scopes": .array(scopes.map(scope)),
      "brokers": .array(findings.brokers.map(broker)),
      "information": information(findings.information),
      "absentRegisters": .array(findings.absentRegisters.map { .string($0.id) }),
    ]
  }

  private static func scope(_ scope: HelixScopeFinding) -> JSONValue {
    [
      "kind": .string(scope.kind.rawValue), "id": .optional(scope.scope?.id.rawValue),
      "name": .optional(scope.scope?.name), "theme": .optional(scope.theme?.id.rawValue),
      "central": .bool(scope.isCentral),
      "sectors": .array(
        scope.sectors.map {
          [
            "sector": .string($0.sector.rawValue), "bodies": .integer($0.bodyCount),
            "groups": .integer($0.groupCount), "members": .array($0.members.map(member)),
          ]
        }),
      "withoutSector": .array(scope.withoutSector.map(member)),
      "diversity": diversity(scope.diversity),
      "diversityWithoutGroups": diversity(scope.diversityWithoutGroups),
      "ties": ties(scope.ties), "societyNamed": .bool(!scope.namesNoSociety),
      "coverage": .optional(scope.coverage?.rawValue), "coverageRows": .rows(scope.coverageRows),
    ]
  }

  private static func member(_ member: HelixMember) -> JSONValue {
    [
      "id": .string(member.entity.id.rawValue), "name": .string(member.entity.name),
      "group": .bool(member.entity.isGroup), "inherited": .bool(member.isInherited),
      "paths": .array(member.paths.map(CrossOversJSON.path)),
      "row": .row(member.provenance),
    ]
  }

  private static func diversity(_ diversity: HelixDiversity) -> JSONValue {
    [
      "n": .integer(diversity.blau.sampleSize), "blau": .optional(diversity.blau.biased),
      "blauUnbiased": .optional(diversity.blau.unbiased),
      "richness": .optional(diversity.richness), "hill1": .optional(diversity.hillOne),
      "hill2": .optional(diversity.hillTwo),
    ]
  }

  private static func ties(_ ties: SectorTies) -> JSONValue {
    let index = ties.externalInternal
    return [
      "pairs": .integer(ties.pairCount), "external": .number(index.externalTies),
      "internal": .number(index.internalTies), "ei": .optional(index.index),
      "expected": .optional(index.expected), "deviation": .optional(index.standardDeviation),
      "p": .optional(index.pValue), "lowerTail": .optional(index.lowerPValue),
      "upperTail": .optional(index.upperPValue),
      "flows": .array(
        ties.flows.map {
          [
            "from": .string($0.from.rawValue), "to": .string($0.to.rawValue),
            "relation": .string($0.relation.rawValue), "mutual": .bool($0.isMutual),
            "ties": .array($0.ties.map(CrossOversJSON.step)),
          ]
        }),
    ]
  }

  private static func broker(_ broker: BrokerFinding) -> JSONValue {
    [
      "id": .string(broker.entity.id.rawValue), "name": .string(broker.entity.name),
      "group": .bool(broker.entity.isGroup), "sector": .string(broker.sector.rawValue),
      "triads": .integer(broker.triadCount),
      "roles": .array(
        broker.roles.map {
          [
            "role": .string("\($0.role)"), "count": .integer($0.test.count),
            "expected": .number($0.test.expected), "deviation": .number($0.test.deviation),
            "z": .optional($0.test.z), "p": .optional($0.pValue), "q": .optional($0.adjusted),
          ]
        }),
      "ties": .array(broker.ties.map(CrossOversJSON.step)),
    ]
  }

  private static func information(_ finding: HelixInformationFinding) -> JSONValue {
    switch finding {
    case .tooFewUnits(let complete, let units, let minimum):
      [
        "state": "cannot-tell", "completeUnits": .integer(complete), "units": .integer(units),
        "minimum": .integer(minimum),
      ]
    case .found(let finding):
      [
        "state": "found", "units": .integer(finding.unitCount),
        "unitsInNoSector": .integer(finding.unitsInNoSector),
        "oInformation": .number(finding.oInformation), "corrected": .number(finding.corrected),
        "interval": [.number(finding.interval.lowerBound), .number(finding.interval.upperBound)],
        "lowerTail": .number(finding.lowerTail), "upperTail": .number(finding.upperTail),
        "p": .number(finding.pValue),
      ]
    }
  }
}
