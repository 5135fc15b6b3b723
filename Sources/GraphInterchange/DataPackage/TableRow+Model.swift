import EcosystemModel

// Each initialiser gives nil only where the schema requires a value, so that a checked row always
// yields one.

extension Entity {
  init?(_ row: TableRow) {
    guard let kind = row.word(.kind, as: EntityKind.self) else { return nil }
    self.init(
      id: row.id(.id), kind: kind, subtype: row[.subtype], name: row[.name],
      englishName: row[.englishName], abbreviation: row[.abbreviation],
      aliases: row.list(.aliases), helix: row.word(.helix), isGroup: row.isTrue(.group),
      edition: row.year(.edition), targetYear: row.year(.targetYear), status: row[.status],
      due: row[.due], region: row[.region], frame: row.word(.frame) ?? .mtib,
      provenance: row.provenance, note: row[.note])
  }
}

extension Relation {
  init?(_ row: TableRow) {
    guard let kind = row.word(.relation, as: RelationKind.self) else { return nil }
    self.init(
      subject: row.id(.subject), kind: kind, object: row.id(.object), role: row.word(.role),
      year: row.year(.year), until: row.year(.until), basis: row.word(.basis) ?? .stated,
      provenance: row.provenance, note: row[.note])
  }
}

extension Amount {
  init?(_ row: TableRow) {
    guard let value = row.number(.valueInKiloeuros),
      let period = row.word(.period, as: Period.self),
      let commitment = row.word(.type, as: Commitment.self)
    else { return nil }
    self.init(
      id: row[.id], subject: row.id(.subject), target: row.id(.target), value: value,
      maximum: row.number(.maximumInKiloeuros), qualifier: row.word(.qualifier) ?? .exact,
      period: period, year: row.year(.year), until: row.year(.until), commitment: commitment,
      side: row.word(.side), input: row.word(.input) ?? .unspecified,
      scope: row.word(.scope) ?? .own, overlaps: row.list(.overlap),
      basis: row.word(.basis) ?? .stated, provenance: row.provenance, note: row[.note])
  }
}

extension Observation {
  init?(_ row: TableRow) {
    guard let value = row.number(.value) else { return nil }
    self.init(
      subject: row.id(.subject), metric: row[.metric], value: value,
      qualifier: row.word(.qualifier) ?? .exact, unit: row[.unit], date: row[.date],
      provenance: row.provenance, note: row[.note])
  }
}

extension Need {
  init?(_ row: TableRow) {
    guard let dimension = row.word(.dimension, as: NeedDimension.self),
      let level = row.word(.level, as: NeedLevel.self)
    else { return nil }
    self.init(
      subject: row.id(.subject), dimension: dimension, level: level,
      quantity: row.number(.quantity), unit: row[.unit], status: row.word(.status) ?? .draft,
      provenance: row.provenance, note: row[.note])
  }
}

extension Statement {
  init?(_ row: TableRow) {
    guard let polarity = row.word(.polarity, as: Polarity.self),
      let strength = row.word(.strength, as: Strength.self)
    else { return nil }
    self.init(
      subject: row.id(.subject), dimension: row.word(.dimension), polarity: polarity,
      strength: strength, provenance: row.provenance, note: row[.note])
  }
}

extension Coverage {
  init?(_ row: TableRow) {
    guard let subject = Subject(name: row[.relation]),
      let extent = row.word(.coverage, as: Extent.self)
    else { return nil }
    self.init(
      source: row[.source], scope: row.id(.scope), subject: subject, extent: extent,
      row: row.reference, note: row[.note])
  }
}

extension SourceDocument {
  init?(_ row: TableRow) {
    self.init(
      id: row[.id], title: row[.title], publisher: row[.publisher], date: row[.date],
      reference: row[.reference], file: row[.file], url: row[.url], row: row.reference)
  }
}

extension Register {
  init?(_ row: TableRow) {
    self.init(
      id: row[.id], name: row[.name], holder: row[.holder], holds: row[.holds],
      isInDataset: row.isTrue(.isInDataset), provenance: row.provenance, note: row[.note])
  }
}
