import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../kit/notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { HeldBackButton } from './held-back.tsx';
import { type Outage, outageQuery } from './queries.ts';
import { outageWords } from './words.ts';

type Of<Standstill> = Standstill & { study: string };

const ShutNotice = ({ study, channel, since, triedAgainAt, waiting }: Of<NonNullable<Outage['shut']>[number]>) => {
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
      {waiting === 0 ? null : <HeldBackButton study={study} />}
    </Notice>
  );
};

const UsedUpNotice = (usedUp: Of<NonNullable<Outage['usedUp']>[number]>) => {
  const { study, stream, since, textsPerDay, appointmentsToo, waiting } = usedUp;
  const say = useWords(outageWords);
  const format = useFormat();
  return (
    <Notice
      kind="warning"
      title={say(`usedUp_${stream}`, { from: format.instant(since), most: format.number(textsPerDay) })}
    >
      <p>
        {waiting === undefined ? null : `${say('shutWaiting', { count: waiting })} `}
        {say('usedUpWhat')} {say(appointmentsToo ? 'usedUpAppointmentsToo' : 'usedUpFifth')}
      </p>
      <p>{say('usedUpWhy')}</p>
      {waiting === 0 ? null : <HeldBackButton study={study} />}
    </Notice>
  );
};

/** Why messages of the study stay: its provider takes nothing by a channel, or the texts of the day are used up. Nothing is lost. */
export const ShutNotices = ({ study }: { study: string }) => {
  const { data: outage } = useQuery(outageQuery(study));
  return (
    <>
      {outage?.shut?.map((shut) => (
        <ShutNotice key={shut.channel} study={study} {...shut} />
      ))}
      {outage?.usedUp?.map((usedUp) => (
        <UsedUpNotice key={usedUp.stream} study={study} {...usedUp} />
      ))}
    </>
  );
};
