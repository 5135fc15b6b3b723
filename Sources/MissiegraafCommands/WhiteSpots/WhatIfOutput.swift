import EcosystemFigures
import EcosystemModel
import GraphInterchange
import WhiteSpotAnalysis

/// What changes when relations are added and removed: before and after, side by side.
struct WhatIfOutput {
  let comparison: WhatIfComparison
  let changes: RelationChanges
  let ecosystem: Ecosystem
  let language: Language
  let width: Int

  func table() -> String {
    let notes = ChoiceNotes(parameters: comparison.after.parameters, language: language)
    var text = [opening(), notes.weights].compactMap(\.self)
      .map { TextWrap.paragraph($0, width: width) }.joined()
    if comparison.states.isEmpty {
      text += words("Geen enkele toestand verandert.", "No state changes.") + "\n"
    } else {
      text += "\n" + states()
    }
    if comparison.ranks.isEmpty {
      text += words("Geen enkele plaats verandert.", "No place changes.") + "\n"
    } else {
      text += "\n" + ranks()
    }
    return text
  }

  private func name(_ label: EntityLabel) -> String {
    language.shortName(of: label, in: ecosystem)
  }

  private func opening() -> String {
    let added = changes.added.count
    let removed = changes.removed.count
    let noun = language.pick(
      dutch: Noun("relatie", "relaties"), english: Noun("relation", "relations"))
    let repeated = repeatedCount
    return words(
      "Wat als: \(language.count(added, noun)) erbij en \(removed) weg.",
      "What if: \(language.count(added, noun)) added and \(removed) removed.")
      + (repeated == 0
        ? ""
        : words(
          " Van wat erbij komt, \(repeated == 1 ? "stond" : "stonden") er \(repeated) al in de gegevens.",
          " Of what is added, \(repeated) stood in the data already."))
  }

  /// How many of the added relations the data had already.
  private var repeatedCount: Int {
    func tie(_ relation: Relation) -> [String] {
      [relation.subject.rawValue, relation.kind.rawValue, relation.object.rawValue]
    }
    let added = Set(changes.added.map(\.provenance.row))
    let known = Set(
      ecosystem.relations.filter { !added.contains($0.provenance.row) }.map(tie))
    return changes.added.count { known.contains(tie($0)) }
  }

  private func states() -> String {
    var table = TextTable([
      (words("missie", "mission"), .left), (words("behoefte", "need"), .left),
      (words("voor", "before"), .left), (words("na", "after"), .left),
    ])
    for change in comparison.states {
      table.append([
        name(change.mission), language.word(for: change.dimension), state(change.before),
        state(change.after),
      ])
    }
    return table.text(width: width)
  }

  private func ranks() -> String {
    var table = TextTable([
      (words("missie", "mission"), .left), (words("aandacht voor", "attention before"), .right),
      (words("na", "after"), .right), (words("plaats voor", "place before"), .right),
      (words("na", "after"), .right),
    ])
    for change in comparison.ranks {
      table.append([
        name(change.mission), score(change.scoreBefore), score(change.scoreAfter),
        change.placesBefore?.text ?? Language.undefined,
        change.placesAfter?.text ?? Language.undefined,
      ])
    }
    return table.text(width: width)
  }

  private func state(_ state: NeedState?) -> String {
    state.map { StateStyle(state: $0).symbol + " " + language.name(of: $0) } ?? Language.undefined
  }

  private func score(_ score: Double?) -> String {
    score.map { language.format($0, decimals: 3) } ?? Language.undefined
  }

  /// One row for each state that changes, and one without a dimension for each score or place.
  func csv() -> String {
    var writer = CSVWriter()
    writer.append([
      "id", "name", "kind", "dimension", "state_before", "state_after", "score_before",
      "score_after", "rank_before", "last_rank_before", "rank_after", "last_rank_after",
    ])
    for change in comparison.states {
      writer.append([
        change.mission.id.rawValue, change.mission.name, "mission", change.dimension.rawValue,
        change.before?.rawValue ?? "", change.after?.rawValue ?? "", "", "", "", "", "", "",
      ])
    }
    for change in comparison.ranks {
      writer.append([
        change.mission.id.rawValue, change.mission.name, "mission", "", "", "",
        WhiteSpotsCSV.field(change.scoreBefore), WhiteSpotsCSV.field(change.scoreAfter),
        WhiteSpotsCSV.field(change.placesBefore?.lowerBound),
        WhiteSpotsCSV.field(change.placesBefore?.upperBound),
        WhiteSpotsCSV.field(change.placesAfter?.lowerBound),
        WhiteSpotsCSV.field(change.placesAfter?.upperBound),
      ])
    }
    return writer.text
  }

  func json() -> JSONValue {
    [
      "added": .array(changes.added.map(Self.relation)),
      "removed": .array(changes.removed.map(Self.relation)),
      "states": .array(
        comparison.states.map {
          [
            "mission": .string($0.mission.id.rawValue),
            "dimension": .string($0.dimension.rawValue), "before": .optional($0.before?.rawValue),
            "after": .optional($0.after?.rawValue),
          ]
        }),
      "ranks": .array(
        comparison.ranks.map {
          [
            "mission": .string($0.mission.id.rawValue), "scoreBefore": .optional($0.scoreBefore),
            "scoreAfter": .optional($0.scoreAfter),
            "rankBefore": .optional($0.placesBefore?.lowerBound),
            "lastRankBefore": .optional($0.placesBefore?.upperBound),
            "rankAfter": .optional($0.placesAfter?.lowerBound),
            "lastRankAfter": .optional($0.placesAfter?.upperBound),
          ]
        }),
      "missions": WhiteSpotsJSON.missions(comparison.after),
    ]
  }

  private static func relation(_ relation: Relation) -> JSONValue {
    [
      "subject": .string(relation.subject.rawValue), "relation": .string(relation.kind.rawValue),
      "object": .string(relation.object.rawValue), "role": .optional(relation.role?.rawValue),
      "row": .row(relation.provenance),
    ]
  }

  private func words(_ dutch: String, _ english: String) -> String {
    language.pick(dutch: dutch, english: english)
  }
}
