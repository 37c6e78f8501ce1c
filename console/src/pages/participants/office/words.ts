import { da } from './words.da.ts';
import { en } from './words.en.ts';

/** For coordinators alone: arms and mentors are named here, and what is done to several people. */
export const officeWords = { da, en };
