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
  /// The methods that order the candidates; all of them when `nil`.
  var methods: [CandidateMethod]?
  /// Whether the mission asked about has no ties at all.
  var missionIsEmpty = false
  let language: Language
  let width: Int

  /// The method whose figures are told; the combination of all when `nil`.
  private var method: CandidateMethod? { methods?.count == 1 ? methods?.first : nil }

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
    let kind = language.name(of: block.kind)
    var text = paragraph(language("Hoe goed werkt dit?", "How well does this work?"))
    text += paragraph(sentence(block))
    guard let combined = block.figures(of: method), let precision = combined.all.averagePrecision
    else { return text }
    if let methods, methods.count > 1 {
      text += paragraph(
        language(
          "Voor deze keuze van methoden is niets gemeten; dit geldt alle methoden samen.",
          "For this choice of methods nothing was measured; this is of all methods together."))
    } else if let method {
      text += paragraph(
        language("Alleen voor: ", "Only for: ") + language.name(of: method) + ".")
    }
    text += paragraph(
      language(
        "Een verborgen \(kind.one) stond in \(percent(combined.all.hitAt10)) van de gevallen bij de "
          + "eerste tien van \(language.format(block.entities)); gemiddelde precisie "
          + "\(number(precision))\(interval(combined.all)), \(lift(block)).",
        "A hidden \(kind.one) was among the first ten of \(language.format(block.entities)) in "
          + "\(percent(combined.all.hitAt10)) of cases; average precision "
          + "\(number(precision))\(interval(combined.all)), \(lift(block))."))
    if combined.all.missions < 10 || combined.all.ties < 30 {
      text += paragraph(
        language(
          "Dat rust op \(combined.all.ties) relaties van \(combined.all.missions) missies: te weinig om "
            + "methoden te onderscheiden.",
          "That rests on \(combined.all.ties) ties of \(combined.all.missions) missions: too few to tell "
            + "methods apart."))
    }
    if missionIsEmpty, combined.coldMissions.averagePrecision == nil {
      text += paragraph(
        language(
          "Let op: deze missie heeft nog geen relaties. Voor zulke missies was niets te meten; deze "
            + "cijfers zeggen er niets van.",
          "Note: this mission has no ties yet. For such missions nothing could be measured; these "
            + "figures say nothing of them."))
    }
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
          "maar \(block.datedBonds) van de \(block.bonds) rijen hebben een jaar",
          "only \(block.datedBonds) of the \(block.bonds) rows have a year")
      return known
        + language(
          "Bij toerbeurt is een tiende van de rijen verborgen en teruggezocht, vijf keer in een andere "
            + "verdeling. Niet naar datum: \(reason).",
          "A tenth of the rows was hidden in turn and looked for, five times in another division. Not by "
            + "date: \(reason).")
    }
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

  private func lift(_ block: HoldOutBlock) -> String {
    guard let lift = block.lift(of: method) else {
      return language("zonder ijkpunt", "without a baseline")
    }
    let times = language.format(lift, decimals: 1)
    return language(
      "\(times) keer het beste ijkpunt", "\(times) times the best baseline")
  }

  /// That the order is no better than the best baseline, or may not be; `nil` when it is better.
  private func doubt(_ block: HoldOutBlock) -> String? {
    guard let lift = block.lift(of: method), let baseline = block.bestBaseline,
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
    guard let lowest = block.figures(of: method)?.all.interval?.first, precision >= lowest else {
      return nil
    }
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
