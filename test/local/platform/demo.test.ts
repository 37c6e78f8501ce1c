import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_MENTORS, DEMO_STAFF } from '../../../local/demo/demo-study.ts';
import { madeUpPeople } from '../../../local/demo/made-up-people.ts';
import { addMonths, civil } from '../../../shared/domain/civil-date.ts';
import { parsePhone } from '../../../shared/domain/phone-number.ts';
import { studyPlan } from '../../../shared/domain/study-plan.ts';
import { aPlatform, STANDS_AT } from '../../support/a-platform.ts';
import { builtIn } from '../../support/a-study.ts';

jest.setTimeout(60_000);

interface Booked {
  at: string;
  assessor?: string;
}

const TODAY = civil('2026-03-01');
const plan = studyPlan(builtIn('ips-ma'), []);
const people = (seed = 326, today = TODAY) => madeUpPeople(seed, today, plan);
type Person = ReturnType<typeof people>[number];
const share = (is: (person: Person) => boolean): number => people().filter(is).length / people().length;

describe('the made-up people', () => {
  it('are as many as the trial has, by arm', () => {
    const arms = people().map(({ arm }) => arm);
    expect(arms.filter((arm) => arm === 'IPS-MA')).toHaveLength(162);
    expect(arms.filter((arm) => arm === 'SAU')).toHaveLength(164);
  });

  it('are the same for the same seed and day, and others for another', () => {
    expect(people()).toEqual(people());
    expect(people(1)).not.toEqual(people());
  });

  it('have ids and pseudonyms of their own, in two name spaces', () => {
    const names = people().flatMap(({ id, alias }) => [id, alias]);
    expect(new Set(names).size).toBe(2 * 326);
    for (const { id, alias } of people()) expect(`${id} ${alias}`).toMatch(/^MA-\d{3} C-[2-9A-HJ-NP-Z]{6}$/);
  });

  it('share nine mentors, none of whom has more than 20', () => {
    for (const mentor of DEMO_MENTORS)
      expect(people().filter((person) => person.mentor === mentor).length).toBeLessThanOrEqual(20);
    for (const { arm, mentor } of people()) expect(mentor !== undefined).toBe(arm === 'IPS-MA');
  });

  it('began over the last 26 months, on sending days', () => {
    for (const { anchors } of people()) {
      const day = civil(anchors.baseline);
      expect(plan.appointments.isSendingDay(day)).toBe(true);
      expect(day).toBeGreaterThanOrEqual(addMonths(TODAY, -26) - 7);
      expect(day).toBeLessThan(TODAY);
    }
  });

  it('can mostly be reached, by numbers that could be real and addresses that could not', () => {
    for (const { card } of people()) {
      for (const { number } of card.phones) expect(parsePhone(number)).toBe(number);
      if (card.email !== undefined) expect(card.email).toMatch(/@example\.com$/);
    }
    expect(share(({ card }) => card.phones.length === 0)).toBeGreaterThan(0.01);
    expect(share(({ card }) => card.phones.length === 0)).toBeLessThan(0.12);
    expect(share(({ card }) => card.language === 'en')).toBeGreaterThan(0.05);
    expect(share(({ consent }) => consent.sms === false)).toBeGreaterThan(0.05);
  });

  it('bring a past: some interviews are done, some are not, some are booked', () => {
    const pasts = people().flatMap(({ past }) => Object.values(past.followUps));
    expect(pasts.some(({ outcome }) => outcome?.outcome === 'done')).toBe(true);
    expect(pasts.some(({ outcome }) => outcome?.outcome === 'notDone')).toBe(true);
    expect(pasts.some(({ appointment }) => appointment !== undefined)).toBe(true);
    for (const { outcome } of pasts) if (outcome) expect(civil(outcome.on)).toBeLessThanOrEqual(TODAY);
  });

  it('can be written on any day of the year', () => {
    for (let day = TODAY; day < TODAY + 366; day += 29)
      for (const { anchors } of people(326, day)) expect(civil(anchors.randomisation)).toBeLessThanOrEqual(day);
  });
});

describe('a first start', () => {
  it('writes the study as registered yesterday, and carries out what is due', async () => {
    const shown: string[] = [];
    const house = await aPlatform({ demo: true, onProgress: (text) => shown.push(text) });
    const { token } = await house.json('POST', '/local/token', { user: 'coordinator-1' });
    const of = async (path: string) => house.json('GET', `/api/studies/ips-ma${path}`, undefined, token);
    const ids: string[] = [];
    let cursor = '';
    do {
      const page = await of(`/participants?cursor=${encodeURIComponent(cursor)}`);
      ids.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.cursor ?? '';
    } while (cursor !== '');
    expect(new Set(ids).size).toBe(326);
    expect((await of('/staff')).items).toHaveLength(DEMO_STAFF.length);
    const [entered] = (await of('/participants/MA-001/events')).items;
    expect(entered).toMatchObject({ action: 'imported', at: '2026-03-01T07:00:00Z' });
    expect((await of('/worklist')).items.length).toBeGreaterThan(10);
    const { bookings, free } = await of('/slots?from=2026-03-03&to=2026-03-27');
    expect(bookings.length).toBeGreaterThan(5);
    expect(free.length).toBeGreaterThan(100);
    const times = bookings.flatMap(({ at, assessor }: Booked) => (assessor ? [`${at} ${assessor}`] : []));
    expect(new Set(times).size).toBe(times.length);
    expect(await house.json('GET', '/local/clock')).toMatchObject({ now: STANDS_AT, stands: true });
    expect(shown.at(-1)).toBe('carrying out what is due');
    expect(house.complaints).toEqual([]);
    await house.close();
  });

  it('that ends midway is completed by the next one, and nobody is there twice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-demo-'));
    const onProgress = (text: string): void => {
      if (Number.parseInt(text, 10) >= 90) throw new Error('the light went out');
    };
    await expect(aPlatform({ dataPath: folder, demo: true, onProgress })).rejects.toThrow('the light went out');
    const house = await aPlatform({ dataPath: folder });
    const whole = await aPlatform({ demo: true });
    const outbox = async (of: typeof house) =>
      (await of.json('GET', '/local/outbox')).map(({ at, to, text }: Record<string, string>) => [at, to, text]);
    expect(await outbox(house)).toEqual(await outbox(whole));
    const { token } = await house.json('POST', '/local/token', { user: 'coordinator-1' });
    const { items } = await house.json('GET', '/api/studies/ips-ma/caseloads', undefined, token);
    for (const { count } of items) expect(count).toBeLessThanOrEqual(20);
    await Promise.all([house.close(), whole.close()]);
    rmSync(folder, { recursive: true });
  });
});
