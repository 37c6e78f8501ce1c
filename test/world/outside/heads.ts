import type { HistoryHeads } from '../../../shared/ports/history-heads.ts';
import type { Invocation, Reach } from './invocation.ts';

/** The place outside the tables, as one process reaches it: what it asks may be refused, or be done and not answered. */
export const worldHeads = (heads: HistoryHeads, reach: Reach, current: () => Invocation): HistoryHeads => {
  const asked = async <Found>(what: string, effect: () => Promise<Found>): Promise<Found> =>
    reach<Promise<Found>>(current(), {
      what: `heads ${what}`,
      effect,
      unreachable: (kind) => {
        throw Object.assign(new Error(kind), { name: 'HeadsNotReached' });
      },
    });
  return {
    studies: () => asked('studies', () => heads.studies()),
    nights: (study) => asked('nights', () => heads.nights(study)),
    page: (of) => asked('page', () => heads.page(of)),
    keep: (of, page) => asked('keep', () => heads.keep(of, page)),
    close: (study, night) => asked('close', () => heads.close(study, night)),
  };
};
