import type { CheckInRecord, Escalation, InterviewRecord, StepOutcome } from '../../shared/domain/record.ts';
import { AT, iso, lived, written } from '../support/a-lived-log.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { anAppointment, booked } from '../support/planned.ts';
import { escalatedOnce } from './checks/escalations.ts';
import { broughtBack, lookedAtInTime } from './checks/looked-at.ts';
import type { Seen, Written } from './outside/seen.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Fourteen days after the target nobody had booked: FU12 was to be escalated an hour ago. */
const missed = (over: Partial<InterviewRecord> = {}): InterviewRecord =>
  anInterviewRecord({ anchors: { baseline: '2025-02-24' }, ...over });

const open = (over: Partial<Escalation> = {}): { escalations: Record<string, Escalation> } => ({
  escalations: {
    FU12: {
      id: 'e-1',
      of: 'FU12',
      step: 'FU12/esc1',
      level: 1,
      to: 'coordinator',
      state: 'open',
      since: iso(AT),
      levelSince: iso(AT),
      why: 'notBooked',
      ...over,
    },
  },
});

const judged = (seen: Partial<Seen>, end = AT): string[] =>
  escalatedOnce(lived(seen, { isCalm: true, end })).map(({ check, what }) => `${check} ${what}`);
const opening = written(missed(open()), { before: missed() });

describe('the check of escalations sees', () => {
  it('nothing where a miss was told once', () => {
    expect(judged({ written: [opening] })).toEqual([]);
  });

  it('a miss that was told twice, and a level that fell', () => {
    expect(judged({ written: [opening, opening] })).toEqual(['I7 FU12/esc1 was escalated twice']);
    const high = missed(open({ level: 2, step: 'FU12/esc2' }));
    expect(judged({ written: [written(missed(open()), { before: high })] })).toEqual(['I7 FU12/esc1 fell to level 1']);
  });

  it.each([
    [
      'had its outcome',
      { FU12: { appointments: [], outcome: { outcome: 'done', on: '2026-03-09', enteredAt: iso(AT - DAY) } } },
    ],
    ['was booked', booked(anAppointment('2026-03-16T10:30', iso(AT - DAY))).followUps],
  ] as const)('somebody of whom staff was told although the follow-up %s', (_, followUps) => {
    const told = written(missed({ ...open(), followUps: structuredClone(followUps) as InterviewRecord['followUps'] }));
    expect(judged({ written: [told] })).toEqual(['I7 FU12/esc1 was escalated and nothing was missed']);
  });

  it('one that is back before its booking has ended, but for a clock that goes a little ahead', () => {
    const back = (seconds: number) => {
      const end = { how: 'noShow', at: iso(AT + seconds * 1_000), by: 'participant' } as const;
      const late = (over: object) => booked(anAppointment('2026-03-10T10:30', iso(AT - MINUTE), over));
      const before = missed({ ...open({ state: 'resolved' }), ...late({}) });
      return judged({ written: [written(missed({ ...open(), ...late({ end }) }), { before })] });
    };
    expect(back(1)).toEqual([]);
    expect(back(5)).toEqual(['I7 FU12/esc1 was escalated and nothing was missed']);
  });

  it('somebody of whom staff was told before the time, and not on a day off', () => {
    const early = { ...opening, at: AT - 2 * HOUR };
    expect(judged({ written: [early] })).toEqual(['I7 FU12/esc1 was escalated and nothing was missed']);
    const hold = { kind: 'hospital', scope: 'both', from: '2026-03-01', until: '2026-03-20' } as const;
    const away = written(missed({ ...open(), holds: [{ ...hold, enteredAt: iso(AT - 9 * DAY) }] }));
    expect(judged({ written: [away] })).toEqual(['I7 FU12/esc1 was escalated and nothing was missed']);
  });

  it('a next level that was told within three working days', () => {
    const rises = (at: number) => written(missed(open({ level: 2 })), { at, before: missed(open()) });
    expect(judged({ written: [opening, rises(AT + DAY)] })).toEqual(['I7 FU12/esc1 rose before three working days']);
    expect(judged({ written: [opening, rises(AT + 3 * DAY)] })).toEqual([]);
  });

  it('a miss of which nobody was told within two ticks, unless nothing ran meanwhile', () => {
    const quiet = { written: [written(missed())] };
    expect(judged(quiet, AT + 30 * MINUTE)).toEqual([]);
    expect(judged(quiet, AT + 32 * MINUTE)).toEqual(['I7 nobody was told of FU12/esc1']);
    expect(judged({ ...quiet, outages: [[AT, AT + HOUR]] }, AT + HOUR)).toEqual([]);
  });

  it('nobody as late where nothing ran until a hold began, but two ticks after its end', () => {
    const hold = { kind: 'hospital', scope: 'both', from: '2026-03-12', until: '2026-03-20' } as const;
    const held = { ...missed(), holds: [{ ...hold, enteredAt: iso(AT + 2 * DAY) }] };
    const down = { outages: [[AT, AT + 2 * DAY]] } as Pick<Seen, 'outages'>;
    const life = { ...down, written: [written(missed()), written(held, { at: AT + 2 * DAY, before: missed() })] };
    expect(judged(life, Date.parse('2026-03-20T23:30:00Z'))).toEqual([]);
    expect(judged(life, Date.parse('2026-03-20T23:32:00Z'))).toEqual(['I7 nobody was told of FU12/esc1']);
  });

  it('a closing that does not come after a hold in which its appointment was cancelled', () => {
    const [from, until, freed] = ['2026-04-23', '2026-04-26', '2026-04-24T08:00:00Z'];
    const hold = { kind: 'hospital', scope: 'both', from, until, enteredAt: iso(AT) } as const;
    const end = { how: 'cancelled', at: freed, by: 'participant' } as const;
    const life = missed({ ...booked(anAppointment('2026-06-08T10:30', iso(AT - 30 * DAY), { end })), holds: [hold] });
    const at = Date.parse(freed);
    expect(judged({ written: [written(life, { at })] }, Date.parse('2026-04-26T22:20:00Z'))).toEqual([]);
    expect(judged({ written: [written(life, { at })] }, Date.parse('2026-04-26T23:00:00Z'))).toEqual([
      'I7 nobody was told of FU12/close',
    ]);
  });

  it('a closing that is back in a hold, but not one that an erasure had ended which is revoked', () => {
    const hold = { kind: 'hospital', scope: 'both', from: '2026-01-01', until: '2026-03-20', enteredAt: iso(AT - DAY) };
    const closed = (state: Escalation['state']) =>
      anInterviewRecord({
        anchors: { baseline: '2024-12-10' },
        holds: [hold as never],
        ...open({ step: 'FU12/close', why: 'windowClosed', state, since: iso(AT - 2 * DAY) }),
      });
    const back = (action: Written['action']) =>
      judged({ written: [written(closed('open'), { before: closed('resolved'), ...(action ? { action } : {}) })] });
    expect(back('voided')).toEqual(['I7 FU12/close was escalated and nothing was missed']);
    expect(back('erasureRevoked')).toEqual([]);
  });

  it('a silence of which nobody was told, but not one that a contact ended', () => {
    const silent = (over: Partial<CheckInRecord> = {}) =>
      judged(
        {
          written: [
            written(
              aCheckInRecord({ registeredAt: '2026-02-10T08:00:00Z', anchors: { baseline: '2026-02-10' }, ...over }),
            ),
          ],
        },
        AT + DAY,
      );
    expect(silent()).toEqual(
      ['overdue3', 'overdue7', 'overdue14'].map((step) => `I7 nobody was told of mentor/since-2026-02-10/${step}`),
    );
    const held = { event: 1, on: '2026-03-09', kind: 'mentor', setting: 'office', outcome: 'held' } as const;
    expect(silent({ checkIns: [{ ...held, enteredAt: iso(AT) }] })).toEqual([]);
  });

  it('whoever is looked at late while all is well (G10)', () => {
    const late = (minutes: number) => ({
      written: [written(missed(), { before: missed({ nextDueAt: iso(AT - minutes * MINUTE) }) })],
    });
    expect(lookedAtInTime(lived(late(17), { isCalm: true })).map(({ check }) => check)).toEqual(['G10']);
    expect(lookedAtInTime(lived(late(16), { isCalm: true }))).toEqual([]);
    expect(lookedAtInTime(lived(late(17)))).toEqual([]);
  });

  it('whoever has a message on its way and does not come back by the end of its lease, or of its wait (I3)', () => {
    const attempt = { attempt: 'a-1', channel: 'sms', template: 'invite', at: iso(AT) } as const;
    const judge = (outcome: StepOutcome, comesBack?: string) => {
      const over = comesBack === undefined ? {} : { nextDueAt: comesBack };
      return broughtBack(
        lived({ written: [written(anInterviewRecord({ ...over, steps: { 'FU12/invite': outcome } }))] }),
      );
    };
    const sending: StepOutcome = { ...attempt, state: 'sending', sendBy: iso(AT) };
    expect(judge(sending)).toHaveLength(1);
    expect(judge(sending, iso(AT + 15 * MINUTE))).toHaveLength(1);
    expect(judge(sending, iso(AT + MINUTE))).toEqual([]);
    const unknown: StepOutcome = { ...attempt, state: 'unknown', lookUpUntil: iso(AT + 15 * MINUTE) };
    expect(judge(unknown)).toHaveLength(1);
    expect(judge(unknown, iso(AT + DAY))).toHaveLength(1);
    expect(judge(unknown, iso(AT + 15 * MINUTE))).toEqual([]);
  });
});
