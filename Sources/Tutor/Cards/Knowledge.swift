import TCP

/// What an end knows of the SYN and the FIN of either side, when no data have been sent.
struct Knowledge: Hashable, Sendable {
  /// What has become of something of its own.
  enum Own: Hashable, Sendable {
    case unsent, sent, acknowledged
  }

  let syn: Own
  let fin: Own
  let peerSYNHasArrived: Bool
  let peerFINHasArrived: Bool

  /// Reads it from the numbers: each of SYN and FIN takes one.
  init(of connection: Connection) {
    if let send = connection.send {
      let count = send.nxt.distance(from: send.iss)
      syn = send.una == send.iss ? .sent : .acknowledged
      fin = count < 2 ? .unsent : send.una == send.nxt ? .acknowledged : .sent
    } else {
      (syn, fin) = (.unsent, .unsent)
    }
    peerSYNHasArrived = connection.receive != nil
    peerFINHasArrived = connection.receive.map { $0.nxt.distance(from: $0.irs) > 1 } ?? false
  }
}

/// How an end comes to be in a state.
enum Role: Hashable, Sendable {
  case activeOpener, passiveOpener, bothOpeners, activeCloser, passiveCloser, bothClosers

  /// The role of an end in a scene; the client opens and closes first.
  init(of end: End, in scene: Scene) {
    switch scene {
    case .opening: self = end == .client ? .activeOpener : .passiveOpener
    case .bothOpen: self = .bothOpeners
    case .closing: self = end == .client ? .activeCloser : .passiveCloser
    case .bothClose: self = .bothClosers
    }
  }
}

extension State {
  /// The first scene in which an end is in this state, and the end there.
  var stay: (scene: Scene, Performance.Stay)? {
    for scene in Scene.allCases {
      let stay = scene.performance.stays.first { $0.state == self }
      if let stay { return (scene, stay) }
    }
    return nil
  }

  /// Every role in which an end gets here, each once.
  var roles: [Role] {
    Scene.allCases.reduce(into: []) { roles, scene in
      for stay in scene.performance.stays where stay.state == self {
        let role = Role(of: stay.end, in: scene)
        if !roles.contains(role) { roles.append(role) }
      }
    }
  }
}
