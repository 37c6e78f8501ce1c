import { da } from './words.da.ts';
import { en } from './words.en.ts';

/** For every role, the blinded too: of arms and mentors speak `office/words.ts` and `mentors/words.ts`. */
export const peopleWords = { da, en };
