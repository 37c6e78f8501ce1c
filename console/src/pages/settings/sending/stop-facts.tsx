import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Study } from '../queries.ts';
import { settingsWords } from '../words.ts';

/** Who stopped all sending, when and why. */
export const StopFacts = ({ stop }: { stop: Study['sendingStop'] }) => {
  const say = useWords(settingsWords);
  const format = useFormat();
  if (!stop) return null;
  return (
    <>
      <p>{say('stoppedBy', { by: stop.by, at: format.instant(stop.at) })}</p>
      {stop.reason === undefined ? null : <p>{say('stoppedWhy', { reason: stop.reason })}</p>}
    </>
  );
};
