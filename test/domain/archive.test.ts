import { reopened, shelve, type ShelvedStep, unshelve } from '../../shared/domain/archive.ts';
import type { CheckInRecord, InterviewRecord, Outcome, StepOutcome } from '../../shared/domain/record.ts';
import { aCheckIn, aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
const AT = '2026-03-21T09:00:00Z';

const sent = (over: object = {}): StepOutcome => ({
  state: 'sent',
  delivery: 'delivered',
  sentAt: AT,
  attempt: 'a',
  channel: 'sms',
  template: 'invite',
  at: AT,
  ...over,
});
const skipped: StepOutcome = { state: 'skipped', reason: 'booked', at: AT };
const anOutcome = (over: Partial<Outcome> = {}): Outcome => ({
  outcome: 'done',
  on: '2026-04-18',
  enteredAt: '2026-04-18T12:00:00Z',
  ...over,
});
/** The interview at 12 months has its outcome; that at 24 months lies ahead. */
const ended = (steps: Record<string, StepOutcome>, over: Partial<InterviewRecord> = {}): InterviewRecord =>
  anInterviewRecord({
    followUps: { FU12: { appointments: [], outcome: anOutcome() }, FU24: { appointments: [] } },
    steps,
    ...over,
  });
const notHeld = { followUps: { FU12: { appointments: [], outcome: anOutcome({ outcome: 'notDone' }) } } };

/** Met last on 10 February 2026, so that the silence since 31 January is over. */
const spokenTo = (steps: Record<string, StepOutcome>, over: Partial<CheckInRecord> = {}): CheckInRecord =>
  aCheckInRecord({ anchors: { baseline: '2026-01-31' }, checkIns: [aCheckIn('2026-02-10')], steps, ...over });

const kept = (record: InterviewRecord | CheckInRecord): string[] => Object.keys(shelve(record, plan).record.steps);

describe('an interview that has its outcome', () => {
  it('has its finished steps put aside, with what became of them, and says so of itself', () => {
    const record = ended({ 'FU12/invite': sent(), 'FU12/book2': skipped });
    expect(shelve(record, plan)).toEqual({
      record: { ...record, steps: {}, archived: ['FU12'] },
      shelved: [
        { key: 'FU12/invite', outcome: sent() },
        { key: 'FU12/book2', outcome: skipped },
      ],
    });
  });

  it('says so where it had no steps at all, beside those before it', () => {
    expect(shelve(ended({}, { archived: ['FU6'] }), plan)).toMatchObject({
      record: { archived: ['FU6', 'FU12'] },
      shelved: [],
    });
  });

  it('leaves the steps of the others where they are', () => {
    expect(kept(ended({ 'FU24/pre': sent(), 'FU120/pre': sent(), 'FU12/invite': sent() }))).toEqual([
      'FU24/pre',
      'FU120/pre',
    ]);
  });

  it.each(['sending', 'unknown', 'unconfirmed', 'waiting'])('keeps a message that is %s: it is not over', (state) => {
    expect(kept(ended({ 'FU12/book2': sent({ state }), 'FU12/invite': sent() }))).toEqual(['FU12/book2']);
  });

  it('keeps its thanks, however often they were tried: nobody is thanked twice', () => {
    expect(kept(ended({ 'FU12/thanks': sent(), 'FU12/thanks#2': sent(), 'FU12/invite#2': sent() }))).toEqual([
      'FU12/thanks',
      'FU12/thanks#2',
    ]);
  });

  it('keeps what staff sent by hand', () => {
    expect(kept(ended({ 'FU12/byHand-3/byHand': sent(), 'FU12/invite': sent() }))).toEqual(['FU12/byHand-3/byHand']);
  });

  it('that nobody held keeps the letter that left, which tells whether contact is lost', () => {
    const letter = sent({ channel: 'letter' });
    const steps = { 'FU12/letter': letter, 'FU12/invite': sent(), 'FU12/final': { ...letter, state: 'failed' } };
    expect(kept(ended(steps as Record<string, StepOutcome>, notHeld))).toEqual(['FU12/letter']);
    expect(kept(ended({ 'FU12/letter': letter }))).toEqual([]);
  });

  it('of a time that the protocol does not know has all steps put aside', () => {
    const followUps = { OLD: { appointments: [], outcome: anOutcome() } };
    expect(kept(anInterviewRecord({ followUps, steps: { 'OLD/thanks': sent() } }))).toEqual([]);
  });

  it('is put aside once', () => {
    const { record } = shelve(ended({ 'FU12/invite': sent(), 'FU12/thanks': sent() }), plan);
    expect(shelve(record, plan)).toEqual({ record, shelved: [] });
    expect(shelve(record, plan).record).toBe(record);
  });

  it('does not come about while no interview has one', () => {
    const record = anInterviewRecord({ followUps: { FU12: { appointments: [] } }, steps: { 'FU12/invite': sent() } });
    expect(shelve(record, plan).record).toBe(record);
  });
});

describe('a silence that ended', () => {
  const OLD = 'mentor/since-2026-01-31/overdue3';
  const NOW = 'mentor/since-2026-02-10/overdue3';
  const opened: StepOutcome = { state: 'opened', at: AT };

  it('has its ladder put aside, and the present one goes on', () => {
    const record = spokenTo({ [OLD]: opened, [NOW]: opened });
    expect(shelve(record, plan)).toEqual({
      record: { ...record, steps: { [NOW]: opened } },
      shelved: [{ key: OLD, outcome: opened }],
    });
    expect(shelve(record, plan).record).not.toHaveProperty('archived');
  });

  it('keeps no letter of its own: it tells nothing of whether contact is lost', () => {
    expect(kept(spokenTo({ 'mentor/since-2026-01-31/letter': sent({ channel: 'letter' }) }))).toEqual([]);
  });

  it('leaves messages about appointments where they are', () => {
    const record = spokenTo({ 'mentor/appointment-1/ci1': sent(), 'x/mentor-since-1': opened });
    expect(shelve(record, plan).record).toBe(record);
  });

  it('is still known while support is stopped, since it goes on with the same silence', () => {
    const participation = { intervention: 'stopped', life: 'alive', existingData: 'keep' } as const;
    expect(kept(spokenTo({ [OLD]: opened }, { participation }))).toEqual([OLD]);
  });
});

describe('an ending that is taken back', () => {
  it('brings back the steps of an interview that has no outcome any more', () => {
    const after = anInterviewRecord({
      followUps: { FU12: { appointments: [] }, FU24: { appointments: [], outcome: anOutcome() } },
      archived: ['FU12', 'FU24', 'GONE'],
    });
    expect(reopened(after, after, plan)).toEqual(['FU12/', 'GONE/']);
    expect(reopened(after, anInterviewRecord(), plan)).toEqual([]);
  });

  it('brings back the ladder of the silence that lasts again when a contact was voided', () => {
    const before = spokenTo({});
    expect(reopened(before, { ...before, checkIns: [aCheckIn('2026-02-10', { outcome: 'missed' })] }, plan)).toEqual([
      'mentor/since-2026-01-31/',
    ]);
    expect(reopened(before, { ...before, version: 1 }, plan)).toEqual([]);
  });

  it('brings back nothing while no check-in is expected', () => {
    const before = spokenTo({});
    expect(reopened(before, { ...before, arm: 'SAU' }, plan)).toEqual([]);
    expect(reopened({ ...before, arm: 'SAU' }, before, plan)).toEqual(['mentor/since-2026-02-10/']);
  });
});

describe('steps that come back', () => {
  const back: ShelvedStep[] = [{ key: 'FU12/invite', outcome: sent() }];

  it('stand in the record beside the others, and the interview is no longer put aside', () => {
    const record = ended({ 'FU12/thanks': skipped }, { archived: ['FU12', 'FU24'] });
    expect(unshelve(record, ['FU12/'], back)).toEqual({
      ...record,
      steps: { 'FU12/thanks': skipped, 'FU12/invite': sent() },
      archived: ['FU24'],
    });
  });

  it('leave no empty list behind', () => {
    expect(unshelve(ended({}, { archived: ['FU12'] }), ['FU12/'], back)).not.toHaveProperty('archived');
    expect(unshelve(spokenTo({}), ['mentor/since-2026-01-31/'], [])).toStrictEqual(spokenTo({}));
  });

  it('are none where nothing was reopened', () => {
    const record = ended({}, { archived: ['FU12'] });
    expect(unshelve(record, [], [])).toBe(record);
  });
});
