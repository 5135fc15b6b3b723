/// What a measure makes of the oddities of graphs, and the Dutch words of its page; the English words
/// are those of the measure itself.
struct MeasureFacts: Sendable {
  let summary: String
  let formula: String
  let range: Words
  let arrows: Arrows
  let parallelEdges: ParallelEdges
  let loops: Loops
  let isolates: Isolates
  let parts: Parts
  /// Where there is no value; `nil` when there always is one.
  var undefined: Words?
  /// When the measure misleads; only measures of whole graphs say so.
  var caution: String?

  /// The facts of a measure.
  static func of(_ name: String) -> MeasureFacts? { all[name] }

  private static let all: [String: MeasureFacts] = [
    ties, distances, walks, cores, holes, groups, currents, twoModes, wholes, cohesion, mixing,
    divisions, diversity, members, nullModels,
  ].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

  enum Arrows: Sendable {
    case chosenBoth, chosenOut, followed, towards, outgoing, incoming, together, ignored, triangles
    case sourceToTarget, compared

    var words: Words {
      switch self {
      case .chosenBoth:
        Words("te kiezen met --direction; anders beide", "chosen with --direction; else both")
      case .chosenOut:
        Words("te kiezen met --direction; anders uit", "chosen with --direction; else out")
      case .followed: Words("paden volgen de pijlen", "paths follow the arrows")
      case .towards:
        Words(
          "een knoop krijgt score van knopen die naar hem wijzen",
          "a node takes the scores of nodes that point to it")
      case .outgoing:
        Words(
          "uitgaande pijlen; ongericht als eigenvector", "outgoing arrows; undirected, eigenvector")
      case .incoming:
        Words(
          "inkomende pijlen; ongericht als eigenvector", "incoming arrows; undirected, eigenvector")
      case .together: Words("in en uit tellen samen", "in and out count together")
      case .ignored: Words("speelt geen rol", "ignored")
      case .triangles:
        Words(
          "alle gerichte driehoeken bij de knoop tellen", "all directed triangles at the node count"
        )
      case .sourceToTarget:
        Words(
          "van bron naar doel; ongericht telt een band beide kanten op",
          "from source to target; undirected, a tie counts each way")
      case .compared:
        Words("gerichte banden gelden als verschillend", "directed ties are told apart")
      }
    }
  }

  enum ParallelEdges: Sendable {
    case each, once, added, onceOrAdded, shortest, ways, noEffect, counted, cycle

    var words: Words {
      switch self {
      case .each: Words("tellen elk", "count each")
      case .once: Words("tellen als één", "count as one")
      case .added: Words("tellen op", "add up")
      case .onceOrAdded:
        Words("tellen als één; met gewichten tellen ze op", "count as one; add up with weights")
      case .shortest: Words("de kortste telt", "the shortest counts")
      case .ways: Words("zijn verschillende kortste paden", "are different shortest paths")
      case .noEffect: Words("maken niets uit", "have no effect")
      case .counted: Words("tellen elk mee in het aantal", "are counted each")
      case .cycle: Words("vormen een kring, dus geen brug", "form a cycle, so none is a bridge")
      }
    }
  }

  enum Loops: Sendable {
    case twice, diagonal, noEffect, refused, counted, zero, ownGroup, degree

    var words: Words {
      switch self {
      case .twice:
        Words(
          "tellen dubbel, gericht één keer in en uit", "count twice; directed, once in and once out"
        )
      case .diagonal:
        Words("tellen als 2 op de diagonaal, gericht als 1", "2 on the diagonal, 1 when directed")
      case .noEffect: Words("maken niets uit", "have no effect")
      case .refused:
        Words(
          "worden geweigerd, als elke band binnen een soort", "refused, like any tie within a mode")
      case .counted: Words("tellen mee in het aantal", "are counted")
      case .zero: Words("hebben zelf 0", "have 0 themselves")
      case .ownGroup:
        Words(
          "zijn een band met de eigen groep, dubbel geteld", "a tie to the own group, counted twice"
        )
      case .degree: Words("tellen alleen mee in de graad", "count in degrees only")
      }
    }
  }

  enum Isolates: Sendable {
    case zero, one, share, undefined, outside, none, counted, part, periphery, clique, alike
    case leftOut, community

    var words: Words {
      switch self {
      case .zero: Words("hebben 0", "have 0")
      case .one: Words("hebben 1", "have 1")
      case .share: Words("krijgen hun deel van de sprongen", "have their share of the jumps")
      case .undefined: Words("onbepaald", "undefined")
      case .outside:
        Words("hebben 0; zonder banden wordt de maat geweigerd", "have 0; refused without ties")
      case .none: Words("hebben geen banden om te meten", "have no ties to measure")
      case .counted: Words("tellen mee als knoop", "count as nodes")
      case .part: Words("zijn elk een deel", "are a part each")
      case .periphery: Words("horen bij de periferie", "belong to the periphery")
      case .clique: Words("zijn elk een clique van één", "are a clique of one each")
      case .alike: Words("zijn allemaal gelijk", "are all alike")
      case .leftOut: Words("blijven buiten beschouwing", "are left out")
      case .community: Words("zijn elk een gemeenschap", "are a community each")
      }
    }
  }

  enum Parts: Sendable {
    case noMatter, apart, nothingAdded, factor, leading, leftOut, counted

    var words: Words {
      switch self {
      case .noMatter: Words("maken niets uit", "make no difference")
      case .apart: Words("worden elk apart gemeten", "are measured apart")
      case .nothingAdded:
        Words("paren zonder pad voegen niets toe", "pairs without a path add nothing")
      case .factor:
        Words(
          "de score daalt met het deel dat niet bereikt wordt",
          "the score falls with the share not reached")
      case .leading:
        Words(
          "buiten het leidende deel 0; geweigerd als er meer even sterk leiden",
          "0 outside the leading part; refused where several lead equally")
      case .leftOut:
        Words("paren zonder pad blijven buiten beschouwing", "pairs without a path are left out")
      case .counted: Words("zijn wat geteld wordt", "are what is counted")
      }
    }
  }
}
