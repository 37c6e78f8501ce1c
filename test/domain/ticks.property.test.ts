import fc from 'fast-check';
import { type AgendaItem, isMessage } from '../../shared/domain/agenda-item.ts';
import { blockedNow } from '../../shared/domain/blocked.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import type { Channel } from '../../shared/domain/protocol.ts';
import type { ProviderAnswer } from '../../shared/domain/send-outcome.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { aLife } from '../support/a-life.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { FIRST, type Happening, happened, happenings, instantOf, LAST } from '../support/random-life.ts';
import { runs } from '../support/runs.ts';

const plan = aPlan();
const SEED = 20_260_418;
const RUNS = { seed: SEED, numRuns: runs(60) };
const BOOKING = ['pre', 'invite', 'book2', 'book3', 'letter', 'final'].map((step) => `FU12/${step}`);

/** A provider with moods that depend on the message alone, so that two lives meet the same one. */
const moody = (key: string, channel: Channel): ProviderAnswer | 'delivered' => {
  const mood = [...`${key}${channel}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 7;
  if (mood === 0) return { kind: 'refusedForGood', code: 'invalid' };
  if (mood === 1) return { kind: 'accepted' };
  if (mood === 2) return { kind: 'unclear', code: 'timeout' };
  return 'delivered';
};

interface Ticks {
  /** Instants of looks that nobody needed, in minutes after the first. */
  extra?: number[];
  /** No look happens between these instants. */
  outage?: { from: number; minutes: number };
}

const lived = (what: Happening[], { extra = [], outage }: Ticks = {}, on = plan) => {
  const life = aLife(on, anInterviewRecord(), isoInstant(FIRST), moody);
  const moments = [
    ...what.map((each) => ({
      at: instantOf(each),
      act: () => life.enter((record) => happened(on, record, each, life.now())),
    })),
    ...extra.map((minute) => ({ at: FIRST + minute * 60_000, act: () => life.look(isoInstant(life.now())) })),
  ].sort((a, b) => a.at - b.at);
  const down = outage && { from: FIRST + outage.from * 60_000, to: FIRST + (outage.from + outage.minutes) * 60_000 };
  for (const { at, act } of [...moments, { at: LAST, act: () => undefined }]) {
    if (down && at >= down.from && at < down.to) life.turnTo(isoInstant(Math.max(at, life.now())));
    else life.until(isoInstant(at));
    act();
  }
  return life;
};

const minute = fc.nat(300 * 24 * 60);
const sends = (log: string[]): string[] => log.filter((line) => / (sms|email|letter)$/.test(line));

/** When it is written down that something does not go hangs on who looks first, and matters to nobody. */
const whenItCounts = (log: string[]): string[] =>
  log.map((line) => (line.includes(' skipped ') ? line.slice(line.indexOf(' ')) : line)).sort();
const withoutSkipTimes = ({ steps, ...record }: InterviewRecord): object => ({
  ...record,
  steps: Object.fromEntries(
    Object.entries(steps).map(([key, outcome]) => [
      key,
      outcome.state === 'skipped' ? { ...outcome, at: '' } : outcome,
    ]),
  ),
});

describe('whatever happens to a participant', () => {
  it('looks that come too often, or twice, change nothing', () => {
    fc.assert(
      fc.property(happenings, fc.array(minute, { maxLength: 12 }), (what, extra) => {
        const punctual = lived(what);
        const restless = lived(what, { extra: [...extra, ...extra] });
        expect(whenItCounts(restless.log)).toEqual(whenItCounts(punctual.log));
        expect(withoutSkipTimes(restless.record())).toEqual(withoutSkipTimes(punctual.record()));
      }),
      RUNS,
    );
  });

  it('nothing is sent twice, at night, or after a stop', () => {
    const outages = fc.option(fc.record({ from: minute, minutes: fc.nat(20 * 24 * 60) }), { nil: undefined });
    fc.assert(
      fc.property(happenings, outages, (what, outage) => {
        const life = lived(what, outage ? { outage } : {});
        const keys = sends(life.log).map((line) => line.split(' ')[1]);
        expect(keys).toEqual([...new Set(keys)]);
        for (const line of sends(life.log)) {
          const [when = '', key = ''] = line.split(' ');
          const clock = when.slice(11);
          const isChange = /\/(moved|cancelled)(#\d)?$/.test(key);
          const [from, to] = isChange ? ['07:00', '21:00'] : ['09:00', '19:00'];
          expect({ line, open: from <= clock && clock < to }).toEqual({ line, open: true });
          const { toInstant } = plan.appointments.zone;
          const [hours = 0, minutes = 0] = clock.split(':').map(Number);
          const at = toInstant(civil(when.slice(0, 10)), hours * 60 + minutes);
          const stops = life
            .record()
            .stopped.map((span) => ({ from: Date.parse(span.from), to: Date.parse(span.to ?? '9999-01-01') }));
          // What a stop calls off is told all the same; nothing else leaves after it.
          if (!isChange && stops.some(({ from, to }) => from < at && at < to)) throw new Error(`${line} after a stop`);
        }
      }),
      RUNS,
    );
  });

  it('no more than one invitation goes a day, and no reminder on the day after another', () => {
    fc.assert(
      fc.property(happenings, (what) => {
        const sent = sends(lived(what).log).map((line) => ({ day: line.slice(0, 10), key: line.split(' ')[1] ?? '' }));
        const invited = sent.filter(({ key }) => BOOKING.includes(key)).map(({ day }) => day);
        expect(invited).toEqual([...new Set(invited)]);
        for (const n of [1, 2, 3]) {
          const reminds = new RegExp(`appointment-${String(n)}/appt\\d$`);
          const reminders = sent.filter(({ key }) => reminds.test(key)).map(({ day }) => Date.parse(day));
          for (const [i, day] of reminders.slice(1).entries())
            expect(day - (reminders[i] ?? 0)).toBeGreaterThan(86_400_000);
        }
      }),
      RUNS,
    );
  });

  it('every item whose time came ends in an outcome, an opened task, or a reason why not', () => {
    const outages = fc.option(fc.record({ from: minute, minutes: fc.nat(60 * 24 * 60) }), { nil: undefined });
    fc.assert(
      fc.property(happenings, outages, (what, outage) => {
        const life = lived(what, outage ? { outage } : {});
        const record = life.record();
        expect(record.nextDueAt === undefined || Date.parse(record.nextDueAt) > life.now()).toBe(true);
        const inFlight = Object.entries(record.steps).filter(([, { state }]) =>
          ['sending', 'unknown', 'waiting'].includes(state),
        );
        expect(inFlight).toEqual([]);
        const limbo = agendaOf(plan, record).filter(
          (item) => item.skip === undefined && item.at <= life.now() && record.steps[item.key] === undefined,
        );
        // Work waits behind a booking, a hold or a stop that goes on, and comes back when that ends; a message behind a hold alone.
        const waits = (item: AgendaItem): boolean => {
          const reason = blockedNow(plan, record, item, life.now());
          return reason === 'held' || (!isMessage(item) && reason !== undefined);
        };
        expect(limbo.filter((item) => !waits(item)).map(({ key }) => key)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is decided alike whatever the arms are called', () => {
    const swapped = aPlan((protocol) => ({
      ...protocol,
      arms: protocol.arms.map((arm, i, arms) => ({ ...arm, id: arms.at(i - 1)?.id ?? arm.id })),
    }));
    fc.assert(
      fc.property(happenings, (what) => {
        const [one, other] = [lived(what), lived(what, {}, swapped)];
        expect(other.log).toEqual(one.log);
        expect(other.record()).toEqual(one.record());
      }),
      { seed: SEED, numRuns: runs(20) },
    );
  });
});
