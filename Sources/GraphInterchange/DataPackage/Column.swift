/// The columns that tables may have, by their name in the first line of a file.
enum Column: String {
  case abbreviation
  case aliases
  case basis
  case change
  case coverage
  case date
  case dimension
  case due
  case edition
  case englishName = "name_en"
  case file
  case frame
  case group
  case helix
  case holder
  case holds
  case id
  case input
  case isInDataset = "in_dataset"
  case kind
  case level
  case locator
  case maximumInKiloeuros = "max_keur"
  case metric
  case name
  case note
  case object
  case overlap
  case period
  case polarity
  case publisher
  case qualifier
  case quantity
  case reference
  case region
  case relation
  case role
  case scope
  case side
  case source
  case status
  case strength
  case subject
  case subtype
  case target
  case targetYear = "target_year"
  case title
  case type
  case unit
  case until
  case url
  case value
  case valueInKiloeuros = "value_keur"
  case weight
  case year
}
