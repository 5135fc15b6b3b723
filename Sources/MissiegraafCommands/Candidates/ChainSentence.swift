import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

/// A chain of relations in words: "X takes part in Y, which develops Z, which the mission needs".
struct ChainSentence {
  let ecosystem: Ecosystem
  let language: Language
  /// The mission of the question, called "this mission".
  let mission: EntityID

  /// What the chain says of an entity, which stands above it and is not named again: whether its name
  /// is singular or plural cannot be told.
  func text(from entity: EntityID, along steps: [EvidenceStep]) -> String {
    var text = ""
    var current = entity
    for (position, step) in steps.enumerated() {
      let isForward = step.subject.id == current
      let other = isForward ? step.object.id : step.subject.id
      guard case .relation(let relation) = step.link else { continue }
      text +=
        position == 0
        ? main(relation, isForward: isForward, name(other))
        : ", " + clause(relation, isForward: isForward, after: current, other)
      current = other
    }
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private func name(_ id: EntityID) -> String {
    if id == mission { return language("deze missie", "this mission") }
    guard let entity = ecosystem.entity(id) else { return id.rawValue }
    let label = language.label(of: entity)
    guard entity.kind == .mission, let edition = entity.edition else { return label }
    return language("missie “\(label)” (\(edition))", "mission “\(label)” (\(edition))")
  }

  /// What is said of the first entity of a chain.
  private func main(_ relation: RelationKind, isForward: Bool, _ other: String) -> String {
    if isForward || relation.isSymmetric { return language.name(of: relation) + " " + other }
    return switch relation {
    case .partOf: language("omvat \(other)", "includes \(other)")
    case .addresses: language("krijgt een bijdrage van \(other)", "is addressed by \(other)")
    case .funds: language("krijgt geld van \(other)", "is funded by \(other)")
    case .participatesIn: language("heeft \(other) als deelnemer", "has \(other) as a participant")
    case .leads: language("wordt getrokken door \(other)", "is led by \(other)")
    case .develops: language("wordt ontwikkeld door \(other)", "is developed by \(other)")
    case .uses: language("wordt gebruikt door \(other)", "is used by \(other)")
    case .owns: language("is eigendom van \(other)", "is owned by \(other)")
    case .initiates: language("is begonnen door \(other)", "was started by \(other)")
    case .concerns: language("is onderwerp van \(other)", "is the subject of \(other)")
    case .targets: language("is doelgroep van \(other)", "is a target of \(other)")
    case .succeeds: language("is opgevolgd door \(other)", "was succeeded by \(other)")
    case .collaboratesWith: language.name(of: relation) + " " + other
    }
  }

  /// What is said of an entity that was just named.
  private func clause(
    _ relation: RelationKind, isForward: Bool, after current: EntityID, _ otherID: EntityID
  ) -> String {
    let other = name(otherID)
    let that = pronoun(ecosystem.entity(current)?.kind)
    if isForward || relation.isSymmetric {
      return switch relation {
      case .partOf: language("\(that) deel is van \(other)", "which is part of \(other)")
      case .addresses: language("\(that) bijdraagt aan \(other)", "which addresses \(other)")
      case .funds: language("\(that) \(other) financiert", "which funds \(other)")
      case .participatesIn: language("\(that) meedoet in \(other)", "which takes part in \(other)")
      case .leads: language("\(that) \(other) trekt", "which leads \(other)")
      case .develops: language("\(that) \(other) ontwikkelt", "which develops \(other)")
      case .uses: language("\(that) \(other) gebruikt", "which uses \(other)")
      case .collaboratesWith:
        language("\(that) samenwerkt met \(other)", "which works with \(other)")
      case .owns: language("\(that) eigenaar is van \(other)", "which owns \(other)")
      case .initiates: language("\(that) \(other) is begonnen", "which started \(other)")
      case .concerns: language("\(that) over \(other) gaat", "which is about \(other)")
      case .targets: language("\(that) bedoeld is voor \(other)", "which is meant for \(other)")
      case .succeeds: language("\(that) volgt op \(other)", "which succeeds \(other)")
      }
    }
    let isNeed = [.mission, .theme].contains(ecosystem.entity(otherID)?.kind)
    return switch relation {
    case .partOf: language("waarvan \(other) deel is", "of which \(other) is a part")
    case .addresses: language("waaraan \(other) bijdraagt", "which \(other) addresses")
    case .funds: language("\(that) door \(other) wordt gefinancierd", "which \(other) funds")
    case .participatesIn: language("waarin \(other) meedoet", "in which \(other) takes part")
    case .leads: language("\(that) door \(other) wordt getrokken", "which \(other) leads")
    case .develops: language("\(that) door \(other) wordt ontwikkeld", "which \(other) develops")
    case .uses where isNeed: language("\(that) \(other) nodig heeft", "which \(other) needs")
    case .uses: language("\(that) door \(other) wordt gebruikt", "which \(other) uses")
    case .owns: language("\(that) eigendom is van \(other)", "which \(other) owns")
    case .initiates: language("\(that) door \(other) is begonnen", "which \(other) started")
    case .concerns: language("waarover \(other) gaat", "which \(other) is about")
    case .targets: language("waarvoor \(other) bedoeld is", "for which \(other) is meant")
    case .succeeds: language("waarop \(other) volgt", "which \(other) succeeds")
    case .collaboratesWith:
      language("\(that) samenwerkt met \(other)", "which works with \(other)")
    }
  }

  private func pronoun(_ kind: EntityKind?) -> String {
    switch kind {
    case .theme, .programme, .project, .instrument: "dat"
    default: "die"
    }
  }
}
