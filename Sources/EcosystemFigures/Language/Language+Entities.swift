public import EcosystemModel

extension Language {
  /// The word for a kind of entity.
  public func name(of kind: EntityKind) -> Noun {
    switch kind {
    case .theme: pick(dutch: Noun("thema", "thema’s"), english: Noun("theme", "themes"))
    case .mission: pick(dutch: Noun("missie", "missies"), english: Noun("mission", "missions"))
    case .topsector:
      pick(dutch: Noun("topsector", "topsectoren"), english: Noun("top sector", "top sectors"))
    case .technology:
      pick(
        dutch: Noun("sleuteltechnologie", "sleuteltechnologieën"),
        english: Noun("key technology", "key technologies"))
    case .programme:
      pick(dutch: Noun("programma", "programma’s"), english: Noun("programme", "programmes"))
    case .partner: pick(dutch: Noun("partner", "partners"), english: Noun("partner", "partners"))
    case .project: pick(dutch: Noun("project", "projecten"), english: Noun("project", "projects"))
    case .instrument:
      pick(dutch: Noun("instrument", "instrumenten"), english: Noun("instrument", "instruments"))
    case .action: pick(dutch: Noun("actie", "acties"), english: Noun("action", "actions"))
    case .audience:
      pick(dutch: Noun("doelgroep", "doelgroepen"), english: Noun("target group", "target groups"))
    }
  }

  /// The word for partners of a sector of the helix, such as `kennisinstelling`.
  public func name(of sector: HelixSector) -> Noun {
    switch sector {
    case .company: pick(dutch: Noun("bedrijf", "bedrijven"), english: Noun("company", "companies"))
    case .knowledge:
      pick(
        dutch: Noun("kennisinstelling", "kennisinstellingen"),
        english: Noun("knowledge institution", "knowledge institutions"))
    case .government:
      pick(
        dutch: Noun("overheid", "overheden"), english: Noun("government body", "government bodies"))
    case .society:
      pick(
        dutch: Noun("maatschappelijke organisatie", "maatschappelijke organisaties"),
        english: Noun("civil-society body", "civil-society bodies"))
    }
  }

  /// The word for partners that are more than one kind of body.
  public var mixedPartners: Noun {
    pick(
      dutch: Noun("publiek-privaat", "publiek-privaat"),
      english: Noun("public-private", "public-private"))
  }

  /// The word for missions that stand over the others of their theme.
  public var centralMissions: Noun {
    pick(
      dutch: Noun("centrale missie", "centrale missies"),
      english: Noun("central mission", "central missions"))
  }

  /// Where an entity belongs: to the policy or beside it.
  public func name(of frame: EntityFrame) -> String {
    switch frame {
    case .mtib: self("binnen het missiegedreven beleid", "within the mission-driven policy")
    case .adjacent: self("ernaast", "beside it")
    }
  }

  /// The name of an entity in this language where the dataset has one, else the name as the sources
  /// print it.
  public func name(of entity: Entity) -> String {
    self == .english && !entity.englishName.isEmpty ? entity.englishName : entity.name
  }

  /// The language in which ``name(of:)-(Entity)`` is written: names without a translation are Dutch.
  public func languageOfName(of entity: Entity) -> Language {
    self == .english && entity.englishName.isEmpty ? .dutch : self
  }

  /// The shortest name by which readers recognise an entity: the name itself where it is short, else
  /// the dataset's short label (Dutch) or the first clause of the name (English).
  ///
  /// A topsector goes without that word, which the figure says by other means.
  ///
  /// - Parameters:
  ///   - entity: The entity.
  ///   - limit: The number of characters up to which a name counts as short.
  /// - Returns: The label, not shortened any further.
  public func label(of entity: Entity, limit: Int = 40) -> String {
    let name = withoutKind(name(of: entity), entity.kind)
    if name.count <= limit { return name }
    // The dataset's short labels are Dutch; of an English name the first clause will do.
    if self == .english, !entity.englishName.isEmpty {
      let clause = name.prefix { !":;".contains($0) }
      if clause.count >= 12, clause.count < name.count { return String(clause) }
      let phrase = name.prefix { $0 != "," }
      return phrase.count >= 20 ? String(phrase) : name
    }
    return entity.abbreviation.isEmpty ? name : entity.abbreviation
  }

  private func withoutKind(_ name: String, _ kind: EntityKind) -> String {
    let prefix = "Topsector "
    guard kind == .topsector, name.hasPrefix(prefix) else { return name }
    return String(name.dropFirst(prefix.count))
  }
}
