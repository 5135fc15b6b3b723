// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "speed",
  dependencies: [.package(name: "missiegraaf", path: "../..")],
  targets: [
    .executableTarget(
      name: "read-dot",
      dependencies: [.product(name: "DOTLanguage", package: "missiegraaf")])
  ]
)
