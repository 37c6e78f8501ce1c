import fc from 'fast-check';
import { applyChanges, changesBetween, revertChanges } from '../../shared/domain/change.ts';
import { runs } from '../support/runs.ts';

const RUNS = { seed: 20_260_418, numRuns: runs(1_000) };
/** As records are: an object whose keys are words, slashes and tildes included. */
const key = fc.constantFrom('a', 'b', 'FU12/invite', 'x~1', '~', 'steps');
const { facts } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 0, 'sent', ''),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('facts'),
  ),
  facts: fc.dictionary(key, tie('value'), { noNullPrototype: true }),
}));

describe('what an event says of a record', () => {
  it('makes the record after from the one before, and back', () => {
    fc.assert(
      fc.property(facts, facts, (before, after) => {
        const changes = changesBetween(before, after);
        expect(applyChanges(before, changes)).toEqual(after);
        expect(revertChanges(after, changes)).toEqual(before);
      }),
      RUNS,
    );
  });

  it('is nothing when nothing changed', () => {
    fc.assert(
      fc.property(facts, (record) => {
        expect(changesBetween(record, structuredClone(record))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps both values readable', () => {
    expect(changesBetween({ anchors: { baseline: '2025-04-18' } }, { anchors: { baseline: '2025-04-19' } })).toEqual([
      { path: '/anchors/baseline', old: '2025-04-18', new: '2025-04-19' },
    ]);
  });

  it('is not taken back over a later change of the same place', () => {
    const changes = changesBetween({ mode: 'phone' }, { mode: 'video' });
    expect(revertChanges({ mode: 'inPerson' }, changes)).toBeUndefined();
  });
});
