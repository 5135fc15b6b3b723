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
    let kind = parameters.kind
    return switch abstention {
    case .noPath where parameters.choosesMethods:
      self(
        "Geen oordeel: de gekozen methode heeft over deze missie niets te zeggen; laat --method weg "
          + "om ook de andere te horen.",
        "No verdict: the chosen method has nothing to say of this mission; leave out --method to hear "
          + "the others too.")
    case .noPath:
      self(
        "Geen oordeel: in deze gegevens leidt niets van deze missie naar een \(name(of: kind).one).",
        "No verdict: nothing in these data leads from this mission to a \(name(of: kind).one).")
    case .allTied(let count):
      self(
        "Geen volgorde: voor \(self.count(count, name(of: kind))) spreekt precies evenveel.",
        "No order: the evidence for \(self.count(count, name(of: kind))) is exactly the same.")
    }
  }
}

extension CandidateParameters {
  /// Whether only some methods were asked for.
  var choosesMethods: Bool { methods != CandidateParameters().methods }
}
