/** Exit status, the same for every verb (docs/exit-codes.md). */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command that could not run, with what a person can do about it. Never a bug. */
export class CannotRun extends Error {
  /** Stable code word, also in JSON. */
  readonly code: string;
  readonly hint: string | undefined;
  constructor(code: string, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
