import EcosystemFigures
import WhiteSpotAnalysis

/// How well the methods found hidden ties, in words with the figures beside them.
struct HoldOutText {
  /// The figures that there are.
  enum Figures {
    /// Stored beside the dataset, or computed now.
    case known(HoldOutBlock, isStored: Bool)
    /// Not stored and too much to compute in passing; the command that makes them.
    case missing(command: String)
  }

  let figures: Figures
  /// The candidates beside which the text stands; `nil` for a dataset as a whole.
  var findings: CandidateFindings?
  let language: Language
  let width: Int

  func text() -> String {
    switch figures {
    case .known(let block, let isStored): text(block, isStored: isStored)
    case .missing(let command):
      paragraph(
        language(
          "Hoe goed dit werkt, is voor deze gegevens nog niet gemeten. Meet het met: \(command)",
          "How well this works was not measured on these data yet. Measure it with: \(command)"))
    }
  }

  private func text(_ block: HoldOutBlock, isStored: Bool) -> String {
    var text = paragraph(language("Hoe goed werkt dit?", "How well does this work?"))
    text += paragraph(sentence(block))
    guard let combined = block.figures(of: nil), combined.all.averagePrecision != nil
    else { return text }
    text += paragraph(headline(block))
    if combined.all.missions < 10 || combined.all.ties < 30 {
      text += paragraph(
        language(
          "Dat rust op \(combined.all.ties) relaties van \(combined.all.missions) missies: te weinig om "
            + "methoden te onderscheiden.",
          "That rests on \(combined.all.ties) ties of \(combined.all.missions) missions: too few to tell "
            + "methods apart."))
    }
    if let gap = gap(block) { text += paragraph(gap) }
    if let doubt = doubt(block) { text += paragraph(doubt) }
    text += table(block)
    if !isStored {
      text += paragraph(
        language("Zojuist berekend, niet opgeslagen.", "Computed just now, not stored."))
    }
    return text
  }

  private func sentence(_ block: HoldOutBlock) -> String {
    let kind = language.name(of: block.kind).many
    let known = language(
      "Deze gegevens noemen \(language.format(block.ties)) relaties tussen \(kind) en \(language.format(block.missions)) missies van \(block.edition). ",
      "These data name \(language.format(block.ties)) ties between \(kind) and \(language.format(block.missions)) missions of \(block.edition). "
    )
    guard block.bonds > 0 else {
      return known + language("Er valt niets te verbergen.", "There is nothing to hide.")
    }
    switch block.scheme {
    case .temporal:
      return known
        + language(
          "De rijen na \(block.lastYear ?? 0) werden verborgen en daarna teruggezocht.",
          "The rows after \(block.lastYear ?? 0) were hidden and then looked for.")
    case .folds:
      let isDated = Double(block.datedBonds) >= 0.8 * Double(block.bonds)
      let reason =
        isDated
        ? language("de jaren liggen te dicht bij elkaar", "the years lie too close together")
        : language(
          "van de \(block.bonds) rijen hebben er \(block.datedBonds) een jaar",
          "of the \(block.bonds) rows \(block.datedBonds) have a year")
      return known
        + language(
          "Bij toerbeurt is een tiende van de rijen verborgen en teruggezocht, vijf keer in een andere "
            + "verdeling. Niet naar datum: \(reason).",
          "A tenth of the rows was hidden in turn and looked for, five times in another division. Not by "
            + "date: \(reason).")
    }
  }

  /// How well the order works that stands above the text: that of the methods that were chosen.
  private func headline(_ block: HoldOutBlock) -> String {
    guard let figures = order(block) else {
      return language(
        "Hoe goed de gekozen methoden samen werken, is niet gemeten; de tabel geeft ze elk apart.",
        "How well the chosen methods work together was not measured; the table has each by itself.")
    }
    let kind = language.name(of: block.kind).one
    let method = figures.method.map { language.name(of: $0) + ": " }
    let text = language(
      "een verborgen \(kind) stond in \(percent(figures.all.hitAt10)) van de gevallen bij de "
        + "eerste tien van \(language.format(block.entities)); gemiddelde precisie "
        + "\(number(figures.all.averagePrecision))\(interval(figures.all)), ",
      "a hidden \(kind) was among the first ten of \(language.format(block.entities)) in "
        + "\(percent(figures.all.hitAt10)) of cases; average precision "
        + "\(number(figures.all.averagePrecision))\(interval(figures.all)), ")
    return ((method ?? "") + text).capitalizedFirst + lift(block, of: figures.method) + "."
  }

  /// The figures of the order that stands above the text.
  private func order(_ block: HoldOutBlock) -> HoldOutFigures? {
    block.figures(ofOrderBy: findings?.parameters.methods ?? CandidateMethod.combined)
  }

  /// That the figures are about other missions than this one, which has no tie; `nil` for one that
  /// has.
  private func gap(_ block: HoldOutBlock) -> String? {
    guard let findings, findings.tied.isEmpty else { return nil }
    let kind = language.name(of: block.kind).one
    let start = language(
      "Let op: deze missie heeft zelf geen relatie met een \(kind), en de cijfers gaan over missies "
        + "die er wel een hebben. ",
      "Note: this mission has no ties of its own to a \(kind), and the figures are about missions "
        + "that have. ")
    if findings.hasKnownTies {
      return start
        + language(
          "Alleen missies waarop zij volgt hebben er een; voor zulke missies is niets apart gemeten.",
          "Only missions that it continues have; nothing was measured for such missions apart.")
    }
    guard block.figures(of: nil)?.coldMissions.averagePrecision != nil else {
      return start
        + language(
          "Voor missies zonder relaties viel niets te meten.",
          "For missions without ties nothing could be measured.")
    }
    guard let empty = order(block)?.coldMissions else { return start }
    let precision = number(empty.averagePrecision)
    return start
      + language(
        "Voor missies zonder andere relatie (leeg) was de precisie \(precision), bij zoveel verborgen "
          + "relaties: \(empty.ties).",
        "For missions without another tie (empty) the precision was \(precision), with so many hidden "
          + "ties: \(empty.ties).")
  }

  private func table(_ block: HoldOutBlock) -> String {
    var table = TextTable([
      (language("methode", "method"), .left), (language("precisie", "precision"), .right),
      (language("eerste 3", "first 3"), .right), (language("eerste 10", "first 10"), .right),
      (language("nieuw", "new"), .right), (language("leeg", "empty"), .right),
      (language("vlek", "spot"), .right),
    ])
    for figures in block.figures {
      table.append([
        language.shortName(of: figures.method), number(figures.all.averagePrecision),
        percent(figures.all.hitAt3), percent(figures.all.hitAt10), slice(figures.coldCandidates),
        slice(figures.coldMissions), slice(figures.whiteSpots),
      ])
    }
    return table.text(width: width)
      + paragraph(
        language(
          "Precisie in drie bijzondere gevallen, met het aantal verborgen relaties. Nieuw: de kandidaat "
            + "heeft geen andere relatie met een missie. Leeg: de missie heeft geen andere relatie. Vlek: "
            + "de missie heeft een witte vlek die een kandidaat kan vullen.",
          "Precision in three special cases, with the number of hidden ties. New: the candidate has no "
            + "other tie to a mission. Empty: the mission has no other tie. Spot: the mission has a white "
            + "spot that a candidate can fill."))
  }

  private func slice(_ score: HoldOutScore) -> String {
    score.averagePrecision.map { "\(number($0)) (\(score.ties))" } ?? Language.undefined
  }

  private func lift(_ block: HoldOutBlock, of method: CandidateMethod?) -> String {
    guard let lift = block.lift(of: method) else {
      return language("zonder ijkpunt", "without a baseline")
    }
    let times = language.format(lift, decimals: 1)
    return language(
      "\(times) keer het beste ijkpunt", "\(times) times the best baseline")
  }

  /// That the order is no better than the best baseline, or may not be; `nil` when it is better.
  private func doubt(_ block: HoldOutBlock) -> String? {
    guard let order = order(block), order.method?.isBaseline != true,
      let lift = block.lift(of: order.method), let baseline = block.bestBaseline,
      let precision = baseline.all.averagePrecision
    else { return nil }
    let name = "\(language.shortName(of: baseline.method)), \(number(precision))"
    if lift <= 1 {
      return language(
        "Let op: deze volgorde is hier niet beter dan het beste ijkpunt (\(name)). Gebruik de "
          + "redenen bij elke kandidaat, niet de plaats.",
        "Note: this order is no better here than the best baseline (\(name)). Use the reasons with "
          + "each candidate, not the place.")
    }
    guard let lowest = order.all.interval?.first, precision >= lowest else { return nil }
    return language(
      "Let op: het beste ijkpunt (\(name)) ligt binnen de marge van deze volgorde; dat zij beter "
        + "is, kan toeval zijn.",
      "Note: the best baseline (\(name)) lies within the margin of this order; that it is better "
        + "may be chance.")
  }

  private func interval(_ score: HoldOutScore) -> String {
    guard let interval = score.interval else { return "" }
    return " (\(number(interval[0]))-\(number(interval[1])))"
  }

  private func number(_ value: Double?) -> String {
    value.map { language.format($0, decimals: 3) } ?? Language.undefined
  }

  private func percent(_ share: Double?) -> String {
    share.map { language.percent($0) } ?? Language.undefined
  }

  private func paragraph(_ text: String) -> String { TextWrap.paragraph(text, width: width) }
}
