import TCP
import Testing
import Tutor

@Suite struct `The name of a state` {
  @Test(
    arguments: [
      ("SYN-RECEIVED", State.synReceived), ("syn_rcvd", .synReceived),
      ("SynReceived", .synReceived),
      ("SYN_RECV", .synReceived), ("ＳＹＮ＿ＲＥＣＶ", .synReceived), ("03", .synReceived),
      ("tcp_new_syn_recv", .synReceived), ("estab", .established), ("已建立", .established),
      ("verbunden", .established), ("fin wait 1", .finWait1), ("FIN_WAIT2", .finWait2),
      ("finwait2", .finWait2), ("unconn", .closed), ("close", .closed), ("LISTENING", .listen),
      ("0a", .listen), ("close wait", .closeWait), ("TIMED_WAIT", .timeWait),
      ("ÚLTIMO_ACK", .lastAck),
      ("posledni", nil), ("SYN_RECE", nil), ("", nil), ("-", nil), ("2", nil),
    ] as [(String, State?)])
  func `is read however it is written`(_ text: String, _ state: State?) {
    #expect(StateName.read(text)?.state == state)
  }

  @Test func `means one state only`() {
    let states = Dictionary(grouping: StateName.all) { $0.name.folded }
      .mapValues { Set($0.map(\.state)) }
    #expect(states.filter { $0.value.count > 1 }.isEmpty)
  }
}
