import TCP
import Testing
import Tutor

@Suite struct `A segment as it is typed` {
  static let synAck = Segment(.syn, seq: 300, ack: 101)

  @Test(arguments: [
    "SYN,ACK", "syn+ack", "SYN-ACK", "syn ack", "synack", "SYN/ACK", "S.", "[S.]", "sa", "ack,syn",
    "<SEQ=300><ACK=101><CTL=SYN,ACK>", "SYN,ACK seq=300 ack=101", "syn，ack", "ＳＹＮ，ＡＣＫ",
    "SYN、ACK", "syn,ack SEQ = 300 ack=101 win=65535",
  ])
  func `is SYN,ACK however it is written`(_ text: String) {
    #expect(SegmentReading(text)?.matches(Self.synAck) == true)
  }

  @Test(arguments: [
    "SYN", "ACK", ".", "S", "R.", "FIN,ACK", "none", "不发送", "SYN,ACK seq=301", "S. ack=100",
    "<SEQ=300><ACK=102><CTL=SYN,ACK>", "SYN,ACK len=1",
  ])
  func `is something else when bits or numbers differ`(_ text: String) {
    #expect(SegmentReading(text)?.matches(Self.synAck) == false)
  }

  @Test(arguments: [
    "", "hello", "seq=300", "SYN,ACK seq=", "SYN,ACK seq=4294967296", "SYN,ACK foo=1", "SYNX", "=",
    ",",
  ])
  func `is nothing when it cannot be read`(_ text: String) {
    #expect(SegmentReading(text) == nil)
  }

  @Test(arguments: ["none", "nothing", "不发送", "无"]) func `can be no segment at all`(_ text: String)
  {
    #expect(SegmentReading(text)?.matches(nil) == true)
    #expect(SegmentReading("ACK")?.matches(nil) == false)
  }
}
