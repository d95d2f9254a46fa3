import Foundation
import TCP
import Testing
import Tutor

@Suite struct `Random lines` {
  typealias Generator = `Mutated lessons`.Generator

  // MARK: Legal lines

  /// Makes lines that are all in the language, most of which can be followed.
  struct Author {
    var generator: Generator

    private mutating func one(_ words: String...) -> String {
      words.randomElement(using: &generator) ?? ""
    }

    private mutating func end() -> String { one("client", "server") }

    /// A number near those in use, or anywhere.
    private mutating func number() -> UInt32 {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: UInt32.random(in: 0...UInt32.max, using: &generator)
      case 1: UInt32.random(in: 0...2, using: &generator)
      default: UInt32.random(in: 95...900, using: &generator)
      }
    }

    private mutating func time() -> String {
      let number = UInt32.random(in: 0...9, using: &generator)
      return one("msl", "2msl", "\(number)s", "\(number)min", "\(number)00ms", "\(number)msl")
    }

    private mutating func pick() -> String { one("", "", " last") + one("", "", " to \(end())") }

    private mutating func segment() -> String {
      let flags = one("SYN", "SYN,ACK", "ACK", "FIN,ACK", "RST", "RST,ACK", "none", "SYN,FIN")
      let fields = ["ack=\(number())", "len=\(number() % 50)", "win=\(number())"]
        .filter { _ in Bool.random(using: &generator) }
      return "inject to \(end()) \(flags) "
        + (["seq=\(number())"] + fields).shuffled(using: &generator).joined(separator: " ")
    }

    private mutating func setting() -> String {
      let onOff = one("on", "off")
      return "set "
        + one(
          "iss \(end()) \(number())", "window \(end()) \(number() >> 2)", "msl \(time())",
          "time-wait \(time())", "segment-life \(time())", "segment-life forever",
          "rfc5961-rst \(onOff)", "rfc5961-syn \(onOff)", "rfc1337 \(onOff)",
          "drop-synfin \(onOff)", "time-wait-reuse \(one("none", "rfc1122"))")
    }

    private mutating func call() -> String {
      let rare = one("abort", "status", "user-timeout", "crash", "receive")
      return end() + " "
        + one("listen", "open", "open", "send \(number() % 100)", "close", "close", rare)
    }

    mutating func line() -> String {
      switch Int.random(in: 0..<200, using: &generator) {
      case 0..<70: call()
      case 70..<120: "deliver\(pick())"
      case 120..<125: "deliver all"
      case 125..<135: "\(one("drop", "duplicate"))\(pick())"
      case 135..<160: segment()
      case 160..<170: "wait \(time())"
      case 170..<180: "wait timeout"
      case 180..<195: setting()
      case 195..<197: one("show", "help", "", "  ", "\t")
      default: one("reset", "SHOW", "Client Open")
      }
    }
  }

  @Test func `of the language are followed or refused, never misread`() throws {
    var author = Author(generator: Generator(state: 793))
    var run = ReportedRun()
    var refusals: [ExchangeError: Int] = [:]
    for _ in 0..<20_000 {
      let line = author.line()
      switch run.follow(Array(line.utf8)) {
      case nil: break
      case .exchange(let error): refusals[error, default: 0] += 1
      case let error?: Issue.record("\(line): \(error)")
      }
    }
    try run.checkSamples()
    // The lines were worth following.
    #expect(refusals.values.reduce(0, +) < 10_000)
    #expect(run.states.count == 11, "every state was reached by some end")
  }

  // MARK: Any bytes

  @Test func `of any bytes are answered`() throws {
    var generator = Generator(state: 9_293)
    var bytes: [UInt8] = []
    while bytes.count < 1 << 20 {
      let bits = generator.next()
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
      }
    }
    var run = ReportedRun()
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      _ = run.follow(Array(line))
    }
    try run.checkSamples()
  }

  @Test func `of words in any order are answered`() throws {
    var generator = Generator(state: 1_337)
    let words =
      ScriptError.Wanted.command.words + ScriptError.Wanted.call.words
      + ScriptError.Wanted.setting.words + ScriptError.Wanted.delivery.words
      + [
        "seq=1", "seq=", "ack=99999999999", "7", "2msl", "on", "\u{301}", "三", "SYN,ACK", ",", "=",
      ]
    var run = ReportedRun()
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...5, using: &generator)
      let line = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
      _ = run.follow(Array(line.joined(separator: " ").utf8))
    }
    try run.checkSamples()
  }
}

/// A simulation whose every line is reported, some of the reports being kept to be read.
private struct ReportedRun {
  private(set) var states: Set<State> = []
  private var simulation = Simulation()
  private var number = 0
  private var samples: [[UInt8]] = []
  /// Whether time never ran back, and the network never held too much.
  private var isSound = true

  mutating func follow(_ line: [UInt8]) -> ScriptError? {
    number += 1
    let before = simulation.exchange.now
    var command = Command.nothing
    var error: ScriptError?
    do throws(ScriptError) {
      command = try simulation.follow(line[...])
    } catch let thrown {
      error = thrown
    }
    let exchange = simulation.exchange
    isSound =
      isSound && (command == .reset || before <= exchange.now)
      && exchange.network.count <= Network.capacity
    for end in End.allCases { states.insert(exchange[end].connection.state) }
    var report: [UInt8] = []
    SimReport(line: number, input: line[...], error: error).append(simulation, to: &report)
    if number % 37 == 0 { samples.append(report) }
    return error
  }

  /// Reads some of the reports as JSON.
  func checkSamples() throws {
    #expect(isSound)
    #expect(!samples.isEmpty)
    for sample in samples {
      #expect(sample.last == 0x0A && !sample.dropLast().contains { $0 < 0x20 })
      let json = try JSONSerialization.jsonObject(with: Data(sample))
      #expect((json as? [String: Any])?.count == 13)
    }
  }
}
