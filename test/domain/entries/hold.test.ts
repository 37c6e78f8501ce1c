import { type HoldEntry, liftHold, placeHold } from '../../../shared/domain/entries/hold.ts';
import type { BothRecords } from '../../../shared/domain/entries/entry.ts';
import type { Hold } from '../../../shared/domain/participation.ts';
import type { Appointment } from '../../../shared/domain/record.ts';
import { aHold, aParticipant } from '../../support/a-participant.ts';
import { answerTo, atWork, HELD, JUST_BEGUN, MONDAY, NEXT_WEEK, standing } from '../../support/an-entry.ts';
import { booked } from '../../support/planned.ts';

const place = (entry: HoldEntry, both: BothRecords = aParticipant(), now = MONDAY): BothRecords =>
  standing(placeHold(both, entry, atWork(now)));

describe('a hold that is placed', () => {
  it('begins today and pauses both streams, unless the entry says otherwise', () => {
    const { interviews, checkIns } = place({ kind: 'hospital' });
    expect(interviews.holds).toEqual([aHold()]);
    expect(checkIns.holds).toEqual([aHold()]);
  });

  it('begins on the day that it is in the study’s zone', () => {
    expect(place({ kind: 'away' }, aParticipant(), '2026-04-20T22:30:00Z').interviews.holds).toMatchObject([
      { from: '2026-04-21' },
    ]);
  });

  it.each<[Hold['scope'], number, number]>([
    ['both', 1, 1],
    ['interviews', 1, 0],
    ['checkIns', 0, 1],
  ])('for %s is known to the records that it pauses alone', (scope, interviews, checkIns) => {
    const before = aParticipant();
    const after = place({ kind: 'away', scope, from: '2026-05-01' }, before);
    expect(after.interviews.holds).toHaveLength(interviews);
    expect(after.checkIns.holds).toHaveLength(checkIns);
    if (interviews === 0) expect(after.interviews).toBe(before.interviews);
    if (checkIns === 0) expect(after.checkIns).toBe(before.checkIns);
  });

  it('stands behind those before it, so that each keeps its number', () => {
    const holds = [aHold({ liftedAt: MONDAY })];
    const { interviews, checkIns } = place({ kind: 'away', from: '2026-05-01' }, aParticipant({ holds }, { holds }));
    for (const record of [interviews, checkIns])
      expect(record.holds).toMatchObject([{ kind: 'hospital' }, { kind: 'away', from: '2026-05-01' }]);
  });

  it('is kept beside the same of somebody else, so that either can be taken back alone', () => {
    const both = aParticipant({ ...booked(NEXT_WEEK), holds: [aHold()] }, { holds: [aHold()] });
    const { interviews, checkIns } = place({ kind: 'hospital', appointment: 'stands' }, both, '2026-04-20T07:00:00Z');
    for (const record of [interviews, checkIns])
      expect(record.holds).toEqual([aHold(), aHold({ enteredAt: '2026-04-20T07:00:00Z' })]);
    expect(interviews.followUps['FU12']?.appointments).toEqual([{ ...NEXT_WEEK, standsInHold: true }]);
  });

  it.each<[string, HoldEntry, string]>([
    [
      'an end before its beginning',
      { kind: 'away', until: '2026-04-19' },
      'lastsBackwards /hold/until: give an end that is not before its beginning',
    ],
    [
      'an end as well as a day of review',
      { kind: 'away', until: '2026-05-01', review: '2026-04-28' },
      'unfitField /hold/review: give either an end or a day of review',
    ],
    ['an end on the day of its beginning', { kind: 'away', until: '2026-04-20' }, 'entered'],
    ['an end alone', { kind: 'away', until: '2026-05-01' }, 'entered'],
    ['a day of review alone', { kind: 'away', review: '2026-04-28' }, 'entered'],
  ])('with %s is answered', (_, entry, answer) => {
    expect(answerTo(placeHold(aParticipant(), entry, atWork()))).toBe(answer);
  });
});

describe('an appointment that a hold is placed over', () => {
  const later = { ...NEXT_WEEK, at: '2026-05-12T10:30' };
  const cancelled = { how: 'cancelled', at: MONDAY, by: 'staff' } as const;
  const over = (appointments: Appointment[], entry: Partial<HoldEntry>) => {
    const both = aParticipant(booked(...appointments), { appointments });
    const { interviews, checkIns } = place({ kind: 'hospital', until: '2026-05-01', ...entry }, both);
    return [interviews.followUps['FU12']?.appointments, checkIns.appointments];
  };

  it('is called off by staff where the entry says so', () => {
    const off = [{ ...NEXT_WEEK, end: cancelled }];
    expect(over([NEXT_WEEK], { appointment: 'cancelled' })).toEqual([off, off]);
  });

  it('stands where the entry says so, and is asked about no more', () => {
    const stands = [{ ...NEXT_WEEK, standsInHold: true }];
    expect(over([NEXT_WEEK], { appointment: 'stands' })).toEqual([stands, stands]);
  });

  it('is of the stream alone that the hold pauses', () => {
    const entry: Partial<HoldEntry> = { appointment: 'cancelled', scope: 'interviews' };
    expect(over([NEXT_WEEK], entry)).toEqual([[{ ...NEXT_WEEK, end: cancelled }], [NEXT_WEEK]]);
    expect(over([NEXT_WEEK], { ...entry, scope: 'checkIns' })).toEqual([
      [NEXT_WEEK],
      [{ ...NEXT_WEEK, end: cancelled }],
    ]);
  });

  it.each<[string, Appointment[], Partial<HoldEntry>]>([
    ['the entry leaves the question open', [NEXT_WEEK], {}],
    ['it has begun', [JUST_BEGUN], { appointment: 'cancelled' }],
    ['it comes after the hold', [later], { appointment: 'cancelled' }],
    ['it comes before the hold', [NEXT_WEEK], { appointment: 'cancelled', from: '2026-04-29' }],
    ['it was called off before', [{ ...NEXT_WEEK, end: cancelled }], { appointment: 'stands' }],
    ['there is none', [], { appointment: 'stands' }],
  ])('stays as it is where %s', (_, appointments, entry) => {
    expect(over(appointments, entry)).toEqual([appointments, appointments]);
  });

  it('stays as it is where its follow-up has its outcome', () => {
    const followUps = { FU12: { appointments: [NEXT_WEEK], outcome: HELD } };
    const held = place({ kind: 'hospital', appointment: 'cancelled' }, aParticipant({ followUps }));
    expect(held.interviews.followUps).toEqual(followUps);
  });
});

describe('a hold that is lifted', () => {
  const lifted = (interviews: Hold[], checkIns: Hold[] = interviews) => {
    const both = standing(liftHold(aParticipant({ holds: interviews }, { holds: checkIns }), atWork()));
    const which = (holds: Hold[]) => holds.map(({ kind, liftedAt }) => `${kind} ${liftedAt ?? 'lasts'}`);
    return [which(both.interviews.holds), which(both.checkIns.holds)];
  };
  const earlier = aHold({ kind: 'away', enteredAt: '2026-04-01T06:00:00Z' });
  const YESTERDAY = '2026-04-19T06:00:00Z';

  it('ends in both records now', () => {
    expect(lifted([aHold()])).toEqual([[`hospital ${MONDAY}`], [`hospital ${MONDAY}`]]);
  });

  it.each<[string, Hold[]]>([
    ['first', [aHold(), earlier]],
    ['last', [earlier, aHold()]],
  ])('is the one that was entered last, also where it stands %s', (_, holds) => {
    const expected = holds.map(({ kind }) => (kind === 'hospital' ? `hospital ${MONDAY}` : 'away lasts'));
    expect(lifted(holds)).toEqual([expected, expected]);
  });

  it.each<[string, Hold]>([
    ['was lifted before', aHold({ liftedAt: YESTERDAY })],
    ['is over', aHold({ from: '2026-04-10', until: '2026-04-19' })],
    ['was taken back before it began', aHold({ from: '2026-06-01', liftedAt: '2026-05-31T22:00:00Z' })],
  ])('is not one that %s, though it was entered later', (_, over) => {
    const [interviews] = lifted([earlier, over]);
    expect(interviews).toEqual([`away ${MONDAY}`, `hospital ${over.liftedAt ?? 'lasts'}`]);
  });

  it('ends however often it was entered, and leaves one that begins later', () => {
    const again = aHold({ from: '2026-04-22', enteredAt: '2026-04-20T07:00:00Z' });
    const lifts = `hospital ${MONDAY}`;
    expect(lifted([aHold(), again])[0]).toEqual([lifts, lifts]);
    expect(lifted([{ ...again, enteredAt: YESTERDAY }, aHold()])[0]).toEqual(['hospital lasts', lifts]);
  });

  it('has until midnight of its last day, and may lie ahead', () => {
    expect(lifted([aHold({ until: '2026-04-20' })])[0]).toEqual([`hospital ${MONDAY}`]);
    expect(lifted([aHold({ from: '2026-06-01' })])[0]).toEqual([`hospital ${MONDAY}`]);
  });

  it('is over at the stroke of that midnight', () => {
    const over = aParticipant({ holds: [aHold({ from: '2026-04-01', until: '2026-04-19' })] });
    expect(answerTo(liftHold(over, atWork('2026-04-19T21:59:59Z')))).toBe('entered');
    expect(answerTo(liftHold(over, atWork('2026-04-19T22:00:00Z')))).toContain('noOpenHold');
  });

  it('of one stream leaves that of the other, though both were entered at once', () => {
    const [talk, mentor] = [aHold({ scope: 'interviews' }), aHold({ scope: 'checkIns' })];
    const before = aParticipant({ holds: [talk] }, { holds: [mentor] });
    const after = standing(liftHold(before, atWork()));
    expect(after.checkIns.holds).toEqual([{ ...mentor, liftedAt: MONDAY }]);
    expect(after.interviews).toBe(before.interviews);
    const alone = aParticipant({ holds: [talk] });
    const freed = standing(liftHold(alone, atWork()));
    expect(freed.interviews.holds).toEqual([{ ...talk, liftedAt: MONDAY }]);
    expect(freed.checkIns).toBe(alone.checkIns);
    expect(lifted([talk, aHold({ kind: 'other' })])[0]).toEqual(['hospital lasts', `other ${MONDAY}`]);
  });

  it('leaves one that was entered at the same instant and lifted since with its own end', () => {
    const twin = aHold({ kind: 'away', liftedAt: YESTERDAY });
    expect(lifted([twin, aHold()])[0]).toEqual([`away ${YESTERDAY}`, `hospital ${MONDAY}`]);
  });

  it.each<[string, Hold[]]>([
    ['there was none', []],
    ['it was lifted before', [aHold({ liftedAt: YESTERDAY })]],
    ['it ended by itself', [aHold({ from: '2026-04-01', until: '2026-04-19' })]],
  ])('is refused where %s', (_, holds) => {
    expect(answerTo(liftHold(aParticipant({ holds }), atWork()))).toBe(
      'noOpenHold /hold: leave it out: no hold is open',
    );
  });
});
