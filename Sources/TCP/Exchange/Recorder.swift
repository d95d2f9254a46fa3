/// Makes the ladder of an exchange from its happenings.
///
/// A segment that arrives before anything else happens is one line. One that does not leaves on its
/// line and arrives on another, as in the RFC's figures with "...".
public struct Recorder: Sendable {
  /// The ladder so far.
  public private(set) var ladder = Ladder()
  private var states: (client: State, server: State) = (.closed, .closed)
  private var now: UInt64 = 0
  /// The line on which each segment in flight left.
  private var departures: [Int: Int] = [:]
  /// The first line that the happenings being recorded have added or changed.
  private var firstChange = 0
  /// The segment that has arrived and whose transition comes next.
  private var arriving: (flight: Network.Flight, isInjected: Bool)?
  /// Whether the last line can still take the segment that its own call or timeout sends.
  private var isLastRowOpen = false

  /// Creates a recorder of an exchange in which nothing has happened.
  public init() {}

  /// Records happenings in order.
  ///
  /// - Returns: The first line that was added or changed; the number of lines when none was.
  @discardableResult
  public mutating func record(_ happenings: some Sequence<Happening>) -> Int {
    firstChange = ladder.rows.count
    for happening in happenings { record(happening) }
    return firstChange
  }

  /// Records one happening.
  private mutating func record(_ happening: Happening) {
    switch happening {
    case .sent(let flight): depart(flight)
    case .duplicated: break
    case .arrived(let flight, let isInjected): arriving = (flight, isInjected)
    case .died(let flight): die(flight)
    case .signalled(let end, let signal): lastRow?[end].signals.append(signal)
    case .transition(let step): take(step)
    }
  }

  /// The last line, to be changed in place.
  private var lastRow: Ladder.Row? {
    get { ladder.rows.last }
    set {
      guard let newValue, !ladder.rows.isEmpty else { return }
      firstChange = min(firstChange, ladder.rows.count - 1)
      ladder.rows[ladder.rows.count - 1] = newValue
    }
  }

  private mutating func append(_ arrow: Ladder.Arrow?) {
    ladder.rows.append(
      Ladder.Row(
        time: now, arrow: arrow, client: Ladder.Side(at: states.client),
        server: Ladder.Side(at: states.server)))
  }

  private mutating func depart(_ flight: Network.Flight) {
    let arrow = Ladder.Arrow(
      segment: flight.segment, from: flight.from, origin: .sent, fate: .underway)
    if isLastRowOpen { lastRow?.arrow = arrow } else { append(arrow) }
    isLastRowOpen = false
    departures[flight.id] = ladder.rows.count - 1
  }

  /// Draws the arrival of a segment: on the line on which it left, if nothing has happened and no
  /// time has passed since, else on a line of its own.
  private mutating func arrive(_ flight: Network.Flight, isInjected: Bool, at time: UInt64) {
    let departure = departures.removeValue(forKey: flight.id)
    if let departure, departure == ladder.rows.count - 1, ladder.rows[departure].time == time {
      lastRow?.arrow?.fate = .arrives
      return
    }
    let origin: Ladder.Arrow.Origin =
      isInjected ? .injected : flight.isDuplicate ? .duplicate : .underway
    append(
      Ladder.Arrow(segment: flight.segment, from: flight.from, origin: origin, fate: .arrives))
  }

  private mutating func die(_ flight: Network.Flight) {
    guard let departure = departures.removeValue(forKey: flight.id) else { return }
    firstChange = min(firstChange, departure)
    ladder.rows[departure].arrow?.fate = .lost
  }

  private mutating func take(_ step: Happening.Step) {
    now = step.time
    if let (flight, isInjected) = arriving {
      arrive(flight, isInjected: isInjected, at: now)
      arriving = nil
      isLastRowOpen = false
    } else {
      append(nil)
      lastRow?[step.end].cause = step.event.map(Ladder.Cause.event) ?? .crash
      isLastRowOpen = true
    }
    lastRow?[step.end].to = step.to
    if step.end == .client { states.client = step.to } else { states.server = step.to }
  }
}
