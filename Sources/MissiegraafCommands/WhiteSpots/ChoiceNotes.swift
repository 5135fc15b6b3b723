import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

/// What a reader must know of the choices behind an order of attention.
struct ChoiceNotes {
  let parameters: WhiteSpotParameters
  let language: Language

  /// The share of each need, as the file of weights gives it; `nil` without such a file.
  var weights: String? {
    guard !parameters.needWeights.isEmpty else { return nil }
    let weights = NeedDimension.allCases.map { ($0, parameters.needWeights[$0] ?? 1) }
    let sum = weights.reduce(0) { $0 + $1.1 }
    let counted = weights.filter { $0.1 > 0 }
    let shares = counted.map { dimension, weight in
      language.word(for: dimension) + " " + language.format(weight / sum, decimals: 3)
    }
    let others =
      counted.count == weights.count
      ? "" : language("; andere tellen niet mee", "; others do not count")
    return language(
      "Aandeel van elke behoefte in de volgorde (--indicator-weights): ",
      "Share of each need in the order (--indicator-weights): ")
      + language.list(shares) + others + "."
  }

  /// That intervals are rough; `nil` when they rest on draws enough, or are not there.
  var draws: String? {
    let enough = UncertaintyParameters().draws
    guard let draws = parameters.uncertainty?.draws, draws < enough else { return nil }
    return language(
      "De marges van de plaatsen rusten op \(language.format(draws)) trekkingen en zijn dus ruw; "
        + "vanaf --draws \(enough) zijn ze vaster.",
      "The intervals of places rest on \(language.format(draws)) draws and so are rough; from "
        + "--draws \(enough) on they are firmer.")
  }
}

extension Language {
  /// The sign beside a state for what a source itself says.
  func sign(of polarity: Statement.Polarity) -> String {
    switch polarity {
    case .lacking: "!"
    case .served: "="
    }
  }
}
