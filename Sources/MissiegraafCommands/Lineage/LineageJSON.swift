import EcosystemModel
import WhiteSpotAnalysis

/// The lineage of missions as machines read it.
enum LineageJSON {
  static func result(_ transitions: [EditionTransition]) -> JSONValue {
    ["transitions": .array(transitions.map(transition))]
  }

  private static func transition(_ transition: EditionTransition) -> JSONValue {
    [
      "from": .integer(transition.from), "to": .integer(transition.to),
      "missions": .array(transition.fates.map(fate)),
      "newMissions": .ids(transition.newcomers),
    ]
  }

  private static func fate(_ fate: MissionFate) -> JSONValue {
    [
      "id": .string(fate.mission.id.rawValue), "name": .string(fate.mission.name),
      "theme": .optional(fate.theme?.id.rawValue), "outcome": .string(fate.outcome.rawValue),
      "successors": .array(
        fate.successors.map {
          [
            "id": .string($0.mission.id.rawValue), "change": .optional($0.change?.rawValue),
            "note": .optional($0.note), "derived": .bool($0.isDerived),
            "row": .row($0.provenance),
          ]
        }),
      "commitments": .array(fate.commitments.map(commitment)),
      "destinations": .array(fate.destinations.map(destination)),
    ]
  }

  private static func commitment(_ commitment: Commitment) -> JSONValue {
    [
      "holder": .string(commitment.holder.id.rawValue), "name": .string(commitment.holder.name),
      "relation": .string(commitment.link.name), "role": .optional(commitment.role?.rawValue),
      "mission": .string(commitment.mission.id.rawValue),
      "amount": .optional(commitment.amount?.id),
      "valueKeur": .optional(commitment.amount?.value),
      "participants": .ids(commitment.participants), "namedAt": .ids(commitment.namedAt),
      "prospect": .string(commitment.prospect.rawValue), "rows": .rows(commitment.rows),
    ]
  }

  private static func destination(_ destination: Destination) -> JSONValue {
    [
      "id": .string(destination.mission.id.rawValue),
      "sameTheme": .bool(destination.isOfSameTheme),
      "reasons": .array(
        destination.reasons.map {
          [
            "holder": .string($0.holder.id.rawValue), "mission": .string($0.mission.id.rawValue),
            "rows": .rows($0.rows),
          ]
        }),
    ]
  }
}
