import type * as z from 'zod';
import { rendering, templates as templatesAnswer } from '../../shared/contract/answers/template-answer.ts';
import { builtInParticipantTexts, builtInStaffTexts } from '../../shared/contract/built-in-texts.ts';
import { renderBody, templatesBody } from '../../shared/contract/template-body.ts';
import { pointerTo } from '../../shared/domain/finding.ts';
import { longestValues } from '../../shared/domain/longest-values.ts';
import { ownTexts } from '../../shared/domain/own-texts.ts';
import { unreadDigits } from '../../shared/domain/unread-digits.ts';
import type { Templates } from '../../shared/ports/study-book.ts';
import { ok, type Answer } from './answer.ts';
import { etagOf } from './etag.ts';
import type { ApiPorts } from './ports.ts';
import { unreadDigitWarnings, unreadWarnings, untranslatedWarnings } from './plan-warnings.ts';
import { render } from './render-template.ts';
import { inStudy, type Route, verb } from './route.ts';
import { saveTemplates } from './save-templates.ts';
import type { Visit } from './visit.ts';

type Library = Readonly<Record<string, object>>;

const ownIn = (name: string, library: Library, shipped: Library): string[] =>
  Object.entries(library).flatMap(([language, texts]) =>
    ownTexts(texts, shipped[language]).map((pointer) => `/${name}/${language}${pointer}`),
  );

const warningsOn = async (participant: Templates['participant'], { study }: Visit, { studies }: ApiPorts) => {
  const at = (language: string) => pointerTo(['participant', language]);
  const protocol = await studies.protocol(study.id, study.protocolVersion);
  return [
    ...unreadWarnings(Object.keys(participant), at),
    ...(protocol ? untranslatedWarnings(protocol, participant, at) : []),
    ...unreadDigitWarnings(unreadDigits(participant, Object.keys(participant)), at),
  ];
};

const templatesView = async (
  { participant, staff, revision = 0 }: Templates,
  visit: Visit,
  ports: ApiPorts,
): Promise<Answer> => {
  const { study } = visit;
  const longest = Object.fromEntries(Object.keys(participant).map((each) => [each, longestValues(study, each)]));
  const own = [
    ...ownIn('participant', participant, builtInParticipantTexts()),
    ...ownIn('staff', staff, builtInStaffTexts()),
  ];
  const warnings = await warningsOn(participant, visit, ports);
  const said = warnings.length > 0 ? { warnings } : {};
  const body: z.input<typeof templatesAnswer> = { revision, participant, staff, own, longest, ...said };
  return ok(body, { etag: etagOf(String(revision)) });
};

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> =>
  templatesView(await ports.studies.templates(visit.study.id), visit, ports);

const put = async (visit: Visit, ports: ApiPorts): Promise<Answer> =>
  templatesView(await saveTemplates(visit, ports), visit, ports);

export const templateRoutes: Route[] = [
  {
    id: 'templates.read',
    method: 'GET',
    path: inStudy('/templates'),
    summary: "Every text by language, and which are the study's own",
    answers: { 200: templatesAnswer },
    etag: 'given',
    serve: read,
  },
  {
    id: 'templates.put',
    method: 'PUT',
    path: inStudy('/templates'),
    summary: 'Change the whole library, or one text; refused when a text says or costs too much',
    body: templatesBody,
    answers: { 200: templatesAnswer },
    etag: 'matched',
    serve: put,
  },
  {
    id: 'templates.render',
    method: 'POST',
    path: verb('templates', 'render'),
    summary: 'A text or a draft as it would leave: size, price and what is wrong with it',
    body: renderBody,
    answers: { 200: rendering },
    serve: render,
  },
];
