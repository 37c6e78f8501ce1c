import { measureSms } from '../../shared/domain/gsm7.ts';
import type { ParticipantTemplate } from '../../shared/domain/participant-texts.ts';
import { cleanValue, placeholdersIn, type Values } from '../../shared/domain/placeholders.ts';
import type { Channel } from '../../shared/domain/protocol.ts';
import { PRICE_PER_SEGMENT_USD } from '../../shared/domain/sms-price.ts';

const PRICE_DECIMALS = 4;

/** What would leave in the channel, and under which names its parts stand. */
export const partsOf = (
  template: ParticipantTemplate,
  channel: Channel,
  replyPossible: boolean,
): { field: string; parts: string[] } => {
  if (channel !== 'sms') return { field: channel, parts: template[channel] ?? [] };
  const isOther = !replyPossible && template.smsNoReply !== undefined;
  const text = isOther ? template.smsNoReply : template.sms;
  return { field: isOther ? 'smsNoReply' : 'sms', parts: text === undefined ? [] : [text] };
};

/** Unlike a message that leaves, a text under the pen is shown with its holes. */
export const filled = (text: string, values: Values): string =>
  text.replace(/\{([a-z][a-z0-9]*)\}/gi, (hole, name: string) => cleanValue(values[name] ?? '') || hole);

export const holesIn = (texts: string[], values: Values): string[] => [
  ...new Set(texts.flatMap(placeholdersIn).filter((name) => cleanValue(values[name] ?? '') === '')),
];

/** Of one text message: septets or units, parts, and what they cost as assumed. */
export const sizeOf = (text: string) => {
  const { encoding, units, segments } = measureSms(text);
  const amount = Number((segments * PRICE_PER_SEGMENT_USD).toFixed(PRICE_DECIMALS));
  return { encoding, septets: units, segments, price: { amount, currency: 'USD' as const } };
};
