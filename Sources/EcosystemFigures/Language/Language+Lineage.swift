public import WhiteSpotAnalysis

extension Language {
  /// What became of a mission, as a word.
  public func name(of outcome: MissionFate.Outcome) -> String {
    switch outcome {
    case .dropped: self("vervallen", "dropped")
    case .interrupted: self("onderbroken", "interrupted")
    case .merged: self("samengevoegd", "merged")
    case .narrowed: self("versmald", "narrowed")
    case .broadened: self("verbreed", "broadened")
    case .continued: self("voortgezet", "continued")
    }
  }

  /// What became of a mission, as the rest of a sentence of which it is the subject.
  public func meaning(of outcome: MissionFate.Outcome) -> String {
    switch outcome {
    case .dropped:
      self("geen latere missie zet haar voort", "no later mission continues it")
    case .interrupted:
      self(
        "pas een latere editie neemt haar weer op", "only an edition after the next takes it up")
    case .merged: self("ging op in een andere missie", "became a part of another mission")
    case .narrowed: self("gaat verder met een kleiner onderwerp", "goes on with a smaller subject")
    case .broadened: self("gaat verder met een groter onderwerp", "goes on with a larger subject")
    case .continued: self("gaat verder", "goes on")
    }
  }

  /// How a mission was continued, as a word.
  public func name(of change: Succession.Change) -> String {
    switch change {
    case .merged: name(of: MissionFate.Outcome.merged)
    case .narrowed: name(of: MissionFate.Outcome.narrowed)
    case .broadened: name(of: MissionFate.Outcome.broadened)
    case .continued: name(of: MissionFate.Outcome.continued)
    }
  }

  /// What the next edition means for a commitment, as a phrase.
  public func name(of prospect: Commitment.Prospect) -> String {
    switch prospect {
    case .lost: self("doel kwijt", "left without a target")
    case .uncertain: self("na te gaan", "to be checked")
    case .moved: self("elders genoemd", "named elsewhere")
    case .carried: self("meegenomen", "carried over")
    case .renewed: self("opnieuw genoemd", "named again")
    }
  }
}
