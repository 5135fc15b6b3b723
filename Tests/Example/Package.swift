// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "example",
  dependencies: [.package(name: "missiegraaf", path: "../..")],
  targets: [
    .executableTarget(
      name: "example",
      dependencies: [
        .product(name: "MissiegraafKit", package: "missiegraaf"),
        .product(name: "missiegraaf-graphviz", package: "missiegraaf"),
      ])
  ]
)
