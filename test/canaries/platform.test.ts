import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aWatchedPlatform, itemsAtRest } from './a-watched-platform.ts';
import { CANARIES, PEOPLE, phoneOf, STAFF, WORDS } from './canaries.ts';
import { appointStaff, enrolPeople, workWithThem } from './enrolment.ts';
import { holds, leaksIn } from './seek.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-canaries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of those who work there, whose names and addresses are no secret of the trial. */
const ofStaff = (word: string): boolean => Object.values<string>(STAFF).includes(word);
const ABOUT_PEOPLE = Object.fromEntries(Object.entries(CANARIES).filter(([, word]) => !ofStaff(word)));

describe('what one machine keeps and says of its participants', () => {
  it('has no word of them in what it complains of, in what it refuses, or readable in its tables', async () => {
    const house = await aWatchedPlatform(folder);
    await appointStaff(house);
    await enrolPeople(house);
    await workWithThem(house);
    await house.must('POST', '/local/faults', { email: 'timeout', sms: 'ok' });
    await house.turn(Date.parse('2026-03-24T12:00:00Z'));
    for (const text of [WORDS.reply, `1 ${WORDS.reply}`, 'STOP'])
      for (const id of PEOPLE) await house.ask('POST', '/local/replies', { from: phoneOf(id), to: 'x', text });
    const { read } = house.stores.contacts;
    house.stores.contacts.read = () => Promise.reject(new Error(Object.values(CANARIES).join('; ')));
    await house.turn(Date.parse('2026-03-27T12:00:00Z'));
    for (const id of PEOPLE) await house.ask('GET', house.of(id));
    house.stores.contacts.read = read;
    for (const word of Object.values(CANARIES)) {
      await house.ask('GET', house.of(encodeURIComponent(word)));
      await house.ask('PATCH', house.of('P-1', '/contact'), { phones: [{ number: word }], email: word });
      await house.ask('POST', '/local/replies', { from: word, to: word, text: 7 });
      await house.ask('POST', '/local/receipts', { message: word, event: word });
      await house.ask('POST', '/local/clock', { to: word });
    }
    const sent = JSON.stringify((await house.ask('GET', '/local/outbox')).body);
    expect([WORDS.name, phoneOf('P-4')].filter((word) => !holds(sent, word))).toEqual([]);
    await house.close();

    const places = new Map([
      ['complaints', house.complaints],
      ['refusals', house.refusals],
      ['tables', await itemsAtRest(folder)],
    ]);
    for (const texts of places.values()) expect(texts.length).toBeGreaterThan(5);
    expect(leaksIn(places, ABOUT_PEOPLE)).toEqual([]);
  }, 60_000);
});
