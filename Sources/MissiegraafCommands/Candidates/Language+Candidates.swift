import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

extension Language {
  /// The word for a kind of candidate.
  func name(of kind: CandidateKind) -> Noun { name(of: kind.entityKind) }

  /// What a method does, in a few words.
  func name(of method: CandidateMethod) -> String {
    switch method {
    case .typedPaths: self("ketens van relaties", "chains of relations")
    case .resourceSpreading: self("verdeling over relaties (ProbS)", "resource spreading (ProbS)")
    case .pathsOfThree: self("paden van drie stappen (L3)", "paths of three steps (L3)")
    case .itemJaccard: self("gelijkenis van missies (Jaccard)", "likeness of missions (Jaccard)")
    case .relatednessDensity: self("verwantschap", "relatedness density")
    case .randomWalk: self("wandeling met terugkeer", "random walk with restart")
    case .truncatedSVD: self("sterkste patronen (SVD)", "strongest patterns (SVD)")
    case .preferentialAttachment:
      self("alleen wie de meeste relaties heeft", "only who has most ties")
    case .missionDegree: self("willekeurige volgorde", "random order")
    case .configurationModel:
      self("alleen aantallen relaties (BiCM)", "only numbers of ties (BiCM)")
    }
  }

  /// The name of a method in a narrow column.
  func shortName(of method: CandidateMethod?) -> String {
    switch method {
    case nil: self("gecombineerd", "combined")
    case .typedPaths: self("ketens van relaties", "chains of relations")
    case .resourceSpreading: "ProbS"
    case .pathsOfThree: "L3"
    case .itemJaccard: "Jaccard"
    case .relatednessDensity: self("verwantschap", "relatedness")
    case .randomWalk: self("wandeling", "random walk")
    case .truncatedSVD: "SVD"
    case .preferentialAttachment: self("ijkpunt: meeste relaties", "baseline: most ties")
    case .missionDegree: self("ijkpunt: willekeurig", "baseline: random")
    case .configurationModel: self("ijkpunt: BiCM", "baseline: BiCM")
    }
  }

  /// Why no order is given.
  func sentence(
    _ abstention: CandidateFindings.Abstention, _ parameters: CandidateParameters
  ) -> String {
    let kind = name(of: parameters.kind)
    switch abstention {
    case .noPath:
      return self(
        "Geen oordeel: in deze gegevens leidt niets van deze missie naar een \(kind.one).",
        "No verdict: nothing in these data leads from this mission to a \(kind.one).")
    case .silentMethods where parameters.methods.allSatisfy(\.isBaseline):
      return self(
        "Geen oordeel: een ijkpunt dient om mee te vergelijken en wijst niemand aan.",
        "No verdict: a baseline is there to compare with, and points to nobody.")
    case .silentMethods:
      let methods = chosenMethods(parameters.methods)
      return self(
        "Geen oordeel: \(methods) over deze missie niets te zeggen. Wat alle methoden samen zeggen, "
          + "staat er zonder --method.",
        "No verdict: \(methods) nothing to say of this mission. Leave out --method for what all "
          + "methods say together.")
    case .allTied(let count):
      return self(
        "Geen volgorde: voor \(self.count(count, kind)) spreekt precies evenveel.",
        "No order: the evidence for \(self.count(count, kind)) is exactly the same.")
    }
  }

  /// That nothing speaks for so many: nothing in the data, or nothing that the methods look at.
  func sentence(withoutEvidence count: Int, _ parameters: CandidateParameters) -> String {
    let others = self.count(count, name(of: parameters.kind))
    guard parameters.isSelective else {
      return self(
        "Voor \(others) spreekt niets in deze gegevens.",
        "For \(others) nothing in these data speaks.")
    }
    let methods = chosenMethods(parameters.methods).capitalizedFirst
    return self(
      "\(methods) over \(others) niets te zeggen.", "\(methods) nothing to say of \(others).")
  }

  private func chosenMethods(_ methods: [CandidateMethod]) -> String {
    methods.count == 1
      ? self("de gekozen methode heeft", "the chosen method has")
      : self("de gekozen methoden hebben", "the chosen methods have")
  }
}
