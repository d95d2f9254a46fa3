/// The fields of the head or of a block, to be taken by their keys.
///
///     var head = document.head
///     let id = head.text("id")
///     let title = head.text("title")
///     findings += document.findings + head.finish()
///
/// Whatever is wrong with the keys asked for, and whatever was not asked for, is in what
/// ``finish()`` returns; so the keys are named once, where they are read.
package struct Fields: Sendable {
  /// What the fields are said to belong to; a caller who learns the kind of an `ask` may say so.
  package var section: Section
  /// Where a missing key is reported.
  package let spot: Spot
  /// The fields as they stand in the file, taken or not.
  package let all: [Field]

  /// Whether the end was found: without it, missing keys may only be further below.
  private let isWhole: Bool
  private var isTaken: [Bool]
  private var asked: [String] = []
  private var findings: [Placed<Finding>] = []

  /// Fields of which none is taken yet.
  package init(_ all: [Field], of section: Section, at spot: Spot, isWhole: Bool = true) {
    self.section = section
    self.spot = spot
    self.all = all
    self.isWhole = isWhole
    isTaken = all.map { _ in false }
  }
}

/// Whether a key must be there.
package enum Need: Hashable, Sendable {
  /// It must be there and have a value.
  case required
  /// It must be there; `-` says that there is none.
  case orNone
  /// It may be there; `-` is the same as leaving it out.
  case optional
}

/// Whether something may stand between a key and its colon.
package enum ArgumentUse: Hashable, Sendable {
  case never, sometimes, always
}

extension Fields {
  /// Takes the value of a key that has one line.
  package mutating func text(_ key: String, _ need: Need = .required) -> Placed<String>? {
    guard let field = field(key, need), let line = field.lines.first else { return nil }
    if field.lines.count > 1 { report(.manyLines(key), at: field.lines[1].spot) }
    return line
  }

  /// Takes the lines of a key's value.
  package mutating func lines(_ key: String, _ need: Need = .required) -> [Placed<String>] {
    field(key, need)?.lines ?? []
  }

  /// Takes the field of a key that may stand here once.
  package mutating func field(
    _ key: String, _ need: Need = .required, argument: ArgumentUse = .never
  ) -> Field? {
    let fields = take(key, need, argument)
    if let first = fields.first {
      for field in fields.dropFirst() {
        report(.repeated(key, firstLine: first.key.spot.line), at: field.key.spot)
      }
    }
    return sound(fields.prefix(1), key, need).first
  }

  /// Takes the fields of a key that may be repeated.
  package mutating func list(
    _ key: String, _ need: Need = .required, argument: ArgumentUse = .never
  ) -> [Field] {
    let fields = take(key, need, argument)
    if fields.count > 1 {
      for field in fields where field.isNone { report(.noneNotAlone(key), at: field.key.spot) }
    }
    return sound(fields[...], key, fields.count > 1 ? .optional : need)
  }

  /// Takes what is left, for a block of which it is not known what belongs into it.
  package mutating func ignoreTheRest() { isTaken = all.map { _ in true } }

  /// Ends the taking: reports the fields that nobody asked for, and returns all findings.
  package mutating func finish() -> [Placed<Finding>] {
    for (field, isTaken) in zip(all, isTaken) where !isTaken {
      let key = field.key.value
      let nearest = nearest(to: key, among: asked)
      report(.unknown(key, in: section, nearest: nearest), at: field.key.spot)
    }
    isTaken = all.map { _ in true }
    defer { findings = [] }
    return findings
  }
}

extension Fields {
  private mutating func take(_ key: String, _ need: Need, _ argument: ArgumentUse) -> [Field] {
    asked.append(key)
    var fields: [Field] = []
    for index in all.indices where all[index].key.value == key && !isTaken[index] {
      fields.append(all[index])
      isTaken[index] = true
    }
    if fields.isEmpty, need != .optional, isWhole { report(.missing(key, in: section), at: spot) }
    for field in fields { check(field, argument) }
    return fields
  }

  private mutating func check(_ field: Field, _ use: ArgumentUse) {
    if let argument = field.argument, use == .never {
      report(.argumentUnexpected(field.key.value), at: argument.spot)
    } else if field.argument == nil, use == .always {
      report(.argumentMissing(field.key.value), at: field.key.spot)
    }
  }

  /// The fields that have a value; those that should have one and do not are reported.
  private mutating func sound(
    _ fields: ArraySlice<Field>, _ key: String, _ need: Need
  ) -> [Field] {
    fields.filter { field in
      let isEmpty = field.lines.allSatisfy { $0.value.isEmpty }
      if isEmpty || field.isNone && need == .required {
        report(.empty(key), at: field.lines.first?.spot ?? field.key.spot)
      }
      return !isEmpty && !field.isNone
    }
  }

  private mutating func report(_ finding: FieldFinding, at spot: Spot) {
    findings.append(Placed(.field(finding), at: spot))
  }
}
