import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBareArms } from '../../shared/domain/telling-text.ts';
import type { Loose } from './an-office.ts';
import type { StoryHouse } from './a-story-house.ts';

/** Each tries to be run where text is shown; all call `__xss` or leave for a site of somebody else. */
export const PAYLOADS: readonly string[] = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/xss-payloads.json'), 'utf8'),
);

/** The Nth payload, and from the first again after the last. */
const payload = (n: number): string => PAYLOADS[n % PAYLOADS.length] ?? '';
const SITES_MAX = 100;
/** Ids and names of arms in the second version: nothing that somebody blinded reads may name one. */
const ARMS = [0, 1, 9, 10].map(payload);
/** Behind those of the arms, of which the name of a timepoint may not speak. */
const FIRST_OF_TIMEPOINTS = 11;
/** Stands in texts of 160 characters; a longer one is refused. */
const SHORT = '<img src=x:x>';
/** As many as a letter has room for; a brace would have to be a placeholder. */
const LETTER_PAYLOADS = PAYLOADS.filter((text) => !/[{}]/.test(text)).slice(-5);
const NUMBER_THAT_ANSWERS = '+4520123450';

/** Every text of a study and of its staff that anybody may write. */
const writeStudy = async ({ as, inStudy }: StoryHouse): Promise<void> => {
  await as('lead-1', 'PATCH', inStudy(''), {
    name: payload(0),
    sites: PAYLOADS.slice(0, SITES_MAX).map((text, n) => ({ id: `site-${String(n)}`, name: text, emergency: SHORT })),
    senders: {
      interviews: { smsName: NUMBER_THAT_ANSWERS, team: { da: SHORT, en: SHORT } },
    },
    reason: payload(4),
  });
  for (const [n, text] of PAYLOADS.entries())
    await as('operator', 'PUT', inStudy(`/staff/hostile-${String(n)}`), {
      name: text,
      email: `hostile-${String(n)}@example.com`,
      roles: ['mentor'],
      reason: text,
    });
  await as('lead-1', 'POST', inStudy('/staff/review'), { note: payload(5) });
  await as('coordinator-1', 'POST', inStudy('/slots'), {
    assessor: 'assessor-1',
    kind: 'open',
    weekly: { weekdays: ['mon', 'tue'], from: '09:00', to: '16:00', firstDay: '2026-04-06', lastDay: '2026-04-30' },
    place: payload(6),
  });
};

/** A second version whose every free text is a payload: names of arms and timepoints, the registry, all the sources. */
const writeProtocol = async ({ as, inStudy }: StoryHouse): Promise<void> => {
  const { protocol: first } = await as('lead-1', 'GET', inStudy('/protocols/1'));
  const named = (each: Loose, n: number): Loose => ({ ...each, name: payload(n) });
  const protocol = {
    ...first,
    version: 2,
    name: payload(7),
    registry: payload(8),
    source: PAYLOADS,
    sites: [...new Set(PAYLOADS.filter((text) => /^\S.{0,78}\S$/u.test(text)))],
    arms: [...first.arms.map(named), { id: payload(9), name: payload(10) }],
    timepoints: first.timepoints.map((each: Loose, n: number) => named(each, n + FIRST_OF_TIMEPOINTS)),
  };
  const { previewToken } = await as('lead-1', 'POST', inStudy('/protocols:preview'), { protocol, move: 'all' });
  await as('lead-1', 'POST', inStudy('/protocols'), { protocol, move: 'all', previewToken });
};

/** The one kind of text that may be long and say what it likes, but for its words. */
const writeTexts = async ({ as, inStudy }: StoryHouse): Promise<void> => {
  const { participant } = await as('lead-1', 'GET', inStudy('/templates'));
  for (const language of ['da', 'en']) {
    const { letter } = participant[language].templates;
    const text = { ...letter, letter: [...letter.letter, ...LETTER_PAYLOADS] };
    await as('lead-1', 'PUT', inStudy('/templates'), { template: 'letter', language, text, reason: payload(11) });
  }
};

/** Coprime with their number: each kind of text has all of them once, and nineteen people show them all. */
const TEXTS_EACH = 11;

/** Every text about one participant: what is written once and what is added to. */
const writeParticipant = async ({ as, of, enrol, json }: StoryHouse, n: number): Promise<void> => {
  let next = (n - 1) * TEXTS_EACH;
  const text = (): string => payload(next++);
  const readByBlinded = (): string => {
    const each = text();
    return findBareArms(each, ARMS).length > 0 ? SHORT : each;
  };
  const phone = `+4520${String(120_000 + n)}`;
  const mentored = n % 2 === 0;
  await enrol(n, {
    ...(mentored ? { arm: 'IPS-MA', mentor: `hostile-${String(n % 20)}` } : {}),
    externalIds: { crf: text() },
    site: `site-${String(n % SITES_MAX)}`,
    contact: {
      name: text(),
      phones: [{ number: phone, label: readByBlinded() }],
      addresses: [{ lines: [text(), '9999 Eksempelby'] }],
      language: n % 3 === 0 ? 'en' : 'da',
      interpreter: readByBlinded(),
      contactPersons: [{ name: text(), phone, consent: true }],
    },
    preferences: text(),
  });
  const put = (path: string, body: object, method = 'POST') => as('coordinator-1', method, of(n, path), body);
  await put('/participation', { status: { work: 'employed' }, reason: text() }, 'PATCH');
  await put('/contacts', {
    at: '2026-04-08T10:00:00+02:00',
    direction: 'in',
    channel: 'phone',
    with: 'participant',
    outcome: text(),
    note: text(),
  });
  await put('/unblindings', {
    on: '2026-04-08',
    assessor: 'assessor-2',
    how: 'staff',
    consequence: 'otherAssessor',
    note: text(),
  });
  const hour = String(9 + (n % 7)).padStart(2, '0');
  if (n % 2 === 1) {
    const assessor = n < 30 ? { assessor: 'assessor-1' } : {};
    const at = `2026-04-${String(13 + (n % 14)).padStart(2, '0')}T${hour}:00`;
    const read = { place: readByBlinded(), interpreter: readByBlinded() };
    const about = { mode: 'inPerson', ...read, note: text(), override: { reason: text() } };
    await put('/follow-ups/FU12/appointment', { at, ...about, ...assessor }, 'PUT');
  }
  await json('POST', '/local/replies', { from: phone, to: NUMBER_THAT_ANSWERS, text: text() });
};

/** What somebody said about a piece of work. */
const writeWork = async ({ as, inStudy, worklist }: StoryHouse): Promise<void> => {
  const tasks = (await worklist()).filter(({ kind }) => kind === 'task');
  for (const [n, { id, does }] of tasks.entries()) {
    const text = payload(n);
    const on = (act: string, body: object) => as('coordinator-1', 'POST', inStudy(`/tasks/${String(id)}/${act}`), body);
    if (does === 'phone')
      await on('attempts', { at: '2026-04-09T08:00:00+02:00', band: 'am', outcome: 'noAnswer', note: text });
    if (n % 4 === 0) await on('snooze', { until: '2026-04-10T08:00:00+02:00', reason: text });
    if (n % 4 === 1) await on('done', { note: text });
  }
};

/** A trial in which every text that anybody may write is one of the payloads, each of them in each kind of text about a participant. */
export const writeHostileTrial = async (house: StoryHouse): Promise<void> => {
  // Before there are people and arms by these names, which no text may hold.
  await writeTexts(house);
  await writeStudy(house);
  await writeProtocol(house);
  for (const n of PAYLOADS.keys()) await writeParticipant(house, n + 1);
  await writeWork(house);
};
