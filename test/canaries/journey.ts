import type { Loose } from '../support/an-office.ts';
import type { WatchedHouse } from './a-watched-house.ts';
import { PEOPLE, WORDS } from './canaries.ts';
import { appointStaff, enrolPeople, workWithThem } from './enrolment.ts';
import { askWrongly, hearFromProviders, hearFromThem, sendWithFaults } from './troubles.ts';

const PSEUDONYMOUS = ['statistician-1', 'pi-1'];

const closeTasks = async ({ ask, inStudy }: WatchedHouse): Promise<void> => {
  const { body } = await ask('GET', inStudy('/worklist'));
  for (const { kind, id } of body.items as Loose[])
    if (kind === 'task') await ask('POST', inStudy(`/tasks/${String(id)}/done`), { note: WORDS.taskNote });
};

/** What stands in addresses that are secrets. */
const secretsIn = (rightly: readonly string[]): string[] => [
  ...new Set(rightly.flatMap((text) => text.match(/v1\.k1\.[\w.-]+|(?<=\/calendar\/)[\w.-]{20,}/g) ?? [])),
];

const followLinks = async (house: WatchedHouse): Promise<string[]> => {
  const links = secretsIn(house.rightly);
  for (const token of links) {
    await house.page(`/p/${token}`);
    await house.page(`/p/${token}x`);
    await house.page(`/p/${token}`, { press: 'confirm', n: '1' });
    await house.page(`/p/${token}`, { press: 'askForCall' });
  }
  await house.whileTalkative(async () => {
    for (const token of links) await house.page(`/p/${token}`);
  });
  return links;
};

const readAsOthers = async (house: WatchedHouse): Promise<void> => {
  const { ask, hear, inStudy, of } = house;
  for (const as of PSEUDONYMOUS)
    for (const path of [
      '/participants',
      '/worklist',
      '/retention',
      '/participants/P-3',
      '/participants/P-3/agenda',
      '/participants/P-3/events',
    ])
      hear('blinded answers', (await ask('GET', inStudy(path), undefined, { as })).text);
  const { body } = await ask('POST', inStudy('/calendar'), {}, { as: 'assessor-1' });
  hear('blinded answers', (await ask('GET', String(body.path), undefined, { as: '' })).text);
  house.rightly.push(String(body.path));
  for (const path of ['/exports/csv', '/exports/fhir', '/exports/odm', '/deviations', '/participants'])
    hear('exports without contact data', (await ask('GET', inStudy(path), undefined, { as: 'datamanager-1' })).text);
  await house.whileTalkative(async () => {
    for (const path of ['', '/agenda', '/events']) await ask('GET', of('P-1', path));
  });
  const letters = (await ask('GET', inStudy('/letters'))).body.items as Loose[];
  for (const { id } of letters) await ask('GET', inStudy(`/letters/${String(id)}`));
};

/** What coordinators see of them; the rest lies in the history and the access log. */
const readRightly = async ({ ask, of, inStudy, rightly }: WatchedHouse): Promise<void> => {
  for (const id of PEOPLE) {
    await ask('GET', of(id, `?purpose=browse&why=${encodeURIComponent(WORDS.why)}`));
    for (const path of ['/events', '/agenda']) await ask('GET', of(id, path));
    rightly.push((await ask('GET', of(id, '/access-log?withStaff=true'), undefined, { as: 'auditor-1' })).text);
  }
  const { body } = await ask('GET', inStudy('/inbox'), undefined, { as: 'assessor-1' });
  for (const { id } of body.items as Loose[])
    rightly.push((await ask('GET', inStudy(`/inbox/${String(id)}`), undefined, { as: 'assessor-1' })).text);
  for (const path of ['/worklist', '/messages', '/staff']) await ask('GET', inStudy(path));
};

const eraseThem = async ({ ask, must, of, live, nightly, now }: WatchedHouse): Promise<void> => {
  for (const id of ['P-1', 'P-2']) {
    await must('POST', of(`${id}:erase`), { reason: WORDS.erasure }, 'lead-1');
    await must('POST', of(`${id}:erase`), { reason: WORDS.erasure, confirm: true });
    await ask('GET', of(id, '/events'));
  }
  await live(new Date(now() + 9 * 86_400_000).toISOString());
  await nightly();
};

/** From the enrolment to the erasure, with whatever may go wrong. @returns addresses that are secrets */
export const journey = async (house: WatchedHouse): Promise<string[]> => {
  await appointStaff(house);
  await enrolPeople(house);
  await workWithThem(house);
  await sendWithFaults(house);
  await hearFromProviders(house);
  await closeTasks(house);
  await hearFromThem(house);
  await askWrongly(house);
  await readAsOthers(house);
  await readRightly(house);
  const links = await followLinks(house);
  await eraseThem(house);
  return [...links, ...secretsIn(house.rightly)];
};
