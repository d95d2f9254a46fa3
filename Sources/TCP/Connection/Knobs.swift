/// The choices that RFC 9293 leaves to an implementation, and where stacks differ.
///
/// The defaults follow RFC 9293 with the protections of RFC 5961.
public struct Knobs: Hashable, Sendable {
  /// A RST must hit RCV.NXT exactly; elsewhere in the window it is challenged (RFC 5961 §3).
  public var rfc5961RST = true
  /// A SYN in a synchronized state is challenged, wherever it lies (RFC 5961 §4).
  public var rfc5961SYN = true
  /// TIME-WAIT ignores a RST (RFC 1337, fix F1).
  public var rfc1337 = false
  /// A SYN with a FIN is dropped in LISTEN and SYN-SENT.
  public var dropSYNFIN = false
  /// Whether a new SYN may reopen a connection from TIME-WAIT.
  public var timeWaitReuse = TimeWaitReuse.none
  /// The maximum segment lifetime in milliseconds; two minutes (§3.4.2).
  public var msl: UInt64 = 120_000
  /// The stay in TIME-WAIT.
  public var timeWait = TimeSpan.msl(2)

  /// Creates the defaults.
  public init() {}

  /// The rules for a SYN that arrives in TIME-WAIT.
  public enum TimeWaitReuse: String, Hashable, Sendable, CaseIterable {
    case none
    /// The rule of RFC 1122 §4.2.2.13, in RFC 9293 §3.6.1 MAY-2.
    case rfc1122
  }

  /// The stay in TIME-WAIT in milliseconds.
  public var timeWaitMilliseconds: UInt64 { timeWait.milliseconds(msl: msl) }
}

/// What a connection is given from outside, for it has no clock, no random numbers and no memory of its own.
public struct Environment: Hashable, Sendable {
  /// The initial sequence number that the next incarnation is to use.
  public var iss: SequenceNumber
  /// RCV.WND: the octets that the user is ready to receive.
  public var window: UInt32
  /// The choices of the stack.
  public var knobs: Knobs

  /// Creates an environment.
  public init(iss: SequenceNumber, window: UInt32 = 65_535, knobs: Knobs = Knobs()) {
    self.iss = iss
    self.window = window
    self.knobs = knobs
  }
}
