import { accessLog } from '../../shared/contract/answers/access-log-answer.ts';
import { accessLogQuery } from '../../shared/contract/participant-query.ts';
import type { ContactRead } from '../../shared/ports/access-log.ts';
import type { MessageRow } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { PAGE_ROWS, pageOf } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { notFound } from './problem.ts';
import { ofParticipant, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { readParticipant } from './read-participant.ts';

type Look = Pick<ContactRead, 'at' | 'purpose'> & Partial<Pick<ContactRead, 'user' | 'task' | 'why'>>;

/** A message was on its way to an address; what was skipped before that opened no card. */
const wasAddressed = ({ attempt }: MessageRow): boolean => attempt !== undefined;

const sendsTo = async (study: string, participant: string, ports: ApiPorts): Promise<Look[]> => {
  const looks: Look[] = [];
  let cursor: string | undefined;
  do {
    const page = await ports.records.messages(study, { participant }, cursor, PAGE_ROWS);
    looks.push(...page.rows.filter(wasAddressed).map(({ at }) => ({ at, purpose: 'send' as const, user: 'system' })));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return looks;
};

const maySeeStaff = ({ roles }: Visit): boolean => roles.includes('leadCoordinator') || roles.includes('auditor');

/** What a participant may be told of every look at their contact data: when and why (F5.15). */
const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const withStaff = visit.query('withStaff') === 'true';
  if (withStaff && !maySeeStaff(visit)) throw notFound();
  const { interviews } = await readParticipant(visit, visit.path('participant'), ports);
  const { study, participant } = interviews;
  const [reads, sends] = await Promise.all([
    ports.contacts.readsOf(study, participant),
    sendsTo(study, participant, ports),
  ]);
  const looks: Look[] = [...reads, ...sends];
  // By place, so that two looks at one instant are two.
  const rows = looks
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map((look, place) => ({ look, key: `${look.at}#${String(place).padStart(8, '0')}` }));
  const { items, cursor } = pageOf(rows, ({ key }) => key, visit.query('cursor'));
  const shown = items.map(({ look: { at, purpose, user, task, why } }) => ({
    at,
    purpose,
    ...(withStaff ? { user, ...(task === undefined ? {} : { task }), ...(why === undefined ? {} : { why }) } : {}),
  }));
  return ok({ items: shown, ...(cursor === undefined ? {} : { cursor }) });
};

export const accessLogRoutes: Route[] = [
  {
    id: 'participant.accessLog',
    method: 'GET',
    path: ofParticipant('/access-log'),
    summary: 'When and why the contact data was looked at',
    query: accessLogQuery,
    answers: { 200: accessLog },
    serve: list,
  },
];
