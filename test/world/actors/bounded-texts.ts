import type { Chance } from '../../../local/chance.ts';
import type { Cast } from './cast.ts';

/** Of studies that say how many texts may leave in a day. */
const BOUNDED = 0.25;
/** So few that some days ask for more. */
const FEWEST = 2;
const MOST = 6;

/** Some studies bound the texts of a day, of both streams or of one. */
export const boundTexts = (casts: Cast[], luck: Chance): void => {
  for (const { study } of casts) {
    const interviews = luck.between(FEWEST, MOST);
    const checkIns = luck.between(FEWEST, MOST);
    const both = luck.often(0.5);
    if (luck.often(BOUNDED)) study.textsPerDay = both ? { interviews, checkIns } : { interviews };
  }
};
