package io.borgmaticshell.application.task;

/// The ways in which a task may be done. Each task knows some of them.
public enum Manner {
  /// The result is one JSON document.
  JSON,
  /// Names only.
  SHORT,
  /// Only what was deleted and can still be brought back.
  DELETED,
  /// Tell what is worked on, one line each.
  LIST,
  /// Tell how much was done.
  STATISTICS,
  /// Tell it without what is slow to find out.
  QUICK_STATISTICS,
  /// Tell how far it is.
  PROGRESS,
  /// Do it although something is damaged, and without asking.
  FORCE,
  /// Do it although even [#FORCE] does not help.
  FORCE_HARDER,
  /// Delete nothing but what is remembered on this machine.
  CACHE_ONLY,
  /// Keep what this machine knows about the repository's security.
  KEEP_SECURITY_INFO,
  /// Use less space, and more time.
  SAVE_SPACE,
  /// Remove tiny files that very old versions left.
  CLEANUP_COMMITS,
  /// Compare by chunks although the archives may have been cut differently.
  SAME_CHUNKS,
  /// Compare content, not permissions and times.
  CONTENT_ONLY,
  /// Only what the configured patterns let through.
  CONFIGURED_PATTERNS,
  /// Stay until it is over.
  FOREGROUND,
  /// Repair what is wrong.
  REPAIR,
  /// The other repository is of the older generation.
  FROM_OLDER_GENERATION,
  /// A form to be printed on paper.
  PAPER,
  /// A page with a code that cameras read.
  QR_CODE
}
