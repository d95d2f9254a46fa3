import Glibc

/// The learner's clock and calendar.
enum LocalTime {
  /// The milliseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// When the day of a moment ends, and those that follow it: on some, clocks are set.
  static func ends(ofDays count: Int, from moment: Int64) -> [Int64] {
    var (seconds, today) = (time_t(moment / 1_000), tm())
    localtime_r(&seconds, &today)
    return (1...count).map { days in
      var midnight = tm()
      (midnight.tm_year, midnight.tm_mon) = (today.tm_year, today.tm_mon)
      midnight.tm_mday = today.tm_mday + Int32(days)
      midnight.tm_isdst = -1
      return Int64(mktime(&midnight)) * 1_000
    }
  }
}
