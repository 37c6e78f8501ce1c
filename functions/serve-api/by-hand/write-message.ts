import type * as z from 'zod';
import { changedParticipant } from '../../../shared/contract/answers/participant-answer.ts';
import { dryRunQuery } from '../../../shared/contract/list-query.ts';
import { messageBody } from '../../../shared/contract/message-body.ts';
import { byHandItems, byHandKey } from '../../../shared/domain/by-hand.ts';
import { type BothRecords, type Entered, type EntryContext } from '../../../shared/domain/entries/entry.ts';
import { lastByHand, writeByHand } from '../../../shared/domain/entries/write-by-hand.ts';
import { placeOfWords } from '../../../shared/domain/own-words.ts';
import type { Channel } from '../../../shared/domain/protocol.ts';
import type { ParticipantRecord, Stream } from '../../../shared/domain/record.ts';
import { isoInstant } from '../../../shared/domain/zone.ts';
import { boundedStreams, standingUsedUp } from '../../../shared/ports/used-up.ts';
import type { Answer } from '../answer.ts';
import { inCheckIns, inInterviews } from '../one-record.ts';
import type { ApiPorts } from '../ports.ts';
import { readBody } from '../read-body.ts';
import { asCorrespondent } from '../reach.ts';
import { ofParticipant, type Route } from '../route.ts';
import { textRulesOf } from '../text-knowledge.ts';
import { todayIn } from '../today-in.ts';
import type { Visit } from '../visit.ts';
import { writeParticipant } from '../write-participant.ts';
import { createdAnswer } from '../written-answer.ts';
import { chosenText, speaksOfAppointment, streamOf } from './chosen-text.ts';
import { refuseUnreached } from './unreached-channel.ts';
import { madeByHand, previewOf, refuseFindings, turnWarnings } from './made-by-hand.ts';

type MessageBody = z.output<typeof messageBody>;

/** Own words lie sealed under the key of the participant's card, in the event; nothing else of the house holds them. */
const sealedWords = async (
  { text, subject }: MessageBody,
  { study, participant, stream }: ParticipantRecord,
  { now }: Visit,
  { contacts }: ApiPorts,
): Promise<string | undefined> => {
  if (text === undefined) return undefined;
  const words = { text, number: '', ...(subject === undefined ? {} : { subject }) };
  const place = placeOfWords(stream, { enteredAt: isoInstant(now) });
  return (await contacts.sealReply(study, participant, place, words)).sealed;
};

/** Its provider takes nothing from the study: the message waits until it does. */
const isShut = async (study: string, channel: Channel, { studies }: ApiPorts): Promise<boolean> =>
  channel !== 'letter' && (await studies.breaker(study, channel)) !== undefined;

/** Its stream's texts of the day are used up: a text waits until tomorrow. */
const isUsedUp = async ({ study, now }: Visit, stream: Stream, channel: Channel, ports: ApiPorts): Promise<boolean> => {
  if (channel !== 'sms' || !boundedStreams(study).includes(stream)) return false;
  return (await standingUsedUp(ports.studies, study, { stream, day: todayIn({ study, now }) })) !== undefined;
};

const send = async (caller: Visit, ports: ApiPorts): Promise<Answer> => {
  const visit = asCorrespondent(caller);
  const body = await readBody(visit, messageBody);
  const { study, now } = visit;
  const [{ participant: library }, rules] = await Promise.all([
    ports.studies.templates(study.id),
    textRulesOf(study, ports),
  ]);
  const stream = streamOf(visit, body, library);
  let message: ReturnType<typeof madeByHand> | undefined;
  let warnings: ReturnType<typeof turnWarnings> = [];
  let sealed: string | undefined;

  const written = <R extends ParticipantRecord>(record: R, context: EntryContext): Entered<R> => {
    const { channel, template, replaces } = body;
    const chosen = chosenText(body, record, study, library);
    const speaks = speaksOfAppointment(chosen);
    const entry = { channel, template, replaces, speaksOfAppointment: speaks };
    const result = writeByHand(record, entry, context);
    if (result.kind === 'refused') return result;
    const fact = lastByHand(result.record);
    const item = fact && byHandItems(context.plan, result.record).find(({ key }) => key === byHandKey(fact));
    if (fact === undefined || item === undefined) throw new Error('a message by hand is no item of the agenda');
    const moment = { study, plan: context.plan, record: result.record, now };
    const preview = previewOf(chosen, moment, item, rules);
    if (!visit.isDryRun) refuseFindings(preview, chosen);
    warnings = turnWarnings(moment, item);
    message = madeByHand(moment, item, fact, visit.isDryRun ? preview : undefined);
    return result;
  };
  const entry = async (both: BothRecords, context: EntryContext): Promise<Entered<BothRecords>> => {
    const result = stream === 'interviews' ? inInterviews(written)(both, context) : inCheckIns(written)(both, context);
    if (result.kind === 'entered') await refuseUnreached(both[stream], body.channel, context, ports);
    if (await isShut(study.id, body.channel, ports))
      warnings = [...warnings, { code: 'CHANNEL_SHUT', field: '/channel' }];
    else if (await isUsedUp(visit, stream, body.channel, ports))
      warnings = [...warnings, { code: 'TEXTS_USED_UP', field: '/channel' }];
    if (result.kind === 'entered' && !visit.isDryRun) sealed ??= await sealedWords(body, both[stream], visit, ports);
    return result;
  };
  const event = () => ({ action: 'messageByHand' as const, ...(sealed === undefined ? {} : { sealed }) });
  const done = await writeParticipant(visit, visit.path('participant'), { entry, event }, ports);
  const answer = createdAnswer(done, visit, { message, ...(warnings.length > 0 ? { warnings } : {}) });
  return visit.isDryRun ? { ...answer, isFleeting: true } : answer;
};

export const byHandRoutes: Route[] = [
  {
    id: 'message.send',
    method: 'POST',
    path: ofParticipant('/messages'),
    summary: 'Send one participant a message by hand',
    query: dryRunQuery,
    body: messageBody,
    answers: { 200: changedParticipant, 201: changedParticipant },
    etag: 'matched',
    serve: send,
  },
];
