import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { studyQuery, useMe } from '../api/queries.ts';
import { Notice } from '../kit/notice.tsx';
import { useFormat } from '../words/use-format.ts';
import { useWords } from '../words/use-words.ts';
import { useStudy, type MyStudy } from './use-study.ts';
import { shellWords } from './words.ts';

const LOOKED_AT_AGAIN_MS = 60_000;

/** A new study begins with senders that reach nobody. */
const Unset = ({ study, unset }: { study: MyStudy; unset: readonly string[] }) => {
  const say = useWords(shellWords);
  const isPhone = unset.some((path) => path.endsWith('.phone'));
  return (
    <Notice kind="warning" title={say(isPhone ? 'phoneUnset' : 'emailUnset')}>
      <p>{say('sendersUnset')}</p>
      <Link to="/studies/$study/settings" params={{ study: study.id }}>
        {say('settings')}
      </Link>
    </Notice>
  );
};

const Banner = ({ study }: { study: MyStudy }) => {
  const say = useWords(shellWords);
  const format = useFormat();
  const { data } = useQuery({ ...studyQuery(study.id), refetchInterval: LOOKED_AT_AGAIN_MS });
  const { sendingStopped = false, sendingStop: { at, by, reason } = {}, unset = [] } = data?.body ?? {};
  if (!sendingStopped) return unset.length > 0 ? <Unset study={study} unset={unset} /> : null;
  return (
    <Notice kind="problem" title={say('sendingStopped')}>
      {at === undefined || by === undefined ? null : (
        <p>
          {say('sendingStoppedBy', { by, at: format.instant(at) })} {reason}
        </p>
      )}
      <Link to="/studies/$study/settings" params={{ study: study.id }}>
        {say('settings')}
      </Link>
    </Notice>
  );
};

/** On every page while all sending is stopped, or its senders are nobody, for those who may set it right. */
export const SendingBanner = () => {
  const study = useStudy();
  const isOperator = useMe()?.operator === true;
  const mayKnow = isOperator || study?.roles.some((role) => role === 'coordinator' || role === 'leadCoordinator');
  return study && mayKnow ? <Banner study={study} /> : null;
};
