public import GraphAnalysis

extension Language {
  /// What a partner is that stands between two others, when ties have no direction.
  public func name(of role: Brokerage.Role) -> String {
    switch role {
    case .coordinator: self("coördinator", "coordinator")
    case .consultant: self("bemiddelaar", "consultant")
    case .representative: self("vertegenwoordiger", "representative")
    case .gatekeeper: self("poortwachter", "gatekeeper")
    case .liaison: self("schakel", "liaison")
    }
  }

  /// Between whom such a partner stands, by their sectors.
  public func meaning(of role: Brokerage.Role) -> String {
    switch role {
    case .coordinator: self("tussen twee van de eigen sector", "between two of its own sector")
    case .consultant:
      self("tussen twee van één andere sector", "between two of one other sector")
    case .representative, .gatekeeper:
      self("tussen de eigen sector en een andere", "between its own sector and another")
    case .liaison:
      self("tussen twee verschillende andere sectoren", "between two different other sectors")
    }
  }
}
