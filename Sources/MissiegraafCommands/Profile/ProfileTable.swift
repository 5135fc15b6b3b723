import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

/// A profile as people read it in a terminal.
struct ProfileTable {
  let words: FindingsText

  private var language: Language { words.language }

  func text(_ findings: ProfileFindings) -> String {
    let kind = language.name(of: findings.entity.kind).one
    let edition = findings.edition.map { words.words("editie \($0)", "edition \($0)") }
    let about = [kind, edition].compactMap { $0 }.joined(separator: ", ")
    var text =
      words.paragraph(words.name(findings.entity) + " (\(about))") + "\(findings.entity.id)\n"
    if let limit = findings.regionalLimit { text += "\n" + regional(limit) }
    text += "\n" + words.paragraph(summary(findings))
    text += unseen(findings)
    for theme in findings.themes where !theme.isSilent { text += "\n" + section(theme) }
    text += money(
      findings.unallocated, words.words("NOG NIET TOEGEDEELD", "NOT YET ALLOCATED"))
    text += money(
      findings.otherMoney, words.words("GELD VOOR IETS ANDERS", "MONEY FOR SOMETHING ELSE"))
    text += money(findings.receivedMoney, words.words("ONTVANGT", "RECEIVES"), isReceived: true)
    if !findings.otherTies.isEmpty {
      text += "\n" + words.words("ANDERE VERBINDINGEN", "OTHER TIES") + "\n"
      text += findings.otherTies.map {
        words.item(words.sentence($0) + ": " + words.places($0.rows))
      }.joined()
    }
    return text
  }

  /// What is said of a region that is no entity of the dataset.
  func text(_ limit: RegionalLimit, asked: String) -> String {
    words.paragraph(
      words.words("“\(asked)” staat niet in deze gegevens.", "“\(asked)” is not in these data."))
      + regional(limit)
  }

  /// Why no regional analysis is possible.
  private func regional(_ limit: RegionalLimit) -> String {
    let count = limit.allocatedAmounts
    var text = words.words(
      "Een regionale analyse is met deze gegevens niet mogelijk. Van de \(limit.entities) entiteiten "
        + "hebben er \(limit.placed) een plaats of regio. Van de \(limit.amounts) bedragen "
        + (count == 0
          ? "zegt er geen" : count == 1 ? "zegt er maar één" : "zeggen er maar \(count)")
        + " wat een provincie, regio of ROM aan een thema geeft.",
      "No regional analysis is possible with these data. Of \(limit.entities) entities "
        + "\(limit.placed) have a place or region. Of \(limit.amounts) sums "
        + (count == 0 ? "none says" : count == 1 ? "only one says" : "only \(count) say")
        + " what a province, region or ROM gives to a theme.")
    if !limit.unallocated.isEmpty {
      let sums = limit.unallocated.map {
        "\(language.format($0.sum)) (\(words.shortName($0.subject)))"
      }
      text +=
        words.words(" Nog niet toegedeeld is ", " Not yet allocated is ")
        + language.list(sums) + "."
    }
    if !limit.bodies.isEmpty {
      text +=
        words.words(" Wel genoemd zijn: ", " Named are: ")
        + language.list(limit.bodies.map(words.name)) + "."
    }
    text += words.words(
      " Voor een regionaal beeld is een register per regio nodig, zoals dat van EFRO, de MIT-regeling "
        + "of een ROM zelf; leg het over deze gegevens met --with.",
      " A regional picture takes a register by region, such as that of the ERDF, the MIT scheme or a "
        + "ROM itself; lay it over these data with --with.")
    let rows = limit.unallocated.flatMap(\.sum.rows)
    return words.paragraph(text) + (rows.isEmpty ? "" : words.paragraph(words.places(rows)))
  }

  private func summary(_ findings: ProfileFindings) -> String {
    let tied = findings.themes.filter { !$0.ties.isEmpty }
    let paid = findings.themes.filter { !$0.money.isEmpty }
    guard !tied.isEmpty || !paid.isEmpty else {
      return words.words(
        "Bij geen enkel thema is een verbinding of bedrag genoemd.",
        "No tie or sum is named for any theme.")
    }
    var text = words.words(
      "Verbonden met \(tied.count) van de \(findings.themes.count) thema’s",
      "Tied to \(tied.count) of \(findings.themes.count) themes")
    text +=
      paid.isEmpty
      ? words.words("; bedragen per thema zijn niet bekend.", "; sums by theme are not known.")
      : words.words(", met geld voor \(paid.count): ", ", with money for \(paid.count): ")
        + language.list(
          paid.map { theme in
            words.shortName(theme.theme) + " "
              + theme.money.map { language.format($0.sum) + vintage($0) }.joined(separator: " + ")
          }) + "."
    return text
  }

  /// What the data does not see of the entity.
  private func unseen(_ findings: ProfileFindings) -> String {
    let silent = findings.themes.filter(\.isSilent)
    let complete = silent.filter { $0.coverage == .complete }
    let unknown = silent.filter { $0.coverage != .complete }
    var lines: [String] = []
    if !unknown.isEmpty {
      lines.append(
        words.words("Niets genoemd, wat niets bewijst: ", "Nothing named, which proves nothing: ")
          + language.list(unknown.map { words.shortName($0.theme) }) + ".")
    }
    if !complete.isEmpty {
      lines.append(
        words.words(
          "Niet genoemd in een bron die volledig is: ", "Not named in a source that is complete: ")
          + language.list(complete.map { words.shortName($0.theme) }) + " ("
          + words.places(complete.flatMap(\.coverageRows)) + ").")
    }
    let sums = findings.themes.flatMap(\.money) + findings.unallocated
    if sums.contains(where: { $0.commitment == .indicative }) {
      lines.append(
        words.words(
          "Bedragen zijn indicatief: een voornemen, geen besteding.",
          "Sums are indicative: an intention, not spending."))
    }
    if sums.contains(where: \.sum.isReconstructed) {
      lines.append(
        words.words(
          "Bedragen zijn deels hersteld uit een beschadigde tabel.",
          "Some sums were restored from a damaged table."))
    }
    if sums.contains(where: \.sum.isOfGroup) {
      lines.append(
        words.words(
          "Het zijn bedragen van een groep samen; wie erin wat geeft, is niet bekend.",
          "They are sums of a group together; who gives what within it is not known."))
    }
    lines += [words.sentence(absent: findings.absentRegisters)].compactMap { $0 }
    return "\n"
      + words.words("Wat deze gegevens niet zien", "What these data do not see") + "\n"
      + lines.map(words.item).joined()
  }

  private func section(_ theme: ProfileTheme) -> String {
    var text = words.name(theme.theme).uppercased() + "\n"
    text += theme.money.map { line($0, of: nil) }.joined()
    text += theme.ties.map { words.item(words.sentence($0)) }.joined()
    return text
  }

  private func money(
    _ money: [ProfileMoney], _ title: String, isReceived: Bool = false
  ) -> String {
    guard !money.isEmpty else { return "" }
    return "\n" + title + "\n"
      + money.map { line($0, of: isReceived ? $0.subject : $0.target) }.joined()
  }

  private func line(_ money: ProfileMoney, of other: EntityLabel?) -> String {
    words.item(
      (other.map { words.name($0) + ": " } ?? "") + language.format(money.sum)
        + vintage(money)
        + (money.sum.sides.isEmpty
          ? "" : ", " + language.list(money.sum.sides.map(language.name(of:))))
        + (money.sum.isOfGroup ? words.words(", van een groep", ", of a group") : "") + ": "
        + words.places(money.sum.rows))
  }

  private func vintage(_ money: ProfileMoney) -> String {
    let years = language.years(money.year, money.until)
    let period = money.period == .once ? "" : language.name(of: money.period)
    let parts = [period, language.name(of: money.commitment), years].filter { !$0.isEmpty }
    return " (\(parts.joined(separator: ", ")))"
  }
}
