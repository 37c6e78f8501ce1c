import { messagePage } from '../../shared/contract/answers/message-answer.ts';
import { messageQuery } from '../../shared/contract/list-query.ts';
import * as z from 'zod';
import { instant } from '../../shared/contract/body-words.ts';
import { isCivilDate, civil } from '../../shared/domain/civil-date.ts';
import { stepIdIn, subjectIn } from '../../shared/domain/step-key.ts';
import { PRICE_PER_SEGMENT_USD } from '../../shared/domain/sms-price.ts';
import { isoInstant, zoneOf } from '../../shared/domain/zone.ts';
import type { MessageRow } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { ownPeople } from './own-people.ts';
import { ENOUGH_ROWS, PAGE_ROWS, PAGES_READ_MAX, pageOf } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { unfitField } from './problem.ts';
import { reachOf } from './reach.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { postedLetters } from './letters/posted-letters.ts';
import { readParticipant } from './read-participant.ts';

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** Nothing is owed for what never left. */
const priceOf = ({ segments, state }: MessageRow) =>
  segments === undefined || state === 'skipped' || state === 'failed'
    ? {}
    : { price: { amount: cents(segments * PRICE_PER_SEGMENT_USD), currency: 'USD' as const } };

const isSought = (row: MessageRow, visit: Visit): boolean => {
  const { state, channel, step } = visit.queries();
  return (
    (!state || row.state === state) && (!channel || row.channel === channel) && (!step || stepIdIn(row.key) === step)
  );
};

export const messageView = (message: MessageRow, visit: Visit, ports: ApiPorts, name = message.participant) => {
  const { study, stream, participant, key, template, attempt: _attempt, ...row } = message;
  const of = subjectIn(key);
  return {
    id: `${name}.${ports.ids.derived(study, `message/${participant}/${key}/${row.at}`)}`,
    participant: name,
    ...(visit.sight === 'pseudonymised' && template !== undefined ? { template } : {}),
    ...(stream === 'interviews' ? { followUp: of } : { checkIn: of }),
    step: stepIdIn(key),
    ...row,
    ...priceOf(message),
  };
};

const isNewestFirst = (visit: Visit): boolean => visit.queries().order === 'newest';

/** A date means the midnight at its beginning; an instant itself. */
const bound = (visit: Visit, name: 'from' | 'to'): string | undefined => {
  const text = visit.query(name);
  if (text === undefined || text === '') return undefined;
  if (isCivilDate(text))
    return isoInstant(zoneOf(visit.study.zone).toInstant(civil(text) + (name === 'to' ? 1 : 0), 0));
  const read = z.safeParse(instant, text);
  if (!read.success) throw unfitField(name, 'give a date, or an instant with its offset');
  return read.data;
};

export const everyRow = async (
  visit: Visit,
  range: { from?: string; to?: string; participant: string },
  ports: ApiPorts,
) => {
  const rows: MessageRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageFrom(visit, range, cursor, PAGE_ROWS, ports);
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
};

/** Of the check-ins of one's own people, under the names that a mentor knows: a cursor of the store would name them as interviews do. */
const listOwn = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { participant: sought, cursor } = visit.queries();
  const people = sought ? [await readParticipant(visit, sought, ports)] : await ownPeople(visit, ports);
  const [from, to] = [bound(visit, 'from'), bound(visit, 'to')];
  const views = people.map(async (both) => {
    const range = { ...(from ? { from } : {}), ...(to ? { to } : {}), participant: both.interviews.participant };
    const rows = await everyRow(visit, range, ports);
    return rows
      .filter((row) => row.stream === 'checkIns' && isSought(row, visit))
      .map((row) => messageView(row, visit, ports, both.checkIns.alias));
  });
  return ok(pageOf((await Promise.all(views)).flat(), ({ at, id }) => `${at}#${id}`, cursor, isNewestFirst(visit)));
};

/** Rows say nothing of sites: whoever sees some of them asks whose each is. */
const withinReach = async (visit: Visit, rows: MessageRow[], ports: ApiPorts): Promise<MessageRow[]> => {
  if (visit.member?.sites === undefined) return rows;
  const ids = [...new Set(rows.map(({ participant }) => participant))];
  const reach = await reachOf(visit, ports);
  const people = (await ports.records.readMany(visit.study.id, ids)).filter(reach.person);
  const seen = new Set(people.map(({ interviews }) => interviews.participant));
  return rows.filter(({ participant }) => seen.has(participant));
};

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  if (visit.sight === 'own') return listOwn(visit, ports);
  const participant = visit.query('participant') || undefined;
  if (participant !== undefined) await readParticipant(visit, participant, ports);
  const [from, to] = [bound(visit, 'from'), bound(visit, 'to')];
  const range = {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(participant ? { participant } : {}),
    newestFirst: isNewestFirst(visit),
  };
  const rows: MessageRow[] = [];
  let cursor = visit.query('cursor') || undefined;
  let pages = 0;
  do {
    const page = await pageFrom(visit, range, cursor, PAGE_ROWS - rows.length, ports);
    const sought = page.rows.filter((row) => isSought(row, visit));
    rows.push(...(await withinReach(visit, sought, ports)));
    cursor = page.cursor;
    pages += 1;
  } while (cursor !== undefined && rows.length < ENOUGH_ROWS && pages < PAGES_READ_MAX);
  const posted = await postedLetters(visit, rows, ports);
  const items = rows.map((row) => ({ ...messageView(row, visit, ports), ...posted(row) }));
  return ok({ items, ...(cursor === undefined ? {} : { cursor }) });
};

const pageFrom = async (visit: Visit, range: object, cursor: string | undefined, rows: number, ports: ApiPorts) => {
  try {
    return await ports.records.messages(visit.study.id, range, cursor, rows);
  } catch (error) {
    if (error instanceof RangeError) throw unfitField('cursor', 'take the cursor of the page before, as it is');
    throw error;
  }
};

export const messageRoutes: Route[] = [
  {
    id: 'messages.list',
    method: 'GET',
    path: inStudy('/messages'),
    summary: 'What was sent, skipped or failed, and why',
    query: messageQuery,
    answers: { 200: messagePage },
    serve: list,
  },
];
