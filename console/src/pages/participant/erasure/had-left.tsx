import { Notice } from '../../../kit/notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { stepName } from '../../../words/terms/step-name.ts';
import { usePerson } from '../person-context.ts';
import type { Person } from '../queries.ts';
import { erasureWords } from './words.ts';

type Left = NonNullable<Person['hadLeft']>[number];

/** Of somebody who died: what the family may come upon. */
export const HadLeft = ({ hadLeft }: { hadLeft: readonly Left[] }) => {
  const say = useWords(erasureWords);
  const format = useFormat();
  const { term } = usePerson();
  const line = ({ at, channel, paper, invites, unclear, ...step }: Left): string =>
    [
      say('leftLine', { at: format.instant(at), step: stepName(step, term), channel: term('channel', channel) }),
      ...(paper === undefined ? [] : [say(`paper_${paper}`)]),
      ...(invites ? [say('invites')] : []),
      ...(unclear ? [say('unclear')] : []),
    ].join('; ');
  return (
    <Notice title={say('left')}>
      {hadLeft.length === 0 ? <p>{say('leftNone')}</p> : <p>{say('leftHelp')}</p>}
      <ul>
        {hadLeft.map((each) => (
          <li key={`${each.at} ${each.of} ${each.step} ${each.channel}`}>{line(each)}</li>
        ))}
      </ul>
    </Notice>
  );
};
