import { inboxAnswer, inboxPage } from '../../../shared/contract/answers/inbox-answer.ts';
import { forwardBody, inboxQuery } from '../../../shared/contract/inbox-body.ts';
import { emptyBody } from '../../../shared/contract/task-body.ts';
import { isoInstant } from '../../../shared/domain/zone.ts';
import { ok, type Answer } from '../answer.ts';
import { refuseErased } from '../erased.ts';
import { cursorOf, ENOUGH_ROWS, onwards, PAGE_ROWS, PAGES_READ_MAX } from '../page.ts';
import type { ApiPorts } from '../ports.ts';
import { notFound } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { isAssessor, nameFor } from '../reach.ts';
import { inStudy, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { changed } from './change-line.ts';
import { destroyRoute } from './destroy-words.ts';
import { forwardedOf, openedLine } from './open-line.ts';
import { refuseUnblinding } from './refuse-unblinding.ts';
import { lineNamed, lineView, seenLines, streamFor, type SeenLine } from './seen-line.ts';

/** More unread cries for help than this stand in their place in time. */
const FIRST_MAX = PAGE_ROWS / 2;

/** A cry for help that nobody has read stands first, whoever wrote since. */
const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const stream = streamFor(visit, inboxQuery.shape.stream.parse(visit.query('stream') || undefined));
  const whose = visit.query('participant') || undefined;
  const isAsked = ({ both }: SeenLine): boolean =>
    whose === undefined || (both !== undefined && nameFor(visit, both) === whose);
  const first = isAssessor(visit) ? [] : await ports.replies.urgentReplies(visit.study.id, stream, FIRST_MAX);
  const stoodFirst = new Set(first.map(({ id }) => id));
  let before = cursorOf(visit);
  const seen: SeenLine[] = before === undefined ? (await seenLines(visit, first, ports)).filter(isAsked) : [];
  let pages = 0;
  do {
    const page = await ports.replies.replies(visit.study.id, stream, before, PAGE_ROWS - seen.length);
    const others = page.rows.filter(({ id }) => !stoodFirst.has(id));
    seen.push(...(await seenLines(visit, others, ports)).filter(isAsked));
    before = page.cursor;
    pages += 1;
  } while (before !== undefined && seen.length < ENOUGH_ROWS && pages < PAGES_READ_MAX);
  return ok({ items: seen.map((each) => lineView(visit, each)), ...onwards(before) });
};

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> =>
  ok(await openedLine(visit, await lineNamed(visit, ports), ports));

const markRead = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  await readBody(visit, emptyBody);
  const by = { at: isoInstant(visit.now), by: visit.user };
  const seen = await changed(visit, ports, (line) => (line.read ? line : { ...line, read: by }));
  return ok(lineView(visit, seen));
};

/** What was forwarded before is replaced: the last words are those that count. */
const forward = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { text } = await readBody(visit, forwardBody);
  const { both } = await lineNamed(visit, ports);
  if (both !== undefined) refuseErased(both);
  await refuseUnblinding(text, visit, ports);
  const seen = await changed(visit, ports, async (line) => {
    // A check-in is nobody's to tell an assessor of, and of whom nobody knows there is no assessor.
    if (line.stream !== 'interviews' || line.participant === undefined) throw notFound();
    const words = { text, number: '' };
    const { sealed } = await ports.contacts.sealReply(line.study, line.participant, forwardedOf(line.id), words);
    return { ...line, forwarded: { at: isoInstant(visit.now), by: visit.user, sealed } };
  });
  return ok(lineView(visit, seen));
};

const line = inStudy('/inbox/:line');
const lineAnswer = inboxPage.shape.items.element;

export const inboxRoutes: Route[] = [
  {
    id: 'inbox.list',
    method: 'GET',
    path: inStudy('/inbox'),
    summary: 'What participants wrote by text: unread cries for help first, then the newest',
    query: inboxQuery,
    answers: { 200: inboxPage },
    serve: list,
  },
  {
    id: 'inbox.read',
    method: 'GET',
    path: line,
    summary: 'One text with its words',
    answers: { 200: inboxAnswer },
    serve: read,
  },
  {
    id: 'inbox.mark',
    method: 'POST',
    path: `${line}/read`,
    summary: 'Say that a text was read and nobody else need look',
    body: emptyBody,
    answers: { 200: lineAnswer },
    serve: markRead,
  },
  {
    id: 'inbox.forward',
    method: 'POST',
    path: `${line}/forward`,
    summary: 'Give the assessor what they may know of a text about an interview',
    body: forwardBody,
    answers: { 200: lineAnswer },
    serve: forward,
  },
  destroyRoute,
];
