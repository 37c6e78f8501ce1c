import type * as z from 'zod';
import type { left } from '../../shared/contract/answers/erasure-answer.ts';
import { stepIdIn, subjectIn } from '../../shared/domain/step-key.ts';
import { valueSince } from '../../shared/domain/history.ts';
import { wentOut } from '../../shared/domain/went-out.ts';
import { DAY_MS, type Instant, isoInstant } from '../../shared/domain/zone.ts';
import type { Both, MessageRow } from '../../shared/ports/record-store.ts';
import type { QueuedLetter } from '../../shared/ports/print-queue.ts';
import type { ApiPorts } from './ports.ts';

type Left = z.output<typeof left>;

/** As long as a letter may lie in a hallway before somebody opens it. */
const LOOK_BACK_DAYS = 14;
/** Nobody was sent more in so short a time. */
const ROWS_MAX = 200;

const ofKey = (key: string) => ({ of: subjectIn(key), step: stepIdIn(key) });

const messageLeft = ({ at, stream, key, channel, state }: MessageRow): Left[] => {
  if ((channel !== 'sms' && channel !== 'email') || !wentOut(state)) return [];
  const invites = channel === 'email' && key.includes('/appointment-') && stream === 'interviews';
  return [
    {
      at,
      stream,
      ...ofKey(key),
      channel,
      ...(invites ? { invites } : {}),
      ...(state === 'sent' ? {} : { unclear: true }),
    },
  ];
};

/** What lies in the tray unprinted is pulled by the death itself. */
const letterLeft = ({ step, printed, posted }: QueuedLetter): Left[] => {
  const common = { stream: 'interviews', ...ofKey(step), channel: 'letter' } as const;
  if (posted) return [{ ...common, at: posted.at, paper: 'posted' }];
  return printed ? [{ ...common, at: printed.at, paper: 'printed' }] : [];
};

/** Of somebody who died: what had left in the last days, and lies or may lie with the family; undefined of the living. */
export const whatHadLeft = async (
  { interviews }: Both,
  now: Instant,
  { records, letters }: Pick<ApiPorts, 'records' | 'letters'>,
): Promise<Left[] | undefined> => {
  const { study, participant, participation } = interviews;
  if (participation.life !== 'dead') return undefined;
  const events = await records.events(study, participant);
  const diedAt = valueSince(
    events.filter(({ stream }) => stream === 'interviews'),
    '/participation/life',
  );
  const from = isoInstant((diedAt ?? now) - LOOK_BACK_DAYS * DAY_MS);
  const [{ rows }, paper] = await Promise.all([
    records.messages(study, { participant, from }, undefined, ROWS_MAX),
    letters.lettersOf(study, participant),
  ]);
  return [...rows.flatMap(messageLeft), ...paper.flatMap(letterLeft).filter(({ at }) => at >= from)].sort((a, b) =>
    a.at < b.at ? -1 : 1,
  );
};
