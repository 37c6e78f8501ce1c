import type { components } from '../../../api/openapi.d.ts';
import type { AgendaItem, Person } from '../queries.ts';
import type { Library } from './queries.ts';

export type Channel = components['schemas']['Channel'];
export type Stream = components['schemas']['Stream'];

const CHANNELS: readonly Channel[] = ['sms', 'email', 'letter'];

/** Those that the participant agreed to. */
export const channelsOf = ({ consent = {} }: Person): Channel[] => CHANNELS.filter((channel) => consent[channel]);

/** Answers, and what is untrue unless it has come about: the API refuses them. */
const NEVER_BY_HAND = ['stop', 'auto', 'cancelled', 'moved'];
/** What a mentor may choose without reading the texts of the study. */
const OF_CHECK_INS = ['ci1', 'ci_miss'];

export interface TextChoice {
  id: string;
  stream: Stream | 'either';
}

const textsIn = (library: Library, language: string): Library[string]['templates'] =>
  (library[language] ?? Object.values(library)[0])?.templates ?? {};

/** Texts that can be sent so to this person; `undefined` while they are not known, or to somebody who may not read them. */
export const textChoices = (
  library: Library | undefined,
  { language, checkIns, followUps }: Person,
  channel: Channel,
): TextChoice[] => {
  if (followUps === undefined)
    return channel === 'sms' ? OF_CHECK_INS.map((id) => ({ id, stream: 'checkIns' as const })) : [];
  const templates = textsIn(library ?? {}, language);
  return Object.entries(templates).flatMap(([id, template]) => {
    const isFor = template.stream !== 'checkIns' || checkIns?.plan !== undefined;
    const isSentByHand = !id.includes('.') && !NEVER_BY_HAND.includes(id);
    return isFor && isSentByHand && template[channel] !== undefined ? [{ id, stream: template.stream }] : [];
  });
};

/** Nobody chooses among what lies years ahead. */
const SHOWN = 8;

/** Planned messages that one by hand may take the place of: none that tells of an appointment. */
export const replaceable = (items: readonly AgendaItem[], stream: Stream): AgendaItem[] =>
  items
    .filter(
      ({ state, does, to, appointment, step, followUp }) =>
        state === 'planned' &&
        does === 'send' &&
        to === 'participant' &&
        appointment === undefined &&
        step !== 'byHand' &&
        (followUp !== undefined) === (stream === 'interviews'),
    )
    .slice(0, SHOWN);

/** How the API is told which one is meant. */
export const nameOf = ({ followUp, checkIn, step }: AgendaItem): string => `${followUp ?? checkIn ?? ''}/${step}`;
