import EcosystemModel
import GraphAnalysis
import Testing

@testable import WhiteSpotAnalysis

struct CrossOverTests {
  /// Themes a, b with its part b1, and c; two topsectoren with money, one of them with ties.
  private static func world() -> World {
    var world = World()
    world.theme("theme/a")
    world.theme("theme/b")
    world.theme("theme/b1", partOf: "theme/b")
    world.theme("theme/c")
    world.add("theme/nog-toe-te-delen", subtype: "unallocated")
    world.mission("mission/m", of: ["theme/b1"])
    world.amount("x-a", from: "topsector/x", to: "theme/a", 60)
    world.amount("x-b1", from: "topsector/x", to: "theme/b1", 30)
    world.amount("x-b", from: "topsector/x", to: "theme/b", 30, scope: .subtotal)
    world.amount("x-c", from: "topsector/x", to: "theme/c", 10)
    world.amount("x-f", from: "topsector/x", to: "theme/c", 500, commitment: .forecast)
    world.amount("x-u", from: "topsector/x", to: "theme/nog-toe-te-delen", 20)
    world.amount("y-a", from: "topsector/y", to: "theme/a", 20)
    world.amount("y-c", from: "topsector/y", to: "theme/c", 80)
    return world
  }

  private static func findings(
    _ world: World, edition: Int? = 2023, _ adjust: (inout CrossOverParameters) -> Void = { _ in }
  ) async throws -> CrossOverFindings {
    var parameters = CrossOverParameters()
    adjust(&parameters)
    return try await CrossOverAnalyzer(parameters: parameters).findings(
      in: world.ecosystem(), edition: edition)
  }

  @Test func `money adds up once, and the home theme is the one with most of it`() async throws {
    let found = try await Self.findings(Self.world())
    #expect(found.themes.map(\.id) == ["theme/a", "theme/b", "theme/b1", "theme/c"])
    #expect(found.holders.map(\.holder.id) == ["topsector/x", "topsector/y"])
    let (x, y) = (found.holders[0], found.holders[1])
    #expect(x.allocated?.value == 100)
    #expect(x.unallocated?.value == 20)
    #expect(x.home.map(\.id) == ["theme/a"])
    #expect(y.home.map(\.id) == ["theme/c"])
    #expect(close(try #require(x.moneyIndex), 0.4, 1e-12))
    #expect(close(try #require(y.moneyIndex), 0.2, 1e-12))
    // The 20 that are free go all home, or all elsewhere: 40 / 120 to 60 / 120.
    let range = try #require(x.moneyIndexRange)
    #expect(close(range.lowerBound, 1.0 / 3, 1e-12))
    #expect(close(range.upperBound, 0.5, 1e-12))
  }

  @Test(
    arguments: [
      ("topsector/x", "theme/a", 1.5), ("topsector/x", "theme/b1", 2),
      ("topsector/y", "theme/c", 0.8 / 0.45), ("topsector/y", "theme/a", 0.5),
    ] as [(EntityID, EntityID, Double)])
  func `the advantage is the share against that of all`(
    holder: EntityID, theme: EntityID, expected: Double
  ) async throws {
    let found = try await Self.findings(Self.world())
    #expect(close(try #require(found.cell(holder, theme)?.moneyAdvantage), expected, 1e-12))
  }

  @Test func `parts count for their agenda, and a total of them does not`() async throws {
    let fine = try await Self.findings(Self.world())
    #expect(fine.totals.map { $0.allocated?.value } == [80, nil, 30, 90])
    #expect(fine.totals.map(\.ceiling) == [100, nil, 50, 110])
    let coarse = try await Self.findings(Self.world()) { $0.level = .agenda }
    #expect(coarse.themes.map(\.id) == ["theme/a", "theme/b", "theme/c"])
    #expect(coarse.totals.map { $0.allocated?.value } == [80, 30, 90])
  }

  @Test func `rows that may count the same money make a range`() async throws {
    var world = Self.world()
    world.amount("p", from: "partner/p", to: "theme/a", 10, overlap: "same")
    world.amount("q", from: "partner/q", to: "theme/a", 6, side: .private, overlap: "same")
    let total = try #require(try await Self.findings(world).totals.first)
    #expect(total.allocated?.range == 90...96)
    #expect(total.bySide.map(\.side) == [.public, .private])
    #expect(total.bySide.map(\.sum.value) == [90, 6])
  }

  @Test func `money of another year stays apart`() async throws {
    var world = Self.world()
    world.amount("z", from: "topsector/y", to: "theme/a", 1000, year: 2022)
    let found = try await Self.findings(world)
    #expect(found.vintage?.year == 2020)
    #expect(found.otherVintages.map(\.year) == [2022])
    #expect(found.totals[0].allocated?.value == 80)
  }

  @Test func `a tie is what it goes through, once, and a whole adds nothing to its part`()
    async throws
  {
    var world = Self.world()
    world.tie("topsector/x", .participatesIn, "theme/a")
    world.tie("topsector/x", .leads, "theme/a")
    world.tie("topsector/x", .participatesIn, "theme/b")
    world.tie("topsector/x", .participatesIn, "theme/b1")
    world.tie("topsector/x", .participatesIn, "programme/g")
    world.tie("programme/g", .addresses, "mission/m")
    let found = try await Self.findings(world)
    let x = found.holders[0]
    #expect(found.cell("topsector/x", "theme/a")?.tieCount == 1)
    #expect(found.cell("topsector/x", "theme/a")?.ties.count == 2)
    #expect(found.cell("topsector/x", "theme/b") == nil)
    // b1 itself, and the programme that addresses its mission.
    let cell = try #require(found.cell("topsector/x", "theme/b1"))
    #expect(cell.tieCount == 2)
    #expect(cell.ties.map { $0.via?.id } == [nil, "programme/g"])
    #expect(close(try #require(x.tieIndex), 1.0 / 3, 1e-12))
    #expect(cell.rows.count == 4)
  }

  @Test func `ties to what a mission continues are marked`() async throws {
    var world = Self.world()
    world.mission("mission/old", edition: 2019, of: ["theme/a"])
    world.tie("mission/m", .succeeds, "mission/old")
    world.tie("topsector/y", .participatesIn, "mission/old", years: 2020...2021)
    let found = try await Self.findings(world)
    let cell = try #require(found.cell("topsector/y", "theme/b1"))
    #expect(cell.ties.map { $0.inherited?.predecessor.id } == ["mission/old"])
    #expect(found.cell("topsector/y", "theme/a")?.ties.isEmpty == true)
  }

  @Test func `themes share what both have`() async throws {
    var world = World()
    world.theme("theme/a")
    world.theme("theme/b")
    for (partner, themes) in [
      ("partner/1", ["theme/a", "theme/b"]), ("partner/2", ["theme/a"]),
      ("partner/3", ["theme/a"]), ("partner/4", ["theme/b"]),
    ] as [(EntityID, [EntityID])] {
      for theme in themes { world.tie(partner, .participatesIn, theme) }
    }
    let found = try await Self.findings(world, edition: nil)
    let link = try #require(found.pairs.first?.link(.partner))
    #expect(link.carriers.map(\.entity.id) == ["partner/1"])
    #expect((link.firstCount, link.secondCount) == (3, 2))
    #expect(close(try #require(link.proximity), 1.0 / 3, 1e-12))
    #expect(close(try #require(link.associationStrength), 4.0 / 6, 1e-12))
    #expect(link.carriers[0].rows.count == 2)
    #expect(link.verdict == .cannotTell)
    #expect(found.pairs.first?.link(.technology)?.proximity == nil)
  }

  /// Two themes with 40 partners each, and none of both: each of the 80 has a chance of one half at
  /// either theme, so that 20 are expected at both.
  private static func apart(
    _ extent: Coverage.Extent, related: Bool
  ) -> World {
    var world = World()
    world.theme("theme/a")
    world.theme("theme/b")
    for number in 10..<90 {
      world.tie(
        EntityID(rawValue: "partner/p\(number)"), .participatesIn,
        number < 50 ? "theme/a" : "theme/b")
    }
    if related { world.tie("theme/a", .collaboratesWith, "theme/b") }
    for theme in ["theme/a", "theme/b"] as [EntityID] {
      world.coverage(extent, .relation(.participatesIn), in: theme)
    }
    return world
  }

  @Test func `a complete frame finds a missing cross-over with an exact tail`() async throws {
    let found = try await Self.findings(Self.apart(.complete, related: true), edition: nil)
    let link = try #require(found.pairs.first?.link(.partner))
    let test = try #require(link.test)
    #expect(test.units == 80)
    #expect(test.count.observed == 0)
    #expect(close(test.count.expected, 20, 1e-9))
    // (3/4)^80
    #expect(close(test.count.lowerTail, 1.0113490511326748e-10, 1e-9))
    #expect(test.adjustedLowerTail == test.count.lowerTail)
    #expect(link.verdict == .missing)
    #expect(test.coverage.count == 2)
  }

  @Test(arguments: [Coverage.Extent.sample, .none])
  func `examples never show that a cross-over is missing`(extent: Coverage.Extent) async throws {
    let found = try await Self.findings(Self.apart(extent, related: true), edition: nil)
    let link = try #require(found.pairs.first?.link(.partner))
    #expect(link.test == nil)
    #expect(link.verdict == .cannotTell)
  }

  @Test func `without a sign that themes are related nothing is called missing`() async throws {
    let found = try await Self.findings(Self.apart(.complete, related: false), edition: nil)
    let link = try #require(found.pairs.first?.link(.partner))
    #expect(!link.relatedness.isRelated)
    #expect(link.verdict == .cannotTell)
  }

  @Test func `as many as expected is not missing, and a deficit within chance cannot be told`()
    async throws
  {
    var world = World()
    world.theme("theme/a")
    world.theme("theme/b")
    world.theme("theme/c")
    world.tie("theme/a", .collaboratesWith, "theme/b")
    world.tie("theme/a", .collaboratesWith, "theme/c")
    for (partner, themes) in [
      ("partner/1", ["theme/a", "theme/b"]), ("partner/2", ["theme/a", "theme/b"]),
      ("partner/3", ["theme/c"]), ("partner/4", ["theme/c"]),
    ] as [(EntityID, [EntityID])] {
      for theme in themes { world.tie(partner, .participatesIn, theme) }
    }
    for theme in ["theme/a", "theme/b", "theme/c"] as [EntityID] {
      world.coverage(.complete, .relation(.participatesIn), in: theme)
    }
    let found = try await Self.findings(world, edition: nil)
    // Each theme has two of six ties, so that a partner of two has 2/3 at each, one of one 1/3:
    // 2 · 4/9 + 2 · 1/9 = 10/9 are expected at any two themes.
    let links = found.pairs.compactMap { $0.link(.partner) }
    for link in links { #expect(close(try #require(link.test).count.expected, 10.0 / 9, 1e-9)) }
    #expect(links.map(\.verdict) == [.notMissing, .cannotTell, .cannotTell])
    // None of four: (5/9)² (8/9)².
    #expect(close(try #require(links[1].test).count.lowerTail, 1600.0 / 6561, 1e-9))
  }

  /// Four themes whose partners overlap little: each of 40 partners at two or three of them.
  private static func overlapping() -> World {
    var world = World()
    let themes: [EntityID] = ["theme/a", "theme/b", "theme/c", "theme/d"]
    for theme in themes { world.theme(theme) }
    for number in 0..<40 {
      let partner = EntityID(rawValue: "partner/p\(10 + number)")
      for (place, theme) in themes.enumerated() where (number + place) % 4 < 2 + number / 30 {
        world.tie(partner, .participatesIn, theme)
      }
    }
    for theme in themes { world.coverage(.complete, .relation(.participatesIn), in: theme) }
    return world
  }

  @Test(arguments: [0.001, 0.05, 0.2, 0.9])
  func `the smallest detectable deficit is the one that trying every number finds`(
    level: Double
  ) async throws {
    let world = Self.overlapping()
    let found = try await Self.findings(world, edition: nil) { $0.significanceLevel = level }
    let tests = found.pairs.compactMap { $0.link(.partner)?.test }
    #expect(tests.count == 6)
    // The bipartite configuration model once more, from the numbers alone.
    let rows = (0..<40).map { number in
      (0..<4).filter { (number + $0) % 4 < 2 + number / 30 }
    }
    let table = try TwoModeTable(
      rowCount: 40, columnCount: 4,
      ties: rows.enumerated().flatMap { row, columns in
        columns.map { TwoModeTable.Tie(row: row, column: $0) }
      })
    let model = try await BipartiteConfigurationModel().run(on: table)
    let pairs = (0..<4).flatMap { first in (first + 1..<4).map { (first, $0) } }
    let tails = pairs.map { pair in
      let chances = (0..<40).map { row in
        model.probability(row: row, column: pair.0) * model.probability(row: row, column: pair.1)
      }
      return Self.lowerTails(chances)
    }
    for (place, test) in tests.enumerated() {
      let expected = (0...40).last { count in
        let tried = tests.indices.map {
          tails[$0][$0 == place ? count : tests[$0].count.observed]
        }
        return Double(count) < test.count.expected
          && Self.benjaminiYekutieli(tried)[place] <= level
      }
      #expect(test.detectable == expected, "pair \(place)")
      #expect(
        (test.detectable.map { test.count.observed <= $0 } ?? false)
          == (test.adjustedLowerTail <= level
            && Double(test.count.observed) < test.count.expected))
    }
  }

  /// P(X ≤ j) for each j, by the definition of the convolution.
  private static func lowerTails(_ chances: [Double]) -> [Double] {
    var masses = [1.0]
    for chance in chances {
      masses = (0...masses.count).map { count in
        (count < masses.count ? masses[count] * (1 - chance) : 0)
          + (count > 0 ? masses[count - 1] * chance : 0)
      }
    }
    return masses.indices.map { masses[...$0].reduce(0, +) }
  }

  /// q of test i: the least of p·n·(1 + ½ + … + 1/n)/rank over the tests with at least its p.
  private static func benjaminiYekutieli(_ values: [Double]) -> [Double] {
    let count = Double(values.count)
    let harmonic = values.indices.reduce(0) { $0 + 1 / Double($1 + 1) }
    return values.map { value in
      let larger = values.filter { $0 >= value }.map { other in
        other * count * harmonic / Double(values.count { $0 <= other })
      }
      return min(1, larger.min() ?? 1)
    }
  }

  @Test func `a source that is too small can show no missing cross-over`() async throws {
    var world = World()
    world.theme("theme/a")
    world.theme("theme/b")
    for (partner, theme) in [("partner/1", "theme/a"), ("partner/2", "theme/b")]
      as [(EntityID, EntityID)]
    {
      world.tie(partner, .participatesIn, theme)
      world.coverage(.complete, .relation(.participatesIn), in: theme)
    }
    let test = try #require(
      try await Self.findings(world, edition: nil).pairs.first?.link(.partner)?.test)
    // None of two, each with a chance of ¼ of both: 9/16.
    #expect(close(test.count.lowerTail, 9.0 / 16, 1e-9))
    #expect(test.detectable == nil)
  }

  @Test func `ties that the complete source does not state stay out of its frame`() async throws {
    var world = Self.apart(.complete, related: true)
    for number in 10..<40 {
      world.tie(
        EntityID(rawValue: "partner/p\(number)"), .participatesIn, "theme/b", source: "letter")
    }
    let link = try #require(
      try await Self.findings(world, edition: nil).pairs.first?.link(.partner))
    #expect(link.carriers.count == 30)
    #expect(link.test?.count.observed == 0)
  }

  @Test func `a source on another edition is no frame`() async throws {
    var world = Self.apart(.complete, related: true)
    world.mission("mission/old", edition: 2019, of: ["theme/a"])
    world.mission("mission/new", edition: 2023, of: ["theme/a"])
    world.source("register", date: "2019-10")
    world.source("letter", date: "2019")
    let old = try await Self.findings(world, edition: 2019)
    let new = try await Self.findings(world, edition: 2023)
    #expect(old.pairs.first?.link(.partner)?.verdict == .missing)
    #expect(new.pairs.first?.link(.partner)?.verdict == .cannotTell)
  }

  @Test func `scaling all money changes nothing that is relative`() async throws {
    let world = Self.world()
    var scaled = world
    for place in scaled.contents.amounts.indices { scaled.contents.amounts[place].value *= 1000 }
    let (one, other) = (try await Self.findings(world), try await Self.findings(scaled))
    #expect(one.holders.map(\.home) == other.holders.map(\.home))
    for (left, right) in zip(one.holders, other.holders) {
      #expect(close(try #require(left.moneyIndex), try #require(right.moneyIndex), 1e-12))
      for (cell, twin) in zip(left.cells, right.cells) {
        #expect(
          close(try #require(cell.moneyAdvantage), try #require(twin.moneyAdvantage), 1e-12))
      }
    }
  }

  @Test func `the order of rows does not matter`() async throws {
    var world = Self.world()
    world.tie("topsector/x", .participatesIn, "theme/a")
    world.tie("partner/p", .participatesIn, "theme/a")
    world.tie("partner/p", .participatesIn, "theme/c")
    var turned = world
    turned.contents.amounts.reverse()
    turned.contents.relations.reverse()
    turned.contents.entities.reverse()
    let (one, other) = (try await Self.findings(world), try await Self.findings(turned))
    #expect(one == other)
  }

  @Test func `a dataset without themes, money or missions has an empty answer`() async throws {
    var world = World()
    world.tie("partner/p", .participatesIn, "programme/g")
    let bare = try await Self.findings(world, edition: nil)
    #expect(bare.themes.isEmpty && bare.holders.isEmpty && bare.pairs.isEmpty)
    #expect(bare.vintage == nil)
    world.theme("theme/a")
    world.theme("theme/b")
    let silent = try await Self.findings(world, edition: nil)
    #expect(silent.totals.map(\.allocated) == [nil, nil])
    #expect(
      silent.pairs.map { $0.links.map(\.verdict) } == [Array(repeating: .cannotTell, count: 4)])
  }
}
