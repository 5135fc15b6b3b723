import EcosystemModel
import GraphAnalysis
import WhiteSpotAnalysis

/// Cross-overs as machines read them.
enum CrossOversJSON {
  static func result(
    _ findings: CrossOverFindings, themes: [EntityID], through: ThemeLink.Through?
  ) -> JSONValue {
    let pairs = findings.pairs.filter { pair in
      themes.allSatisfy { $0 == pair.first.id || $0 == pair.second.id }
    }
    return [
      "edition": .optional(findings.edition),
      "themes": .ids(findings.themes),
      "money": findings.vintage.map(vintage) ?? .null,
      "otherMoney": .array(findings.otherVintages.map(vintage)),
      "unallocated": sum(findings.unallocated),
      "holders": .array(findings.holders.map { holder($0, themes) }),
      "totals": .array(findings.totals.map(total)),
      "pairs": .array(pairs.map { pair($0, through) }),
      "absentRegisters": .array(findings.absentRegisters.map { .string($0.id) }),
    ]
  }

  /// A sum of money, or `null`.
  static func sum(_ sum: MoneySum?) -> JSONValue {
    guard let sum else { return .null }
    return [
      "valueKeur": .number(sum.value), "maximumKeur": .number(sum.maximum),
      "sides": .array(sum.sides.map { .string($0.rawValue) }), "group": .bool(sum.isOfGroup),
      "reconstructed": .bool(sum.isReconstructed), "rows": .rows(sum.rows),
    ]
  }

  /// A way from an entity to a theme or mission.
  static func path(_ path: EvidencePath) -> JSONValue {
    [
      "steps": .array(path.steps.map(step)), "via": .optional(path.via?.id.rawValue),
      "inheritedFrom": .optional(path.inherited?.predecessor.id.rawValue),
    ]
  }

  /// One tie.
  static func step(_ step: EvidenceStep) -> JSONValue {
    [
      "subject": .string(step.subject.id.rawValue), "relation": .string(step.link.name),
      "object": .string(step.object.id.rawValue), "role": .optional(step.role?.rawValue),
      "derived": .bool(step.isDerived), "rows": .rows(step.rows),
    ]
  }

  private static func vintage(_ vintage: MoneyVintage) -> JSONValue {
    [
      "source": .string(vintage.source), "period": .string(vintage.period.rawValue),
      "year": .optional(vintage.year), "until": .optional(vintage.until),
      "type": .string(vintage.commitment.rawValue), "inForce": .bool(vintage.isInForce),
      "rows": .rows(vintage.rows),
    ]
  }

  private static func holder(_ holder: HolderFinding, _ themes: [EntityID]) -> JSONValue {
    let range = holder.moneyIndexRange
    return [
      "id": .string(holder.holder.id.rawValue), "name": .string(holder.holder.name),
      "group": .bool(holder.holder.isGroup), "allocated": sum(holder.allocated),
      "unallocated": sum(holder.unallocated), "home": .ids(holder.home),
      "moneyIndex": .optional(holder.moneyIndex),
      "moneyIndexRange": range.map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null,
      "tieIndex": .optional(holder.tieIndex),
      "cells": .array(
        holder.cells.filter { themes.isEmpty || themes.contains($0.theme.id) }.map { cell in
          [
            "theme": .string(cell.theme.id.rawValue), "home": .bool(cell.isHome),
            "money": sum(cell.money), "moneyRca": .optional(cell.moneyAdvantage),
            "tieCount": .integer(cell.tieCount), "tieRca": .optional(cell.tieAdvantage),
            "ties": .array(cell.ties.map(path)),
          ]
        }),
    ]
  }

  private static func total(_ total: ThemeTotal) -> JSONValue {
    [
      "theme": .string(total.theme.id.rawValue), "allocated": sum(total.allocated),
      "ceilingKeur": .optional(total.ceiling),
      "bySide": .array(
        total.bySide.map { ["side": .optional($0.side?.rawValue), "sum": sum($0.sum)] }),
    ]
  }

  private static func pair(
    _ pair: ThemePairFinding, _ through: ThemeLink.Through?
  ) -> JSONValue {
    [
      "first": .string(pair.first.id.rawValue), "second": .string(pair.second.id.rawValue),
      "statedTies": .array(pair.statedTies.map(step)),
      "links": .array(
        pair.links.filter { through == nil || $0.through == through }.map(link)),
    ]
  }

  private static func link(_ link: ThemeLink) -> JSONValue {
    [
      "through": .string(link.through.rawValue), "firstCount": .integer(link.firstCount),
      "secondCount": .integer(link.secondCount), "proximity": .optional(link.proximity),
      "associationStrength": .optional(link.associationStrength),
      "verdict": .string(link.verdict.rawValue),
      "relatedness": [
        "basis": .array(link.relatedness.basis.map { .string($0.rawValue) }),
        "shared": .integer(link.relatedness.shared),
        "proximity": .optional(link.relatedness.proximity),
        "associationStrength": .optional(link.relatedness.associationStrength),
        "stated": .bool(link.relatedness.isStated),
        "related": .bool(link.relatedness.isRelated),
      ],
      "test": link.test.map(test) ?? .null,
      "carriers": .array(
        link.carriers.map { carrier in
          [
            "id": .string(carrier.entity.id.rawValue), "name": .string(carrier.entity.name),
            "group": .bool(carrier.entity.isGroup), "first": .array(carrier.first.map(path)),
            "second": .array(carrier.second.map(path)),
          ]
        }),
    ]
  }

  private static func test(_ test: ThemeLinkTest) -> JSONValue {
    [
      "source": .string(test.source), "coverage": .rows(test.coverage),
      "themes": .integer(test.themes), "units": .integer(test.units),
      "observed": .integer(test.count.observed), "expected": .number(test.count.expected),
      "lowerTail": .number(test.count.lowerTail), "upperTail": .number(test.count.upperTail),
      "z": .optional(test.count.z), "adjustedLowerTail": .number(test.adjustedLowerTail),
      "adjustedUpperTail": .number(test.adjustedUpperTail),
      "detectable": .optional(test.detectable),
    ]
  }
}
