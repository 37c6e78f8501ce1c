export interface Letter {
  study: string;
  participant: string;
  step: string;
  attempt: string;
  /** ISO instant. */
  at: string;
  /** Name and address, a line each. */
  lines: string[];
  text: string;
  language: string;
}

/** A letter enters the print queue once per attempt; that is its sending (product.md section 3). */
export interface PrintQueue {
  add(letter: Letter): Promise<void>;
}
