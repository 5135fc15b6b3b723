import Foundation
import Testing

/// The figures that the README shows are the ones that the program draws now; `make gallery` draws
/// them again.
struct GalleryTests {
  static let gallery = Program.repository.appending(path: "graphs/gallery")

  /// A name and how it is drawn, a line each; `make gallery` reads the same file.
  private static let figures: [[String]] = {
    let list = try? String(contentsOf: gallery.appending(path: "figures.txt"), encoding: .utf8)
    return (list ?? "").split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }()

  @Test func `every figure is in the gallery`() {
    #expect(Set(Self.figures.compactMap { $0.dropFirst().first }) == Set(HelpTests.figures))
  }

  @Test(arguments: figures)
  func `the gallery holds what the program draws`(line: [String]) throws {
    let folder = try TemporaryFolder()
    let figure = line[0]
    for ending in ["dot", "svg"] {
      let path = folder.url.appending(path: "\(figure).\(ending)")
      let outcome = try Program.run(["draw"] + line.dropFirst() + ["-o", path.path])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let drawn = try String(contentsOf: path, encoding: .utf8)
      let kept = try String(
        contentsOf: Self.gallery.appending(path: path.lastPathComponent), encoding: .utf8)
      if ending == "dot" {
        #expect(drawn == kept, "make gallery")
      } else {
        // Positions depend on the versions of Graphviz and fonts; what is drawn does not.
        #expect(Self.structure(of: drawn) == Self.structure(of: kept), "make gallery")
      }
    }
  }

  /// The groups and texts of an SVG, without positions.
  private static func structure(of svg: String) -> [String] {
    svg.matches(of: /<g [^>]*id="([^"]+)"|>([^<>\n]+)</).map { match in
      String(match.output.1 ?? match.output.2 ?? "")
    }.sorted()
  }
}
