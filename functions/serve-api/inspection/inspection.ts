import * as z from 'zod';
import type { WrittenWords } from '../../../shared/domain/own-words.ts';
import type { Stream } from '../../../shared/domain/record.ts';
import { openTexts } from '../../../shared/ports/sealed-texts.ts';
import { isoInZone } from '../../../shared/domain/zone.ts';
import { archivedOf } from '../agenda.ts';
import type { Answer } from '../answer.ts';
import { readQuery } from '../exports/read-query.ts';
import { streamsFor } from '../exports/reading.ts';
import { messagesOf, recordsFor } from '../exports/tables.ts';
import type { ApiPorts } from '../ports.ts';
import { ofParticipant, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { followedPlan } from '../earlier-versions.ts';
import { readParticipant } from '../read-participant.ts';
import { ownWordsFor } from '../own-words-for.ts';
import { inspectionPdf } from './inspection-pdf.ts';
import { inspectionSections } from './sections.ts';
import { whenItLeft } from './when-it-left.ts';
import { INSPECTION_LANGUAGES, INSPECTION_WORDS } from './words.ts';

const query = z.strictObject({ language: z.enum(INSPECTION_LANGUAGES).optional() });

const inspection = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { study, now } = visit;
  const { language = 'da' } = readQuery(visit, query);
  const words = INSPECTION_WORDS[language];
  const both = await readParticipant(visit, visit.path('participant'), ports);
  const { participant } = both.interviews;
  const streams: readonly Stream[] = streamsFor(visit);
  const records = recordsFor(both, visit);
  const [plan, templates, events, letters, messages, ...archived] = await Promise.all([
    followedPlan(both, study.id, ports),
    ports.studies.templates(study.id),
    ports.records.events(study.id, participant).then((kept) => openTexts(kept, study.id, ports.contacts)),
    ports.letters.lettersOf(study.id, participant).then((kept) => openTexts(kept, study.id, ports.contacts)),
    messagesOf(both, visit, ports),
    ...records.map((record) => archivedOf(record, ports)),
  ]);
  const ownWords = visit.sight === 'site' ? await ownWordsFor(visit, records, ports) : new Map<string, WrittenWords>();
  const since = messages.map(({ at }) => at).sort()[0];
  const then = await whenItLeft(both.interviews, { plan, templates, events, since }, ports);
  const sections = inspectionSections({
    plan,
    interviews: both.interviews,
    records,
    archived: Object.fromEntries(archived.flatMap((steps) => Object.entries(steps))),
    events: events
      .filter(({ stream }) => streams.includes(stream))
      .sort((a, b) => (a.at === b.at ? a.version - b.version : a.at < b.at ? -1 : 1)),
    messages,
    texts: { study, ...then, records, letters, ownWords },
    now,
    seesAll: visit.sight === 'site',
    words,
  });
  const content = await inspectionPdf({
    title: `${words.title} ${study.id} ${participant}`,
    lines: [
      study.name,
      `${words.asOf} ${isoInZone(now, plan.appointments.zone)}, ${words.by} ${visit.user}`,
      `${plan.protocol.id}, version ${String(plan.protocol.version)}`,
    ],
    sections,
    language,
    madeAt: new Date(now),
  });
  return {
    status: 200,
    bytes: { content, type: 'application/pdf' },
    headers: { 'content-disposition': `attachment; filename="${study.id}-${participant}.pdf"` },
  };
};

export const inspectionRoutes: Route[] = [
  {
    id: 'participant.inspection',
    method: 'GET',
    path: ofParticipant('/inspection'),
    summary: 'All that is known of one participant but who it is, for an inspector',
    query,
    answers: { 200: z.string().meta({ description: 'A tagged PDF' }) },
    answerType: 'application/pdf',
    serve: inspection,
  },
];
