public import EcosystemModel

extension Language {
  /// What a relation says of its subject, such as `draagt bij aan`.
  public func name(of relation: RelationKind) -> String {
    switch relation {
    case .partOf: self("is deel van", "is part of")
    case .addresses: self("draagt bij aan", "addresses")
    case .funds: self("financiert", "funds")
    case .participatesIn: self("doet mee in", "takes part in")
    case .leads: self("trekt", "leads")
    case .develops: self("ontwikkelt", "develops")
    case .uses: self("gebruikt", "uses")
    case .collaboratesWith: self("werkt samen met", "works with")
    case .owns: self("is eigenaar van", "owns")
    case .initiates: self("initieert", "initiates")
    case .concerns: self("gaat over", "concerns")
    case .targets: self("is bedoeld voor", "is meant for")
    case .succeeds: self("volgt op", "succeeds")
    }
  }

  /// The part that a subject plays in a relation.
  public func name(of role: RelationRole) -> String {
    switch role {
    case .lead: self("trekker", "lead")
    case .financier: self("financier", "financier")
    case .executor: self("uitvoerder", "executor")
    case .endUser: self("eindgebruiker", "end user")
    case .launchingCustomer: self("eerste afnemer", "launching customer")
    case .steward: self("coördinator namens het Rijk", "steward for the government")
    }
  }

  /// On what a row of the dataset rests.
  public func name(of basis: Basis) -> String {
    switch basis {
    case .stated: self("staat in de bron", "stated by the source")
    case .derived: self("afgeleid uit de bron", "derived from the source")
    case .reconstructed: self("hersteld uit beschadigde tekst", "restored from damaged text")
    }
  }

  /// How complete a source is.
  public func name(of extent: Coverage.Extent) -> String {
    switch extent {
    case .complete: self("volledig", "complete")
    case .sample: self("voorbeelden", "examples")
    case .none: self("zegt hier niets over", "says nothing about it")
    }
  }

  /// What a statement of coverage is about.
  public func name(of subject: Coverage.Subject) -> String {
    switch subject {
    case .relation(let kind): self("wie of wat: ", "who or what: ") + name(of: kind)
    case .amounts: self("bedragen", "sums of money")
    case .needs: self("behoeften", "needs")
    case .statements: self("uitspraken over tekorten", "statements of shortage")
    }
  }
}
