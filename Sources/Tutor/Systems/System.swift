package import TCP

/// A system whose numbers differ from the RFC's.
///
/// A number here is a default, and never "TCP's": each comes with the place where it stands.
package enum System: String, CaseIterable, Hashable, Sendable {
  case rfc, linux, macos, windows, freebsd

  /// The system as it is written.
  package var name: String {
    switch self {
    case .rfc: "RFC 9293"
    case .linux: "Linux"
    case .macos: "macOS"
    case .windows: "Windows"
    case .freebsd: "FreeBSD"
    }
  }

  /// The maximum segment lifetime, in milliseconds; `nil` where the system knows none.
  package var msl: UInt64? {
    switch self {
    case .rfc, .windows: 120_000
    case .linux: nil
    case .macos: 15_000
    case .freebsd: 30_000
    }
  }

  /// The stay in TIME-WAIT, in milliseconds.
  package var timeWait: UInt64 {
    switch self {
    case .rfc, .windows: 240_000
    case .linux, .freebsd: 60_000
    case .macos: 30_000
    }
  }

  /// Other lengths of TIME-WAIT that are reported of it, where sources disagree.
  package var otherTimeWaits: [UInt64] { self == .windows ? [120_000] : [] }

  /// Where the numbers stand.
  package var source: String {
    switch self {
    case .rfc: "RFC 9293 §3.4.2, §3.6.1"
    case .linux: "Linux include/net/tcp.h, TCP_TIMEWAIT_LEN"
    case .macos: "XNU bsd/netinet/tcp_timer.h, TCPTV_MSL"
    case .windows: "Microsoft, TCP/IP port exhaustion troubleshooting (2025)"
    case .freebsd: "FreeBSD sys/netinet/tcp_timer.h, TCPTV_MSL; tcp(4)"
    }
  }

  /// The machine's knobs with the system's numbers.
  package var knobs: Knobs { knobs(timeWait: timeWait) }

  /// The machine's knobs for each of the other numbers that are reported.
  package var otherKnobs: [Knobs] { otherTimeWaits.map(knobs) }

  private func knobs(timeWait: UInt64) -> Knobs {
    var knobs = Knobs()
    // Linux has no MSL: the machine's own is only how long a segment lives in flight.
    knobs.msl = msl ?? timeWait / 2
    knobs.timeWait = .milliseconds(timeWait)
    return knobs
  }
}

extension System {
  /// Reads the name of a system, in whatever case.
  package init?(name: String) { self.init(rawValue: name.folded) }
}
