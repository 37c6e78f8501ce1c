import type { Page } from './record-store.ts';

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
  /** All of one participant, posted or not: that they went stands in the list of messages. A second time changes nothing. */
  eraseLetters(study: string, participant: string): Promise<void>;
}

/** As it is kept: the address is looked up when it is printed, so that a move or an erasure is obeyed. */
export interface QueuedLetter extends Omit<Letter, 'lines'> {
  printed?: Handled;
  posted?: Handled;
}

/** Who said so, and when: an ISO instant. */
export interface Handled {
  at: string;
  by: string;
}

/** What staff print and post. */
export interface LetterTray {
  /** Those of the study that nobody posted yet, oldest first. */
  waiting(study: string, cursor: string | undefined, pageSize: number): Promise<Page<QueuedLetter>>;
  /** All of one participant, posted or not. */
  lettersOf(study: string, participant: string): Promise<QueuedLetter[]>;
  /** Those that there are of these steps, in no order. */
  lettersNamed(study: string, steps: Pick<QueuedLetter, 'participant' | 'step'>[]): Promise<QueuedLetter[]>;
  /** It stays in the tray; a second time changes nothing. */
  markPrinted(letter: QueuedLetter, printed: Handled): Promise<void>;
  /** The paper was thrown away: as if it had not been printed. */
  discardPrint(letter: QueuedLetter): Promise<void>;
  /** Takes it out of the tray; a second time changes nothing. */
  markPosted(letter: QueuedLetter, posted: Handled): Promise<void>;
}
