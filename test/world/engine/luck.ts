import { chance, type Chance } from '../../../local/chance.ts';

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** Streams of chance by name: what one of them draws moves no other, so that a world with one actor less is else the same. */
export const luckOf =
  (seed: number) =>
  (name: string): Chance =>
    chance(hashOf(`${String(seed)}/${name}`));

export type Luck = ReturnType<typeof luckOf>;
