import { useMe } from '../api/queries.ts';
import { Notice } from '../kit/notice.tsx';
import { useWords } from '../words/use-words.ts';
import { useStudy } from './use-study.ts';
import { shellWords } from './words.ts';

/** Whether whoever is signed in answers for all sites, or for some of them; the API decides, this only keeps from offering what it would refuse. */
export const useWholeStudy = (): boolean => {
  const isOperator = useMe()?.operator === true;
  const sites = useStudy()?.sites;
  return isOperator || sites === undefined;
};

/** Why nothing can be changed here, for those who have some sites. */
export const WholeStudyNotice = () => {
  const say = useWords(shellWords);
  return useWholeStudy() ? null : (
    <Notice title={say('wholeStudyOnly')}>
      <p>{say('wholeStudyAsk')}</p>
    </Notice>
  );
};
