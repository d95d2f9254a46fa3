/// What the terminal's background is, so that colours can be read on it.
enum Theme {
  case dark, light

  /// The theme that was asked for, else the one that the terminal tells of, else dark.
  ///
  /// `COLORFGBG` is set by rxvt, Konsole and others: colours of the 16, the background last.
  init(environment: [String: String]) {
    switch environment["HANDSHAKE_THEME"]?.lowercased() {
    case "light": self = .light
    case "dark": self = .dark
    default:
      let background = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
      self = background == 7 || (background ?? 0) > 8 ? .light : .dark
    }
  }
}
