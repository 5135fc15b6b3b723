public import FoundationEssentials

/// Finds the datasets that are installed with the program.
///
/// Datasets are plain folders. They are looked for in the folder that the environment variable
/// `MISSIEGRAAF_DATA` names, then beside the running binary (as the package manager lays them out,
/// or as plain folders), then in `../share/missiegraaf`. The build folder plays no part, so that a
/// binary that is moved together with its data finds them.
public enum BuiltinDatasets {
  /// The name of the dataset of the Dutch mission-driven innovation policy 2019-2023.
  public static let mtib = "mtib"

  /// The environment variable that names the folder with datasets.
  public static let environmentVariable = "MISSIEGRAAF_DATA"

  /// The data that was asked for is not installed.
  public struct NotFound: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name of the dataset.
    public let name: String
    /// The folders that were looked into.
    public let searched: [String]

    /// What is wrong and what to do about it.
    public var description: String {
      """
      the dataset "\(name)" is not installed; looked for \
      \(searched.joined(separator: ", ")). Keep the data beside the program, or set \
      \(BuiltinDatasets.environmentVariable) to the folder that holds "\(name)".
      """
    }
  }

  /// The folder of a dataset.
  ///
  /// - Parameters:
  ///   - name: The dataset's name.
  ///   - environment: The environment variables.
  ///   - executable: The path of the running binary.
  /// - Returns: The path of the first folder that holds the dataset's `datapackage.json`.
  /// - Throws: ``NotFound`` with every folder that was looked into.
  public static func path(
    of name: String = mtib,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: String? = runningExecutable()
  ) throws(NotFound) -> String {
    let candidates = folders(environment: environment, executable: executable)
      .map { $0 + "/" + name }
    let found = candidates.first {
      FileManager.default.fileExists(atPath: $0 + "/datapackage.json")
    }
    guard let found else { throw NotFound(name: name, searched: candidates) }
    return found
  }

  /// The path of the running binary; `nil` where the system does not say.
  public static func runningExecutable() -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  private static func folders(environment: [String: String], executable: String?) -> [String] {
    if let folder = environment[environmentVariable], !folder.isEmpty { return [folder] }
    guard let executable, let slash = executable.lastIndex(of: "/") else { return [] }
    let folder = String(executable[..<slash])
    let parent = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? folder
    return [
      folder + "/missiegraaf_BuiltinDatasets.resources", folder, parent + "/share/missiegraaf",
    ]
  }
}
