import EcosystemModel
import Foundation
import GraphInterchange
import Testing
import WhiteSpotAnalysis

/// The stored hold-out figures are those that the methods give on the data as they are.
struct ValidationTests {
  static let stored = Result {
    try JSONDecoder().decode(
      CandidateValidation.self,
      from: Data(
        contentsOf: MTIBTests.repository.appending(path: "graphs/mtib/validation.json")))
  }

  let ecosystem: Ecosystem

  init() throws { ecosystem = try MTIBTests.reading.get().ecosystem }

  @Test func `they are about this dataset and these methods`() throws {
    let stored = try Self.stored.get()
    #expect(stored.isCurrent(for: ecosystem.identity.sha256), "run make validate")
    #expect(stored.settings == HoldOutSettings())
    #expect(stored.blocks.count == 9)
  }

  @Test func `a block and the agreement are what is computed now`() async throws {
    let stored = try Self.stored.get()
    let block = try await CandidateValidator().block(
      of: ecosystem, edition: 2023, kind: .topsector)
    #expect(stored.block(edition: 2023, kind: .topsector) == block, "run make validate")
    let partners = try await CandidateValidator().block(
      of: ecosystem, edition: 2023, kind: .partner)
    #expect(stored.block(edition: 2023, kind: .partner) == partners, "run make validate")
    for agreement in stored.agreement {
      let now = StatementAgreement(
        of: ecosystem, edition: agreement.edition, seed: stored.settings.seed)
      #expect(now == agreement, "run make validate")
    }
  }
}
