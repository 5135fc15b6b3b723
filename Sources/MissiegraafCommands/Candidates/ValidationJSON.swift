import WhiteSpotAnalysis

/// Hold-out figures as machines read them; ``CandidateValidation`` decodes the same members.
enum ValidationJSON {
  static func value(_ validation: CandidateValidation) -> JSONValue {
    [
      "methodVersion": .integer(validation.methodVersion),
      "dataset": .string(validation.dataset),
      "settings": [
        "folds": .integer(validation.settings.folds),
        "repetitions": .integer(validation.settings.repetitions),
        "seed": .integer(Int(clamping: validation.settings.seed)),
      ],
      "blocks": .array(validation.blocks.map(block)),
      "agreement": .array(validation.agreement.map(agreement)),
    ]
  }

  static func block(_ block: HoldOutBlock) -> JSONValue {
    [
      "edition": .integer(block.edition), "kind": .string(block.kind.rawValue),
      "scheme": .string(block.scheme.rawValue), "lastYear": .optional(block.lastYear),
      "ties": .integer(block.ties), "missions": .integer(block.missions),
      "entities": .integer(block.entities), "bonds": .integer(block.bonds),
      "datedBonds": .integer(block.datedBonds), "figures": .array(block.figures.map(figures)),
    ]
  }

  private static func figures(_ figures: HoldOutFigures) -> JSONValue {
    [
      "method": .optional(figures.method?.rawValue), "all": score(figures.all),
      "coldCandidates": score(figures.coldCandidates),
      "coldMissions": score(figures.coldMissions), "whiteSpots": score(figures.whiteSpots),
    ]
  }

  private static func score(_ score: HoldOutScore) -> JSONValue {
    [
      "missions": .integer(score.missions), "ties": .integer(score.ties),
      "averagePrecision": .optional(score.averagePrecision), "interval": interval(score.interval),
      "hitAt3": .optional(score.hitAt3), "hitAt10": .optional(score.hitAt10),
    ]
  }

  private static func agreement(_ agreement: StatementAgreement) -> JSONValue {
    [
      "edition": .integer(agreement.edition), "missions": .integer(agreement.missions),
      "spokenOf": .integer(agreement.spokenOf), "tau": .optional(agreement.tau),
      "interval": interval(agreement.interval),
    ]
  }

  private static func interval(_ ends: [Double]?) -> JSONValue {
    ends.map { .array($0.map(JSONValue.number)) } ?? .null
  }
}
