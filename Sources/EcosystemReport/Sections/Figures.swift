internal import EcosystemFigures

extension ReportContext {
  /// A figure with its heading, its caption and the way to the same facts as text.
  func section(for rendered: HTMLReport.RenderedFigure) -> HTML {
    let figure = rendered.figure
    let (heading, caption, target): (String, String, String) =
      switch figure.id {
      case "whitespots":
        (
          text("Overzicht: missies en hun behoeften", "Overview: missions and their needs"),
          text(
            "Elke rij is een missie, elke kolom een behoefte. Hoe donkerder de cel, hoe meer die aandacht vraagt. Dezelfde gegevens staan als tekst bij ",
            "Each row is a mission, each column a need. The darker the cell, the more it asks for attention. The same facts stand as text under "
          ), "witte-vlekken"
        )
      case "network":
        (
          text("Netwerk: wie met wat verbonden is", "Network: who is tied to what"),
          text(
            "Elke lijn is een relatie die een bron noemt. Alle relaties staan als tekst in ",
            "Each line is a relation that a source states. All relations stand as text in "),
          "tabel-relaties"
        )
      default: (figure.title, figure.description + " ", "tabellen")
      }
    let isWide = figure.id == "whitespots"
    return section(
      "figuur-" + figure.id, heading, isWide: isWide,
      [
        .element(
          .figure, [.class(isWide ? "wide" : "upright")],
          scrolling(figure.title, .verbatim(rendered.svg)),
          .element(
            .figcaption, [], .text(caption),
            .element(
              .a, [.anchor(target)],
              .text(
                target == "witte-vlekken"
                  ? text("witte vlekken per thema", "white spots by theme")
                  : text("de tabellen", "the tables"))), "."))
      ])
  }
}
