import type * as z from 'zod';
import type { messageBody } from '../../../shared/contract/message-body.ts';
import { OWN_WORDS } from '../../../shared/domain/by-hand.ts';
import { languageOrder } from '../../../shared/domain/message-text.ts';
import { withOwnWords } from '../../../shared/domain/own-words.ts';
import { byHandTemplates, type TextLibrary } from '../../../shared/domain/participant-texts.ts';
import { placeholdersIn } from '../../../shared/domain/placeholders.ts';
import type { ParticipantRecord, Stream } from '../../../shared/domain/record.ts';
import type { Study } from '../../../shared/ports/study-book.ts';
import { unfitField } from '../problem.ts';
import { type Looker, seesCheckInsAlone } from '../reach.ts';
import type { ChosenText } from './made-by-hand.ts';

type MessageBody = z.output<typeof messageBody>;

const ownStreamOf = ({ template = '' }: MessageBody, library: TextLibrary): Stream | 'either' | undefined =>
  Object.values(library).flatMap(({ templates }) => templates[template]?.stream ?? [])[0];

/** Whose message it is: the text says so, or whoever writes. A mentor writes of check-ins, and reads nothing of interviews. @throws Problem */
export const streamOf = (looker: Looker, body: MessageBody, library: TextLibrary): Stream => {
  const own = ownStreamOf(body, library);
  if (body.template !== undefined && own === undefined)
    throw unfitField('/template', 'name a text that there is and that is sent by hand');
  const said = own === 'either' ? undefined : own;
  if (seesCheckInsAlone(looker)) {
    if (said === 'interviews') throw unfitField('/template', 'name a text that there is and that is sent by hand');
    if (body.stream === 'interviews') throw unfitField('/stream', 'leave it out: you write of check-ins');
    return 'checkIns';
  }
  if (said !== undefined && body.stream !== undefined && said !== body.stream)
    throw unfitField('/stream', 'leave it out: the text says whose it is');
  return said ?? body.stream ?? 'interviews';
};

/** As it would be found when it leaves: in the participant's language, else in the study's. @throws Problem */
export const chosenText = (
  { template: named, text, subject, channel }: MessageBody,
  record: ParticipantRecord,
  { languages }: Pick<Study, 'languages'>,
  library: TextLibrary,
): ChosenText => {
  const isOwn = text !== undefined;
  const id = named ?? OWN_WORDS;
  const said = { text: text ?? '', ...(subject === undefined ? {} : { subject }) };
  const texts = isOwn ? withOwnWords(library, { stream: record.stream, channel, ...said }) : library;
  const inOrder = languageOrder(record.language, languages).flatMap((language) => texts[language] ?? []);
  const having = inOrder.filter((each) => Object.hasOwn(each.templates, id));
  if (!isOwn && !having.some((each) => byHandTemplates(each).includes(id)))
    throw unfitField('/template', 'name a text that there is and that is sent by hand');
  const found = having.find(({ templates }) => templates[id]?.[channel] !== undefined);
  const template = found?.templates[id];
  if (found === undefined || template === undefined)
    throw unfitField('/channel', 'choose a channel for which there is a text');
  return { id, template, texts: found, channel, isOwn, hasOwnSubject: subject !== undefined };
};

/** Whether its words tell when somebody is met. Words of one's own that tell a day mean the appointment's. */
export const speaksOfAppointment = ({ template, channel, isOwn }: ChosenText): boolean => {
  const words = channel === 'sms' ? [template.sms ?? ''] : (template[channel] ?? []);
  const names = words.flatMap(placeholdersIn);
  return names.includes('kl') || (isOwn && names.includes('dato'));
};
