import * as z from 'zod';
import { letterAnswer, letterPage } from '../../../shared/contract/answers/letter-answer.ts';
import { emptyBody } from '../../../shared/contract/task-body.ts';
import { isoInstant } from '../../../shared/domain/zone.ts';
import { ok, type Answer } from '../answer.ts';
import type { QueuedLetter } from '../../../shared/ports/print-queue.ts';
import { cursorOf, ENOUGH_ROWS, onwards, PAGE_ROWS, PAGES_READ_MAX } from '../page.ts';
import type { ApiPorts } from '../ports.ts';
import { type Reach, reachOf } from '../reach.ts';
import { readBody } from '../read-body.ts';
import { inStudy, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { markLetterRoutes } from './mark-letters.ts';
import { printLetterRoutes } from './print-letters.ts';
import { addressOf, letterNamed, letterView, lyingLetter, type Lying } from './queued-letter.ts';

/** Of these, those that may be posted, and those on paper that may not any more. */
const shownOf = async (letters: QueuedLetter[], reach: Reach, visit: Visit, ports: ApiPorts): Promise<Lying[]> => {
  const ids = [...new Set(letters.map(({ participant }) => participant))];
  const people = (await ports.records.readMany(visit.study.id, ids)).filter(reach.person);
  const seen = new Map(people.map((both) => [both.interviews.participant, both]));
  const shown: Lying[] = [];
  for (const letter of letters) {
    const both = seen.get(letter.participant);
    const lying = both && (await lyingLetter(letter, both, visit, ports));
    if (lying && (lying.mayGo || letter.printed !== undefined)) shown.push(lying);
  }
  return shown;
};

/** Letters that nobody printed before they were needless lie there for good, and the oldest are read first. */
const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const reach = await reachOf(visit, ports);
  const shown: Lying[] = [];
  let cursor = cursorOf(visit);
  let pages = 0;
  do {
    const page = await ports.letters.waiting(visit.study.id, cursor, PAGE_ROWS);
    shown.push(...(await shownOf(page.rows, reach, visit, ports)));
    cursor = page.cursor;
    pages += 1;
  } while (cursor !== undefined && shown.length < ENOUGH_ROWS && pages < PAGES_READ_MAX);
  return ok({
    items: shown.map((each) => letterView(each, visit, ports)),
    ...onwards(cursor),
  });
};

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const lying = await letterNamed(visit.path('letter'), visit, ports);
  const { text, posted } = lying.letter;
  return ok({
    ...letterView(lying, visit, ports),
    lines: await addressOf(lying, visit, ports),
    text,
    ...(posted ? { posted } : {}),
  });
};

const post = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  await readBody(visit, emptyBody);
  const lying = await letterNamed(visit.path('letter'), visit, ports);
  const posted = lying.letter.posted ?? { at: isoInstant(visit.now), by: visit.user };
  await ports.letters.markPosted(lying.letter, posted);
  return ok({ ...letterView({ ...lying, letter: { ...lying.letter, posted } }, visit, ports), posted });
};

const letter = inStudy('/letters/:letter');

export const letterRoutes: Route[] = [
  {
    id: 'letters.list',
    method: 'GET',
    path: inStudy('/letters'),
    summary: 'Letters that wait to be printed and posted',
    query: z.strictObject({ cursor: z.string().optional() }),
    answers: { 200: letterPage },
    serve: list,
  },
  {
    id: 'letter.read',
    method: 'GET',
    path: letter,
    summary: 'One letter with the address of today',
    answers: { 200: letterAnswer },
    serve: read,
  },
  {
    id: 'letter.post',
    method: 'POST',
    path: `${letter}/posted`,
    summary: 'Take a letter out of the tray: it is printed and posted',
    body: emptyBody,
    answers: { 200: letterAnswer.omit({ lines: true, text: true }).meta({ id: 'PostedLetter' }) },
    serve: post,
  },
  ...printLetterRoutes,
  ...markLetterRoutes,
];
