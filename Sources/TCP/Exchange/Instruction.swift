/// One instruction to an exchange: a user call, something the network does, or the passing of time.
///
/// The script language writes one a line.
public enum Instruction: Hashable, Sendable {
  /// A user call or the user timeout at an end.
  case happen(Event, at: End)
  /// The end loses its TCB without a word.
  case crash(End)
  case deliver(Network.Pick)
  /// Delivers until nothing is in flight, answers included.
  case deliverAll
  case drop(Network.Pick)
  case duplicate(Network.Pick)
  /// A segment arrives at once; what is in flight stays.
  case inject(Segment, to: End)
  /// The clock moves; timers go off, nothing is delivered.
  case wait(TimeSpan)
  /// The clock moves to the earliest timer.
  case waitForTimer
  case setISS(SequenceNumber, at: End)
  case setWindow(UInt32, at: End)
  case setMSL(TimeSpan)
  case setTimeWait(TimeSpan)
  /// `nil`: for ever.
  case setSegmentLife(TimeSpan?)
  case setRFC5961RST(Bool)
  case setRFC5961SYN(Bool)
  case setRFC1337(Bool)
  case setDropSYNFIN(Bool)
  case setTimeWaitReuse(Knobs.TimeWaitReuse)
}

/// Why an instruction could not be followed.
public enum ExchangeError: Error, Hashable, Sendable {
  /// Nothing is in flight, or nothing towards this end.
  case nothingInFlight(to: End?)
  /// The network holds as many segments as it can; one more was lost.
  case networkIsFull
  /// `deliver all` met an exchange that goes on for ever.
  case tooManyDeliveries
  /// No timer runs at either end.
  case noTimerIsRunning
  /// The clock cannot count so far.
  case clockOverflow
}
