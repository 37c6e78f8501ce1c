import { withInterviews } from '../../../shared/domain/entries/stop.ts';
import { changeParticipation, type ParticipationEntry } from '../../../shared/domain/entries/change-participation.ts';
import type { BothRecords } from '../../../shared/domain/entries/entry.ts';
import type { Appointment, CheckInRecord, InterviewRecord } from '../../../shared/domain/record.ts';
import { aHistory } from '../../support/a-history.ts';
import { aHold, anInterviewRecord, aParticipant, TAKES_PART } from '../../support/a-participant.ts';
import { answerTo, atWork, JUST_BEGUN, MONDAY, NEXT_WEEK, standing } from '../../support/an-entry.ts';
import { booked } from '../../support/planned.ts';

const change = (both: BothRecords, entry: ParticipationEntry, now = MONDAY): BothRecords =>
  standing(changeParticipation(both, entry, atWork(now)));
const LATER = '2026-05-20T06:00:00Z';
const cancelled = { how: 'cancelled', at: '2026-04-10T08:00:00Z', by: 'staff' } as const;
const outcome = { outcome: 'notDone', on: '2026-04-18', reason: 'too-unwell', enteredAt: MONDAY } as const;
const employed = { work: 'employed', supportNeeded: false } as const;

describe('whoever stops the interviews', () => {
  const after = (followUps: InterviewRecord['followUps']) =>
    change(aParticipant({ followUps }), { interviews: 'stopped' }).interviews.followUps;

  it('is told that the appointment still ahead is off, and nothing more', () => {
    expect(after(booked(NEXT_WEEK).followUps)['FU12']?.appointments).toEqual([
      { ...NEXT_WEEK, end: { how: 'cancelled', at: MONDAY, by: 'participant', final: true } },
    ]);
  });

  it.each<[string, InterviewRecord['followUps']]>([
    ['has begun, which still has its outcome to come', booked(JUST_BEGUN).followUps],
    ['was cancelled before', booked({ ...NEXT_WEEK, end: cancelled }).followUps],
    ['is of a follow-up that has its outcome', { FU12: { appointments: [NEXT_WEEK], outcome } }],
  ])('keeps an appointment as it is that %s', (_, followUps) => {
    expect(after(followUps)).toEqual(followUps);
  });

  it('loses the appointments of every follow-up, and of none the others', () => {
    const moved: Appointment = { ...NEXT_WEEK, end: { ...cancelled, how: 'moved' } };
    const fu24 = { appointments: [moved, { ...NEXT_WEEK, n: 2, moved: true }] };
    const off = after({ ...booked(NEXT_WEEK).followUps, FU24: fu24 });
    expect(off['FU12']?.appointments).toMatchObject([{ n: 1, end: { final: true } }]);
    expect(off['FU24']?.appointments).toMatchObject([moved, { n: 2, end: { how: 'cancelled', final: true } }]);
  });

  it('is in a stretch without interviews until they go on, and nothing of it bursts then', () => {
    const stopped = change(aParticipant(), { interviews: 'stopped' });
    expect(stopped.interviews).toMatchObject({
      participation: { ...TAKES_PART, interviews: 'stopped' },
      stopped: [{ from: MONDAY }],
    });
    const again = change(stopped, { interviews: 'full' }, LATER);
    expect(again.interviews).toMatchObject({ participation: TAKES_PART, stopped: [{ from: MONDAY, to: LATER }] });
    const twice = change(again, { interviews: 'stopped' }, '2026-06-01T06:00:00Z');
    expect(twice.interviews.stopped).toEqual([{ from: MONDAY, to: LATER }, { from: '2026-06-01T06:00:00Z' }]);
    expect(change(twice, { interviews: 'reduced' }, '2026-06-02T06:00:00Z').interviews.stopped).toEqual([
      { from: MONDAY, to: LATER },
      { from: '2026-06-01T06:00:00Z', to: '2026-06-02T06:00:00Z' },
    ]);
  });

  it('has all judged anew that met the stop, once they go on, and nothing else', () => {
    const at = MONDAY;
    const stopped = { state: 'skipped', reason: 'stopped', at } as const;
    const [held, late] = [
      { state: 'skipped', reason: 'held', at },
      { state: 'failed', code: 'stopped', at },
    ] as const;
    const participation = { ...TAKES_PART, interviews: 'stopped' } as const;
    const goesOn = (steps: InterviewRecord['steps']) =>
      change(aParticipant({ participation, stopped: [{ from: MONDAY }], steps }), { interviews: 'full' }, LATER)
        .interviews;
    expect(goesOn({ 'FU12/book2': stopped, 'FU12/invite': held, 'FU12/pre': late }).steps).toEqual({
      'FU12/invite': held,
      'FU12/pre': late,
    });
    const others = { 'FU12/invite': held };
    expect(goesOn(others).steps).toBe(others);
  });

  it('by saying so a second time changes nothing, and calls off no appointment that was made since', () => {
    const stopped = aParticipant({
      participation: { ...TAKES_PART, interviews: 'stopped' },
      stopped: [{ from: '2026-04-01T06:00:00Z' }],
      ...booked(NEXT_WEEK),
    });
    expect(change(stopped, { interviews: 'stopped' }).interviews).toBe(stopped.interviews);
  });

  it('is kept apart from whoever wishes for fewer questions: that one’s interviews and appointment stand', () => {
    const reduced = change(aParticipant(booked(NEXT_WEEK)), { interviews: 'reduced' });
    expect(reduced.interviews).toMatchObject({ stopped: [], ...booked(NEXT_WEEK) });
    expect(reduced.interviews.followUps['FU12']?.appointments[0]).not.toHaveProperty('end');
  });
});

describe('a stretch without check-ins', () => {
  const stretch = (checkIns: Partial<CheckInRecord>, ...entries: ParticipationEntry[]) =>
    entries.reduce((both, entry, nth) => change(both, entry, nth === 0 ? MONDAY : LATER), aParticipant({}, checkIns))
      .checkIns.stopped;

  it.each<[string, ParticipationEntry[], CheckInRecord['stopped']]>([
    ['begins with the stop of the intervention', [{ intervention: 'stopped' }], [{ from: MONDAY }]],
    ['begins in goal', [{ status: employed }], [{ from: MONDAY }]],
    ['does not begin with work alone', [{ status: { work: 'employed' } }], []],
    [
      'ends when the intervention goes on',
      [{ intervention: 'stopped' }, { intervention: 'active' }],
      [{ from: MONDAY, to: LATER }],
    ],
    [
      'ends when support is needed again',
      [{ status: employed }, { status: { supportNeeded: true } }],
      [{ from: MONDAY, to: LATER }],
    ],
    [
      'goes on in goal when the intervention is no longer stopped',
      [{ intervention: 'stopped', status: employed }, { intervention: 'active' }],
      [{ from: MONDAY }],
    ],
    [
      'goes on while stopped when support is needed again',
      [{ intervention: 'stopped', status: employed }, { status: { supportNeeded: true } }],
      [{ from: MONDAY }],
    ],
    ['is one, whatever else is said in it', [{ intervention: 'stopped' }, { status: employed }], [{ from: MONDAY }]],
  ])('%s', (_, entries, spans) => {
    expect(stretch({}, ...entries)).toEqual(spans);
  });

  it('is not lengthened by what was known before', () => {
    const both = aParticipant({}, { status: employed, stopped: [{ from: '2026-04-01T06:00:00Z', to: MONDAY }] });
    expect(change(both, { intervention: 'active', status: employed }).checkIns).toBe(both.checkIns);
  });
});

describe('an entry of participation', () => {
  it.each<[ParticipationEntry, { interviews?: object; checkIns?: object }]>([
    [{ interviews: 'reduced' }, { interviews: { participation: { ...TAKES_PART, interviews: 'reduced' } } }],
    [{ register: 'stopped' }, { interviews: { participation: { ...TAKES_PART, register: 'stopped' } } }],
    [{ intervention: 'stopped' }, { checkIns: { participation: { intervention: 'stopped', life: 'alive' } } }],
    [{ status: { work: 'none' } }, { checkIns: { status: { work: 'none', supportNeeded: 'unknown' } } }],
    [
      { life: 'dead' },
      { interviews: { participation: { ...TAKES_PART, life: 'dead' } }, checkIns: { participation: { life: 'dead' } } },
    ],
    [
      { existingData: 'erasureRequested' },
      {
        interviews: { participation: { ...TAKES_PART, existingData: 'erasureRequested' } },
        checkIns: { participation: { intervention: 'active', existingData: 'erasureRequested' } },
      },
    ],
    [
      { consent: { sms: false } },
      {
        interviews: { consent: { sms: false, email: true, phone: true, letter: true, contactPerson: true } },
        checkIns: { consent: { sms: false, email: true, phone: true, letter: true, contactPerson: true } },
      },
    ],
    [
      { hold: { kind: 'away' }, register: 'stopped' },
      { interviews: { participation: { register: 'stopped' }, holds: [{ kind: 'away' }] }, checkIns: { holds: [{}] } },
    ],
    [{ hold: { kind: 'away', scope: 'checkIns' } }, { checkIns: { holds: [{ kind: 'away' }] } }],
  ])('of %j touches what it names, and no record besides', (entry, expected) => {
    const before = aParticipant();
    const after = change(before, entry);
    for (const stream of ['interviews', 'checkIns'] as const) {
      if (expected[stream]) expect(after[stream]).toMatchObject(expected[stream]);
      else expect(after[stream]).toBe(before[stream]);
    }
  });

  it('that says what is known already leaves both records as they were', () => {
    const before = aParticipant();
    const known: ParticipationEntry = {
      ...TAKES_PART,
      intervention: 'active',
      consent: { sms: true },
      status: { work: 'unknown' },
    };
    const after = change(before, known);
    expect(after.interviews).toBe(before.interviews);
    expect(after.checkIns).toBe(before.checkIns);
  });

  it.each<[ParticipationEntry]>([[{}], [{ interviews: undefined, hold: undefined }]])('of %j says nothing', (entry) => {
    expect(answerTo(changeParticipation(aParticipant(), entry, atWork()))).toBe(
      'nothingToChange : name at least one axis to change',
    );
  });

  it('lifts a hold with null, and is refused as a whole where there is none to lift', () => {
    const holds = [aHold()];
    const lifted = change(aParticipant({ holds }, { holds }), { hold: null, register: 'stopped' });
    expect(lifted.interviews).toMatchObject({ holds: [{ liftedAt: MONDAY }], participation: { register: 'stopped' } });
    expect(lifted.checkIns.holds).toEqual([aHold({ liftedAt: MONDAY })]);
    expect(answerTo(changeParticipation(aParticipant(), { hold: null, register: 'stopped' }, atWork()))).toBe(
      'noOpenHold /hold: leave it out: no hold is open',
    );
  });
});

describe('a stop that was entered by mistake', () => {
  const takenBack = (at: string, earlier: InterviewRecord['stopped'] = []) => {
    const history = aHistory(anInterviewRecord({ stopped: earlier }));
    const stop = history.enter('participationChanged', (record) => withInterviews(record, 'stopped', atWork()));
    const carriedOut = { 'FU12/book2': { state: 'skipped', reason: 'stopped', at: MONDAY } as const };
    history.enter('carriedOut', (record) => ({ ...record, steps: carriedOut }), { by: 'system' });
    return standing(history.takeBack(stop, at));
  };

  it('is over when it is taken back, and its stretch stays, so that nothing of it bursts', () => {
    const earlier = { from: '2025-06-01T06:00:00Z', to: '2025-07-01T06:00:00Z' };
    expect(takenBack(LATER, [earlier]).stopped).toEqual([earlier, { from: MONDAY, to: LATER, voided: true }]);
    const only = takenBack(LATER);
    expect(only.stopped).toEqual([{ from: MONDAY, to: LATER, voided: true }]);
    expect(only).toMatchObject({ participation: TAKES_PART, steps: {} });
  });

  it('leaves no stretch when it is taken back in the same second', () => {
    expect(takenBack(MONDAY).stopped).toEqual([]);
  });
});
