import EcosystemModel

/// Which source in force is complete for a sort of row, and for which themes.
struct ThemeFrame {
  let source: String
  /// The columns for which it is complete, ascending.
  let columns: [Int]
  /// The rows of `coverage.csv` that say so.
  let rows: [Provenance]

  /// The source that is complete for the most themes, two at least; `nil` when there is none.
  ///
  /// Where a source speaks of a theme twice, through a wide scope and a narrow one, the narrow
  /// statement holds.
  static func widest(
    _ subject: Coverage.Subject, _ columns: ThemeColumns, in ecosystem: Ecosystem, edition: Int?
  ) -> ThemeFrame? {
    let editions = SourceEditions(ecosystem)
    let statements = ecosystem.coverage.filter { statement in
      statement.subject == subject
        && (edition.map { editions.speaks(statement.source, about: $0) } ?? true)
    }.sorted { $0.row < $1.row }
    var found: [String: [(column: Int, statement: Coverage)]] = [:]
    for (column, theme) in columns.themes.enumerated() {
      let wholes = ecosystem.wholes(of: theme.id)
      let wider = wholes.filter { $0.subtype != Ecosystem.policySubtype }
      let policy = wholes.filter { $0.subtype == Ecosystem.policySubtype }
      let scopes = [theme.id] + (wider + policy).map(\.id)
      var heard: Set<String> = []
      for scope in scopes {
        for statement in statements
        where statement.scope == scope && heard.insert(statement.source).inserted {
          if statement.extent == .complete {
            found[statement.source, default: []].append((column, statement))
          }
        }
      }
    }
    let widest = found.filter { $0.value.count > 1 }.max {
      ($0.value.count, $1.key) < ($1.value.count, $0.key)
    }
    return widest.map { source, covered in
      ThemeFrame(
        source: source, columns: covered.map(\.column),
        rows: covered.map(\.statement.traced).distinct)
    }
  }
}

extension ThemeLink.Through {
  /// The sort of row in which a source must be complete for absence to mean something.
  var coverageSubject: Coverage.Subject {
    switch self {
    case .partner: .relation(.participatesIn)
    case .programme: .relation(.addresses)
    case .technology: .relation(.uses)
    case .budget: .amounts
    }
  }

  /// The links that a complete source states; who leads takes part.
  var frameLinks: Set<EvidenceStep.Link> {
    switch self {
    case .partner: [.relation(.participatesIn), .relation(.leads)]
    case .programme: [.relation(.addresses)]
    case .technology: [.relation(.uses)]
    case .budget: [.amount]
    }
  }

  /// By what themes are related when this is judged.
  var relatednessBasis: [ThemeLink.Through] {
    [.programme, .technology].filter { $0 != self }
  }
}
