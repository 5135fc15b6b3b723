import EcosystemModel
import Foundation
import GraphInterchange
import Testing

/// What the built-in dataset must hold, by counts and sums that the documents print.
struct MTIBTests {
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let reading = Result {
    try DataPackageReader().read(
      folder: repository.appending(path: "graphs/mtib").path, displayName: "mtib")
  }

  let ecosystem: Ecosystem

  init() throws { ecosystem = try Self.reading.get().ecosystem }

  @Test func `nothing in it is doubtful to the reader`() throws {
    #expect(try Self.reading.get().warnings == [])
  }

  @Test(arguments: [(2019, 25), (2021, 25), (2023, 26)])
  func `each edition has its missions`(edition: Int, count: Int) {
    #expect(ecosystem.missions(edition: edition).count == count)
  }

  @Test func `every mission has a theme, and every specific one of 2023 a central one`() {
    for mission in ecosystem.entities(of: .mission) {
      #expect(!ecosystem.themes(of: mission.id).isEmpty, "\(mission.id)")
    }
    for mission in ecosystem.missions(edition: 2023) where !mission.isCentralMission {
      let central = ecosystem.wholes(of: mission.id).filter(\.isCentralMission)
      #expect(central.count == 1, "\(mission.id)")
    }
  }

  @Test func `the coalition has its 97 partners`() {
    let members = ecosystem.relations(to: "theme/gezondheid-en-zorg", kind: .participatesIn)
      .filter { $0.provenance.locator.contains("Alfabetisch overzicht") }
    #expect(Set(members.map(\.subject)).count == 97)
  }

  @Test func `Tabel 1 ties 14 programmes to the missions of the theme`() {
    let ties = ecosystem.relations.filter {
      $0.kind == .addresses && $0.provenance.locator.hasPrefix("Tabel 1")
    }
    #expect(ties.count == 20)
    #expect(Set(ties.map(\.subject)).count == 14)
    #expect(ties.allSatisfy { ecosystem.entity($0.object)?.kind == .mission })
  }

  /// Each printed total of Tabel 2, in k€.
  static let totals = Result {
    try String(
      contentsOf: repository.appending(path: "Tests/Tabel2/totals.csv"), encoding: .utf8
    ).split(separator: "\n").dropFirst().map { PrintedTotal($0) }
  }

  @Test func `every printed total of Tabel 2 holds to the k€`() throws {
    let cells = ecosystem.amounts.filter { $0.id.hasPrefix("amount/kic-2020-") }
    #expect(cells.count == 121)
    let totals = try Self.totals.get()
    #expect(totals.count == 42 + 33)
    for total in totals {
      let sum = cells.filter(total.includes).reduce(0) { $0 + $1.value }
      #expect(sum == total.value, "\(total)")
    }
  }
}

/// A total as Tabel 2 prints it: of a row, or of a column of one block or of both.
struct PrintedTotal {
  /// The parts of the energy sub-total, which row and grand totals do not count beside it.
  static let energyParts: Set<EntityID> = [
    "theme/klimaat-en-energie", "theme/circulaire-economie",
    "theme/toekomstbestendige-mobiliteitssystemen",
  ]

  let row: Int?
  let side: Amount.Side?
  let target: EntityID?
  let value: Double

  init(_ line: Substring) {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    row = Int(fields[1])
    side = Amount.Side(rawValue: fields[2])
    target = fields[4].isEmpty ? nil : EntityID(rawValue: fields[4])
    value = Double(fields[5]) ?? .nan
  }

  func includes(_ amount: Amount) -> Bool {
    if let row, !amount.id.hasPrefix("amount/kic-2020-\(row < 10 ? "0" : "")\(row)-") {
      return false
    }
    if let side, amount.side != side { return false }
    guard let target else { return !Self.energyParts.contains(amount.target) }
    return amount.target == target
  }
}
