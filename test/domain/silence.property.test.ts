import fc from 'fast-check';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { changeParticipation, type ParticipationEntry } from '../../shared/domain/entries/change-participation.ts';
import { bookCheckIn } from '../../shared/domain/entries/check-in-appointment.ts';
import type { Entered, EntryContext } from '../../shared/domain/entries/entry.ts';
import { recordCheckIn } from '../../shared/domain/entries/record-check-in.ts';
import { openWorkOf } from '../../shared/domain/open-work.ts';
import { checkInsEnded } from '../../shared/domain/check-in-agenda.ts';
import { holdEnd } from '../../shared/domain/pause.ts';
import { expectedCheckIn } from '../../shared/domain/record-agenda.ts';
import type { CheckInRecord } from '../../shared/domain/record.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { aLife } from '../support/a-life.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { runs } from '../support/runs.ts';

const plan = aPlan();
const { zone } = plan.appointments;
const START = Date.parse('2025-04-18T08:00:00Z');
const DAY_MS = 86_400_000;

const DOES = ['held', 'held', 'missed', 'book', 'hold', 'lift', 'stop', 'resume', 'goal', 'relapse'] as const;
const happenings = fc
  .array(fc.record({ minute: fc.nat(200 * 1440), does: fc.constantFrom(...DOES), amount: fc.nat(30) }), {
    maxLength: 10,
  })
  .map((list) => [...list].sort((a, b) => a.minute - b.minute));

const entryOf = (
  record: CheckInRecord,
  does: (typeof DOES)[number],
  amount: number,
  context: EntryContext,
): Entered<CheckInRecord> => {
  const today = zone.toLocal(context.now).day;
  const change = (entry: ParticipationEntry): Entered<CheckInRecord> => {
    const both = changeParticipation({ interviews: anInterviewRecord(), checkIns: record }, entry, context);
    return both.kind === 'refused' ? both : { kind: 'entered', record: both.record.checkIns };
  };
  const contact = { on: isoDate(today), kind: 'mentor', setting: 'office' } as const;
  switch (does) {
    case 'held':
      return recordCheckIn(record, { ...contact, outcome: 'held' }, context);
    case 'missed':
      return recordCheckIn(record, { ...contact, outcome: 'missed' }, context);
    case 'book':
      return bookCheckIn(record, { at: `${isoDate(today + amount)}T14:00`, minutes: 60, mode: 'inPerson' }, context);
    case 'hold':
      return change({ hold: { kind: 'other', until: isoDate(today + amount), scope: 'checkIns' } });
    case 'lift':
      return change({ hold: null });
    case 'stop':
      return change({ intervention: 'stopped' });
    case 'resume':
      return change({ intervention: 'active' });
    case 'goal':
      return change({ status: { work: 'education', supportNeeded: false } });
    case 'relapse':
      return change({ status: { supportNeeded: true } });
  }
};

describe('whatever happens between mentor and participant', () => {
  it('a silence is with somebody until it ends, and no step of it is told twice', () => {
    fc.assert(
      fc.property(happenings, fc.nat(300), (what, daysLater) => {
        const life = aLife(plan, aCheckInRecord(), isoInstant(START));
        for (const { minute, does, amount } of what) {
          life.until(isoInstant(START + minute * 60_000));
          life.enter((record) => {
            const entry = entryOf(record, does, amount, { now: life.now(), by: 'mentor-1', plan });
            return entry.kind === 'refused' ? record : entry.record;
          });
        }
        life.until(isoInstant(START + (200 + daysLater) * DAY_MS));
        const record = life.record();
        const opened = life.log.filter((line) => / outreach /.test(line)).map((line) => line.split(' ')[1]);
        expect(opened).toEqual([...new Set(opened)]);

        const expected = expectedCheckIn(plan, record);
        expect(expected === undefined).toBe(checkInsEnded(record));
        const { tasks, escalations } = openWorkOf(record);
        if (expected === undefined) {
          expect([...tasks, ...escalations]).toEqual([]);
          return;
        }
        const isHeld = record.holds.some((hold) => holdEnd(hold, zone) > life.now());
        const isLongDue = expected.due + 40 < zone.toLocal(life.now()).day;
        if (!isHeld && isLongDue) expect(escalations.map(({ of }) => of)).toContain(expected.silence);
        // A silence that has ended, or has not begun, is nobody's.
        expect(escalations.filter(({ of }) => of !== expected.silence)).toEqual([]);
      }),
      { seed: 20_260_131, numRuns: runs(1_000) },
    );
  });
});
