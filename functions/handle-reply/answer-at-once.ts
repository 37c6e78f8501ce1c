import { encodeAttempt } from '../../shared/domain/attempt-id.ts';
import { mayBeTexted } from '../../shared/domain/contact-card.ts';
import { renderMessage } from '../../shared/domain/message-text.ts';
import { messageValues } from '../../shared/domain/message-values.ts';
import { isBeingErased } from '../../shared/domain/erasure.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { OutgoingSms, SendOutcome } from '../../shared/ports/messenger.ts';
import type { AnswerState } from '../../shared/ports/reply-book.ts';
import { sendsNothing } from '../../shared/ports/study-book.ts';
import { readRecord } from '../../shared/ports/read-record.ts';
import type { Filed, Taken } from './file-reply.ts';
import type { Holder } from './holders.ts';
import { noteAnswer } from './note-answer.ts';
import type { ReplyPorts } from './ports.ts';

/** At most one answer in so long to one number, over all studies (F5.6). */
const ONE_ANSWER_MS = 24 * 3_600_000;
/** It answers somebody who has their phone in their hand. */
const TIME_TO_LIVE_SECONDS = 3_600;

const NO_ANSWER: Taken['meaning'][] = ['smsOptOut', 'quarantineNumber'];

/** Nobody is answered whose texts have ended, or whose phone somebody else reads. */
const mayBeAnswered = ({ study, phone }: Holder, record: ParticipantRecord): boolean =>
  !sendsNothing(study) &&
  mayBeTexted(phone) &&
  record.consent.sms === true &&
  record.participation.life !== 'dead' &&
  !isBeingErased(record);

const textFor = async (ports: ReplyPorts, { study }: Holder, record: ParticipantRecord) => {
  const sender = study.senders[record.stream];
  const emergency = study.sites.find(({ id }) => id === record.site)?.emergency;
  const facts = {
    stream: record.stream,
    team: sender.team,
    phone: sender.phone,
    ...(emergency === undefined ? {} : { emergency }),
  };
  return renderMessage({
    templateId: 'auto',
    channel: 'sms',
    language: record.language,
    fallback: study.languages,
    texts: (await ports.studies.templates(study.id)).participant,
    stream: record.stream,
    values: (language) => messageValues(facts, language),
    replyPossible: true,
  });
};

const stateAfter = (answer: SendOutcome): AnswerState => {
  switch (answer.kind) {
    case 'accepted':
      return 'sent';
    case 'unclear':
      return 'unclear';
    case 'refusedForGood':
      return 'refused';
    case 'refusedForNow':
    case 'channelDown':
      return 'free';
  }
};

/**
 * Claim, one request, what became of it: whoever dies between them leaves the number unanswered, never answered twice.
 * @returns undefined when it was not this text's turn
 */
const send = async (ports: ReplyPorts, numberHash: string, message: OutgoingSms): Promise<AnswerState | undefined> => {
  const { replies, messenger, clock, log, meter } = ports;
  const now = clock.now();
  const claim = { attempt: message.attempt, at: isoInstant(now) };
  if (!(await replies.claimAnswer(numberHash, claim, isoInstant(now - ONE_ANSWER_MS)))) return undefined;
  const answer = await messenger.send(message);
  log.info('answered', { study: message.study, answer: answer.kind });
  meter.count(`answer.${answer.kind}`);
  const state = stateAfter(answer);
  const id = answer.kind === 'accepted' ? { providerMessageId: answer.providerMessageId } : {};
  await replies.settleAnswer(numberHash, claim, { state, ...id });
  return state;
};

/** The one automatic answer to a text that nothing was done about by itself: at once, at any hour, since somebody has just written. */
export const answerAtOnce = async (
  ports: ReplyPorts,
  { number, to, meaning }: Taken,
  filed: Filed[],
): Promise<void> => {
  const [first] = filed;
  if (first === undefined || NO_ANSWER.includes(meaning) || filed.some(({ did }) => did !== 'nothing')) return;
  const { study, participant, stream, addressed } = first.holder;
  if (!addressed) return;
  const records: ParticipantRecord[] = [];
  for (const { holder } of filed) {
    const record = await readRecord(ports.records, { study: holder.study.id, participant: holder.participant, stream });
    if (record === undefined || !mayBeAnswered(holder, record)) return;
    records.push(record);
  }
  const [record] = records;
  const rendered = record && (await textFor(ports, first.holder, record));
  if (rendered?.kind !== 'rendered') {
    ports.log.error('cannotRender', { study: study.id, participant, step: 'reply/auto', reason: rendered?.reason });
    return;
  }
  const step = 'reply/auto';
  const state = await send(ports, ports.contacts.numberHash(number), {
    kind: 'sms',
    provider: study.sms,
    attempt: encodeAttempt({ study: study.id, step, random: ports.ids.next() }),
    study: study.id,
    step,
    to: number,
    from: to,
    text: rendered.text,
    timeToLiveSeconds: TIME_TO_LIVE_SECONDS,
  });
  if (state === 'sent' || state === 'unclear') await noteAnswer(ports, filed, { text: rendered.text, state });
};
