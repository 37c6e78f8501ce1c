/** A letter enters the print queue once per attempt; that is its sending (product.md section 3). */
export interface PrintQueue {
  add(letter: {
    study: string;
    participant: string;
    step: string;
    attempt: string;
    at: string;
    lines: string[];
    text: string;
    language: string;
  }): Promise<void>;
}
