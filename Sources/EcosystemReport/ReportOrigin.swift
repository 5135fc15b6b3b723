/// How a report was made: what its foot says, so that anybody can make it again.
///
/// There is no clock: a date is shown when it is given.
public struct ReportOrigin: Hashable, Sendable {
  /// A choice that was made.
  public struct Parameter: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its value, as it is written on the command line.
    public var value: String

    /// Makes a parameter.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The version of the tool.
  public var toolVersion: String
  /// The command that makes the report again.
  public var command: String
  /// The choices behind the findings, in the order in which they are shown.
  public var parameters: [Parameter]
  /// The seed of whatever was drawn at random; `nil` when nothing was.
  public var seed: UInt64?
  /// The version of Graphviz that placed the figures; empty without figures.
  public var graphvizVersion: String
  /// The date to print, as `yyyy-mm-dd`; `nil` for none.
  public var date: String?
  /// The licence of the data; empty when it is not known.
  public var dataLicence: String

  /// Describes how a report was made.
  public init(
    toolVersion: String, command: String, parameters: [Parameter] = [], seed: UInt64? = nil,
    graphvizVersion: String = "", date: String? = nil, dataLicence: String = ""
  ) {
    self.toolVersion = toolVersion
    self.command = command
    self.parameters = parameters
    self.seed = seed
    self.graphvizVersion = graphvizVersion
    self.date = date
    self.dataLicence = dataLicence
  }
}
