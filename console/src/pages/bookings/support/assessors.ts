import type { Person } from '../answers.ts';

/** How one assessor is told from another: by name, and by a colour with a pattern of its own. */
export interface Known {
  nameOf: (assessor: string | undefined) => string;
  /** 0 to 5; `none` where nobody is named. */
  toneOf: (assessor: string | undefined) => string;
}

const TONES = 6;

/** @param nobody what is said where no assessor is named */
export const knownAssessors = (people: readonly Person[], others: readonly string[], nobody: string): Known => {
  const names = new Map(people.map(({ id, name }) => [id, name ?? id]));
  const ids = [...new Set([...names.keys(), ...others])].filter((id) => id !== '').sort();
  return {
    nameOf: (assessor = '') => (assessor === '' ? nobody : (names.get(assessor) ?? assessor)),
    toneOf: (assessor = '') => (ids.includes(assessor) ? String(ids.indexOf(assessor) % TONES) : 'none'),
  };
};
