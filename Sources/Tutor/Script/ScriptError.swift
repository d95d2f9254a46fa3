package import TCP

/// Why a line of a script cannot be followed.
package enum ScriptError: Error, Hashable, Sendable {
  /// A word that does not belong where it stands, and what would.
  case unknown(Word, wanted: Wanted)
  /// The line ends too early.
  case missing(Wanted, at: Int)
  /// A word after the end of the command.
  case surplus(Word)
  /// A number that is larger than it may be.
  case tooLarge(Word, limit: UInt32)
  /// A field of a segment that is given twice.
  case repeated(Word)
  /// The line is not UTF-8.
  case notUTF8
  /// The line can be read, but not be followed now.
  case exchange(ExchangeError)

  /// A word of the line and where it stands, in bytes.
  package struct Word: Hashable, Sendable {
    /// The word.
    package let text: String
    /// Its bytes in the line.
    package let bytes: Range<Int>
  }

  /// What belongs at a place of a line.
  package enum Wanted: Hashable, Sendable {
    case command, call, delivery, pick, end, to, iss, window, number, octets, field, sequence
    case flags, span, wait, setting, switchPosition, reuse, life
  }

  /// The bytes of the line that the error is about.
  package var bytes: Range<Int>? {
    switch self {
    case .unknown(let word, _), .surplus(let word), .tooLarge(let word, _), .repeated(let word):
      word.bytes
    case .missing(_, let place): place..<place
    case .notUTF8, .exchange: nil
    }
  }
}

extension ScriptError.Wanted {
  /// The words that can stand there; empty where it is a number or has a form of its own.
  package var words: [String] {
    switch self {
    case .command:
      [
        "client", "server", "deliver", "drop", "duplicate", "inject", "wait", "set", "show",
        "reset", "help",
      ]
    case .call:
      [
        "listen", "open", "send", "receive", "close", "abort", "status", "user-timeout", "crash",
      ]
    case .delivery: ["all"] + Self.pick.words
    case .pick: ["last", "to"]
    case .end: ["client", "server"]
    case .to: ["to"]
    case .field: ["seq=", "ack=", "len=", "win="]
    case .flags: ControlBits.named.map(\.name) + ["none"]
    case .setting:
      [
        "iss", "window", "msl", "time-wait", "segment-life", "rfc5961-rst", "rfc5961-syn",
        "rfc1337", "drop-synfin", "time-wait-reuse",
      ]
    case .switchPosition: ["on", "off"]
    case .reuse: Knobs.TimeWaitReuse.allCases.map(\.rawValue)
    case .wait: ["timeout", "msl", "2msl"]
    case .span: ["msl", "2msl"]
    case .life: ["msl", "forever"]
    case .iss, .window, .number, .octets, .sequence: []
    }
  }
}
