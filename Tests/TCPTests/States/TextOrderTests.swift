import TCP
import Testing

/// Text and FIN that arrive out of order (N24), and the receive window.
@Suite struct `Text out of order` {
  /// Octets from 301 on.
  private static func text(
    _ range: Range<UInt32>, _ bits: ControlBits = [], ack: SequenceNumber = 101
  ) -> Event {
    .segment(
      bits, seq: SequenceNumber(range.lowerBound), ack: ack,
      text: range.upperBound - range.lowerBound)
  }

  @Test func `is held and acknowledged with what is expected`() {
    let connection = expect(
      Fixture.established, Self.text(311..<321), becomes: .established,
      sends: "<SEQ=101><ACK=301><CTL=ACK>", by: .check(.seventh))
    #expect(connection.receive?.unread == 0)
    expect(
      connection, Self.text(301..<311), becomes: .established,
      sends: "<SEQ=101><ACK=321><CTL=ACK>", by: .check(.seventh))
  }

  @Test func `has its ACK taken at once`() {
    expect(
      Fixture.established.walked(.send(10)), Self.text(311..<321, ack: 111),
      becomes: .established, sends: "<SEQ=111><ACK=301><CTL=ACK>", timer: .stop,
      by: .check(.seventh))
  }

  @Test func `is delivered in one piece when its turn comes`() {
    let connection = Fixture.established.walked(
      .receive, Self.text(311..<321), Self.text(331..<341))
    expect(
      connection, Self.text(301..<311), becomes: .established,
      sends: "<SEQ=101><ACK=321><CTL=ACK>", signals: [.delivered(20)], by: .check(.seventh))
  }

  /// Segments that arrive before 301 ..< 311 does, and the ACK that this draws.
  @Test(
    arguments: [
      ([311..<321], 321), ([321..<331], 311), ([321..<331, 311..<321], 331),
      ([311..<321, 321..<331], 331), ([311..<321, 311..<321], 321), ([311..<325, 318..<331], 331),
      ([318..<331, 311..<325], 331), ([315..<318, 311..<331], 331), ([305..<331, 315..<318], 331),
      ([331..<341, 311..<321, 321..<331], 341), ([341..<351, 321..<331, 312..<315], 311),
      ([341..<351, 331..<341, 311..<321], 321), ([305..<308], 311), ([303..<315, 305..<308], 315),
    ] as [([Range<UInt32>], UInt32)])
  func `is merged, however it overlaps`(_ early: [Range<UInt32>], _ ack: UInt32) {
    var connection = Fixture.established
    for range in early {
      connection = expect(
        connection, Self.text(range), becomes: .established,
        sends: "<SEQ=101><ACK=301><CTL=ACK>", by: .check(.seventh))
    }
    connection = expect(
      connection, Self.text(301..<311), becomes: .established,
      sends: "<SEQ=101><ACK=\(ack)><CTL=ACK>", by: .check(.seventh))
    #expect(connection.receive?.unread == Int(ack) - 301)
  }

  @Test func `makes the same connection in whatever order it came`() {
    let pieces = [Self.text(311..<321), Self.text(326..<331), Self.text(336..<341)]
    let forth = pieces.reduce(Fixture.established) { $0.walked($1) }
    let back = pieces.reversed().reduce(Fixture.established) { $0.walked($1) }
    #expect(forth == back)
  }

  @Test func `in two pieces that touch is held as one piece`() {
    let whole = Fixture.established.walked(Self.text(311..<331)).receive
    let pieces = [Self.text(311..<321), Self.text(321..<331)]
    #expect(pieces.reduce(Fixture.established) { $0.walked($1) }.receive == whole)
    #expect(pieces.reversed().reduce(Fixture.established) { $0.walked($1) }.receive == whole)
  }

  @Test func `that straddles RCV.NXT counts with its new part alone`() {
    let connection = expect(
      Fixture.established.walked(Self.text(301..<311)), Self.text(296..<316),
      becomes: .established, sends: "<SEQ=101><ACK=316><CTL=ACK>", by: .check(.seventh))
    #expect(connection.receive?.unread == 15)
  }

  @Test func `is held over the end of the ring`() {
    let connection = Fixture.synSent.walked(.segment(.syn, seq: 4_294_967_290, ack: 101)).walked(
      .segment(seq: 2, ack: 101, text: 3), .segment(seq: 4_294_967_294, ack: 101, text: 4))
    expect(
      connection, .segment(seq: 4_294_967_291, ack: 101, text: 3), becomes: .established,
      sends: "<SEQ=101><ACK=5><CTL=ACK>", by: .check(.seventh))
  }

  // MARK: FIN

  @Test func `a FIN ahead of its turn is held`() {
    let connection = expect(
      Fixture.established, Self.text(311..<321, .fin), becomes: .established,
      sends: "<SEQ=101><ACK=301><CTL=ACK>", by: .check(.eighth))
    expect(
      connection.walked(.receive), Self.text(301..<311), becomes: .closeWait,
      sends: "<SEQ=101><ACK=322><CTL=ACK>", signals: [.delivered(20), .connectionClosing],
      by: .check(.eighth))
  }

  @Test func `a FIN that is held waits until all text before it is here`() {
    let connection = Fixture.established.walked(Self.text(321..<321, .fin))
    let part = expect(
      connection, Self.text(301..<311), becomes: .established,
      sends: "<SEQ=101><ACK=311><CTL=ACK>", by: .check(.seventh))
    expect(
      part, Self.text(311..<321), becomes: .closeWait, sends: "<SEQ=101><ACK=322><CTL=ACK>",
      signals: [.connectionClosing], by: .check(.eighth))
  }

  // MARK: The window

  @Test func `text beyond the window is not taken`() {
    expect(
      Fixture.established, Self.text(301..<321), window: 15, becomes: .established,
      sends: "<SEQ=101><ACK=316><CTL=ACK>", by: .check(.seventh))
    let held = Fixture.established.walked(Self.text(311..<321), window: 15)
    expect(
      held, Self.text(301..<311), window: 15, becomes: .established,
      sends: "<SEQ=101><ACK=316><CTL=ACK>", by: .check(.seventh))
  }

  @Test func `a FIN beyond the window is not taken`() {
    // §3.10.7.4, first, trims "including SYN and FIN", by the window that the segment finds.
    expect(
      Fixture.established, Self.text(301..<311, .fin), window: 10, becomes: .established,
      sends: "<SEQ=101><ACK=311><CTL=ACK>", by: .check(.eighth))
  }

  @Test func `a FIN is taken when it comes again behind text that the window has cut`() {
    let connection = expect(
      Fixture.established, Self.text(301..<321, .fin), window: 10, becomes: .established,
      sends: "<SEQ=101><ACK=311><CTL=ACK>", by: .check(.eighth))
    expect(
      connection, Self.text(311..<321, .fin), window: 65_535, becomes: .closeWait,
      sends: "<SEQ=101><ACK=322><CTL=ACK>", signals: [.connectionClosing], by: .check(.eighth))
  }

  @Test func `a closed window takes the ACK but neither text nor FIN`() {
    let sending = Fixture.established.walked(.send(10))
    let connection = expect(
      sending, Self.text(301..<311, ack: 111), window: 0, becomes: .established,
      sends: "<SEQ=111><ACK=301><CTL=ACK>", timer: .stop, by: .check(.seventh))
    #expect(connection.receive?.unread == 0)
    expect(
      connection, .segment(.fin, seq: 301, ack: 111), window: 0, becomes: .established,
      sends: "<SEQ=111><ACK=301><CTL=ACK>", by: .check(.eighth))
    expect(
      sending, .segment(seq: 301, ack: 111), window: 0, becomes: .established, timer: .stop,
      by: .check(.fifth))
  }

  @Test func `an ACK offers the window that the user has`() {
    let environment = Environment(iss: 100, window: 77)
    let ack = Fixture.established.after(Self.text(301..<311), in: environment).segment
    #expect(ack?.window == 77)
  }
}
