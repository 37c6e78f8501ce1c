import * as z from 'zod';
import { reason as why } from '../../../shared/contract/body-words.ts';
import { columnNames } from '../../../shared/contract/import-columns.ts';
import { openTexts } from '../../../shared/ports/sealed-texts.ts';
import type { Answer } from '../answer.ts';
import type { ApiPorts } from '../ports.ts';
import { openCard } from '../contact-reads.ts';
import { type Route, verb } from '../route.ts';
import type { Visit } from '../visit.ts';
import { type CsvRow, csvAnswer } from './csv.ts';
import { everyone, forEachOf } from './everyone.ts';
import { exportedRow } from './exported-row.ts';
import { csvFile } from './files.ts';
import { readQuery } from './read-query.ts';

const query = z.strictObject({ reason: why.describe('Why names and numbers leave Cairn; kept with each look-up') });

/** Everyone at the caller's sites, in the columns that the import reads: what is changed in a spreadsheet comes back by `mode=update`. */
const exportParticipants = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { reason } = readQuery(visit, query);
  const plan = await ports.studies.plan(visit.study.id, visit.study.protocolVersion);
  const rows: CsvRow[] = [];
  for await (const people of everyone(visit, ports))
    rows.push(
      ...(await forEachOf(people, async (both) => {
        const contact = await openCard(visit, both.interviews.participant, { purpose: 'export', why: reason }, ports);
        const open = await openTexts(both, visit.study.id, ports.contacts);
        return exportedRow(open, contact?.card, plan, visit.now);
      })),
    );
  // An alarm listens for many at once (threat 35); why it was done stands with each look-up.
  ports.log.warn('participantsExported', { study: visit.study.id, user: visit.user, people: rows.length });
  return csvAnswer(`${visit.study.id}-participants`, columnNames(plan), rows);
};

export const exportParticipantsRoutes: Route[] = [
  {
    id: 'participants.export',
    method: 'GET',
    path: verb('participants', 'export'),
    summary: 'Everyone with contact data, as the import reads it',
    query,
    answers: { 200: csvFile },
    answerType: 'text/csv',
    serve: exportParticipants,
  },
];
