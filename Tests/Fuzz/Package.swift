// swift-tools-version: 6.3
import PackageDescription

// Built with `-Xswiftc -sanitize=fuzzer`, which the Makefile does: see `make fuzz`.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "missiegraaf", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz-dot",
      dependencies: [.product(name: "DOTLanguage", package: "missiegraaf")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ]
)
