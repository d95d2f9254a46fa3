import TCP
import Testing
import Tutor

@Suite struct `A line of the script language` {
  // MARK: Forms

  /// A line and the instruction that it is.
  struct Form: CustomTestStringConvertible, Sendable {
    let line: String
    let instruction: Instruction
    var testDescription: String { line }

    init(_ line: String, _ instruction: Instruction) {
      self.line = line
      self.instruction = instruction
    }
  }

  static func command(_ line: String) throws -> Command {
    try Command(reading: ArraySlice(line.utf8))
  }

  static let calls = End.allCases.flatMap { end in
    [
      Form("\(end) listen", .happen(.open(.passive), at: end)),
      Form("\(end) open", .happen(.open(.active), at: end)),
      Form("\(end) send 0", .happen(.send(0), at: end)),
      Form("\(end) send 4294967295", .happen(.send(.max), at: end)),
      Form("\(end) receive", .happen(.receive, at: end)),
      Form("\(end) close", .happen(.close, at: end)),
      Form("\(end) abort", .happen(.abort, at: end)),
      Form("\(end) status", .happen(.status, at: end)),
      Form("\(end) user-timeout", .happen(.userTimeout, at: end)),
      Form("\(end) crash", .crash(end)),
      Form("set iss \(end) 0", .setISS(0, at: end)),
      Form("set iss \(end) 4294967295", .setISS(SequenceNumber(.max), at: end)),
      Form("set window \(end) 0", .setWindow(0, at: end)),
      Form("set window \(end) 1073741823", .setWindow(1_073_741_823, at: end)),
    ]
  }

  static let picks: [(String, Network.Pick)] = [
    ("", Network.Pick()), (" last", Network.Pick(last: true)),
    (" to client", Network.Pick(to: .client)), (" to server", Network.Pick(to: .server)),
    (" last to client", Network.Pick(last: true, to: .client)),
    (" last to server", Network.Pick(last: true, to: .server)),
  ]

  static let deliveries =
    [Form("deliver all", .deliverAll)]
    + picks.flatMap { words, pick in
      [
        Form("deliver\(words)", .deliver(pick)), Form("drop\(words)", .drop(pick)),
        Form("duplicate\(words)", .duplicate(pick)),
      ]
    }

  static let segments = [
    Form("inject to server SYN seq=90", .inject(Segment(.syn, seq: 90), to: .server)),
    Form(
      "inject to client SYN,ACK seq=300 ack=101 len=7 win=9",
      .inject(Segment(.syn, seq: 300, ack: 101, textLength: 7, window: 9), to: .client)),
    Form(
      "inject to client ACK win=9 len=7 ack=101 seq=300",
      .inject(Segment(seq: 300, ack: 101, textLength: 7, window: 9), to: .client)),
    Form("inject to client none seq=5", .inject(Segment(seq: 5), to: .client)),
    Form("inject to client ACK seq=5", .inject(Segment(seq: 5, ack: 0), to: .client)),
    // The field is filled, and does not count: the ACK bit is set by its word alone.
    Form("inject to client RST seq=5 ack=9", .inject(Segment(.rst, seq: 5), to: .client)),
    Form(
      "inject to client URG,PSH,RST,FIN,ACK,SYN seq=0",
      .inject(Segment([.urg, .psh, .rst, .fin, .syn], seq: 0, ack: 0), to: .client)),
    Form("inject to client SYN,SYN seq=1", .inject(Segment(.syn, seq: 1), to: .client)),
    Form(
      "inject to client ACK seq=4294967295 ack=4294967295 len=4294967295 win=4294967295",
      .inject(
        Segment(
          seq: SequenceNumber(.max), ack: SequenceNumber(.max), textLength: .max, window: .max),
        to: .client)),
  ]

  static let times = [
    Form("wait timeout", .waitForTimer), Form("wait 0ms", .wait(.milliseconds(0))),
    Form("wait 500ms", .wait(.milliseconds(500))), Form("wait 30s", .wait(.milliseconds(30_000))),
    Form("wait 4min", .wait(.milliseconds(240_000))), Form("wait msl", .wait(.msl(1))),
    Form("wait 2msl", .wait(.msl(2))),
    Form("wait 4294967295min", .wait(.milliseconds(4_294_967_295 * 60_000))),
    Form("set msl 30s", .setMSL(.milliseconds(30_000))),
    Form("set time-wait 2msl", .setTimeWait(.msl(2))),
    Form("set time-wait 1msl", .setTimeWait(.msl(1))),
    Form("set time-wait 60s", .setTimeWait(.milliseconds(60_000))),
    Form("set segment-life msl", .setSegmentLife(.msl(1))),
    Form("set segment-life 500ms", .setSegmentLife(.milliseconds(500))),
    Form("set segment-life forever", .setSegmentLife(nil)),
  ]

  static let knobs = [
    Form("set rfc5961-rst on", .setRFC5961RST(true)),
    Form("set rfc5961-rst off", .setRFC5961RST(false)),
    Form("set rfc5961-syn on", .setRFC5961SYN(true)),
    Form("set rfc5961-syn off", .setRFC5961SYN(false)),
    Form("set rfc1337 on", .setRFC1337(true)), Form("set rfc1337 off", .setRFC1337(false)),
    Form("set drop-synfin on", .setDropSYNFIN(true)),
    Form("set drop-synfin off", .setDropSYNFIN(false)),
    Form("set time-wait-reuse none", .setTimeWaitReuse(.none)),
    Form("set time-wait-reuse rfc1122", .setTimeWaitReuse(.rfc1122)),
  ]

  static let forms = calls + deliveries + segments + times + knobs

  @Test(arguments: forms) func `is read as what it says`(_ form: Form) throws {
    #expect(try Self.command(form.line) == .instruction(form.instruction))
  }

  @Test(arguments: forms) func `may be typed in capitals, with tabs, and end in CR`(
    _ form: Form
  ) throws {
    let words = form.line.uppercased().split(separator: " ").joined(separator: "\t  ")
    #expect(try Self.command(" \t\(words) \r") == .instruction(form.instruction))
  }

  @Test(
    arguments: [
      ("show", .show), ("reset", .reset), ("help", .help), ("", .nothing), (" \t ", .nothing),
      ("\r", .nothing),
    ] as [(String, Command)])
  func `may be about the sandbox itself, or blank`(_ line: String, _ command: Command) throws {
    #expect(try Self.command(line) == command)
  }

  @Test func `is read from wherever it lies in its buffer`() throws {
    let bytes = Array("xx set msl 1x".utf8)
    let error = #expect(throws: ScriptError.self) { try Command(reading: bytes[3...]) }
    #expect(error?.bytes == 8..<10)
  }

  // MARK: Errors

  /// A line that cannot be read; `‹ ›` mark the bytes that the error is about.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let line: String
    let bytes: Range<Int>
    let english: String
    let chinese: String
    var testDescription: String { line }

    init(_ marked: String, _ english: String, _ chinese: String) {
      let parts = marked.split(omittingEmptySubsequences: false) { "‹›".contains($0) }
      line = parts.joined()
      let start = parts[0].utf8.count
      bytes = start..<start + (parts.count > 1 ? parts[1].utf8.count : 0)
      self.english = english
      self.chinese = chinese
    }
  }

  @Test(arguments: unknown + missing + surplus + numbers)
  func `that is wrong says why and where`(_ mistake: Mistake) {
    let error = #expect(throws: ScriptError.self) { try Self.command(mistake.line) }
    guard let error else { return }
    #expect(ScriptWords(language: .english).sentence(error) == mistake.english)
    #expect(ScriptWords(language: .simplifiedChinese).sentence(error) == mistake.chinese)
    #expect(error.bytes == mistake.bytes)
  }

  private static let callNames =
    "listen, open, send, receive, close, abort, status, user-timeout, crash"
  private static let settings =
    "iss, window, msl, time-wait, segment-life, rfc5961-rst, rfc5961-syn, rfc1337, drop-synfin, "
    + "time-wait-reuse"

  static let unknown = [
    Mistake(
      "‹cliant› open", "`cliant` is not a command: did you mean `client`?",
      "`cliant` 不是命令：是不是 `client`？"),
    Mistake(
      "  ‹客户端› open",
      "`客户端` is not a command: client, server, deliver, drop, duplicate, inject, wait, set, "
        + "show, reset, help",
      "`客户端` 不是命令：client, server, deliver, drop, duplicate, inject, wait, set, show, "
        + "reset, help"),
    Mistake(
      "client ‹opne›", "`opne` is not a call: did you mean `open`?", "`opne` 不是调用：是不是 `open`？"),
    Mistake(
      "client ‹fly›", "`fly` is not a call: \(callNames)", "`fly` 不是调用：\(callNames)"),
    Mistake(
      "deliver ‹lsat›", "`lsat` is not a choice of segments: did you mean `last`?",
      "`lsat` 不是对报文段的选择：是不是 `last`？"),
    Mistake(
      "deliver ‹first›", "`first` is not a choice of segments: all, last, to",
      "`first` 不是对报文段的选择：all, last, to"),
    Mistake(
      "drop ‹all›", "`all` is not a choice of segments: last, to", "`all` 不是对报文段的选择：last, to"),
    Mistake(
      "duplicate last ‹last›", "`last` is not the word `to`", "`last` 不是单词 `to`"),
    Mistake(
      "deliver to ‹sever›", "`sever` is not an end: did you mean `server`?",
      "`sever` 不是一端的名称：是不是 `server`？"),
    Mistake(
      "inject ‹server› SYN", "`server` is not the word `to`", "`server` 不是单词 `to`"),
    Mistake(
      "inject to ‹me›", "`me` is not an end: client, server", "`me` 不是一端的名称：client, server"),
    Mistake(
      "inject to client ‹SYNACK› seq=1",
      "`SYNACK` is not a list of control bits: SYN, FIN, RST, PSH, URG, ACK, none",
      "`SYNACK` 不是控制位列表：SYN, FIN, RST, PSH, URG, ACK, none"),
    Mistake(
      "inject to client ‹SYN,› seq=1",
      "`SYN,` is not a list of control bits: did you mean `SYN`?",
      "`SYN,` 不是控制位列表：是不是 `SYN`？"),
    Mistake(
      "inject to client ‹none,ACK› seq=1",
      "`none,ACK` is not a list of control bits: SYN, FIN, RST, PSH, URG, ACK, none",
      "`none,ACK` 不是控制位列表：SYN, FIN, RST, PSH, URG, ACK, none"),
    Mistake(
      "inject to client SYN ‹1›",
      "`1` is not a field of a segment with its number: seq=, ack=, len=, win=",
      "`1` 不是报文段的字段及其数字：seq=, ack=, len=, win="),
    Mistake(
      "inject to client SYN ‹seq=›",
      "`seq=` is not a field of a segment with its number: seq=, ack=, len=, win=",
      "`seq=` 不是报文段的字段及其数字：seq=, ack=, len=, win="),
    Mistake(
      "wait ‹timeuot›",
      "`timeuot` is not a time such as `30s`, `4min`, or `timeout`: did you mean `timeout`?",
      "`timeuot` 不是时间（如 `30s`、`4min`）或 `timeout`：是不是 `timeout`？"),
    Mistake(
      "set ‹rfc1377› on", "`rfc1377` is not a setting: did you mean `rfc1337`?",
      "`rfc1377` 不是设置项：是不是 `rfc1337`？"),
    Mistake(
      "set ‹fly› on", "`fly` is not a setting: \(settings)", "`fly` 不是设置项：\(settings)"),
    Mistake(
      "set rfc1337 ‹yes›", "`yes` is not `on` or `off`", "`yes` 不是开关值 `on` 或 `off`"),
    Mistake(
      "set time-wait-reuse ‹rfc1123›",
      "`rfc1123` is not a rule for reuse: did you mean `rfc1122`?",
      "`rfc1123` 不是重用规则：是不是 `rfc1122`？"),
    Mistake(
      "set segment-life ‹never›", "`never` is not a life such as `30s`: msl, forever",
      "`never` 不是生存时间（如 `30s`）：msl, forever"),
  ]

  static let missing = [
    Mistake(
      "client‹›", "the line ends where a call belongs: \(callNames)", "此处缺少调用：\(callNames)"),
    Mistake("client send‹›", "the line ends where a number of octets belongs", "此处缺少字节数"),
    Mistake(
      "deliver last to‹›", "the line ends where an end belongs: client, server",
      "此处缺少一端的名称：client, server"),
    Mistake(
      "inject‹›", "the line ends where the word `to` belongs", "此处缺少单词 `to`"),
    Mistake(
      "inject to client‹›",
      "the line ends where a list of control bits belongs: SYN, FIN, RST, PSH, URG, ACK, none",
      "此处缺少控制位列表：SYN, FIN, RST, PSH, URG, ACK, none"),
    Mistake(
      "inject to client SYN ack=1‹›", "the line ends where `seq=` and a number belongs",
      "此处缺少字段 `seq=` 及其数字"),
    Mistake(
      "wait‹›",
      "the line ends where a time such as `30s`, `4min`, or `timeout` belongs: "
        + "timeout, msl, 2msl",
      "此处缺少时间（如 `30s`、`4min`）或 `timeout`：timeout, msl, 2msl"),
    Mistake("set‹›", "the line ends where a setting belongs: \(settings)", "此处缺少设置项：\(settings)"),
    Mistake(
      "set iss‹›", "the line ends where an end belongs: client, server",
      "此处缺少一端的名称：client, server"),
    Mistake(
      "set iss client‹›", "the line ends where a number from 0 to 4294967295 belongs",
      "此处缺少数字（0 到 4294967295）"),
    Mistake(
      "set window client‹›", "the line ends where a window from 0 to 1073741823 belongs",
      "此处缺少窗口值（0 到 1073741823）"),
    Mistake(
      "set msl‹›", "the line ends where a time such as `30s`, `4min` belongs: msl, 2msl",
      "此处缺少时间（如 `30s`、`4min`）：msl, 2msl"),
    Mistake(
      "set segment-life‹›", "the line ends where a life such as `30s` belongs: msl, forever",
      "此处缺少生存时间（如 `30s`）：msl, forever"),
    Mistake(
      "set drop-synfin‹›", "the line ends where `on` or `off` belongs",
      "此处缺少开关值 `on` 或 `off`"),
    Mistake(
      "set time-wait-reuse‹›", "the line ends where a rule for reuse belongs: none, rfc1122",
      "此处缺少重用规则：none, rfc1122"),
  ]

  static let surplus = [
    ("client open ‹now›", "now"), ("client open ‹吗› ", "吗"), ("deliver all ‹to› client", "to"),
    ("deliver last to client ‹last›", "last"), ("show ‹all›", "all"), ("reset ‹#›", "#"),
    ("set rfc1337 on ‹off›", "off"), ("wait timeout ‹30s›", "30s"),
  ].map { line, word in
    Mistake(line, "the command ends before `\(word)`", "命令在 `\(word)` 之前就已结束")
  }

  static let numbers = [
    Mistake(
      "client send ‹4294967296›", "`4294967296` is larger than 4294967295",
      "`4294967296` 大于 4294967295"),
    Mistake(
      "client send ‹18446744073709551616›", "`18446744073709551616` is larger than 4294967295",
      "`18446744073709551616` 大于 4294967295"),
    Mistake(
      "client send ‹-1›", "`-1` is not a number of octets", "`-1` 不是字节数"),
    Mistake(
      "client send ‹99999999999999999999x›", "`99999999999999999999x` is not a number of octets",
      "`99999999999999999999x` 不是字节数"),
    Mistake(
      "set iss client ‹4294967296›", "`4294967296` is larger than 4294967295",
      "`4294967296` 大于 4294967295"),
    Mistake(
      "set iss client ‹x›", "`x` is not a number from 0 to 4294967295",
      "`x` 不是数字（0 到 4294967295）"),
    Mistake(
      "set window client ‹1073741824›", "`1073741824` is larger than 1073741823",
      "`1073741824` 大于 1073741823"),
    Mistake(
      "inject to client SYN seq=‹4294967296›", "`4294967296` is larger than 4294967295",
      "`4294967296` 大于 4294967295"),
    Mistake(
      "inject to client SYN seq=1 ack=‹１›", "`１` is not a number from 0 to 4294967295",
      "`１` 不是数字（0 到 4294967295）"),
    Mistake(
      "inject to client SYN seq=1 ‹SEQ=1›", "`SEQ=1` is given twice", "`SEQ=1` 重复给出"),
    Mistake(
      "wait ‹4294967296s›", "`4294967296s` is larger than 4294967295",
      "`4294967296s` 大于 4294967295"),
    Mistake(
      "wait ‹30›",
      "`30` is not a time such as `30s`, `4min`, or `timeout`: timeout, msl, 2msl",
      "`30` 不是时间（如 `30s`、`4min`）或 `timeout`：timeout, msl, 2msl"),
    Mistake(
      "set msl ‹1.5min›", "`1.5min` is not a time such as `30s`, `4min`: msl, 2msl",
      "`1.5min` 不是时间（如 `30s`、`4min`）：msl, 2msl"),
    Mistake(
      "set time-wait ‹s›", "`s` is not a time such as `30s`, `4min`: msl, 2msl",
      "`s` 不是时间（如 `30s`、`4min`）：msl, 2msl"),
  ]

  @Test(
    arguments: [[0xFF], [0x77, 0x61, 0x69, 0x74, 0x20, 0xC3], [0xE2, 0x80, 0x20]] as [[UInt8]])
  func `that is not UTF-8 says so`(_ bytes: [UInt8]) {
    let error = #expect(throws: ScriptError.notUTF8) { try Command(reading: bytes[...]) }
    guard let error else { return }
    #expect(ScriptWords(language: .english).sentence(error) == "the line is not UTF-8")
    #expect(ScriptWords(language: .simplifiedChinese).sentence(error) == "该行不是 UTF-8 编码")
    #expect(error.bytes == nil)
  }

  @Test func `is quoted without what could command a terminal, and not at length`() {
    let word = "\u{1B}[2J" + String(repeating: "x", count: 99)
    let error = #expect(throws: ScriptError.self) { try Self.command(word) }
    guard let error else { return }
    let said = ScriptWords(language: .english).sentence(error)
    #expect(said.hasPrefix("`␛[2J\(String(repeating: "x", count: 35))…` is not a command: client,"))
  }

  /// What can be read and not be followed.
  @Test(
    arguments: [
      (.nothingInFlight(to: nil), "nothing is in flight", "没有在途的报文段"),
      (.nothingInFlight(to: .client), "nothing is in flight to the client", "没有发往客户端的在途报文段"),
      (.nothingInFlight(to: .server), "nothing is in flight to the server", "没有发往服务器的在途报文段"),
      (
        .networkIsFull, "4096 segments are in flight already; the further one is lost",
        "已有 4096 个报文段在途，多出的一个丢失"
      ),
      (
        .tooManyDeliveries, "after 1000 deliveries segments are still in flight",
        "送达 1000 次之后仍有报文段在途"
      ),
      (.noTimerIsRunning, "no timer is running", "没有正在运行的定时器"),
      (.clockOverflow, "the clock cannot go so far", "时钟无法走到那么远"),
    ] as [(ExchangeError, String, String)])
  func `that cannot be followed says why`(
    _ error: ExchangeError, _ english: String, _ chinese: String
  ) {
    #expect(ScriptWords(language: .english).sentence(.exchange(error)) == english)
    #expect(ScriptWords(language: .simplifiedChinese).sentence(.exchange(error)) == chinese)
    #expect(ScriptError.exchange(error).bytes == nil)
  }

  // MARK: Completion

  @Test(
    arguments: [
      ("", "client"), ("cl", "client"), ("client us", "client user-timeout"),
      ("DELIVER a", "DELIVER all"), ("drop l", "drop last"),
      ("drop last to c", "drop last to client"),
      ("inject to client syn,", "inject to client SYN,ACK"),
      ("inject to client SYN s", "inject to client SYN seq="),
      ("set time-wait-r", "set time-wait-reuse"), ("set rfc1337 o", "set rfc1337 on"),
      ("set iss s", "set iss server"), ("wait t", "wait timeout"),
    ])
  func `is completed word by word`(_ text: String, _ first: String) {
    #expect(Command.completions(of: text).first == first)
  }

  @Test(arguments: ["drop a", "client open x", "show ", "wait 30s m", "x y"])
  func `is not completed where nothing can stand`(_ text: String) {
    #expect(Command.completions(of: text) == [])
  }
}
