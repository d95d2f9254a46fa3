/// What TCP tells its user, in the words of RFC 9293 §3.10.
///
/// A SEND's "ok" when its text has been acknowledged is not told: no state depends on it.
public enum Signal: Hashable, Sendable {
  /// A RST took the connection, or ABORT took the calls that waited.
  case connectionReset
  /// A RST answered an active OPEN in SYN-RECEIVED.
  case connectionRefused
  /// The peer's FIN has arrived.
  case connectionClosing
  /// The user timeout, or R2, went off.
  case userTimeout
  /// A waiting RECEIVE got this many octets.
  case delivered(Int)
  /// CLOSE returned a waiting SEND or RECEIVE.
  case closing
  /// The answer to ABORT in a state that has nothing left to send.
  case ok
  /// The answer to STATUS.
  case status(State)
  /// A call that could not be served.
  case error(CallError)

  /// Why a user call is refused.
  public enum CallError: String, Hashable, Sendable {
    case doesNotExist = "connection does not exist"
    case alreadyExists = "connection already exists"
    case closing = "connection closing"
  }
}

extension Signal: CustomStringConvertible {
  /// The words; `error: ` before those that a call returns at once.
  public var description: String {
    switch self {
    case .connectionReset: "connection reset"
    case .connectionRefused: "connection refused"
    case .connectionClosing: "connection closing"
    case .userTimeout: "connection aborted due to user timeout"
    case .delivered(let octets): "\(octets) octets delivered"
    case .closing: "closing"
    case .ok: "ok"
    case .status(let state): "state = \(state)"
    case .error(let error): "error: \(error.rawValue)"
    }
  }
}
