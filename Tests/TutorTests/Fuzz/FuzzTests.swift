import Foundation
import Testing
import Tutor

/// Whatever is given to the tutor, by a file, a pipe or a hand on the keys.
///
/// In a run of the tests these are some hundreds of inputs, always the same. `make fuzz MINUTES=10`
/// goes on for so long with each target, begins somewhere else each time, and says how many it tried;
/// inputs that showed something new are in `.build/fuzz` then.
///
/// Not libFuzzer: it brings a `main` of its own, and the linker refuses it beside the one that SwiftPM
/// makes for each program.
@Suite struct `Fuzzed input` {
  private static let environment = ProcessInfo.processInfo.environment
  private static let minutes = environment["FUZZ_MINUTES"].flatMap { Int($0) }
  private static let targets = FuzzTarget.all.filter { target in
    environment["FUZZ_TARGET"].map { $0.isEmpty || $0 == target.name } ?? true
  }

  /// What was found once is tried first, every time.
  @Test(arguments: FuzzTarget.all)
  func `that was kept holds what it must`(_ target: FuzzTarget) throws {
    for input in try Corpus(of: target).inputs {
      #expect(try target.tried(input.bytes).faults == [], "\(input.name)")
    }
  }

  @Test(arguments: targets)
  func `holds what it must`(_ target: FuzzTarget) throws {
    let seed = Self.minutes == nil ? target.name : "\(UInt64.random(in: 0 ... .max))"
    let (corpus, seeds) = (Corpus(of: target), try target.seeds())
    var run = FuzzRun(of: target, seed: seed, pool: seeds + (try corpus.inputs.map(\.bytes)))
    let deadline = ContinuousClock.now + .seconds(60 * (Self.minutes ?? 0))
    while run.count < target.count || ContinuousClock.now < deadline {
      let input = run.next()
      // An input that ends the program can be found here.
      if Self.minutes != nil { _ = try corpus.keep(input, as: "last") }
      let (faults, news) = try run.take(input)
      guard faults.isEmpty else {
        let least = try input.shrunk { try !target.tried($0).faults.isEmpty }
        let (path, faults) = (try corpus.keep(least, as: "fault"), try target.tried(least).faults)
        Issue.record("\(faults.prefix(3).joined(separator: "\n"))\nThe input is in \(path)")
        break
      }
      if let new = news.first, Self.minutes != nil, run.count > target.count {
        let least = try input.shrunk { try target.tried($0).shown.contains(new) }
        _ = try corpus.keep(least, as: "new-\(run.shown)")
      }
    }
    guard Self.minutes != nil else { return }
    print("\(target.name): \(run.count) executions, \(run.shown) things shown")
  }
}

/// One input after the other, those that showed something new being changed further.
private struct FuzzRun {
  private(set) var count = 0
  private let target: FuzzTarget
  private var pool: [[UInt8]]
  private var mutator: Mutator
  private var known: Set<String> = []

  init(of target: FuzzTarget, seed: String, pool: [[UInt8]]) {
    self.target = target
    self.pool = pool.isEmpty ? [[]] : pool
    mutator = Mutator(seed: seed, words: target.words)
  }

  /// How many things were seen that tell inputs apart.
  var shown: Int { known.count }

  /// The inputs as they are, and then what can be made of them.
  mutating func next() -> [UInt8] {
    count < pool.count && count < target.count / 4 ? pool[count] : mutator.input(from: pool)
  }

  /// Tries an input; what did not hold, and what was never seen before.
  mutating func take(_ input: [UInt8]) throws -> (faults: [String], news: Set<String>) {
    let trial = try target.tried(input)
    count += 1
    let news = trial.shown.subtracting(known)
    if !news.isEmpty {
      known.formUnion(news)
      pool.append(input)
    }
    return (trial.faults, news)
  }
}

extension FuzzTarget {
  /// What comes of an input.
  fileprivate func tried(_ input: [UInt8]) throws -> Trial {
    var trial = Trial()
    try run(input, &trial)
    return trial
  }
}

extension [UInt8] {
  /// The least of it that is still of interest, as far as leaving out one run of bytes goes.
  fileprivate func shrunk(while isOfInterest: (Self) throws -> Bool) rethrows -> Self {
    var (least, length) = (self, count / 2)
    while length > 0 {
      var start = 0
      while start < least.count {
        var shorter = least
        shorter.removeSubrange(start..<Swift.min(start + length, least.count))
        if try isOfInterest(shorter) { least = shorter } else { start += length }
      }
      length /= 2
    }
    return least
  }
}

/// The inputs of a target that are kept beside its test.
private struct Corpus {
  private let folder: URL
  private let scratch: URL

  init(of target: FuzzTarget) {
    folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Corpus/\(target.name)")
    scratch = Repository.root.appending(path: ".build/fuzz/\(target.name)")
  }

  /// All of them, by name.
  var inputs: [(name: String, bytes: [UInt8])] {
    get throws {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return try names.sorted().map { name in
        (name, Array(try Data(contentsOf: folder.appending(path: name))))
      }
    }
  }

  /// Keeps an input outside the source tree; where.
  func keep(_ input: [UInt8], as name: String) throws -> String {
    if !FileManager.default.fileExists(atPath: scratch.path) {
      try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    }
    let file = scratch.appending(path: name)
    try Data(input).write(to: file)
    return file.path
  }
}
