import * as z from 'zod';
import { letterAnswer, letterPage } from '../../shared/contract/answers/letter-answer.ts';
import { emptyBody } from '../../shared/contract/task-body.ts';
import { letterLines, reachOf as addressOn } from '../../shared/domain/contact-card.ts';
import { letterMayGo } from '../../shared/domain/letter-may-go.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { QueuedLetter } from '../../shared/ports/print-queue.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { openCard } from './contact-reads.ts';
import { cursorOf, onwards, PAGE_ROWS } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { notFound } from './problem.ts';
import { reachOf } from './reach.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { stepIdOf } from './work-item.ts';
import { planFor, readParticipant } from './read-participant.ts';
import { todayIn } from './today-in.ts';

const letterId = ({ study, participant, step }: QueuedLetter, ports: ApiPorts): string =>
  `${participant}.${ports.ids.derived(study, `letter/${participant}/${step}`)}`;

const letterView = (letter: QueuedLetter, ports: ApiPorts) => ({
  id: letterId(letter, ports),
  participant: letter.participant,
  followUp: letter.step.split('/')[0] ?? '',
  step: stepIdOf(letter.step),
  at: letter.at,
  language: letter.language,
});

/** If not, it stays where it is. */
const mayStillGo = async ({ step }: QueuedLetter, both: Both, visit: Visit, ports: ApiPorts): Promise<boolean> => {
  const plan = await planFor(both, visit.study.id, ports);
  const isOfInterview = plan.timepoint(step.split('/')[0] ?? '') !== undefined;
  return letterMayGo(plan, isOfInterview ? both.interviews : both.checkIns, step, visit.now);
};

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { rows, cursor } = await ports.letters.waiting(visit.study.id, cursorOf(visit), PAGE_ROWS);
  const reach = await reachOf(visit, ports);
  const ids = [...new Set(rows.map(({ participant }) => participant))];
  const people = (await ports.records.readMany(visit.study.id, ids)).filter(reach.person);
  const seen = new Map(people.map((both) => [both.interviews.participant, both]));
  const going: QueuedLetter[] = [];
  for (const each of rows) {
    const both = seen.get(each.participant);
    if (both && (await mayStillGo(each, both, visit, ports))) going.push(each);
  }
  return ok({
    items: going.map((each) => letterView(each, ports)),
    ...onwards(cursor),
  });
};

/** @throws Problem when it is not there, or not for these eyes */
const letterOf = async (visit: Visit, ports: ApiPorts): Promise<{ letter: QueuedLetter; both: Both }> => {
  const id = visit.path('letter');
  const participant = id.slice(0, Math.max(id.lastIndexOf('.'), 0));
  const both = await readParticipant(visit, participant, ports);
  const letters = await ports.letters.lettersOf(visit.study.id, participant);
  const letter = letters.find((each) => letterId(each, ports) === id);
  if (letter === undefined) throw notFound();
  return { letter, both };
};

/** The address is that of today, not of the day on which the letter was written. */
const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { letter, both } = await letterOf(visit, ports);
  const contact = await openCard(visit, letter.participant, { purpose: 'letter' }, ports);
  const today = todayIn(visit);
  const address =
    contact && (await mayStillGo(letter, both, visit, ports))
      ? addressOn(contact.card, both.interviews.consent, today).letter
      : undefined;
  return ok({
    ...letterView(letter, ports),
    lines: contact && address ? letterLines(contact.card.name, address) : [],
    text: letter.text,
    ...(letter.posted ? { posted: letter.posted } : {}),
  });
};

const post = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  await readBody(visit, emptyBody);
  const { letter } = await letterOf(visit, ports);
  const posted = letter.posted ?? { at: isoInstant(visit.now), by: visit.user };
  await ports.letters.markPosted(letter, posted);
  return ok({ ...letterView(letter, ports), posted });
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
];
