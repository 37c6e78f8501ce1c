import type { Participation } from '../participation.ts';
import type { CheckInRecord } from '../record.ts';
import { refused, type BothRecords, type Refusal } from './entry.ts';

export interface Axes {
  life?: Participation['life'];
  interviews?: Participation['interviews'];
  intervention?: CheckInRecord['participation']['intervention'];
}

/** From those who take part least. */
const BY_WIDTH = {
  life: ['dead', 'emigrated', 'alive'],
  interviews: ['stopped', 'reduced', 'full'],
  intervention: ['stopped', 'active'],
} as const satisfies Record<keyof Axes, readonly string[]>;

const isWider = <Word>(words: readonly Word[], now: Word, to: Word | undefined): boolean =>
  to !== undefined && words.indexOf(to) > words.indexOf(now);

/**
 * A no, a stop and a death are taken back with a reason, by somebody who means it. A file gives none, and may have been written before: it
 * would have people hear from us who said no. A channel without an answer is no such no; an empty cell
 * of an earlier file is one (product.md section 8).
 */
const REFUSED = refused(
  'onlyWithReason',
  '',
  'leave it empty: a file takes back no refusal, stop or death; enter it with its reason on the page of the participant',
);

/** @returns why a file may not set them so. */
export const refuseWiderAxes = (to: Axes, { interviews, checkIns }: BothRecords): Refusal | undefined => {
  const { life, interviews: talks } = interviews.participation;
  const { intervention } = checkIns.participation;
  const isRefused =
    isWider(BY_WIDTH.life, life, to.life) ||
    isWider(BY_WIDTH.interviews, talks, to.interviews) ||
    isWider(BY_WIDTH.intervention, intervention, to.intervention);
  return isRefused ? REFUSED : undefined;
};

/** @returns why a file may not say yes for them. */
export const refuseWiderConsent = (
  channel: string,
  said: boolean,
  { interviews }: BothRecords,
): Refusal | undefined => {
  const known = Object.entries(interviews.consent).find(([name]) => name === channel)?.[1];
  return said && known === false ? REFUSED : undefined;
};
