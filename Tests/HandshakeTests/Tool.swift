import Foundation
import Testing

/// Programs that we did not write, where they are installed.
enum Tool {
  static func path(_ name: String) -> String? {
    ("/usr/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "")).split(separator: ":")
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether all of them are there.
  static func has(_ names: String...) -> Bool { names.allSatisfy { path($0) != nil } }

  /// Runs a program to its end, and gives what it said on either stream.
  static func run(_ name: String, _ arguments: String...) throws -> (code: Int32, output: String) {
    let folder = try Folder()
    defer { folder.remove() }
    let output = try FileHandle(forWritingTo: folder.write(Data(), as: "output"))
    let input = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    let process = try spawn(
      [path(name) ?? name] + arguments, streams: [input, output, output],
      environment: ProcessInfo.processInfo.environment)
    return (status(of: process), String(decoding: try folder.read("output"), as: UTF8.self))
  }
}
