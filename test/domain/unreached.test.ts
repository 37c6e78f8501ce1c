import { type CardReach, NOWHERE } from '../../shared/domain/card-reach.ts';
import type { InterviewRecord, TaskAttempt } from '../../shared/domain/record.ts';
import { isUnreachable, reachedOf } from '../../shared/domain/unreached.ts';
import { aTask } from '../support/a-commit.ts';
import { anInterviewRecord, TAKES_PART } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment } from '../support/planned.ts';

const plan = aPlan();
/** In the window of FU12, which lies from 21 March to 13 June 2026; FU24 is a year later. */
const NOW = '2026-05-20T09:00:00Z';
const everywhere: CardReach = { sms: true, phone: true, email: true, letters: [{}] };
const reached = (over: Partial<InterviewRecord> = {}, reach: CardReach | undefined = everywhere, now = NOW) =>
  reachedOf(anInterviewRecord(over), reach, plan, Date.parse(now));
const outcome = (on: string) => ({ outcome: 'done', on, enteredAt: `${on}T12:00:00Z` }) as const;
const both = {
  FU12: { appointments: [], outcome: outcome('2026-04-20') },
  FU24: { appointments: [], outcome: outcome('2026-05-01') },
};
const calls = Array.from(
  { length: 9 },
  (_, n): TaskAttempt =>
    ({
      at: `2026-05-0${String(n + 1)}T10:00:00Z`,
      band: ['am', 'pm', 'eve'][n % 3],
      outcome: 'noAnswer',
      by: 'c-1',
    }) as TaskAttempt,
);
const inVain = { consent: { phone: true, sms: true }, tasks: { calls: aTask('calls', { attempts: calls }) } };

describe('somebody who is sought for an interview', () => {
  it('is reached by what they agreed to and have', () => {
    expect(reached()?.channels).toEqual(['sms', 'email', 'letter', 'phone']);
    expect(reached({ consent: { phone: true } })?.channels).toEqual(['phone']);
    expect(reached({}, NOWHERE)?.channels).toEqual([]);
    expect(reachedOf(anInterviewRecord(), undefined, plan, Date.parse(NOW))?.channels).toEqual([]);
  });

  it('is not reached by letter once their address has ended', () => {
    const until = (day: string) => reached({}, { ...everywhere, letters: [{ until: day }] })?.channels;
    expect(until('2026-05-19')).not.toContain('letter');
    expect(until('2026-05-20')).toContain('letter');
  });

  it('is called lost where nine calls found nobody', () => {
    expect(reached(inVain)?.lostIn).toEqual(['FU12']);
    expect(reached()?.lostIn).toEqual([]);
  });

  it('is sought as long as one interview lies ahead', () => {
    expect(reached({ followUps: { FU12: both.FU12 } })).toBeDefined();
    expect(reached({ followUps: { FU24: both.FU24 } }, everywhere, '2026-06-13T09:00:00Z')).toBeDefined();
  });
});

describe('the number that is texted', () => {
  const isFresh = (over: Partial<InterviewRecord>, knownSince?: string) =>
    reached(over, { ...everywhere, ...(knownSince ? { knownSince } : {}) })?.numberIsFresh;

  it('is fresh for ninety days after it was entered or confirmed', () => {
    expect(isFresh({}, '2026-02-19')).toBe(true);
    expect(isFresh({}, '2026-02-18')).toBe(false);
  });

  it('is known since they were registered, where nothing else is known of it', () => {
    expect(isFresh({ registeredAt: '2026-04-18T08:00:00Z' })).toBe(true);
    expect(isFresh({ registeredAt: '2025-04-18T08:00:00Z' })).toBe(false);
    // In Copenhagen it was the nineteenth already.
    expect(isFresh({ registeredAt: '2026-02-18T23:30:00Z' })).toBe(true);
  });

  it('is fresh when they were heard since', () => {
    const answered = { ...calls[0], outcome: 'reached' } as TaskAttempt;
    expect(isFresh({ tasks: { t: aTask('t', { attempts: [answered] }) } }, '2026-01-01')).toBe(true);
  });

  it('is no question where they are not texted', () => {
    expect(reached({}, { ...everywhere, sms: false })).not.toHaveProperty('numberIsFresh');
    expect(reached({ consent: { email: true } })).not.toHaveProperty('numberIsFresh');
  });
});

describe('nobody seeks', () => {
  it.each<[string, Partial<InterviewRecord>, string]>([
    ['who died', { participation: { ...TAKES_PART, life: 'dead' } }, NOW],
    ['who stopped the interviews', { participation: { ...TAKES_PART, interviews: 'stopped' } }, NOW],
    ['who waits for release', { held: true }, NOW],
    ['who asked to be forgotten', { erasures: [{ asked: { at: NOW, by: 'lead-1' } }] }, NOW],
    ['who gave every interview, though a register is to be read', { followUps: both }, NOW],
    ['whose last window has closed', {}, '2027-08-01T09:00:00Z'],
    ['of whom it is not known from when to count', { anchors: {} }, NOW],
  ])('%s', (_, over, now) => {
    expect(reached(over, everywhere, now)).toBeUndefined();
  });

  it('after the last day of the last window, and not sooner', () => {
    expect(reached({}, everywhere, '2027-07-11T09:00:00Z')).toBeDefined();
    expect(reached({}, everywhere, '2027-07-11T22:00:00Z')).toBeUndefined();
  });

  it('who stopped the interviews, though one that was agreed before still stands', () => {
    const participation = { ...TAKES_PART, interviews: 'stopped' } as const;
    const agreed = anAppointment('2026-05-22T10:30', NOW);
    expect(reached({ participation, followUps: { FU12: { appointments: [agreed] } } })).toBeUndefined();
  });

  it.each<Partial<InterviewRecord['participation']>>([{ life: 'dead' }, { interviews: 'stopped' }])(
    'for contact that was lost before that: %o',
    (over) => {
      const notDone = { outcome: 'notDone', reason: 'no-contact', on: '2026-05-15', enteredAt: NOW } as const;
      const followUps = { FU12: { appointments: [], outcome: notDone } };
      expect(reached({ ...inVain, followUps, participation: { ...TAKES_PART, ...over } })).toBeUndefined();
    },
  );

  it('unless contact is lost in what was closed', () => {
    const notDone = { outcome: 'notDone', reason: 'no-contact', on: '2026-05-15', enteredAt: NOW } as const;
    const closed = { followUps: { FU12: { appointments: [], outcome: notDone }, FU24: both.FU24 } };
    expect(reached({ ...inVain, ...closed })?.lostIn).toEqual(['FU12']);
    expect(reached(closed)).toBeUndefined();
  });
});

describe('somebody is unreachable', () => {
  it('by nothing, or lost in an interview', () => {
    expect(isUnreachable({ channels: [], lostIn: [] })).toBe(true);
    expect(isUnreachable({ channels: ['sms'], lostIn: ['FU12'] })).toBe(true);
    expect(isUnreachable({ channels: ['sms'], lostIn: [] })).toBe(false);
  });
});
