public import EcosystemModel

extension Language {
  /// How exact a figure is, as it stands before the figure; empty for an exact one.
  public func prefix(of qualifier: Amount.Qualifier) -> String {
    switch qualifier {
    case .exact, .range: ""
    case .circa: self("circa ", "about ")
    case .atLeast: self("ten minste ", "at least ")
    case .atMost: self("ten hoogste ", "at most ")
    }
  }

  /// The time to which a sum applies.
  public func name(of period: Amount.Period) -> String {
    switch period {
    case .once: self("eenmalig", "once")
    case .perYear: self("per jaar", "per year")
    case .total: self("in totaal", "in total")
    }
  }

  /// How firm money is.
  public func name(of commitment: Amount.Commitment) -> String {
    switch commitment {
    case .indicative: self("indicatief", "indicative")
    case .forecast: self("geraamd", "forecast")
    case .committed: self("toegezegd", "committed")
    case .granted: self("toegekend", "granted")
    case .realised: self("besteed", "realised")
    }
  }

  /// Whose money it is.
  public func name(of side: Amount.Side) -> String {
    switch side {
    case .public: self("publiek", "public")
    case .private: self("privaat", "private")
    case .mixed: self("publiek en privaat", "public and private")
    }
  }

  /// What is given.
  public func name(of input: Amount.Input) -> String {
    switch input {
    case .mind: self("uren en kennis", "hours and knowledge")
    case .kind: self("in natura", "in kind")
    case .cash: self("geld", "cash")
    case .unspecified: self("niet gezegd", "not said")
    }
  }

  /// A sum with how exact it is and the time to which it applies, such as
  /// `circa € 4,5 mln. per jaar`.
  public func format(_ amount: Amount) -> String {
    var text = prefix(of: amount.qualifier) + euro(thousands: amount.value)
    if let maximum = amount.maximum { text += self(" tot ", " to ") + euro(thousands: maximum) }
    if amount.period != .once { text += " " + name(of: amount.period) }
    return text
  }
}
