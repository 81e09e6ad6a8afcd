/** How a run ended, for the shell that started it. */
export enum ExitCode {
  CLEAN = 0,
  /** There are findings at or above the threshold. */
  FINDINGS = 1,
  /** Something could not be run or read: a bad flag, an unreadable or empty input. */
  FAILED = 2,
}
