import { messageAnswer } from '../../shared/contract/answers/message-answer.ts';
import { OWN_WORDS } from '../../shared/domain/by-hand.ts';
import { isErased } from '../../shared/domain/erasure.ts';
import type { WrittenWords } from '../../shared/domain/own-words.ts';
import { ok, type Answer } from './answer.ts';
import { sentText } from './inspection/texts.ts';
import { whenItLeft } from './inspection/when-it-left.ts';
import { everyRow, messageView } from './messages.ts';
import { ownWordsFor } from './own-words-for.ts';
import type { ApiPorts } from './ports.ts';
import { notFound } from './problem.ts';
import { asCorrespondent, nameFor, seesCheckInsAlone } from './reach.ts';
import { planFor, readParticipant } from './read-participant.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';

/** The words of one message; of what staff wrote themselves they are opened for it, and that stands in the access log. */
const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { study } = visit;
  const id = visit.path('message');
  const both = await readParticipant(asCorrespondent(visit), id.slice(0, id.lastIndexOf('.')), ports);
  const { participant } = both.interviews;
  const records = seesCheckInsAlone(visit) ? [both.checkIns] : [both.interviews, both.checkIns];
  const viewOf = (each: Parameters<typeof messageView>[0]) => messageView(each, visit, ports, nameFor(visit, both));
  const rows = await everyRow(visit, { participant }, ports);
  const row = rows.find((each) => records.some(({ stream }) => stream === each.stream) && viewOf(each).id === id);
  if (row === undefined) throw notFound();
  const record = records.find(({ stream }) => stream === row.stream);
  const [plan, templates, letters, ownWords] = await Promise.all([
    planFor(both, study.id, ports),
    ports.studies.templates(study.id),
    row.channel === 'letter' ? ports.letters.lettersOf(study.id, participant) : [],
    row.template === OWN_WORDS && record ? ownWordsFor(visit, [record], ports) : new Map<string, WrittenWords>(),
  ]);
  // Made again it would be the study's words and not theirs; that a message left is all that stays (ADR 20).
  if (isErased(both.interviews)) return ok(viewOf(row));
  const events = await ports.records.events(study.id, participant);
  const then = await whenItLeft(both.interviews, { plan, templates, events, since: row.at }, ports);
  const said = sentText(row, { study, ...then, records, letters, ownWords });
  return ok({ ...viewOf(row), ...(said.kind === 'unknown' ? {} : { text: said.text, textIs: said.kind }) });
};

export const readMessageRoutes: Route[] = [
  {
    id: 'message.read',
    method: 'GET',
    path: inStudy('/messages/:message'),
    summary: 'One message with its words',
    answers: { 200: messageAnswer },
    serve: read,
  },
];
