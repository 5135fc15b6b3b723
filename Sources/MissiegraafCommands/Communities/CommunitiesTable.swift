import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

/// Communities as people read them in a terminal.
struct CommunitiesTable {
  let found: EcosystemCommunities
  let network: Network
  let ecosystem: Ecosystem?
  let searches: Int
  let language: Language
  let width: Int

  /// How many members of a community are listed.
  private static let listed = 12

  func text(of dataset: String, edition: Int?) -> String {
    let larger = found.communities.filter { $0.members.count > 1 }
    let single = found.communities.count - larger.count
    var text = heading(dataset, edition, larger.count, single)
    text += firmness + themes
    let shown = larger.filter { $0.members.count > 2 }
    for (number, community) in shown.enumerated() {
      text += "\n" + section(community, number: number + 1)
    }
    let pairs = larger[shown.count...].map { community in
      community.members.map { name($0.node, isShort: true) }.joined(separator: " · ")
    }
    guard !pairs.isEmpty else { return text }
    return text + "\n"
      + paragraph(words("Paren: ", "Pairs: ") + pairs.joined(separator: "; "))
  }

  private func heading(_ name: String, _ edition: Int?, _ count: Int, _ single: Int) -> String {
    let nodes = language.format(network.nodeCount)
    let ties = language.format(network.edgeCount)
    let year = edition.map { words(", editie \($0)", ", edition \($0)") } ?? ""
    var text = words(
      "Gemeenschappen in \(name)\(year): \(count), in een netwerk van \(nodes) knopen en \(ties) "
        + "banden.",
      "Communities in \(name)\(year): \(count), in a network of \(nodes) nodes and \(ties) ties.")
    if single > 0 {
      text += words(
        " Van de knopen horen er \(single) nergens bij.", " \(single) nodes belong to none.")
    }
    return paragraph(text)
  }

  private var firmness: String {
    guard let stability = found.stability else { return "" }
    let degree = language.degree(of: stability)
    let value = language.format(stability, decimals: 2)
    return paragraph(
      words(
        "Zoekt men \(searches) keer, dan zijn de antwoorden het \(degree) eens (\(value); 1 is "
          + "geheel, 0 is toeval).",
        "Searched \(searches) times, the answers agree \(degree) (\(value); 1 is wholly, 0 is "
          + "chance)."))
  }

  private var themes: String {
    guard let agreement = found.agreement else { return "" }
    let degree = language.degree(of: agreement.adjustedMutualInformation)
    let value = language.format(agreement.adjustedMutualInformation, decimals: 2)
    return paragraph(
      words(
        "De gemeenschappen volgen de thema’s \(degree) (\(value) op dezelfde schaal, over "
          + "\(language.format(agreement.nodes)) knopen die bij één thema horen).",
        "The communities follow the themes \(degree) (\(value) on the same scale, over "
          + "\(language.format(agreement.nodes)) nodes that belong to one theme)."))
  }

  private func section(_ community: EcosystemCommunities.Community, number: Int) -> String {
    let names = community.members.prefix(3).map { name($0.node, isShort: true) }
    var text = paragraph(
      "\(number). \(names.joined(separator: " · "))", first: "", indent: "   ")
    var facts = [kinds(of: community)]
    if let stability = community.stability {
      facts.append(
        words("stabiliteit ", "stability ") + language.format(stability, decimals: 2))
    }
    text += detail(facts.joined(separator: "; "))
    if !community.themes.isEmpty {
      text += detail(
        words("Thema’s: ", "Themes: ")
          + community.themes.map { "\(theme($0.theme)) (\($0.count))" }.joined(separator: ", "))
    }
    let shown = community.members.prefix(Self.listed)
    let rest = community.members.count - shown.count
    return text
      + detail(
        shown.map { name($0.node, isShort: false) }.joined(separator: "; ")
          + (rest > 0 ? words(" en nog \(rest)", " and \(rest) more") : ""))
  }

  /// How many members there are of each kind.
  private func kinds(of community: EcosystemCommunities.Community) -> String {
    guard let kinds = network.kinds else {
      return words("\(community.members.count) knopen", "\(community.members.count) nodes")
    }
    let counts = EntityKind.allCases.map { kind in
      (kind, community.members.count { kinds[$0.node] == kind })
    }
    return counts.filter { $0.1 > 0 }.sorted { $1.1 < $0.1 }
      .map { language.count($0.1, language.name(of: $0.0)) }.joined(separator: ", ")
  }

  private func name(_ node: Int, isShort: Bool) -> String {
    guard let entity = ecosystem?.entity(EntityID(rawValue: network.ids[node])) else {
      return network.names[node]
    }
    return isShort ? language.label(of: entity, limit: 30) : language.label(of: entity, limit: 60)
  }

  private func theme(_ id: EntityID) -> String {
    ecosystem?.entity(id).map { language.label(of: $0) } ?? id.rawValue
  }

  private func paragraph(_ text: String, first: String = "", indent: String = "") -> String {
    TextWrap.paragraph(text, width: width, first: first, indent: indent)
  }

  private func detail(_ text: String) -> String { paragraph(text, first: "   ", indent: "   ") }

  private func words(_ dutch: String, _ english: String) -> String {
    language.pick(dutch: dutch, english: english)
  }
}

extension Language {
  /// An agreement between 0 (chance) and 1 (the same) as an adverb.
  fileprivate func degree(of agreement: Double) -> String {
    switch agreement {
    case 0.8...: pick(dutch: "grotendeels", english: "largely")
    case 0.5..<0.8: pick(dutch: "deels", english: "partly")
    case 0.2..<0.5: pick(dutch: "weinig", english: "little")
    default: pick(dutch: "nauwelijks", english: "hardly")
    }
  }
}
