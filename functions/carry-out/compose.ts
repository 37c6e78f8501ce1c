import { composedMessage } from '../../shared/domain/composed-message.ts';
import type { Reach } from '../../shared/domain/contact-card.ts';
import type { SendIntent } from '../../shared/domain/going.ts';
import { CONFIRM_WITHIN_HOURS } from '../../shared/domain/fallback.ts';
import type { PageLink, RenderResult } from '../../shared/domain/message-text.ts';
import type { TextLibrary } from '../../shared/domain/participant-texts.ts';
import type { Channel } from '../../shared/domain/protocol.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Situation } from './situation.ts';

const HOUR_MS = 3_600_000;

/** The first preference that reaches the person; what waited a day for one channel goes by the next, as if nobody had confirmed it. */
export const usableChannel = (
  { channels, item, waitedFor }: SendIntent,
  reach: Reach,
  now: Instant,
): Channel | undefined => {
  const usable = channels.filter((channel) => reach[channel] !== undefined);
  const waitedLong = waitedFor !== undefined && now - item.at >= CONFIRM_WITHIN_HOURS * HOUR_MS;
  return (waitedLong ? usable.find((channel) => channel !== waitedFor) : undefined) ?? usable[0];
};

export const composeMessage = (
  situation: Situation,
  { item }: SendIntent,
  channel: Channel,
  texts: TextLibrary,
  link?: PageLink,
): RenderResult => composedMessage(situation, item, channel, texts, link);
