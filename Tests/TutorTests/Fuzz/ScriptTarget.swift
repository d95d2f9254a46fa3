import Foundation
import TCP
import Tutor

extension FuzzTarget {
  /// Lines of the script language.
  static let script = FuzzTarget(
    name: "script",
    seeds: {
      var author = ScriptAuthor(seed: "script")
      return (0..<40).map { _ in
        Array((0..<25).map { _ in author.line() }.joined(separator: "\n").utf8)
      }
    },
    words: ScriptError.Wanted.all.flatMap(\.words) + [
      "seq=1", "ack=99999999999", "2msl", "4294967295msl", "4294967295min", "0ms", "SYN,ACK",
      "deliver all\n", "duplicate\n", "client open\n", "server listen\n", "wait timeout\n",
    ],
    count: 500
  ) { input, trial in
    var simulation = Simulation()
    var recorder = Recorder()
    let lines = input.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let error = trial.follow(line, in: &simulation)
      recorder.record(simulation.happenings)
      // To report every line would take most of the time.
      guard index % 7 == 0 else { continue }
      var report: [UInt8] = []
      SimReport(line: index + 1, input: line, error: error).append(simulation, to: &report)
      try trial.look(atReport: report)
    }
    trial.expectPrintable([.ladder(recorder.ladder, title: nil)])
  }
}

extension ScriptError.Wanted {
  fileprivate static let all: [Self] = [
    .command, .call, .delivery, .end, .field, .flags, .setting, .switchPosition, .reuse, .wait,
    .life,
  ]
}

extension Trial {
  /// Follows a line: time does not run back, and the network does not overflow.
  fileprivate mutating func follow(
    _ line: ArraySlice<UInt8>, in simulation: inout Simulation
  ) -> ScriptError? {
    let before = simulation.exchange.now
    var isReset = false
    var error: ScriptError?
    do throws(ScriptError) {
      isReset = try simulation.follow(line) == .reset
    } catch let thrown {
      look(at: thrown, in: line)
      error = thrown
    }
    let exchange = simulation.exchange
    expect(isReset || before <= exchange.now, "time goes on")
    expect(exchange.network.count <= Network.capacity, "the network holds no more than it can")
    for case .transition(let step) in simulation.happenings {
      show("\(step.from) \(step.to) \(step.clause.section)")
    }
    return error
  }

  private mutating func look(at error: ScriptError, in line: ArraySlice<UInt8>) {
    if let bytes = error.bytes {
      expect(0 <= bytes.lowerBound && bytes.upperBound <= line.count, "\(error) is in its line")
    }
    show(String(describing: error).prefix { $0 != "(" }.description)
    for language in Language.allCases {
      expectPrintable(ScriptWords(language: language).sentence(error))
    }
  }

  /// A report is one JSON object on one line.
  fileprivate mutating func look(atReport report: [UInt8]) throws {
    let text = String(decoding: report, as: UTF8.self)
    expect(text.hasSuffix("}\n") && text.count { $0 == "\n" } == 1, "a report is one line")
    expectPrintable(text)
    let json = try? JSONSerialization.jsonObject(with: Data(report)) as? [String: Any]
    expect(json?.count == 13, "a report is JSON: \(text)")
  }
}
