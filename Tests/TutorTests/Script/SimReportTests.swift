import Foundation
import Testing
import Tutor

@Suite struct `The report of a line` {
  /// What each line is answered with, a line each.
  static func answers(_ lines: [String]) -> [String] {
    answers(toBytes: lines.map { Array($0.utf8) })
  }

  static func answers(toBytes lines: [[UInt8]]) -> [String] {
    var simulation = Simulation()
    var answers: [String] = []
    for (index, line) in lines.enumerated() {
      var error: ScriptError?
      do throws(ScriptError) { try simulation.follow(line[...]) } catch let thrown {
        error = thrown
      }
      var bytes: [UInt8] = []
      SimReport(line: index + 1, input: line[...], error: error).append(simulation, to: &bytes)
      answers.append(String(decoding: bytes, as: UTF8.self))
    }
    return answers
  }

  /// The last line's answer as an independent reader of JSON sees it.
  static func object(_ lines: String...) throws -> [String: Any] {
    try parsed(try #require(answers(lines).last))
  }

  static func parsed(_ answer: String) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(answer.utf8))
    return try #require(json as? [String: Any])
  }

  static func list(_ key: String, _ object: [String: Any]) throws -> [NSDictionary] {
    try #require(object[key] as? [NSDictionary])
  }

  // MARK: Form

  @Test func `is the contract's example, byte by byte`() throws {
    let answers = Self.answers(["server listen", "client open", "deliver"])
    #expect(
      answers[2] == #"""
        {"line":3,"input":"deliver","time_ms":0,"client":"SYN-SENT","server":"SYN-RECEIVED",\#
        "sent":[{"from":"server","flags":["SYN","ACK"],"seq":300,"ack":101,"len":0,"win":65535}],\#
        "arrived":[{"from":"client","flags":["SYN"],"seq":100,"ack":null,"len":0,"win":65535,\#
        "injected":false}],"died":[],"signals":[],\#
        "transitions":[{"end":"server","event":"rcv SYN","from":"LISTEN","to":"SYN-RECEIVED",\#
        "clause":"3.10.7.2","step":"third","time_ms":0}],"clause":"3.10.7.2",\#
        "in_flight":{"to_client":1,"to_server":0},"error":null}

        """#)
    for answer in answers { _ = try Self.parsed(answer) }
  }

  @Test func `of a blank line says where things stand`() {
    #expect(
      Self.answers([""]) == [
        #"""
        {"line":1,"input":"","time_ms":0,"client":"CLOSED","server":"CLOSED",\#
        "sent":[],"arrived":[],"died":[],"signals":[],"transitions":[],"clause":null,\#
        "in_flight":{"to_client":0,"to_server":0},"error":null}

        """#
      ])
  }

  @Test func `of an error says it in one sentence, and goes on`() {
    #expect(
      Self.answers(["client opne", "client open"]) == [
        #"""
        {"line":1,"input":"client opne","time_ms":0,"client":"CLOSED","server":"CLOSED",\#
        "sent":[],"arrived":[],"died":[],"signals":[],"transitions":[],"clause":null,\#
        "in_flight":{"to_client":0,"to_server":0},\#
        "error":"`opne` is not a call: did you mean `open`?"}

        """#,
        #"""
        {"line":2,"input":"client open","time_ms":0,"client":"SYN-SENT","server":"CLOSED",\#
        "sent":[{"from":"client","flags":["SYN"],"seq":100,"ack":null,"len":0,"win":65535}],\#
        "arrived":[],"died":[],"signals":[],\#
        "transitions":[{"end":"client","event":"active OPEN","from":"CLOSED","to":"SYN-SENT",\#
        "clause":"3.10.1","step":null,"time_ms":0}],"clause":"3.10.1",\#
        "in_flight":{"to_client":0,"to_server":1},"error":null}

        """#,
      ])
  }

  @Test(
    arguments: [
      "", "   ", "\r", "\t", "client open\r", "show", "help", "reset", "# no comments",
      "\u{0}\u{7F}",
      "\"\\/\u{8}\u{C}", "客户端 open 👨‍👩‍👧", "\u{2028}", "deliver",
    ])
  func `is one object on one line that echoes the input`(_ line: String) throws {
    let answer = try #require(Self.answers([line]).first)
    #expect(answer.utf8.count { $0 < 0x20 || $0 == 0x7F } == 1)
    #expect(answer.hasSuffix("}\n"))
    let object = try Self.parsed(answer)
    #expect(object["input"] as? String == line)
    #expect(object["line"] as? Int == 1)
  }

  @Test func `escapes what JSON and terminals cannot have`() {
    let answer = Self.answers(["\"\\\t\r\u{1B}\u{7F}é"])[0]
    #expect(answer.hasPrefix(#"{"line":1,"input":"\"\\\t\r\u001b\u007fé","time_ms":0,"#))
  }

  @Test func `of a line that is not UTF-8 is an error on that line alone`() throws {
    let answers = Self.answers(toBytes: [[0x63, 0xFF, 0x22], Array("client open".utf8)])
    let object = try Self.parsed(answers[0])
    #expect(object["input"] as? String == "c\u{FFFD}\"")
    #expect(object["error"] as? String == "the line is not UTF-8")
    #expect(try Self.parsed(answers[1])["error"] is NSNull)
  }

  // MARK: Segments

  @Test func `knows no ack where the ACK bit is off, whatever the field says`() throws {
    let object = try Self.object("inject to client SYN,PSH,URG seq=7 ack=9 len=3 win=4294967295")
    let expected: NSDictionary = [
      "from": "server", "flags": ["SYN", "PSH", "URG"], "seq": 7, "ack": NSNull(), "len": 3,
      "win": 4_294_967_295, "injected": true,
    ]
    #expect(try Self.list("arrived", object) == [expected])
    let answer: NSDictionary = [
      "from": "client", "flags": ["RST", "ACK"], "seq": 0, "ack": 11, "len": 0, "win": 0,
    ]
    #expect(try Self.list("sent", object) == [answer])
  }

  @Test func `shows a segment without control bits`() throws {
    let arrived = try Self.list("arrived", Self.object("inject to client none seq=7"))
    #expect(arrived[0]["flags"] as? [String] == [])
    #expect(arrived[0]["win"] as? Int == 65_535)
  }

  @Test func `does not cap the window`() throws {
    let object = try Self.object("set window client 1073741823", "client open")
    #expect(try Self.list("sent", object).map { $0["win"] as? Int } == [1_073_741_823])
  }

  @Test func `tells dropped and outlived segments as died, without injected`() throws {
    let dropped = try Self.object("client open", "drop")
    let syn: NSDictionary = [
      "from": "client", "flags": ["SYN"], "seq": 100, "ack": NSNull(), "len": 0, "win": 65_535,
    ]
    #expect(try Self.list("died", dropped) == [syn])
    let outlived = try Self.object("client open", "client crash", "wait msl", "wait 1ms")
    #expect(try Self.list("died", outlived) == [syn])
    #expect(outlived["time_ms"] as? Int == 120_001)
    #expect(outlived["clause"] is NSNull)
  }

  @Test func `counts a duplicate as in flight, by direction`() throws {
    let object = try Self.object("client open", "duplicate", "server open", "duplicate last")
    #expect(object["in_flight"] as? [String: Int] == ["to_client": 2, "to_server": 2])
    #expect(try Self.list("sent", object).isEmpty)
  }

  // MARK: Happenings

  @Test func `tells signals to whom they are told`() throws {
    let object = try Self.object("client open", "deliver", "deliver")
    let reset: NSDictionary = ["to": "client", "signal": "connection reset"]
    #expect(try Self.list("signals", object) == [reset])
    let step: NSDictionary = [
      "end": "client", "event": "rcv RST,ACK", "from": "SYN-SENT", "to": "CLOSED",
      "clause": "3.10.7.3", "step": "second", "time_ms": 0,
    ]
    #expect(try Self.list("transitions", object) == [step])
  }

  @Test func `lists all that happened in order, and the clause of the last`() throws {
    let object = try Self.object("server listen", "client open", "deliver all")
    let steps = try Self.list("transitions", object)
    #expect(steps.map { $0["end"] as? String } == ["server", "client", "server"])
    #expect(steps.map { $0["event"] as? String } == ["rcv SYN", "rcv SYN,ACK", "rcv ACK"])
    #expect(steps.map { $0["step"] as? String } == ["third", "fourth", "fifth"])
    #expect(object["clause"] as? String == "3.10.7.4")
    #expect(try Self.list("sent", object).map { $0["seq"] as? Int } == [300, 101])
    #expect(try Self.list("arrived", object).map { $0["seq"] as? Int } == [100, 300, 101])
  }

  @Test func `lists transitions that stay in their state`() throws {
    let object = try Self.object("client status")
    let step: NSDictionary = [
      "end": "client", "event": "STATUS", "from": "CLOSED", "to": "CLOSED", "clause": "3.10.6",
      "step": NSNull(), "time_ms": 0,
    ]
    #expect(try Self.list("transitions", object) == [step])
    let signal = try Self.list("signals", object)[0]["signal"] as? String
    #expect(signal == "error: connection does not exist")
  }

  @Test func `gives each transition its own time`() throws {
    let steps = try Self.list("transitions", Self.object("client open", "wait 10s"))
    #expect(steps.map { $0["time_ms"] as? Int } == [1_000, 3_000, 7_000])
  }

  @Test func `tells what happened before the error`() throws {
    let fill = Array(repeating: "duplicate", count: 4_095)
    let last = try #require(Self.answers(["client open"] + fill + ["server open"]).last)
    let object = try Self.parsed(last)
    #expect(
      object["error"] as? String == "4096 segments are in flight already; the further one is lost")
    #expect(object["server"] as? String == "SYN-SENT")
    #expect(try Self.list("sent", object) == Self.list("died", object))
    #expect(object["in_flight"] as? [String: Int] == ["to_client": 0, "to_server": 4_096])
  }

  @Test func `names a crash`() throws {
    let steps = try Self.list("transitions", Self.object("client open", "client crash"))
    #expect(steps.map { $0["event"] as? String } == ["crash"])
    #expect(steps.map { $0["clause"] as? String } == ["3.5.1"])
  }
}
