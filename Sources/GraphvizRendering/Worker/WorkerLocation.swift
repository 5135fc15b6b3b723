/// Where the program `missiegraaf-graphviz` is.
public enum WorkerLocation: Hashable, Sendable {
  /// The first that exists of: the environment variable `MISSIEGRAAF_GRAPHVIZ`, the folder of the
  /// running program, and `../libexec/missiegraaf` beside that folder.
  case automatic

  /// At this path.
  case path(String)

  func resolved() throws(GraphvizError) -> String {
    switch self {
    case .path(let path):
      guard isExecutable(path) else {
        throw .notInstalled("There is no Graphviz worker at \(path).")
      }
      return path
    case .automatic:
      if let path = environmentVariable("MISSIEGRAAF_GRAPHVIZ"), !path.isEmpty {
        guard isExecutable(path) else {
          throw .notInstalled(
            "MISSIEGRAAF_GRAPHVIZ names \(path), and there is no program that can be run.")
        }
        return path
      }
      let candidates = WorkerLocation.candidates(beside: executablePath())
      if let found = candidates.first(where: isExecutable) { return found }
      throw .notInstalled(
        "The Graphviz worker was not found (\(candidates.joined(separator: ", "))). Build the"
          + " product missiegraaf-graphviz, put it beside this program, or name it in"
          + " MISSIEGRAAF_GRAPHVIZ.")
    }
  }

  static func candidates(beside program: String?) -> [String] {
    guard let program, let slash = program.lastIndex(of: "/") else { return [] }
    let folder = program[..<slash]
    return [
      folder + "/missiegraaf-graphviz", folder + "/../libexec/missiegraaf/missiegraaf-graphviz",
    ]
  }
}
