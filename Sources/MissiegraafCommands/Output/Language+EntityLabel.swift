import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

extension Language {
  /// The shortest name that people recognise, in this language where the dataset has one.
  func shortName(of label: EntityLabel, in ecosystem: Ecosystem) -> String {
    ecosystem.entity(label.id).map { self.label(of: $0) } ?? label.shortName
  }

  /// What the sign ▣ says, for below a table in which it stands.
  var meaningOfGroupSign: String {
    self("▣ staat voor veel partijen samen.", "▣ stands for many parties together.")
  }
}
