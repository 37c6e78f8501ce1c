import * as z from 'zod';
import { builtInParticipantTexts } from '../../shared/contract/built-in-texts.ts';
import { libraryBody, oneTextBody } from '../../shared/contract/template-body.ts';
import { validateProtocol } from '../../shared/contract/validate-protocol.ts';
import { sameValue } from '../../shared/domain/change.ts';
import type { ParticipantTexts } from '../../shared/domain/participant-texts.ts';
import { protocolKnowledge } from '../../shared/domain/protocol-rules/text-knowledge.ts';
import type { TextFinding } from '../../shared/domain/text-rules.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { Templates } from '../../shared/ports/study-book.ts';
import type { StudyLogLine } from '../../shared/ports/study-log.ts';
import { refuseStale } from './etag.ts';
import type { ApiPorts } from './ports.ts';
import { type Fault, Problem, unfit, unfitField } from './problem.ts';
import { DOCUMENT_LIMIT_BYTES, readBody } from './read-body.ts';
import {
  findingsIn,
  libraryFindings,
  staffLibraryFindings,
  type StudyTextRules,
  textRulesOf,
} from './text-knowledge.ts';
import type { Visit } from './visit.ts';
import { refuseSomeSites } from './whole-study.ts';

/** What one item of the table holds, with room to spare; the texts that ship take a tenth. */
const LIBRARY_MAX_BYTES = 300 * 1024;

interface Change {
  texts: Templates;
  faults: Fault[];
  line: Pick<StudyLogLine, 'subject' | 'old' | 'new' | 'reason'>;
}

const faultAt =
  (at: (pointer: string) => string) =>
  ({ pointer, reason }: TextFinding): Fault => ({ field: at(pointer), remedy: reason });

const said = (reason: string | undefined) => (reason === undefined ? {} : { reason });

const replaced = (
  texts: ParticipantTexts,
  template: string,
  text: ParticipantTexts['templates'][string] | undefined,
): ParticipantTexts => {
  const { [template]: _before, ...others } = texts.templates;
  return { ...texts, templates: text === undefined ? others : { ...others, [template]: text } };
};

/** Only what is wrong with this text counts: others may have become too long by a sender's new name, and are mended one by one. */
const oneText = (before: Templates, body: z.output<typeof oneTextBody>, rules: StudyTextRules): Change => {
  const { template, language, text, reason } = body;
  const texts = before.participant[language];
  if (texts === undefined) throw unfitField('/language', 'name a language that has texts, or send its whole library');
  const shipped = builtInParticipantTexts()[language]?.templates[template];
  const anew = text ?? shipped;
  if (anew === undefined && texts.templates[template] === undefined)
    throw unfitField('/template', 'name a text that there is, or send what it says');
  const after = replaced(texts, template, anew);
  const place = `/templates/${template}`;
  const faults = findingsIn(after, rules)
    .filter(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`))
    .map(faultAt((pointer) => pointer.replace(place, '/text')));
  return {
    texts: { ...before, participant: { ...before.participant, [language]: after } },
    faults,
    line: {
      subject: `participant/${language}/${template}`,
      old: texts.templates[template],
      ...(anew === undefined ? {} : { new: anew }),
      ...said(reason),
    },
  };
};

const wholeLibrary = (before: Templates, body: z.output<typeof libraryBody>, rules: StudyTextRules): Change => {
  const { participant = before.participant, staff = before.staff, reason } = body;
  const wrong = [...Object.entries(participant), ...Object.entries(staff)].filter(
    ([key, { language }]) => key !== language,
  );
  // Without any, nobody could be told of an escalation.
  const none =
    Object.keys(staff).length === 0 ? [{ field: '/staff', remedy: 'send the texts of one language at least' }] : [];
  const faults = [
    ...none,
    ...wrong.map(([key]) => ({ field: `/${key}/language`, remedy: `write ${key}: texts stand under their language` })),
    ...libraryFindings(participant, rules).map(faultAt((pointer) => `/participant${pointer}`)),
    ...staffLibraryFindings(staff, rules).map(faultAt((pointer) => `/staff${pointer}`)),
  ];
  return {
    texts: { ...before, participant, staff },
    faults,
    line: { subject: 'library', old: { participant: before.participant, staff: before.staff }, ...said(reason) },
  };
};

/** What the protocol in force would no longer find in the texts, and found before. */
const missedByProtocol = async (
  before: Templates,
  after: Templates,
  visit: Visit,
  ports: ApiPorts,
): Promise<Fault[]> => {
  const { study } = visit;
  const protocol = await ports.studies.protocol(study.id, study.protocolVersion);
  const { isCalendar } = await ports.holidays();
  const judged = ({ participant }: Templates): string[] => {
    const knowledge = protocolKnowledge(participant, isCalendar, study);
    return validateProtocol(protocol, knowledge).findings.map(({ pointer, reason }) => `${pointer}: ${reason}`);
  };
  const known = judged(before);
  return judged(after)
    .filter((finding) => !known.includes(finding))
    .map((finding) => ({ field: '', remedy: `the protocol in force needs it: ${finding}` }));
};

const changeOf = async (before: Templates, visit: Visit, ports: ApiPorts): Promise<Change> => {
  const rules = await textRulesOf(visit.study, ports);
  const sent = await readBody(visit, z.looseObject({}), DOCUMENT_LIMIT_BYTES);
  return 'template' in sent
    ? oneText(before, await readBody(visit, oneTextBody), rules)
    : wholeLibrary(before, await readBody(visit, libraryBody, DOCUMENT_LIMIT_BYTES), rules);
};

/** Checks what is sent by every rule for texts and keeps it, with a line of who changed what. @throws Problem */
export const saveTemplates = async (visit: Visit, ports: ApiPorts): Promise<Templates> => {
  refuseSomeSites(visit);
  const { studies } = ports;
  const { study, user: by, token: id } = visit;
  studies.forget();
  const before = await studies.templates(study.id);
  const { revision = 0 } = before;
  refuseStale(visit.header('if-match'), String(revision));
  const { texts, faults, line } = await changeOf(before, visit, ports);
  const missed = faults.length > 0 ? [] : await missedByProtocol(before, texts, visit, ports);
  if (faults.length + missed.length > 0)
    throw unfit([...faults, ...missed], 'The texts break rules; nothing was changed');
  if (sameValue([before.participant, before.staff], [texts.participant, texts.staff])) return before;
  if (Buffer.byteLength(JSON.stringify(texts)) > LIBRARY_MAX_BYTES)
    throw unfitField('', `keep all texts together below ${String(LIBRARY_MAX_BYTES / 1024)} kB`);
  const saved = { ...texts, revision: revision + 1 };
  const at = isoInstant(visit.now);
  if (!(await studies.saveTemplates(study.id, saved, { study: study.id, kind: 'texts', id, at, by, ...line })))
    throw new Problem({
      status: 409,
      code: 'changed-meanwhile',
      title: 'Somebody changed the texts meanwhile',
      detail: 'Read them again and repeat the change.',
    });
  return saved;
};
