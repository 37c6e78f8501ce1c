import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../kit/notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { type Outage, outageQuery } from './queries.ts';
import { outageWords } from './words.ts';

const ShutNotice = ({ channel, since, triedAgainAt, waiting }: NonNullable<Outage['shut']>[number]) => {
  const say = useWords(outageWords);
  const format = useFormat();
  const from = format.instant(since ?? triedAgainAt);
  return (
    <Notice kind="warning" title={since === undefined ? say(`shut_${channel}`) : say(`shutSince_${channel}`, { from })}>
      <p>
        {waiting === undefined ? null : `${say('shutWaiting', { count: waiting })} `}
        {say('shutWhat', { at: format.instant(triedAgainAt) })}
      </p>
      <p>{say('shutCall')}</p>
    </Notice>
  );
};

/** Channels whose provider takes nothing from the study: nobody is told by them, and nothing is lost. */
export const ShutNotices = ({ study }: { study: string }) => {
  const { data: outage } = useQuery(outageQuery(study));
  return outage?.shut?.map((shut) => <ShutNotice key={shut.channel} {...shut} />);
};
