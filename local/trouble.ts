/** Trouble that whoever starts the program can mend: one line that says why and what to do, and no stack trace. */
export class Trouble extends Error {
  /** 2 for bad input, 1 for failure. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.name = 'Trouble';
    this.exitCode = exitCode;
  }
}
