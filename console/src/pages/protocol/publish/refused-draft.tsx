import type { Fault } from '../../../api/problem.ts';
import { Notice } from '../../../kit/notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { placeInWords } from '../editor/part-of.ts';
import { useFindingWords } from '../findings/use-finding-words.ts';
import type { Protocol } from '../queries.ts';
import { usePhrases } from '../use-phrases.ts';
import { publishWords } from './words.ts';

export interface RefusedDraftProps {
  faults: readonly Fault[];
  protocol: Protocol;
}

/** Where the body of a preview has its document. */
const ROOT = '/protocol';

/** Why a draft cannot be previewed, as the editor says it at its fields. */
export const RefusedDraft = ({ faults, protocol }: RefusedDraftProps) => {
  const say = useWords(publishWords);
  const inWords = useFindingWords();
  const phrases = usePhrases();
  return (
    <Notice kind="problem" title={say('refused')}>
      <ul>
        {faults.map(({ field, remedy, code = 'unfit', values = { why: remedy } }) => (
          <li key={`${field} ${remedy}`}>
            {placeInWords(protocol, field.replace(ROOT, ''), phrases)}:{' '}
            {inWords({ code, values, reason: remedy }, protocol)}
          </li>
        ))}
      </ul>
      <p>{say('mendFirst')}</p>
    </Notice>
  );
};
