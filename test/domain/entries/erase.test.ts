import {
  askErasure,
  beginErasure,
  completeErasure,
  confirmErasure,
  revokeErasure,
} from '../../../shared/domain/entries/erase.ts';
import type { BothRecords } from '../../../shared/domain/entries/entry.ts';
import type { Erasure } from '../../../shared/domain/participation.ts';
import type { InterviewRecord } from '../../../shared/domain/record.ts';
import { aParticipant, TAKES_PART } from '../../support/a-participant.ts';
import { answerTo, atWork, JUST_BEGUN, MONDAY, NEXT_WEEK, standing } from '../../support/an-entry.ts';
import { booked } from '../../support/planned.ts';

const LATER = '2026-04-21T06:00:00Z';
const asked: Erasure = { asked: { at: MONDAY, by: 'lead-1' } };
const confirmed: Erasure = { ...asked, confirmed: { at: MONDAY, by: 'lead-2' }, dueAt: '2026-04-27T06:00:00Z' };
const takenBack: Erasure = { ...asked, revoked: { at: MONDAY, by: 'lead-1' } };
const withErasures = (...erasures: Erasure[]): BothRecords => aParticipant({ erasures }, { erasures });
const erasures = ({ interviews, checkIns }: BothRecords): Erasure[] | undefined => {
  expect(checkIns.erasures).toEqual(interviews.erasures);
  return interviews.erasures;
};
const wishes = ({ interviews, checkIns }: BothRecords): string[] => [
  interviews.participation.existingData,
  checkIns.participation.existingData,
];

describe('an erasure that is asked for', () => {
  it('is known in both records, with who asked', () => {
    const after = askErasure(aParticipant(), atWork(MONDAY, { by: 'lead-1' }));
    expect(erasures(after)).toEqual([asked]);
    expect(wishes(after)).toEqual(['erasureRequested', 'erasureRequested']);
  });

  it('stands beside an earlier one that was taken back', () => {
    expect(erasures(askErasure(withErasures(takenBack), atWork(LATER)))).toEqual([
      takenBack,
      { asked: { at: LATER, by: 'coordinator-1' } },
    ]);
  });

  it('waits for a second person, and then seven days', () => {
    const after = standing(confirmErasure(withErasures(asked), atWork(LATER, { by: 'lead-2' })));
    expect(erasures(after)).toEqual([
      { ...asked, confirmed: { at: LATER, by: 'lead-2' }, dueAt: '2026-04-28T06:00:00Z' },
    ]);
  });

  it.each<[string, string, string]>([
    ['in spring', '2026-03-26T09:00:00Z', '2026-04-02T08:00:00Z'],
    ['in autumn', '2026-10-22T08:00:00Z', '2026-10-29T09:00:00Z'],
    ['at the end of a month', '2026-01-29T09:00:00Z', '2026-02-05T09:00:00Z'],
  ])('is due at the same time of day by the clock on the wall, %s too', (_, now, dueAt) => {
    expect(erasures(standing(confirmErasure(withErasures(asked), atWork(now))))).toMatchObject([{ dueAt }]);
  });

  describe('of somebody who is booked', () => {
    const answer = (over: Partial<InterviewRecord>): string => {
      const both = aParticipant({ erasures: [asked], ...over }, { erasures: [asked] });
      return answerTo(confirmErasure(both, atWork(MONDAY, { by: 'lead-2' })));
    };
    const first = booked(NEXT_WEEK).followUps;

    it('is not confirmed before the first interview ahead is off: soon nobody can tell them', () => {
      const later = { FU24: { appointments: [{ ...NEXT_WEEK, at: '2026-05-05T10:30' }] }, BL: { appointments: [] } };
      const remedy = 'cancel the interview of 2026-04-28 first; unless they asked for that, a task opens to tell them';
      expect(answer({ followUps: { ...later, ...first } })).toBe(`interviewBooked : ${remedy}`);
      expect(answer({ followUps: { ...first, ...later } })).toBe(`interviewBooked : ${remedy}`);
    });

    it('is confirmed where it has begun, is off, or nobody comes to it any more', () => {
      const end = { how: 'cancelled', at: MONDAY, by: 'participant' } as const;
      expect(answer(booked(JUST_BEGUN))).toBe('entered');
      expect(answer(booked({ ...NEXT_WEEK, end }))).toBe('entered');
      expect(answer({ followUps: first, participation: { ...TAKES_PART, life: 'dead' } })).toBe('entered');
    });
  });

  it.each<[string, Erasure[], string]>([
    ['nobody asked for', [], 'noErasure : ask for the erasure first'],
    ['was taken back', [takenBack], 'noErasure : ask for the erasure first'],
    ['is confirmed', [confirmed], 'erasureConfirmed : nothing to do: it is confirmed, and is carried out on its day'],
    [
      'they asked for themselves',
      [asked],
      'secondPersonNeeded : have another lead coordinator or coordinator confirm it',
    ],
  ])('is not confirmed where it %s', (_, known, answer) => {
    expect(answerTo(confirmErasure(withErasures(...known), atWork(MONDAY, { by: 'lead-1' })))).toBe(answer);
  });
});

describe('an erasure that is taken back', () => {
  const tooLate = 'erasureBegun : it cannot be taken back any more: the key is being destroyed';

  it.each<[string, Erasure, string]>([
    ['before anybody confirmed it', asked, LATER],
    ['until its very second', confirmed, '2026-04-27T05:59:59Z'],
  ])('%s keeps the participant', (_, known, now) => {
    const after = standing(revokeErasure(withErasures(known), atWork(now)));
    expect(erasures(after)).toEqual([{ ...known, revoked: { at: now, by: 'coordinator-1' } }]);
    expect(wishes(after)).toEqual(['keep', 'keep']);
  });

  it.each<[string, Erasure[], string, string]>([
    ['nobody asked for it', [], MONDAY, 'noErasure : nothing to take back: no erasure is under way'],
    ['its hour has come', [confirmed], '2026-04-27T06:00:00Z', tooLate],
    ['it has begun', [{ ...asked, begun: MONDAY }], LATER, tooLate],
    ['it is done', [{ ...asked, done: MONDAY }], LATER, tooLate],
  ])('is refused where %s', (_, known, now, answer) => {
    expect(answerTo(revokeErasure(withErasures(...known), atWork(now)))).toBe(answer);
  });
});

describe('an erasure that is carried out', () => {
  it('keeps the day that it was due, and cannot be taken back from then on', () => {
    const now = '2026-04-27T06:05:00Z';
    expect(erasures(beginErasure(withErasures(confirmed), atWork(now)))).toEqual([{ ...confirmed, begun: now }]);
  });

  it('begins anew of somebody whom a restore brought back, also where it lost the asking', () => {
    expect(erasures(beginErasure(withErasures({ ...confirmed, begun: MONDAY, done: MONDAY }), atWork(LATER)))).toEqual([
      { ...confirmed, begun: LATER },
    ]);
    expect(erasures(beginErasure(aParticipant(), atWork(LATER, { by: 'system' })))).toEqual([
      { asked: { at: LATER, by: 'system' }, dueAt: LATER, begun: LATER },
    ]);
  });

  it('leaves somebody who takes part in nothing, and whose appointments are off', () => {
    const before = aParticipant(
      { ...booked(NEXT_WEEK), erasures: [confirmed] },
      { appointments: [NEXT_WEEK], erasures: [confirmed] },
    );
    const after = completeErasure(before, atWork());
    expect(erasures(after)).toEqual([{ ...confirmed, done: MONDAY }]);
    expect(wishes(after)).toEqual(['erasureRequested', 'erasureRequested']);
    expect(after.interviews).toMatchObject({ participation: { interviews: 'stopped' }, stopped: [{ from: MONDAY }] });
    expect(after.checkIns).toMatchObject({ participation: { intervention: 'stopped' }, stopped: [{ from: MONDAY }] });
    const off = [{ ...NEXT_WEEK, end: { how: 'cancelled', at: MONDAY, by: 'participant', final: true } }];
    expect(after.interviews.followUps['FU12']?.appointments).toEqual(off);
    expect(after.checkIns.appointments).toEqual(off);
  });

  it('keeps what became of check-ins that were over', () => {
    const appointments = [{ ...JUST_BEGUN, end: { how: 'held', at: MONDAY, by: 'staff' } as const }];
    expect(completeErasure(aParticipant({}, { appointments }), atWork()).checkIns.appointments).toBe(appointments);
  });

  it('is known as done also where a restore lost the asking', () => {
    expect(erasures(completeErasure(aParticipant(), atWork(MONDAY, { by: 'system' })))).toEqual([
      { asked: { at: MONDAY, by: 'system' }, done: MONDAY },
    ]);
  });
});
