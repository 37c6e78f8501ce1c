import type { RecordKey } from './record-store.ts';

/**
 * A stored record that this code does not understand: written by newer code, or broken. It is never guessed at; whoever meets it
 * puts it before a person and goes on with the others. Names places, never values: those may be personal.
 */
export class UnreadableRecord extends Error {
  readonly key: RecordKey;
  /** JSON pointers of what does not fit. */
  readonly places: string[];

  constructor(key: RecordKey, places: string[]) {
    super(`record ${key.study}/${key.participant}/${key.stream} is not readable at ${places.join(', ')}`);
    this.name = 'UnreadableRecord';
    this.key = key;
    this.places = places;
  }
}
