import TCP

/// What a quiz is about: a part of the machine, or a lesson.
package enum QuizTopic: Hashable, Sendable {
  case subject(Subject)
  case lesson(id: String)

  /// A part of the machine, as it is typed.
  package enum Subject: String, CaseIterable, Hashable, Sendable {
    /// Up to ESTABLISHED.
    case open
    /// From ESTABLISHED on.
    case close
    case timeWait = "time-wait"
    case reset
    /// Both ends open, or close, at once.
    case bothAtOnce = "both-at-once"
    /// What is lost, late or old.
    case loss
    /// Sequence and acknowledgment numbers.
    case counting
  }

  /// Reads a name; `nil` when there is neither such a subject nor such a lesson.
  package init?(_ name: String, in course: [Lesson]) {
    let folded = name.folded
    if let subject = Subject.allCases.first(where: { $0.rawValue.folded == folded }) {
      self = .subject(subject)
    } else if let lesson = course.first(where: { $0.id.folded == folded }) {
      self = .lesson(id: lesson.id)
    } else {
      return nil
    }
  }

  /// The names that can be typed.
  package static func names(in course: [Lesson]) -> [String] {
    let subjects = Subject.allCases.map(\.rawValue)
    return subjects + course.map(\.id).filter { !subjects.contains($0) }
  }

  /// Whether it takes in what is generated from a cue.
  func covers(_ cue: Cue) -> Bool {
    switch self {
    case .subject(let subject): subject.covers(cue.edge, cue.kind)
    case .lesson: false
    }
  }

  /// Whether it takes in a question of a lesson.
  package func covers(_ question: Question, of lesson: Lesson) -> Bool {
    switch self {
    case .subject(let subject):
      question.edge.map { subject.covers($0, question.kind) }
        ?? (question.kind == .numbers ? subject == .counting : subject.lessonID == lesson.id)
    case .lesson(let id): id == lesson.id
    }
  }
}

extension QuizTopic.Subject {
  /// The lesson that is about the same, for questions that are about no edge.
  fileprivate var lessonID: String? {
    switch self {
    case .open: "three-way-handshake"
    case .close: "closing"
    case .timeWait: "time-wait"
    case .reset: "resets"
    case .bothAtOnce: "both-at-once"
    case .loss: "loss"
    case .counting: nil
    }
  }

  fileprivate func covers(_ edge: Edge, _ kind: Question.Kind) -> Bool {
    switch self {
    case .open: !edge.state.isSynchronized
    case .close: edge.isOfClosing
    case .timeWait: edge.state == .timeWait || edge.to == .timeWait
    case .reset: edge.sends?.contains(.rst) == true || edge.event.isReset
    case .bothAtOnce: edge.isOfBothAtOnce
    case .loss: edge.event.isOfLoss
    case .counting: kind == .numbers
    }
  }
}

extension Edge {
  fileprivate var isOfClosing: Bool {
    switch state {
    case .closed, .listen, .synSent, .synReceived: event == .close
    case .established: event == .close || event == .fin
    case .finWait1, .finWait2, .closeWait, .closing, .lastAck, .timeWait: true
    }
  }

  /// A SYN crosses a SYN, or a FIN a FIN.
  fileprivate var isOfBothAtOnce: Bool {
    origin == .active || state == .closing || to == .closing
      || state == .synSent && event == .syn || state == .synReceived && event == .synAck
  }
}

extension EventClass {
  fileprivate var isReset: Bool {
    self == .abort || self == .rst || self == .rstInWindow || self == .badRST
  }

  fileprivate var isOfLoss: Bool {
    switch self {
    case .oldSYN, .oldACK, .outOfWindow, .userTimeout, .retransmissionTimeout: true
    case .passiveOpen, .activeOpen, .send, .receive, .close, .abort, .status, .syn, .synAck,
      .badSYNAck, .ack, .ackOfSYN, .ackOfFIN, .badACK, .text, .fin, .finAck, .rst, .rstInWindow,
      .badRST, .withoutACK, .timeWaitTimeout:
      false
    }
  }
}
