import TCP
import Testing

@Suite struct `A segment` {
  @Test(
    arguments: [
      (Segment(seq: 100, ack: 1), 0, 100), (Segment(.syn, seq: 100), 1, 101),
      (Segment(.fin, seq: 100, ack: 1), 1, 101),
      (Segment([.syn, .fin], seq: 100, textLength: 10), 12, 112),
      (Segment(seq: 4_294_967_295, ack: 1, textLength: 2), 2, 1),
      (Segment([.syn, .fin], seq: 0, textLength: .max), 4_294_967_297, 1),
    ] as [(Segment, Int, SequenceNumber)])
  func `counts SYN and FIN with its text`(_ segment: Segment, _ length: Int, _ end: SequenceNumber)
  {
    #expect(segment.length == length)
    #expect(segment.end == end)
  }

  @Test func `is written as the RFC writes it`() {
    #expect(Segment(.syn, seq: 300, ack: 101).description == "<SEQ=300><ACK=101><CTL=SYN,ACK>")
    #expect(Segment(seq: 1, textLength: 10).description == "<SEQ=1><DATA=10><CTL=none>")
    #expect(Segment([.fin, .psh, .urg], seq: 1, ack: 2).bits.description == "FIN,PSH,URG,ACK")
  }

  @Test func `acknowledges by its number alone`() {
    #expect(Segment([.syn, .ack], seq: 1).bits == [.syn])
    #expect(Segment(.syn, seq: 1, ack: 0).bits == [.syn, .ack])
  }
}

@Suite struct `A sequence number` {
  @Test func `wraps`() {
    #expect(SequenceNumber(.max) + 1 == 0)
    #expect(SequenceNumber(0) - 1 == SequenceNumber(.max))
  }

  @Test func `is ordered on the ring`() {
    #expect(SequenceNumber(.max) < 0)
    #expect(SequenceNumber(0) > SequenceNumber(.max))
    #expect(SequenceNumber(5) <= 5)
    #expect(SequenceNumber(1) > 0)
    #expect(SequenceNumber.later(SequenceNumber(.max), 3) == 3)
    #expect(SequenceNumber(2).distance(from: SequenceNumber(.max)) == 3)
  }
}
