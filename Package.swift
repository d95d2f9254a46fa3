// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "handshake",
  products: [
    .library(name: "TCP", targets: ["TCP"]),
    .executable(name: "handshake", targets: ["Handshake"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SQLite, for the learner's progress.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The machine: RFC 9293 as values. Imports nothing, not even Foundation.
    .target(name: "TCP", swiftSettings: [.strictMemorySafety()]),
    // What is taught, asked, judged and drawn. Values in, values out.
    .target(name: "Tutor", dependencies: ["TCP", "CCMark", "CMath"]),
    // The edge: terminal, files, processes.
    .executableTarget(
      name: "Handshake",
      dependencies: [
        "TCP", "Tutor", "CLibEdit", "CPangoCairo",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      // The program runs without its source tree.
      resources: [.embedInCode("Store/schema-1.sql")],
      plugins: ["Commit"]),
    .plugin(name: "Commit", capability: .buildTool()),
    .systemLibrary(name: "CMath"),
    // Loaded when something is printed: nothing to link, no headers to install.
    .systemLibrary(name: "CPangoCairo"),
    .systemLibrary(name: "CLibEdit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .testTarget(
      name: "TCPTests", dependencies: ["TCP"], exclude: ["Table/canonical.tsv"]),
    .testTarget(
      name: "TutorTests", dependencies: ["TCP", "Tutor"],
      exclude: [
        "Session/Goldens", "Review/Goldens", "Cards/Goldens", "Checks/Corpus",
        "Course/misconceptions.tsv", "Memory/fsrs-vectors.tsv", "Progress/Goldens",
        "Exports/Goldens", "Fuzz/Corpus",
      ]),
    .testTarget(
      name: "HandshakeTests",
      dependencies: [
        "Handshake", "TCP", "Tutor", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Goldens", "Paper/outlines.py"]),
  ],
  swiftLanguageModes: [.v6]
)

let everywhere: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
  .treatAllWarnings(as: .error),  // SE-0480
]
for target in package.targets where ![.system, .plugin].contains(target.type) {
  target.swiftSettings = (target.swiftSettings ?? []) + everywhere
}
