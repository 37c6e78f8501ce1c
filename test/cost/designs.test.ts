import { forMore } from '../../local/cost/lived-counts.ts';
import { costDocument } from '../../local/cost/cost-document.ts';
import { costTables } from '../../local/cost/cost-tables.ts';
import { costSetting } from '../../local/cost/cost-options.ts';
import { designsOf } from '../../local/cost/designs.ts';
import { billOf, type Usage } from '../../local/cost/bill.ts';
import { builtIn } from '../support/a-study.ts';
import { aGround, someLives } from './a-ground.ts';

const PEOPLE = [1, 10, 326, 100_000, 10_000_000];
const setting = { ...costSetting({ protocol: '', participants: '100', years: '1' }) };
const document = (ground = aGround()) => costDocument(builtIn('ips-ma'), setting, ground);
const totals = (participants: number): number[] => {
  const ground = { ...aGround(), lives: forMore(someLives(), participants) };
  return designsOf(ground).map(({ lines }) => billOf(lines, ground.table).total);
};
const findingOf = (ground = aGround()): Usage[] =>
  designsOf(ground).map(({ lines }) => lines.find(({ what }) => what === 'finding what is due')?.usage ?? {});

describe('what a trial costs', () => {
  it('is the sum of its lines, in each design, and every line stands in each', () => {
    const { designs } = document();
    for (const { lines, total } of designs)
      expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(total, 8);
    const [ours, ...others] = designs.map(({ lines }) => lines.map(({ what }) => what));
    for (const other of others) expect(other).toEqual(ours);
  });

  it('is never less for more people', () => {
    const costs = PEOPLE.map(totals);
    for (const design of [0, 1, 2])
      for (const [at, cost] of costs.slice(1).entries())
        expect(cost[design]).toBeGreaterThan(costs[at]?.[design] ?? Number.NaN);
  });

  it('is told by participant and year, and by a million reminders', () => {
    const { designs, reminders } = document();
    expect(reminders).toBe(900);
    for (const { total, perParticipantYear, perMillionReminders, ...parts } of designs) {
      expect(parts.perMillionRemindersSent).toBeLessThan(parts.perMillionRemindersFoundAndSent ?? 0);
      expect(parts.perMillionRemindersFoundAndSent).toBeLessThan(perMillionReminders ?? 0);
      expect(perParticipantYear * 100).toBeCloseTo(total, 8);
      expect((perMillionReminders ?? 0) * (900 / 1_000_000)).toBeCloseTo(total, 6);
    }
  });

  it('leaves out what costs the same wherever it is sent from when it tells of AWS alone', () => {
    const { prices } = aGround().table;
    const [ours] = document().designs;
    const staff = (300 + 100) * (prices.email.price / prices.email.per);
    const numbers = 2 * 12 * prices.smsNumberMonth.price;
    const postage = 710 * prices.smsSegment.price + numbers + staff + 100 * prices.letter.price;
    expect((ours?.total ?? 0) - (ours?.machine ?? 0)).toBeCloseTo(postage, 8);
  });

  it('says nothing of a million reminders where nobody was reminded', () => {
    const ground = aGround({ texts: 0, emails: 0, letters: 0 });
    expect(document(ground).designs.map(({ perMillionReminders }) => perMillionReminders)).toEqual([null, null, null]);
  });
});

describe('the printed cost', () => {
  it('shows each line and sum in each design, what is asked for, and which prices are assumed', () => {
    const text = costTables(document(), false);
    expect(text).toContain('100 participants over 1 year');
    for (const what of ['letters', 'finding what is due', 'in all', 'per 1,000,000 reminders', 'write request units'])
      expect(text).toMatch(new RegExp(`│ ${what} +│ +[\\d,.]+ +│ +[\\d,.]+ +│ +[\\d,.]+ +│`));
    expect(text).toMatch(/assumed, not read from a list: .*smsSegment/);
  });
});

describe('finding what is due', () => {
  it('costs the tick a short row for each who is due, and the scan what is enrolled', () => {
    const [few, many] = [aGround(), { ...aGround(), lives: forMore(someLives(), 100_000) }];
    const [tick = {}, tickOfMany = {}] = [findingOf(few)[0], findingOf(many)[0]];
    expect({ ...tickOfMany, readUnit: 0 }).toEqual({ ...tick, readUnit: 0 });
    const rows = (100_000 - 100) * 21;
    expect((tickOfMany.readUnit ?? 0) - (tick.readUnit ?? 0)).toBeCloseTo((rows * 120 * 0.5) / 4_096, 2);
    const [read = 0, readOfMany = 0] = [findingOf(few)[2]?.readUnit, findingOf(many)[2]?.readUnit];
    // Each night is rounded up to whole units.
    expect(readOfMany / read).toBeGreaterThan(990);
    expect(readOfMany / read).toBeLessThanOrEqual(1_000);
  });

  it('asks sixteen shards and the last tick each minute of the year', () => {
    const [tick] = findingOf();
    const [minutes, turns] = [365.25 * 24 * 60, 2_100];
    const { reads, writes } = aGround().measured.standing.idleTick;
    // The last tick stands in four tables, so that one that was restored gives itself away.
    expect([reads, writes]).toEqual([16 * 0.5 + 4, 4]);
    expect(tick?.readUnit).toBeCloseTo(minutes * 12 + (turns * 120 * 0.5) / 4_096, 4);
    expect(tick?.scheduledRun).toBeCloseTo(minutes, 4);
  });

  it('makes a schedule for every turn and for every move, and runs each that was not moved', () => {
    const [, schedules] = findingOf();
    const turns = 700 + 100 + 100 + 300 + 900;
    const { scheduleWrites } = aGround().table.assumptions;
    expect(schedules?.scheduledRun).toBe(turns);
    expect(schedules?.writeUnit).toBe((turns + 1_500) * scheduleWrites.value);
  });

  it('reads both records of everyone each night by half units of 4 KB', () => {
    const [, , scan] = findingOf();
    const { recordBytes } = aGround().measured.kept;
    expect(scan?.readUnit).toBeCloseTo(365.25 * Math.ceil((100 * recordBytes) / 4_096) * 0.5, 4);
  });
});
