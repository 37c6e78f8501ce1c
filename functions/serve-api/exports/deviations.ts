import * as z from 'zod';
import { localDate } from '../../../shared/contract/body-words.ts';
import { pageOf } from '../../../shared/contract/answers/answer-words.ts';
import { type Deviation, DEVIATION_KINDS, deviationsOf } from '../../../shared/domain/deviation.ts';
import { openTexts } from '../../../shared/ports/sealed-texts.ts';
import type { Both } from '../../../shared/ports/record-store.ts';
import { type Answer, ok } from '../answer.ts';
import { ENOUGH_ROWS } from '../page.ts';
import type { ApiPorts } from '../ports.ts';
import { inStudy, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { followedPlan } from '../earlier-versions.ts';
import { csvAnswer } from './csv.ts';
import { forEachOf, hasTime, somePeople } from './everyone.ts';
import { nextLink } from './next-link.ts';
import { readQuery } from './read-query.ts';
import { readsReasons, streamsFor } from './reading.ts';

/** One file holds as many; whoever has more goes on from the link. */
const FILE_ROWS = 20_000;
const COLUMNS = [
  'at',
  'kind',
  'participant',
  'followUp',
  'days',
  'reason',
  'event',
  'by',
  'from',
  'to',
  'assessor',
] as const satisfies (keyof Deviation)[];

const query = z.strictObject({
  kind: z.enum(DEVIATION_KINDS).optional(),
  from: localDate.optional(),
  /** Inclusive. */
  to: localDate.optional(),
  format: z.enum(['json', 'csv']).optional(),
  cursor: z.string().optional(),
});

const deviation = z
  .strictObject({
    kind: z.enum(DEVIATION_KINDS),
    at: z.string(),
    participant: z.string(),
    followUp: z.string().optional(),
    days: z.int().optional(),
    event: z.string().optional(),
    by: z.string().optional(),
    reason: z.string().optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    assessor: z.string().optional(),
  })
  .meta({ id: 'Deviation' });

type Asked = z.output<typeof query>;

const isAsked = ({ kind, at }: Deviation, asked: Asked): boolean => {
  const day = at.slice(0, 'YYYY-MM-DD'.length);
  return (asked.kind ?? kind) === kind && (asked.from ?? day) <= day && day <= (asked.to ?? day);
};

/** Who moved a version, or closed a visit, gave no words; others did, and those are not for everyone. */
const forReader = ({ reason, ...each }: Deviation, visit: Visit): Deviation =>
  reason === undefined || (each.event !== undefined && !readsReasons(visit)) ? each : { ...each, reason };

const ofPerson = async (both: Both, asked: Asked, visit: Visit, ports: ApiPorts): Promise<Deviation[]> => {
  const { interviews } = both;
  const events = await ports.records.events(visit.study.id, interviews.participant);
  const plan = await followedPlan(both, visit.study.id, ports, async () => events);
  const seen = events.filter(({ stream }) => streamsFor(visit).includes(stream));
  return deviationsOf(plan, interviews, seen, visit.now)
    .filter((each) => isAsked(each, asked))
    .map((each) => forReader(each, visit));
};

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { cursor: from, ...asked } = readQuery(visit, query);
  const isFile = asked.format === 'csv';
  const rows: Deviation[] = [];
  let cursor = from;
  do {
    const page = await somePeople(visit, cursor, ports);
    rows.push(...(await forEachOf(page.rows, (both) => ofPerson(both, asked, visit, ports))).flat());
    cursor = page.cursor;
  } while (cursor !== undefined && hasTime(visit, ports) && rows.length < (isFile ? FILE_ROWS : ENOUGH_ROWS));
  if (!isFile) return ok({ items: rows, ...(cursor === undefined ? {} : { cursor }) });
  const link = nextLink(`/api/studies/${visit.study.id}/deviations`, { ...asked, cursor });
  const opened = await openTexts(rows, visit.study.id, ports.contacts);
  const cells = opened.map(({ days, ...row }) => ({ ...row, days: days?.toString() }));
  return csvAnswer(`${visit.study.id}-deviations`, COLUMNS, cells, link ? { link } : {});
};

export const deviationRoutes: Route[] = [
  {
    id: 'deviations.list',
    method: 'GET',
    path: inStudy('/deviations'),
    summary:
      'Visits out of their windows or missed, moves to another version, entries taken back, overrides, unblindings; as CSV with format=csv',
    query,
    answers: { 200: pageOf(deviation).meta({ id: 'DeviationList' }) },
    answerType: ['application/json', 'text/csv'],
    serve: list,
  },
];
