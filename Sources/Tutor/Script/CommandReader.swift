import TCP

/// Reads one line of the script language.
struct CommandReader {
  private var cursor: Cursor

  init(_ line: ArraySlice<UInt8>) { cursor = Cursor(line) }

  mutating func command() throws(ScriptError) -> Command {
    guard let word = cursor.next() else { return .nothing }
    let command = try command(word)
    if let surplus = cursor.next() { throw .surplus(cursor.word(surplus)) }
    return command
  }

  private mutating func command(_ word: ArraySlice<UInt8>) throws(ScriptError) -> Command {
    if word.spells("deliver") { return .instruction(try deliver()) }
    if let end = Self.end(word) { return .instruction(try call(at: end)) }
    if word.spells("wait") { return .instruction(try wait()) }
    if word.spells("drop") { return .instruction(.drop(try pick(.pick))) }
    if word.spells("duplicate") { return .instruction(.duplicate(try pick(.pick))) }
    if word.spells("inject") { return .instruction(try inject()) }
    if word.spells("set") { return .instruction(try setting()) }
    if word.spells("show") { return .show }
    if word.spells("reset") { return .reset }
    if word.spells("help") { return .help }
    throw .unknown(cursor.word(word), wanted: .command)
  }

  // MARK: Words and numbers

  private static func end(_ word: ArraySlice<UInt8>) -> End? {
    word.spells("client") ? .client : word.spells("server") ? .server : nil
  }

  private mutating func next(_ wanted: ScriptError.Wanted) throws(ScriptError) -> ArraySlice<UInt8>
  {
    guard let word = cursor.next() else { throw .missing(wanted, at: cursor.offset) }
    return word
  }

  private mutating func end() throws(ScriptError) -> End {
    let word = try next(.end)
    guard let end = Self.end(word) else { throw .unknown(cursor.word(word), wanted: .end) }
    return end
  }

  private mutating func number(
    _ wanted: ScriptError.Wanted, upTo limit: UInt32 = .max
  ) throws(ScriptError) -> UInt32 {
    let word = try next(wanted)
    return try number(word, in: word, wanted, upTo: limit)
  }

  private func number(
    _ digits: ArraySlice<UInt8>, in word: ArraySlice<UInt8>, _ wanted: ScriptError.Wanted,
    upTo limit: UInt32 = .max
  ) throws(ScriptError) -> UInt32 {
    guard let number = digits.number else { throw .unknown(cursor.word(word), wanted: wanted) }
    guard number <= limit else { throw .tooLarge(cursor.word(word), limit: limit) }
    return UInt32(number)
  }

  // MARK: Calls

  private mutating func call(at end: End) throws(ScriptError) -> Instruction {
    let word = try next(.call)
    if word.spells("crash") { return .crash(end) }
    return .happen(try event(word), at: end)
  }

  private mutating func event(_ word: ArraySlice<UInt8>) throws(ScriptError) -> Event {
    if word.spells("listen") { return .open(.passive) }
    if word.spells("open") { return .open(.active) }
    if word.spells("send") { return .send(try number(.octets)) }
    if word.spells("receive") { return .receive }
    if word.spells("close") { return .close }
    if word.spells("abort") { return .abort }
    if word.spells("status") { return .status }
    if word.spells("user-timeout") { return .userTimeout }
    throw .unknown(cursor.word(word), wanted: .call)
  }

  // MARK: The network

  private mutating func deliver() throws(ScriptError) -> Instruction {
    if let word = cursor.peek(), word.spells("all") {
      _ = cursor.next()
      return .deliverAll
    }
    return .deliver(try pick(.delivery))
  }

  private mutating func pick(
    _ wanted: ScriptError.Wanted
  ) throws(ScriptError) -> Network.Pick {
    var pick = Network.Pick()
    var wanted = wanted
    guard var word = cursor.next() else { return pick }
    if word.spells("last") {
      pick.isLast = true
      guard let following = cursor.next() else { return pick }
      word = following
      wanted = .to
    }
    guard word.spells("to") else { throw .unknown(cursor.word(word), wanted: wanted) }
    pick.end = try end()
    return pick
  }

  private mutating func inject() throws(ScriptError) -> Instruction {
    let word = try next(.to)
    guard word.spells("to") else { throw .unknown(cursor.word(word), wanted: .to) }
    let end = try end()
    let bits = try flags()
    var fields = SegmentFields()
    while let word = cursor.next() { try take(word, into: &fields) }
    guard let seq = fields.seq else { throw .missing(.sequence, at: cursor.offset) }
    let ack = bits.contains(.ack) ? SequenceNumber(fields.ack ?? 0) : nil
    return .inject(
      Segment(
        bits, seq: SequenceNumber(seq), ack: ack, textLength: fields.len ?? 0,
        window: fields.win ?? 65_535), to: end)
  }

  private struct SegmentFields {
    var seq, ack, len, win: UInt32?
  }

  private func take(
    _ word: ArraySlice<UInt8>, into fields: inout SegmentFields
  ) throws(ScriptError) {
    if let digits = word.after("seq=") {
      try set(&fields.seq, digits, of: word)
    } else if let digits = word.after("ack=") {
      try set(&fields.ack, digits, of: word)
    } else if let digits = word.after("len=") {
      try set(&fields.len, digits, of: word)
    } else if let digits = word.after("win=") {
      try set(&fields.win, digits, of: word)
    } else {
      throw .unknown(cursor.word(word), wanted: .field)
    }
  }

  private func set(
    _ field: inout UInt32?, _ digits: ArraySlice<UInt8>, of word: ArraySlice<UInt8>
  ) throws(ScriptError) {
    guard field == nil else { throw .repeated(cursor.word(word)) }
    field = try number(digits, in: digits, .number)
  }

  private mutating func flags() throws(ScriptError) -> ControlBits {
    let word = try next(.flags)
    guard !word.spells("none") else { return [] }
    var bits = ControlBits()
    for name in word.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      guard let bit = Self.bit(name) else { throw .unknown(cursor.word(word), wanted: .flags) }
      bits.insert(bit)
    }
    return bits
  }

  private static func bit(_ name: ArraySlice<UInt8>) -> ControlBits? {
    if name.spells("SYN") { return .syn }
    if name.spells("ACK") { return .ack }
    if name.spells("FIN") { return .fin }
    if name.spells("RST") { return .rst }
    if name.spells("PSH") { return .psh }
    return name.spells("URG") ? .urg : nil
  }

  // MARK: Time

  private mutating func wait() throws(ScriptError) -> Instruction {
    let word = try next(.wait)
    return word.spells("timeout") ? .waitForTimer : .wait(try span(word, .wait))
  }

  private func span(
    _ word: ArraySlice<UInt8>, _ wanted: ScriptError.Wanted
  ) throws(ScriptError) -> TimeSpan {
    guard !word.spells("msl") else { return .msl(1) }
    let unit = word.drop { $0 >= 0x30 && $0 <= 0x39 }
    let number = UInt64(
      try number(word[..<unit.startIndex], in: word, wanted))
    if unit.spells("ms") { return .milliseconds(number) }
    if unit.spells("s") { return .milliseconds(number * 1_000) }
    if unit.spells("min") { return .milliseconds(number * 60_000) }
    if unit.spells("msl") { return .msl(number) }
    throw .unknown(cursor.word(word), wanted: wanted)
  }

  // MARK: Settings

  private mutating func setting() throws(ScriptError) -> Instruction {
    let word = try next(.setting)
    if word.spells("iss") {
      let end = try end()
      return .setISS(SequenceNumber(try number(.iss)), at: end)
    }
    if word.spells("window") {
      let end = try end()
      return .setWindow(try number(.window, upTo: 1_073_741_823), at: end)
    }
    if word.spells("msl") { return .setMSL(try span(next(.span), .span)) }
    if word.spells("time-wait") { return .setTimeWait(try span(next(.span), .span)) }
    if word.spells("segment-life") { return .setSegmentLife(try life()) }
    if word.spells("time-wait-reuse") { return .setTimeWaitReuse(try reuse()) }
    return try knob(word)
  }

  private mutating func knob(_ word: ArraySlice<UInt8>) throws(ScriptError) -> Instruction {
    if word.spells("rfc5961-rst") { return .setRFC5961RST(try isOn()) }
    if word.spells("rfc5961-syn") { return .setRFC5961SYN(try isOn()) }
    if word.spells("rfc1337") { return .setRFC1337(try isOn()) }
    if word.spells("drop-synfin") { return .setDropSYNFIN(try isOn()) }
    throw .unknown(cursor.word(word), wanted: .setting)
  }

  private mutating func isOn() throws(ScriptError) -> Bool {
    let word = try next(.switchPosition)
    if word.spells("on") { return true }
    if word.spells("off") { return false }
    throw .unknown(cursor.word(word), wanted: .switchPosition)
  }

  private mutating func reuse() throws(ScriptError) -> Knobs.TimeWaitReuse {
    let word = try next(.reuse)
    if word.spells("none") { return .none }
    if word.spells("rfc1122") { return .rfc1122 }
    throw .unknown(cursor.word(word), wanted: .reuse)
  }

  private mutating func life() throws(ScriptError) -> TimeSpan? {
    let word = try next(.life)
    return word.spells("forever") ? nil : try span(word, .life)
  }
}
