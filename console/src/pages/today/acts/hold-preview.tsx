import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { useSettled } from '../../participant/acts/use-settled.ts';
import { sendHold, type Hold } from './hold.ts';
import { FailedSome } from './many-preview.tsx';
import { dialogWords } from './words.ts';

export interface HoldPreviewProps {
  study: string;
  ids: readonly string[];
  hold: Hold | undefined;
}

/** For each person what would stop, and which appointments lie inside. */
export const HoldPreview = ({ study, ids, hold }: HoldPreviewProps) => {
  const say = useWords(dialogWords);
  const format = useFormat();
  const typed = hold === undefined ? undefined : JSON.stringify(hold);
  const settled = useSettled(typed);
  const { data, error, refetch } = useQuery({
    queryKey: ['preview', 'hold', study, settled, ...ids],
    queryFn: () =>
      hold === undefined
        ? { done: [], failed: [] }
        : sendHold(study, ids, hold, { 'Idempotency-Key': crypto.randomUUID() }, 'true'),
    enabled: hold !== undefined && typed === settled,
    gcTime: 0,
  });
  if (error) return <ProblemNotice error={error} onTryAgain={() => void refetch()} />;
  if (hold === undefined) return null;
  if (!data) return <p role="status">{say('computing')}</p>;
  return (
    <div role="status">
      <ul>
        {data.done.map(({ id, steps = [], appointments }) => (
          <li key={id}>
            {say('stopsSteps', { id, count: steps.length })}
            {appointments.map(({ followUp, at }) => (
              <p key={followUp ?? 'checkIn'}>
                {followUp === undefined
                  ? say('checkInInside', { id, at: format.localTime(at) })
                  : say('bookedInside', { id, followUp, at: format.localTime(at) })}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <FailedSome failed={data.failed} />
    </div>
  );
};
