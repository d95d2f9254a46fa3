import Glibc

/// While it lasts SIGINT ends no program, only the read that waits.
///
/// At all other times an interruption ends the program, as it should.
struct Interruption {
  private var before = sigaction()

  init() {
    var action = sigaction()
    // Without SA_RESTART, so that the read returns.
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGINT, &action, &before)
  }

  func end() {
    var action = before
    sigaction(SIGINT, &action, nil)
  }
}
