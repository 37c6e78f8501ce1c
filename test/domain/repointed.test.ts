import { repointed } from '../../shared/domain/repointed.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { amended, withOffset } from '../support/a-publisher.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
const basis = { protocolVersion: 2, studyRevision: 2, codeRevision: 1 };
/** The invitation to FU12 goes on Monday 23 March 2026 at ten, the letter before it on Friday 6 March. */
const FEBRUARY = Date.parse('2026-02-01T09:00:00Z');
const LETTER = '2026-03-06T09:00:00.000Z';
const anew = (nextDueAt: string | undefined, now: number, to = plan) =>
  repointed(to, anInterviewRecord(nextDueAt === undefined ? {} : { nextDueAt }), basis, now);
const instant = (iso: string | undefined): number => Date.parse(iso ?? '');

describe('whoever is looked at next under another version', () => {
  it('is looked at when their facts ask for it now', () => {
    expect(instant(anew('2027-01-01T09:00:00Z', FEBRUARY).nextDueAt)).toBe(Date.parse(LETTER));
    expect(instant(anew(undefined, FEBRUARY).nextDueAt)).toBe(Date.parse(LETTER));
    const later = aPlan(() => amended(withOffset('pre', '-P35D')));
    expect(instant(anew(LETTER, FEBRUARY, later).nextDueAt)).toBe(Date.parse('2026-03-13T09:00:00Z'));
  });

  it('is known to be computed from what holds now', () => {
    expect(anew(LETTER, FEBRUARY).agendaBasis).toEqual(basis);
  });

  it('stays where a worker is on the way to them', () => {
    const due = '2026-03-05T09:00:00Z';
    expect(anew(due, Date.parse('2026-03-06T12:00:00Z')).nextDueAt).toBe(due);
    expect(anew(due, Date.parse(due)).nextDueAt).not.toBe(due);
    const now = '2026-03-06T09:00:00Z';
    expect(anew(now, Date.parse(now)).nextDueAt).toBe(now);
  });

  it('is looked at when they are to be, though a worker would have come sooner', () => {
    // On Saturday 7 March nothing of Thursday is open any more: the letter would have gone on Friday, and is looked for by Monday.
    const due = '2026-03-05T09:00:00Z';
    const next = instant(anew(due, Date.parse('2026-03-07T09:00:00Z')).nextDueAt);
    expect(next).toBe(Date.parse('2026-03-09T08:00:00Z'));
  });
});
