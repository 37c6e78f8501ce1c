import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../kit/button.tsx';
import { tell } from '../kit/toast.tsx';
import { useFormat } from '../words/use-format.ts';
import { useWords } from '../words/use-words.ts';
import { readClock, turnClock, type Turn } from './local-clock.ts';
import { shellWords } from './words.ts';

/** On one machine only: the clock of that machine, and buttons that turn it. */
export const ClockBar = () => {
  const say = useWords(shellWords);
  const format = useFormat();
  const queries = useQueryClient();
  const { data: clock } = useQuery({ queryKey: ['clock'], queryFn: readClock, refetchInterval: 30_000 });
  const turning = useMutation({
    mutationFn: turnClock,
    retry: false,
    onSuccess: async ({ carriedOut }) => {
      tell({ text: say('turned', { count: carriedOut }) });
      await queries.invalidateQueries();
    },
    onError: (error) => {
      tell({ text: say('turnFailed', { detail: error.message }), kind: 'problem' });
    },
  });
  if (!clock) return null;
  const button = (word: 'hour' | 'day' | 'nextDue', turn: Turn) => (
    <Button
      isDisabled={turning.isPending}
      onPress={() => {
        turning.mutate(turn);
      }}
    >
      {say(word)}
    </Button>
  );
  return (
    <section className="clock-bar" aria-label={say('clock')}>
      <p aria-live="polite">
        {turning.isPending ? say('turning') : say('clockNow', { now: format.instant(clock.now) })}
      </p>
      {button('hour', { by: 'PT1H' })}
      {button('day', { by: 'P1D' })}
      {clock.next === undefined ? null : button('nextDue', { to: clock.next })}
      <a href="/local/page/">{say('machineInbox')}</a>
    </section>
  );
};
