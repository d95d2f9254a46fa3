import Foundation

@testable import Tutor

extension FuzzTarget {
  /// JSON that is read back.
  static let json = FuzzTarget(
    name: "json",
    seeds: {
      [
        #"{"a":[1,-0.5e+3,true,false,null],"b":{"c":"x\n\u00e9\"\\\/"}}"#, "[]", "{}", " 0 ",
        "\"\"",
        "[[[[[[[[]]]]]]]]", "-1E-7",
      ].map { Array($0.utf8) }
    },
    words: [
      "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u0041", "\\ud83d\\ude00", "\\ud800", "\\u+041",
      "null", "true", "nan", "NaN", "inf", "Infinity", "0x1p3", "01", "1.", ".5", "+1", "-", "1e",
      "e5", "-0", "1e400",
    ],
    count: 4_000
  ) { input, trial in
    let value = JSONValue(input)
    let other = try? JSONSerialization.jsonObject(with: Data(input), options: .fragmentsAllowed)
    guard let value else { return trial.show("refused \(other == nil)") }
    trial.expect(other != nil || value.isBeyondFoundation, "it reads what is no JSON: \(value)")
    trial.show(value.form)
    if let other { trial.expect(value.agrees(with: other), "\(value) is read as \(other)") }
  }
}

extension JSONValue {
  /// Whether Foundation refuses it though it is JSON: a number that no Double can hold.
  fileprivate var isBeyondFoundation: Bool {
    switch self {
    case .number(let text): Double(text)?.isFinite != true
    case .array(let values): values.contains(where: \.isBeyondFoundation)
    case .object(let members): members.values.contains(where: \.isBeyondFoundation)
    case .null, .bool, .string: false
    }
  }

  /// What it is made of.
  fileprivate var form: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number: "number"
    case .string: "string"
    case .array(let values): "[\(values.prefix(3).map(\.form).joined(separator: ","))]"
    case .object(let members): "{\(members.count)}"
    }
  }

  /// Whether Foundation has read the same.
  fileprivate func agrees(with other: Any) -> Bool {
    switch self {
    case .null: other is NSNull
    case .bool(let value): other as? Bool == value
    case .number(let text):
      // Foundation rounds what has more digits than a Double, and not to the nearest.
      (other as? NSNumber).map { number in
        Double(text).map { abs(number.doubleValue - $0) <= abs($0) * 1e-12 } == true
      } == true
    case .string(let text):
      // Foundation drops the byte order mark at the start of a string.
      (other as? String).map { other in
        text.utf8.elementsEqual(other.utf8) || text.utf8.elementsEqual("\u{FEFF}\(other)".utf8)
      } == true
    case .array(let values):
      (other as? [Any]).map {
        $0.count == values.count && zip(values, $0).allSatisfy { $0.agrees(with: $1) }
      } == true
    case .object(let members):
      (other as? [String: Any]).map { others in
        others.count == members.count
          && members.allSatisfy { key, value in others[key].map(value.agrees) == true }
      } == true
    }
  }
}
