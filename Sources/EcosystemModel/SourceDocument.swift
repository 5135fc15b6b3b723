/// A document on which rows rest.
public struct SourceDocument: Hashable, Sendable, Identifiable {
  /// The id by which rows cite it.
  public var id: String
  /// The title.
  public var title: String
  /// Who published it.
  public var publisher: String
  /// When, as `yyyy`, `yyyy-mm` or `yyyy-mm-dd`.
  public var date: String
  /// The official reference, such as a Kamerstuk number.
  public var reference: String
  /// The file name of the text.
  public var file: String
  /// The address; empty when there is none.
  public var url: String
  /// The row in the dataset's files.
  public var row: RowReference

  /// Creates a source.
  public init(
    id: String, title: String, publisher: String = "", date: String = "", reference: String = "",
    file: String = "", url: String = "", row: RowReference
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.reference = reference
    self.file = file
    self.url = url
    self.row = row
  }
}

/// A register that exists, and whether this data holds it: what the data cannot see.
public struct Register: Hashable, Sendable, Identifiable {
  /// The id.
  public var id: String
  /// The name.
  public var name: String
  /// Who keeps it.
  public var holder: String
  /// What it holds.
  public var holds: String
  /// Whether this dataset holds its rows.
  public var isInDataset: Bool
  /// Where the row comes from.
  public var provenance: Provenance
  /// A remark.
  public var note: String

  /// Creates a register.
  public init(
    id: String, name: String, holder: String = "", holds: String = "", isInDataset: Bool = false,
    provenance: Provenance, note: String = ""
  ) {
    self.id = id
    self.name = name
    self.holder = holder
    self.holds = holds
    self.isInDataset = isInDataset
    self.provenance = provenance
    self.note = note
  }
}

/// A figure that a source gives and that is not money: a count, a level, an indicator.
public struct Observation: Hashable, Sendable {
  /// What it is about.
  public var subject: EntityID
  /// What was measured.
  public var metric: String
  /// The figure.
  public var value: Double
  /// How exact it is.
  public var qualifier: Amount.Qualifier
  /// Its unit.
  public var unit: String
  /// When, in the source's terms.
  public var date: String
  /// Where the row comes from.
  public var provenance: Provenance
  /// A remark.
  public var note: String

  /// Creates an observation.
  public init(
    subject: EntityID, metric: String, value: Double, qualifier: Amount.Qualifier = .exact,
    unit: String = "", date: String = "", provenance: Provenance, note: String = ""
  ) {
    self.subject = subject
    self.metric = metric
    self.value = value
    self.qualifier = qualifier
    self.unit = unit
    self.date = date
    self.provenance = provenance
    self.note = note
  }
}
