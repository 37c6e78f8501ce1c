import type { ChangedField } from '../../../kit/field-diff.tsx';
import type { ActRow } from './changed.ts';

export interface ThreeWay {
  /** What was typed and differs from what stands now. */
  mine: ChangedField[];
  /** What somebody else changed and nobody typed here: from what it was, to what stands and stays. */
  theirs: ChangedField[];
}

/** Of an entry that sends a whole, everything was typed; of one that sends what changed, only what differs from what stood at its beginning. */
export const threeWay = <Standing>(
  rows: readonly ActRow<Standing>[],
  begun: Standing,
  now: Standing,
  isWhole: boolean,
): ThreeWay => {
  const all = rows.map(({ field, mine, mineOver, of }) => ({
    field,
    isTyped: isWhole || mine !== of(begun),
    mine: mineOver?.(now) ?? mine,
    before: of(begun),
    standing: of(now),
  }));
  return {
    mine: all
      .filter(({ isTyped, mine, standing }) => isTyped && mine !== standing)
      .map(({ field, mine, standing }) => ({ field, one: mine, other: standing })),
    theirs: all
      .filter(({ isTyped, before, standing }) => !isTyped && before !== standing)
      .map(({ field, before, standing }) => ({ field, one: before, other: standing })),
  };
};
