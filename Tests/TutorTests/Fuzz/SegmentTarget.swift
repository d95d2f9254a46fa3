import TCP
import Tutor

extension FuzzTarget {
  /// Segments as learners write them.
  static let segment = FuzzTarget(
    name: "segment",
    seeds: {
      [
        "SYN", "S.", "syn+ack", "[S.]", "<SEQ=300><ACK=101><CTL=SYN,ACK>", "FIN,ACK seq=7 len=3",
        "rst", "none", "什么也不发", "ＳＹＮ，ＡＣＫ", "F.", "PSH URG", "synack", "seq = 1 ack = 2 SYN",
        "ACK win=65535", "SYN、ACK",
      ].map { Array($0.utf8) }
    },
    words: [
      "SYN", "ACK", "FIN", "RST", "PSH", "URG", "seq=", "ack=", "len=", "win=", "ctl=", "<", ">",
      "[", "]", "(", ")", "+", "/", "&", "、", "无", "none", "S", ".",
    ],
    count: 3_000
  ) { input, trial in
    let text = String(decoding: input, as: UTF8.self)
    let reading = SegmentReading(text)
    if text.unicodeScalars.allSatisfy(\.isASCII) {
      for other in [text.fullWidth, text.uppercased(), " \(text) "] {
        trial.expect(SegmentReading(other) == reading, "\(other) means what \(text) means")
      }
    }
    guard let reading else { return trial.show("nothing") }
    trial.show(reading.written)
    trial.expect(
      SegmentReading(reading.written) == reading, "\(text) is read back from \(reading.written)")
    trial.expect(
      reading.matches(reading.segment)
        || reading.ack != nil && reading.bits?.contains(.ack) == false,
      "\(reading.written) is what it says")
  }
}

extension SegmentReading {
  /// The reading as it can be typed.
  fileprivate var written: String {
    guard let bits else { return "none" }
    let numbers = [
      seq.map { "seq=\($0)" }, ack.map { "ack=\($0)" }, textLength.map { "len=\($0)" },
    ].compactMap(\.self)
    return ([bits.description] + numbers).joined(separator: " ")
  }

  /// A segment of which all of it is true.
  fileprivate var segment: Segment? {
    bits.map { bits in
      let ack = bits.contains(.ack) ? ack ?? 0 : nil
      return Segment(bits, seq: seq ?? 0, ack: ack, textLength: textLength ?? 0)
    }
  }
}
