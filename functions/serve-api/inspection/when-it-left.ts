import * as z from 'zod';
import { readRecord } from '../../../shared/contract/record-schema.ts';
import { participantTemplate, participantTexts } from '../../../shared/contract/text-catalogue.ts';
import type { StoredEvent } from '../../../shared/domain/event.ts';
import { factsAfter } from '../../../shared/domain/history.ts';
import type { TextLibrary } from '../../../shared/domain/participant-texts.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import type { StudyPlan } from '../../../shared/domain/study-plan.ts';
import { versionsLeft } from '../../../shared/domain/version-course.ts';
import type { Templates } from '../../../shared/ports/study-book.ts';
import type { StudyLogLine } from '../../../shared/ports/study-log.ts';
import { PAGE_ROWS } from '../page.ts';
import type { ApiPorts } from '../ports.ts';

/** What messages of one person were made from, as it was when each of them left. @param at ISO instant of the claim */
export interface WhenItLeft {
  recordAt: (record: ParticipantRecord, at: string) => ParticipantRecord;
  planOf: (record: ParticipantRecord) => StudyPlan;
  textsAt: (at: string) => TextLibrary;
}

const wholeLibrary = z.looseObject({ participant: z.record(z.string(), participantTexts) });

const recordFacts = z.looseObject({ agendaBasis: z.looseObject({}) });

/** `participant/da/invite` */
const ONE_TEXT = /^participant\/([^/]+)\/([^/]+)$/;

const before = (texts: TextLibrary, { subject = '', old }: StudyLogLine): TextLibrary => {
  const library = wholeLibrary.safeParse(old);
  if (subject === 'library') return library.success ? library.data.participant : texts;
  const [, language = '', id = ''] = ONE_TEXT.exec(subject) ?? [];
  const ofLanguage = texts[language];
  if (ofLanguage === undefined) return texts;
  const { [id]: _after, ...others } = ofLanguage.templates;
  const text = participantTemplate.safeParse(old);
  return { ...texts, [language]: { ...ofLanguage, templates: text.success ? { ...others, [id]: text.data } : others } };
};

/** Every change of a text since then, the newest first. */
const changesSince = async (study: string, since: string, { studies }: ApiPorts): Promise<StudyLogLine[]> => {
  const lines: StudyLogLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await studies.logLines(study, 'texts', cursor, PAGE_ROWS);
    lines.push(...page.rows.filter(({ at }) => at > since));
    cursor = page.rows.every(({ at }) => at > since) ? page.cursor : undefined;
  } while (cursor !== undefined);
  return lines;
};

/** Of its events those up to then: the entries of today may have corrected what a message said. One that cannot be read is as it is now. */
const asOf = (record: ParticipantRecord, events: StoredEvent[], at: string): ParticipantRecord => {
  const { stream, version, lastHash, agendaBasis } = record;
  const ofStream = events.filter((event) => event.stream === stream);
  const past = ofStream.filter((event) => event.at <= at);
  if (past.length === 0 || past.length === ofStream.length) return record;
  const facts = recordFacts.safeParse(factsAfter(past));
  if (!facts.success) return record;
  const basis = { ...agendaBasis, ...facts.data.agendaBasis };
  const read = readRecord(stream, { ...facts.data, version, lastHash, agendaBasis: basis });
  return 'record' in read ? read.record : record;
};

interface Present {
  plan: StudyPlan;
  templates: Templates;
  /** Of both streams, each in order. */
  events: StoredEvent[];
  /** When the first of the messages left; absent: there is none. */
  since: string | undefined;
}

/** The events of a person tell the facts and the version of then, the study's log the texts; it is read where there are others than those that ship. */
export const whenItLeft = async (
  { study, site }: Pick<ParticipantRecord, 'study' | 'site'>,
  { plan, templates, events, since = '~' }: Present,
  ports: ApiPorts,
): Promise<WhenItLeft> => {
  const versions = [...new Set(versionsLeft(events).map(({ version }) => version))];
  const [changes, ...earlier] = await Promise.all([
    (templates.revision ?? 0) === 0 ? [] : changesSince(study, since, ports),
    ...versions.map((version) => ports.studies.plan(study, version, site)),
  ]);
  return {
    recordAt: (record, at) => asOf(record, events, at),
    planOf: ({ agendaBasis: { protocolVersion } }) =>
      earlier.find(({ protocol }) => protocol.version === protocolVersion) ?? plan,
    textsAt: (at) => changes.filter((line) => line.at > at).reduce(before, templates.participant),
  };
};
