import { createHash } from 'node:crypto';
import type { Ids } from '../../../shared/ports/clock.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Drawn from a name and a count: the same in every run of a seed, and never twice. */
export const worldIds = (name: string): Ids => {
  let drawn = 0;
  const known = new Map<string, string>();
  return {
    next: () => hash(`${name}/${String((drawn += 1))}`).slice(0, 32),
    derived: (study, text) => {
      const of = `${study}/${text}`;
      const id = known.get(of) ?? hash(of).slice(0, 12);
      known.set(of, id);
      return id;
    },
    pseudonym: (_study, stream) =>
      `${stream === 'interviews' ? 'P' : 'C'}-${hash(`${name}/${String((drawn += 1))}`)
        .slice(0, 6)
        .toUpperCase()}`,
  };
};
