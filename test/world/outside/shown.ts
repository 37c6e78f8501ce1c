/** What one answer to staff showed of people: their names, numbers and the like, and the fields that tell of an arm. */
export interface Shown {
  at: number;
  study: string;
  /** `mentor`, `stranger`, … */
  eyes: string;
  user: string;
  route: string;
  status: number;
  words: string[];
}

/** Free text that staff write in a world, of an interview and of a check-in. */
export const NOTES = { interview: 'sedlen om samtalen', checkIn: 'sedlen om kontakten' } as const;

const PERSONAL =
  /\bP-\d{8}\b|\bC-[0-9A-F]{6}\b|\+45\d{8}|\bp\d{8}@example\.com|\bDeltager \d{8}\b|\bPrøvevej \d{8}\b|(?:"(?:by|owner)":"|\/owner",(?:"old":"[^"]+",)?"(?:old|new)":")?\bmentor-\d+\b|"(?:arm|mentor)":"?|"checkIns":|sedlen om \w+/g;

/** Each once. */
export const wordsIn = (text: string): string[] => [...new Set(text.match(PERSONAL))];
