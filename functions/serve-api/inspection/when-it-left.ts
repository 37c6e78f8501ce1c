import * as z from 'zod';
import { participantTemplate, participantTexts } from '../../../shared/contract/text-catalogue.ts';
import type { StoredEvent } from '../../../shared/domain/event.ts';
import type { TextLibrary } from '../../../shared/domain/participant-texts.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import type { StudyPlan } from '../../../shared/domain/study-plan.ts';
import { versionAsOf, versionsLeft } from '../../../shared/domain/version-course.ts';
import type { Templates } from '../../../shared/ports/study-book.ts';
import type { StudyLogLine } from '../../../shared/ports/study-log.ts';
import { PAGE_ROWS } from '../page.ts';
import type { ApiPorts } from '../ports.ts';

/** What messages of one person were made from, as it was when each of them left. @param at ISO instant of the claim */
export interface WhenItLeft {
  planAt: (record: ParticipantRecord, at: string) => StudyPlan;
  textsAt: (at: string) => TextLibrary;
}

const wholeLibrary = z.looseObject({ participant: z.record(z.string(), participantTexts) });

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

interface Present {
  plan: StudyPlan;
  templates: Templates;
  records: ParticipantRecord[];
  events: () => Promise<StoredEvent[]>;
  /** When the first of the messages left; absent: there is none. */
  since: string | undefined;
}

const FIRST_VERSION = 1;

/** Versions are told by the events of each record, texts by the study's log: each is asked where there was another than today's. */
export const whenItLeft = async (
  study: string,
  { plan, templates, records, events, since = '~' }: Present,
  ports: ApiPorts,
): Promise<WhenItLeft> => {
  const { version: present } = plan.protocol;
  const [moves, changes] = await Promise.all([
    present === FIRST_VERSION ? [] : events(),
    (templates.revision ?? 0) === 0 ? [] : changesSince(study, since, ports),
  ]);
  const versions = [...new Set(versionsLeft(moves).map(({ version }) => version))];
  const site = records[0]?.site;
  const plans = new Map([
    [present, plan],
    ...(await Promise.all(versions.map(async (each) => [each, await ports.studies.plan(study, each, site)] as const))),
  ]);
  return {
    planAt: ({ stream }, at) => {
      const ofStream = moves.filter((event) => event.stream === stream);
      return plans.get(versionAsOf(ofStream, at) ?? present) ?? plan;
    },
    textsAt: (at) => changes.filter((line) => line.at > at).reduce(before, templates.participant),
  };
};
