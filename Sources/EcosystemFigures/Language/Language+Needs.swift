public import EcosystemModel

extension Language {
  /// What a mission may need, in full.
  public func name(of dimension: NeedDimension) -> String {
    switch dimension {
    case .company: self("bedrijven die meedoen", "companies that take part")
    case .knowledge:
      self("kennisinstellingen die meedoen", "knowledge institutions that take part")
    case .government: self("overheden die meedoen", "government bodies that take part")
    case .society:
      self("maatschappelijke organisaties die meedoen", "civil-society bodies that take part")
    case .programme: self("programma’s die eraan bijdragen", "programmes that address it")
    case .technology: self("sleuteltechnologieën", "key technologies")
    case .topsector: self("topsectoren die meedoen", "top sectors that take part")
    case .publicMoney: self("publiek geld", "public money")
    case .privateMoney: self("privaat geld", "private money")
    case .application: self("toepassing in de praktijk", "application in practice")
    case .behaviour:
      self("gedragsverandering of draagvlak", "a change of behaviour, or acceptance")
    case .regulation: self("regels en normen", "rules and standards")
    case .market: self("een markt voor het resultaat", "a market for the result")
    }
  }

  /// The heading of a column for a dimension: one word where that will do.
  public func heading(of dimension: NeedDimension) -> String {
    switch dimension {
    case .company: self("Be\u{AD}drij\u{AD}ven", "Com\u{AD}panies")
    case .knowledge: self("Kennis", "Know\u{AD}ledge")
    case .government: self("Over\u{AD}heid", "Gov\u{AD}ern\u{AD}ment")
    case .society: self("Sa\u{AD}men\u{AD}le\u{AD}ving", "Soci\u{AD}ety")
    case .programme: self("Pro\u{AD}gram\u{AD}ma’s", "Pro\u{AD}gram\u{AD}mes")
    case .technology: self("Tech\u{AD}no\u{AD}lo\u{AD}gie", "Tech\u{AD}nol\u{AD}ogy")
    case .topsector: self("Top\u{AD}sec\u{AD}toren", "Top sec\u{AD}tors")
    case .publicMoney: self("Pu\u{AD}bliek geld", "Public money")
    case .privateMoney: self("Pri\u{AD}vaat geld", "Private money")
    case .application: self("Toe\u{AD}pas\u{AD}sing", "Appli\u{AD}ca\u{AD}tion")
    case .behaviour: self("Ge\u{AD}drag", "Be\u{AD}hav\u{AD}iour")
    case .regulation: self("Regels", "Rules")
    case .market: self("Markt", "Market")
    }
  }

  /// Who declares a need.
  public func name(of level: NeedLevel) -> String {
    switch level {
    case .mission: self("de missie zelf", "the mission itself")
    case .theme: self("de agenda (KIA) van het thema", "the agenda (KIA) of the theme")
    case .policy: self("het beleid als geheel", "the policy as a whole")
    }
  }

  /// Whether somebody has checked a declared need.
  public func name(of status: Need.Status) -> String {
    switch status {
    case .draft: self("concept", "draft")
    case .reviewed: self("nagekeken", "reviewed")
    }
  }

  /// Which way a statement of a source points.
  public func name(of polarity: Statement.Polarity) -> String {
    switch polarity {
    case .lacking: self("bron noemt een tekort", "source says lacking")
    case .served: self("bron noemt genoeg", "source says served")
    }
  }

  /// How firmly a source speaks.
  public func name(of strength: Statement.Strength) -> String {
    switch strength {
    case .weak: self("terloops", "in passing")
    case .strong: self("nadrukkelijk", "plainly")
    }
  }
}
