-- What a learner did, and what follows from it: format 1.
-- The log is the truth. Every other table follows from it, and can be made anew from it.

PRAGMA application_id = 1752393835;  -- "hshk"

CREATE TABLE log (
  id          INTEGER PRIMARY KEY,
  time        INTEGER NOT NULL  -- milliseconds since 1970; clocks may go back, ids don't
              CHECK (time BETWEEN -62135596800000 AND 253402300799999),
  taken       INTEGER NOT NULL CHECK (taken >= 0),  -- milliseconds
  session     TEXT NOT NULL,
  deed        TEXT NOT NULL CHECK (deed IN (
                'right', 'wrong', 'missed', 'hint', 'shown', 'skipped',
                'retracted', 'moved', 'forgot')),
  lesson      TEXT,  -- none in a quiz or a review
  question    TEXT,
  kind        TEXT CHECK (kind IN (
                'next-state', 'reply', 'numbers', 'order', 'illegal', 'duration', 'tally', 'choose')),
  item        TEXT,  -- the edge with its end, or the question
  typed       TEXT NOT NULL,
  hints       INTEGER NOT NULL CHECK (hints >= 0),
  misses      INTEGER NOT NULL CHECK (misses >= 0),
  retracted   INTEGER REFERENCES log,  -- the line that no longer counts
  at_lesson   TEXT,  -- where the learner was afterwards
  at_question TEXT,  -- none at the end of the lesson
  language    TEXT NOT NULL CHECK (language IN ('en', 'zh-Hans')),
  build       TEXT NOT NULL,
  course      TEXT NOT NULL,
  CHECK ((question IS NULL) = (kind IS NULL) AND (question IS NULL) = (item IS NULL)),
  CHECK (question IS NOT NULL OR deed IN ('retracted', 'moved', 'forgot')),
  CHECK (lesson IS NOT NULL OR deed <> 'forgot'),
  CHECK ((deed = 'retracted') = (retracted IS NOT NULL)),
  CHECK (retracted < id),
  CHECK (at_lesson IS NOT NULL OR at_question IS NULL)
) STRICT;

CREATE INDEX log_of_item ON log (item) WHERE item IS NOT NULL;
CREATE INDEX log_of_question ON log (question) WHERE question IS NOT NULL;
CREATE INDEX log_of_retracted ON log (retracted) WHERE retracted IS NOT NULL;
CREATE INDEX log_of_forgot ON log (deed) WHERE deed = 'forgot';

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
BEGIN SELECT raise(ABORT, 'the log only grows'); END;

CREATE TRIGGER log_is_not_cut BEFORE DELETE ON log
BEGIN SELECT raise(ABORT, 'the log only grows'); END;

CREATE TABLE item (
  id         TEXT PRIMARY KEY,
  asked      INTEGER NOT NULL CHECK (asked > 0),
  first_time INTEGER NOT NULL CHECK (first_time BETWEEN 0 AND asked),
  last       TEXT NOT NULL CHECK (last IN ('first-time', 'with-help', 'shown', 'skipped')),
  stability  REAL NOT NULL CHECK (stability >= 0.001),  -- days
  difficulty REAL NOT NULL CHECK (difficulty BETWEEN 1 AND 10),
  state      TEXT NOT NULL CHECK (state IN ('learning', 'review', 'relearning')),
  step       INTEGER NOT NULL CHECK (step >= 0),
  due        INTEGER NOT NULL,  -- milliseconds since 1970
  reviewed   INTEGER NOT NULL CHECK (reviewed <= due),
  repeated   INTEGER NOT NULL CHECK (repeated IN (0, 1))  -- another answer has counted since
) STRICT, WITHOUT ROWID;

CREATE TABLE question (
  id     TEXT PRIMARY KEY,
  lesson TEXT NOT NULL,
  first  TEXT NOT NULL CHECK (first IN ('first-time', 'with-help', 'shown', 'skipped')),
  last   TEXT NOT NULL CHECK (last IN ('first-time', 'with-help', 'shown', 'skipped')),
  asked  INTEGER NOT NULL CHECK (asked > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
  lesson   TEXT PRIMARY KEY,
  question TEXT,  -- none at the end of the lesson
  entry    INTEGER NOT NULL REFERENCES log
) STRICT, WITHOUT ROWID;

CREATE TABLE deed (
  name  TEXT PRIMARY KEY CHECK (name IN (
          'right', 'wrong', 'missed', 'hint', 'shown', 'skipped', 'retracted', 'moved', 'forgot')),
  count INTEGER NOT NULL CHECK (count > 0)
) STRICT, WITHOUT ROWID;
