import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

/// Cross-overs as people read them in a terminal.
struct CrossOversTable {
  let findings: CrossOverFindings
  /// The themes that were asked for: none for all, two for all between them.
  let themes: [EntityID]
  let through: ThemeLink.Through?
  let words: FindingsText

  private var language: Language { words.language }

  func text() -> String {
    var text = heading()
    if findings.themes.isEmpty {
      return text
        + words.paragraph(
          words.words(
            "Deze gegevens noemen geen thema’s, dus is er niets om over te steken.",
            "These data name no themes, so that nothing can cross over."))
    }
    if themes.count == 2 { return text + between() }
    if through == nil { text += "\n" + moneySection() + "\n" + tieSection() }
    text += "\n" + pairSection(through ?? .partner)
    return through == nil ? text + otherLinks() : text
  }

  /// How to see themes two by two through something else than partners.
  private func otherLinks() -> String {
    let others = ThemeLink.Through.allCases.filter { $0 != .partner }.map(\.rawValue)
    let option =
      others.dropLast().joined(separator: ", ")
      + words.words(" of ", " or ") + (others.last ?? "")
    return words.paragraph(
      words.words(
        "Door iets anders dan partners: missiegraaf crossovers --through \(option).",
        "Through something else than partners: missiegraaf crossovers --through \(option)."))
  }

  private func heading() -> String {
    let edition = findings.edition.map { words.words(", editie \($0)", ", edition \($0)") } ?? ""
    return words.paragraph(
      words.words("Cross-overs in ", "Cross-overs in ")
        + words.ecosystem.identity.name + edition + ".")
      + [words.sentence(absent: findings.absentRegisters), abbreviations].compactMap { $0 }
      .map(words.paragraph).joined()
  }

  /// What the heads of the columns stand for; `nil` when they are the names.
  private var abbreviations: String? {
    let shown = Set(
      findings.holders.flatMap { $0.cells.map(\.theme) }
        + findings.totals.filter { $0.allocated != nil }.map(\.theme))
    let shortened = findings.themes.filter {
      shown.contains($0) && words.columnName($0) != words.shortName($0)
    }
    guard !shortened.isEmpty else { return nil }
    return words.words("Thema’s: ", "Themes: ")
      + shortened.map { words.columnName($0) + " = " + words.shortName($0) }
      .joined(separator: "; ") + "."
  }

  // MARK: - Holders and themes

  private var shownHolders: [HolderFinding] {
    findings.holders.filter { holder in
      themes.isEmpty || holder.cells.contains { themes.contains($0.theme.id) }
    }
  }

  private func moneySection() -> String {
    guard let vintage = findings.vintage else {
      return words.words("GELD PER THEMA", "MONEY BY THEME") + "\n"
        + words.paragraph(
          words.words(
            "Deze gegevens noemen geen bedragen per thema.",
            "These data name no sums for themes."))
    }
    let noun = language.name(of: findings.parameters.holder.kind)
    var text =
      words.words(
        "GELD PER \(noun.one.uppercased()) EN THEMA, in miljoen euro",
        "MONEY BY \(noun.one.uppercased()) AND THEME, in millions of euros") + "\n"
    text += words.paragraph(moneySentence(vintage))
    let columns = findings.totals.filter { total in
      total.allocated != nil && (themes.isEmpty || themes.contains(total.theme.id))
    }
    guard !columns.isEmpty else { return text }
    var table = TextTable(
      [(noun.one, .left)]
        + columns.map { (words.columnName($0.theme), .right) }
        + [
          (words.words("nog te delen", "unallocated"), .right),
          (words.words("elders", "elsewhere"), .right),
        ])
    func cell(_ sum: MoneySum?) -> String {
      guard let sum else { return "" }
      let low = language.format(sum.value / 1000)
      return sum.value == sum.maximum ? low : low + "-" + language.format(sum.maximum / 1000)
    }
    let shown = shownHolders.filter { $0.allocated != nil || $0.unallocated != nil }
    for holder in shown {
      table.append(
        [words.signedName(holder.holder)]
          + columns.map { column in
            let found = holder.cells.first { $0.theme == column.theme }
            return cell(found?.money) + (found?.isHome == true && found?.money != nil ? "*" : "")
          }
          + [
            cell(holder.unallocated),
            holder.moneyIndexRange.map(percent) ?? Language.undefined,
          ])
    }
    table.append(
      [words.words("alle partijen samen", "all parties together")]
        + columns.map { cell($0.allocated) } + [cell(findings.unallocated), ""])
    text += "\n" + table.text(width: words.width) + "\n"
    text += words.paragraph(
      words.words(
        "* thuisthema: het thema met het meeste geld. Elders: het deel buiten het thuisthema; een "
          + "bereik loopt van al het nog te delen geld naar huis tot al dat geld elders. Een bereik van "
          + "bedragen (a-b) betekent dat rijen hetzelfde geld kunnen tellen.",
        "* home theme: the theme with most money. Elsewhere: the share outside the home theme; a "
          + "range runs from all unallocated money going home to all of it going elsewhere. A range of "
          + "sums (a-b) means that rows may count the same money."))
    return text + groupLegend(shown) + advantages() + otherMoney()
  }

  /// A share, or from the least to the most that it can be.
  private func percent(_ range: ClosedRange<Double>) -> String {
    let (low, high) = (language.percent(range.lowerBound), language.percent(range.upperBound))
    return low == high ? low : low + "-" + high
  }

  private func moneySentence(_ vintage: MoneyVintage) -> String {
    let holders = findings.holders.filter { $0.allocated != nil }
    let total = holders.reduce(0) { $0 + ($1.allocated?.value ?? 0) }
    let outside = holders.reduce(0) { $0 + ($1.moneyIndex ?? 0) * ($1.allocated?.value ?? 0) }
    let noun = language.name(of: findings.parameters.holder.kind)
    let source =
      "\(vintage.source), \(language.name(of: vintage.commitment))"
      + (vintage.year == nil ? "" : " \(language.years(vintage.year, vintage.until))")
    var text = words.words(
      "Van de \(language.euro(thousands: total)) die \(language.count(holders.count, noun)) aan "
        + "thema’s \(holders.count == 1 ? "toedeelt" : "toedelen"), gaat "
        + "\(total > 0 ? language.percent(outside / total) : Language.undefined) naar een ander "
        + "thema dan het thuisthema (\(source)).",
      "Of the \(language.euro(thousands: total)) that \(language.count(holders.count, noun)) "
        + "\(holders.count == 1 ? "allocates" : "allocate") to themes, "
        + "\(total > 0 ? language.percent(outside / total) : Language.undefined) goes to another "
        + "theme than the home theme (\(source)).")
    if let free = findings.unallocated {
      text += words.words(
        " Nog niet aan een thema toegedeeld: \(language.format(free)), van alle partijen samen.",
        " Not yet allocated to a theme: \(language.format(free)), of all parties together.")
    }
    if !vintage.isInForce {
      text += words.words(
        " Dit geld hoort bij een eerdere editie; van de gekozen editie is het niet bekend.",
        " This money belongs to an earlier edition; that of the chosen one is not known.")
    }
    return text
      + words.words(
        " Het is een beschrijving: er is één jaar, dus wordt niets getoetst.",
        " It is a description: there is one year, so that nothing is tested.")
  }

  /// Where holders stand out away from home, by revealed comparative advantage.
  private func advantages() -> String {
    let found = shownHolders.flatMap { holder in
      holder.cells.filter { cell in
        !cell.isHome && (cell.moneyAdvantage ?? 0) > 1
          && (themes.isEmpty || themes.contains(cell.theme.id))
      }.map { (holder: holder, cell: $0) }
    }.sorted { ($0.cell.moneyAdvantage ?? 0) > ($1.cell.moneyAdvantage ?? 0) }
    guard !found.isEmpty else { return "" }
    let items = found.map { entry in
      words.shortName(entry.holder.holder) + " → " + words.shortName(entry.cell.theme)
        + " (\(language.format(entry.cell.moneyAdvantage ?? 0))×)"
    }
    return words.paragraph(
      words.words(
        "Meer dan gemiddeld buiten het thuisthema (RCA, het aandeel gedeeld door dat van allen): ",
        "More than average outside the home theme (RCA, the share divided by that of all): ")
        + items.joined(separator: "; ") + ".")
  }

  private func otherMoney() -> String {
    let count = findings.otherVintages.reduce(0) { $0 + $1.rows.count }
    guard count > 0 else { return "" }
    let sources = Set(findings.otherVintages.map(\.source)).sorted()
    return words.paragraph(
      words.words(
        "Niet in deze tabel: \(count) bedragen van een ander jaar, een andere bron of een andere "
          + "hardheid (\(language.list(sources))), want die zijn niet op te tellen.",
        "Not in this table: \(count) sums of another year, source or firmness "
          + "(\(language.list(sources))), which cannot be added."))
  }

  private func tieSection() -> String {
    let noun = language.name(of: findings.parameters.holder.kind)
    let shown = shownHolders.filter { $0.cells.contains { $0.tieCount > 0 } }
    var text =
      words.words(
        "GENOEMDE VERBINDINGEN PER \(noun.one.uppercased()) EN THEMA",
        "NAMED TIES BY \(noun.one.uppercased()) AND THEME") + "\n"
    let columns = findings.themes.filter { theme in
      (themes.isEmpty || themes.contains(theme.id))
        && shown.contains { $0.cells.contains { $0.theme == theme && $0.tieCount > 0 } }
    }
    guard !columns.isEmpty else {
      return text
        + words.paragraph(
          words.words("Er is geen verbinding genoemd.", "No tie is named."))
    }
    text += words.paragraph(
      words.words(
        "Het thema zelf, en elke missie en elk programma, project en instrument waardoor ermee een "
          + "verband is genoemd. Elders: het deel buiten het thema met de meeste verbindingen. De "
          + "bronnen geven voorbeelden: een leeg vak is geen bewijs van afwezigheid.",
        "The theme itself, and each mission, programme, project and instrument through which a tie "
          + "is named. Elsewhere: the share outside the theme with most ties. The sources give "
          + "examples: an empty cell is no proof of absence."))
    var table = TextTable(
      [(noun.one, .left)] + columns.map { (words.columnName($0), .right) }
        + [(words.words("elders", "elsewhere"), .right)])
    for holder in shown {
      table.append(
        [words.signedName(holder.holder)]
          + columns.map { theme in
            holder.cells.first { $0.theme == theme }.map {
              $0.tieCount == 0 ? "" : String($0.tieCount)
            } ?? ""
          } + [holder.tieIndex.map { language.percent($0) } ?? Language.undefined])
    }
    return text + "\n" + table.text(width: words.width) + groupLegend(shown)
  }

  /// What the sign of a group means, where it stands in a table.
  private func groupLegend(_ shown: [HolderFinding]) -> String {
    shown.contains(where: \.holder.isGroup) ? words.paragraph(language.meaningOfGroupSign) : ""
  }
}
