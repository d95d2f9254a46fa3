import Tutor

/// Makes lines that are all in the language, most of which can be followed.
struct ScriptAuthor {
  private var generator: SeededGenerator

  init(seed: String) { generator = SeededGenerator(seed: seed) }

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
