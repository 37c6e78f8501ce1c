import * as z from 'zod';
import { lettersQuery, namedLetters } from '../../../shared/contract/letter-body.ts';
import { isoDate } from '../../../shared/domain/civil-date.ts';
import { zoneOf } from '../../../shared/domain/zone.ts';
import { openTexts } from '../../../shared/ports/sealed-texts.ts';
import type { Answer } from '../answer.ts';
import type { ApiPorts } from '../ports.ts';
import { Problem } from '../problem.ts';
import { inStudy, type Route } from '../route.ts';
import { todayIn } from '../today-in.ts';
import type { Visit } from '../visit.ts';
import { latin } from './latin.ts';
import { letterPdf, type PrintedLetter } from './letter-pdf.ts';
import { addressOf, letterNamed, type Lying } from './queued-letter.ts';

type Hindrance = 'mayNotGo' | 'noAddress' | 'otherScript';

/** What stands in the way of a letter, by its id. A file without it would be taken for one of all. */
const cannotPrint = (hindered: { id: string; why: Hindrance }[]): Problem =>
  new Problem({
    status: 409,
    code: 'cannot-print',
    title: 'Not every letter can be printed',
    detail: 'Leave out those that are named, or put right what stands in their way.',
    members: { letters: hindered },
  });

const printedLetter = async (
  lying: Lying,
  visit: Visit,
  ports: ApiPorts,
): Promise<PrintedLetter | { why: Hindrance }> => {
  // Nobody looks an address up for what is not to be posted.
  if (!lying.mayGo) return { why: 'mayNotGo' };
  const address = await addressOf(lying, visit, ports);
  if (address.length === 0) return { why: 'noAddress' };
  const { at, language } = lying.letter;
  const text = await openTexts(lying.letter.text, visit.study.id, ports.contacts);
  const [written, ...lines] = [text, ...address].map(latin);
  if (written === undefined || !lines.every((line) => line !== undefined)) return { why: 'otherScript' };
  const on = isoDate(zoneOf(visit.study.zone).toLocal(Date.parse(at)).day);
  return { lines, text: written, language, on };
};

/** @throws Problem that names each letter that cannot be printed */
const print = async (visit: Visit, ids: string[], ports: ApiPorts): Promise<Answer> => {
  const found: { id: string; lying: Lying }[] = [];
  for (const id of ids) found.push({ id, lying: await letterNamed(id, visit, ports) });
  const letters: PrintedLetter[] = [];
  const hindered: { id: string; why: Hindrance }[] = [];
  for (const { id, lying } of found) {
    const letter = await printedLetter(lying, visit, ports);
    if ('why' in letter) hindered.push({ id, ...letter });
    else letters.push(letter);
  }
  if (hindered.length > 0) throw cannotPrint(hindered);
  const { study, now } = visit;
  // Neither title nor name of the file says whose letters they are: beside the addresses a pseudonym would be none.
  const title = `letters-${todayIn(visit)}`;
  const content = await letterPdf({ title, letters, language: study.languages[0] ?? 'da', madeAt: new Date(now) });
  return {
    status: 200,
    bytes: { content, type: 'application/pdf' },
    headers: { 'content-disposition': `attachment; filename="${title}.pdf"` },
  };
};

const answers = { 200: z.string().meta({ description: 'A tagged PDF for window envelopes' }) };

export const printLetterRoutes: Route[] = [
  {
    id: 'letters.print',
    method: 'GET',
    path: inStudy('/letters.pdf'),
    summary: 'Letters in one file for window envelopes, with the addresses of today',
    query: lettersQuery,
    answers,
    answerType: 'application/pdf',
    serve: (visit, ports) => print(visit, namedLetters(visit.query('letters') ?? ''), ports),
  },
  {
    id: 'letter.print',
    method: 'GET',
    path: inStudy('/letters/:letter/pdf'),
    summary: 'One letter for a window envelope, with the address of today',
    answers,
    answerType: 'application/pdf',
    serve: (visit, ports) => print(visit, [visit.path('letter')], ports),
  },
];
