import type { CheckInRecord } from '../../shared/domain/record.ts';
import { unplannedFor, unplannedOf } from '../../shared/domain/unplanned.ts';
import { aParticipant } from '../support/a-participant.ts';
import { aPlan, builtIn, withMentorPlan } from '../support/a-study.ts';

const { timepoints } = builtIn('ips-ma');
/** The register counts from the randomisation instead; the baseline visit asks nobody for anything. */
const ofTwo = timepoints.map((each) => (each.mode === 'register' ? { ...each, anchor: 'randomisation' } : each));
const missing = (anchors: Record<string, string>, of = timepoints) => unplannedOf({ timepoints: of }, anchors);

describe('somebody of whom nothing is planned', () => {
  it('lacks the date that all of it counts from', () => {
    expect(missing({ randomisation: '2026-01-05' })).toEqual([{ anchor: 'baseline', of: ['FU12', 'FU24', 'REG24'] }]);
  });

  it('lacks each of several dates, with what counts from it', () => {
    expect(missing({}, ofTwo)).toEqual([
      { anchor: 'baseline', of: ['FU12', 'FU24'] },
      { anchor: 'randomisation', of: ['REG24'] },
    ]);
  });

  it('is nobody of whom anything is planned: another date may be one to come', () => {
    expect(missing({ baseline: '2026-01-05' }, ofTwo)).toEqual([]);
    expect(missing({ baseline: '2026-01-05' })).toEqual([]);
  });

  it('is nobody who has one of two dates that ask for something', () => {
    const later = ofTwo.map((each) => (each.id === 'FU24' ? { ...each, anchor: 'randomisation' } : each));
    expect(missing({ baseline: '2026-01-05' }, later)).toEqual([]);
    const registers = ofTwo.filter(({ mode }) => mode === 'register');
    const two = [...registers, ...registers.map((each) => ({ ...each, id: 'REG36', anchor: 'baseline' }))];
    expect(missing({ baseline: '2026-01-05' }, two)).toEqual([]);
    expect(missing({}, two)).toHaveLength(2);
  });

  it('is whoever is never invited, though a register has its date', () => {
    const registers = ofTwo.filter(({ mode }) => mode === 'register');
    expect(missing({ randomisation: '2026-01-05' }, ofTwo)).toEqual([{ anchor: 'baseline', of: ['FU12', 'FU24'] }]);
    expect(missing({ randomisation: '2026-01-05' }, registers)).toEqual([]);
  });

  it('is whoever has the date of a visit alone for which nobody is asked', () => {
    const visit = timepoints.map((each) => (each.id === 'BL' ? { ...each, anchor: 'first-visit' } : each));
    expect(missing({ 'first-visit': '2026-01-05' }, visit)).toHaveLength(1);
  });
});

describe('check-ins without the date that they count from', () => {
  const plan = aPlan((protocol) => withMentorPlan(protocol, () => ({ anchor: 'randomisation' })));
  const lacks = (anchors: Record<string, string>, over: Partial<CheckInRecord> = {}) =>
    unplannedFor(plan, aParticipant({ anchors }, { anchors, arm: 'IPS-MA', ...over }));

  it('are missed where the arm has them, and nobody ended them', () => {
    const mentored = { anchor: 'randomisation', of: ['mentor'] };
    expect(lacks({ baseline: '2026-01-05' })).toEqual([mentored]);
    expect(lacks({})).toEqual([{ anchor: 'baseline', of: ['FU12', 'FU24', 'REG24'] }, mentored]);
    expect(lacks({ baseline: '2026-01-05', randomisation: '2026-01-05' })).toEqual([]);
    expect(lacks({ baseline: '2026-01-05' }, { arm: 'SAU' })).toEqual([]);
    expect(
      lacks(
        { baseline: '2026-01-05' },
        { participation: { intervention: 'stopped', life: 'alive', existingData: 'keep' } },
      ),
    ).toEqual([]);
  });
});
