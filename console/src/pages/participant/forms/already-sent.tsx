import { Notice } from '../../../kit/notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { stepName } from '../../../words/terms/step-name.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Changed } from '../acts/changed.ts';
import { usePerson } from '../person-context.ts';
import { formWords } from './words.ts';

type Sent = NonNullable<Changed['alreadySent']>;

/** What no entry can call back, and what follows. */
export const AlreadySent = ({ sent, help }: { sent: Sent; help: string }) => {
  const say = useWords(formWords);
  const format = useFormat();
  const { term } = usePerson();
  return (
    <Notice kind="warning" title={say('voidSent')}>
      <ul>
        {sent.map(({ at, channel, unclear, ...step }) => (
          <li key={`${at} ${step.of} ${step.step} ${channel}`}>
            {say(unclear ? 'voidPerhapsSentLine' : 'voidSentLine', {
              step: stepName(step, term),
              channel: term('channel', channel),
              at: format.instant(at),
            })}
          </li>
        ))}
      </ul>
      <p>{help}</p>
    </Notice>
  );
};
