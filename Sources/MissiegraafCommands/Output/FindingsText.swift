import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

/// How findings are worded for people in a terminal: names in the language, sources, indents.
struct FindingsText {
  let ecosystem: Ecosystem
  let language: Language
  let width: Int

  func words(_ dutch: String, _ english: String) -> String {
    language.pick(dutch: dutch, english: english)
  }

  /// The name of an entity in the language; a group says so.
  func name(_ label: EntityLabel) -> String {
    let name = ecosystem.entity(label.id).map { language.name(of: $0) } ?? label.name
    return label.isGroup ? name + words(" (groep)", " (group)") : name
  }

  func shortName(_ label: EntityLabel) -> String {
    language.shortName(of: label, in: ecosystem)
  }

  /// The shortest name for a table or a list; a group has the sign ▣.
  func signedName(_ label: EntityLabel) -> String {
    label.isGroup ? shortName(label) + " ▣" : shortName(label)
  }

  /// The name of a theme for the head of a column: its abbreviation, else the beginning of its name.
  func columnName(_ label: EntityLabel) -> String {
    label.shortName.count <= 12 ? label.shortName : String(label.shortName.prefix(11)) + "…"
  }

  /// Source, locator and row.
  func place(_ provenance: Provenance) -> String {
    [provenance.source, provenance.locator].filter { !$0.isEmpty }.joined(separator: " ")
      + " [\(provenance.row)]"
  }

  func places(_ rows: [Provenance]) -> String { rows.map(place).joined(separator: "; ") }

  /// How an entity is tied to something, as a sentence with its rows.
  func sentence(_ path: EvidencePath) -> String {
    var text = path.steps.map(sentence).joined(separator: words(", en ", ", and "))
    if let inherited = path.inherited {
      text += words(
        " (geërfd van editie \(edition(of: inherited.predecessor)))",
        " (inherited from edition \(edition(of: inherited.predecessor)))")
    }
    return text + ": " + places(path.steps.flatMap(\.rows))
  }

  func sentence(_ step: EvidenceStep) -> String {
    let verb: String
    if case .relation(let kind) = step.link {
      verb = language.name(of: kind)
    } else {
      verb = words("heeft een budget voor", "has a budget for")
    }
    return "\(subject(step.subject)) \(verb) \(shortName(step.object))"
  }

  /// The short name of who or what does something; a group says so, for its name is often plural.
  private func subject(_ label: EntityLabel) -> String {
    label.isGroup ? shortName(label) + words(" (groep)", " (group)") : shortName(label)
  }

  func paragraph(_ text: String) -> String { TextWrap.paragraph(text, width: width) }

  func item(_ text: String) -> String {
    TextWrap.paragraph(text, width: width, first: "  • ", indent: "    ")
  }

  func detail(_ text: String) -> String {
    TextWrap.paragraph(text, width: width, first: "    ", indent: "      ")
  }

  /// The registers that the data does not hold, as one sentence; `nil` when there are none.
  func sentence(absent registers: [Register]) -> String? {
    guard !registers.isEmpty else { return nil }
    return words("Niet in deze gegevens: ", "Not in these data: ")
      + language.list(registers.map(\.name)) + "."
  }

  private func edition(of mission: EntityLabel) -> String {
    ecosystem.entity(mission.id)?.edition.map(String.init) ?? Language.undefined
  }
}
