import TCP
import Testing

/// A row of the conformance suite's facts: one end, driven step by step.
///
/// The suite is freebsd-net/tcp-testsuite (M. Tüxen, BSD-2-Clause). Numbers are relative to each end's
/// own ISN; both are 0 here, so they can be taken as they are.
struct StepRow: CustomTestStringConvertible, Sendable {
  let name: String
  /// The state that the row is about, as the suite writes it.
  let state: String
  let knobs: Knobs
  let steps: [String]

  var testDescription: String { name }

  init?(_ line: Substring) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 5, columns[0] != "test", !line.hasPrefix("#") else { return nil }
    name = String(columns[0])
    state = String(columns[1])
    steps = columns[4].split(separator: ";").map { step in
      step.split(separator: " ").joined(separator: " ")
    }
    var knobs = Knobs()
    // The stack under test never lets a RST end TIME-WAIT.
    knobs.rfc1337 = true
    for knob in columns[3].split(separator: ",") {
      switch knob {
      case "insecure_rst=1": knobs.rfc5961RST = false
      case "insecure_syn=1": knobs.rfc5961SYN = false
      case "drop_synfin=1": knobs.dropSYNFIN = true
      default: break
      }
    }
    self.knobs = knobs
  }
}

/// A segment as the suite writes it: flags, number and length, acknowledgment.
struct SuiteSegment: Equatable, CustomStringConvertible {
  var bits: ControlBits = []
  var seq: UInt32 = 0
  var length: UInt32 = 0
  var ack: UInt32 = 0

  init(_ segment: Segment) {
    bits = segment.bits
    seq = segment.seq.rawValue
    length = segment.textLength
    ack = segment.ack?.rawValue ?? 0
  }

  /// Reads `SA 0+0 a1`; the ACK field counts only with its bit.
  init?(_ text: Substring) {
    let words = text.split(separator: " ")
    guard words.count >= 2 else { return nil }
    let letters: [Character: ControlBits] = ["S": .syn, "F": .fin, "R": .rst, "A": .ack]
    for letter in words[0] where letter != "-" {
      guard let bit = letters[letter] else { return nil }
      bits.insert(bit)
    }
    let numbers = words[1].split(separator: "+").compactMap { UInt32($0) }
    guard numbers.count == 2 else { return nil }
    (seq, length) = (numbers[0], numbers[1])
    if bits.contains(.ack), words.count > 2 { ack = UInt32(words[2].dropFirst()) ?? 0 }
  }

  var segment: Segment {
    Segment(
      bits, seq: SequenceNumber(seq), ack: bits.contains(.ack) ? SequenceNumber(ack) : nil,
      textLength: length)
  }

  var description: String { "\(bits) \(seq)+\(length) a\(ack)" }
}
