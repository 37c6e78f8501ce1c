import { useCallback, useState, type ReactNode } from 'react';
import type { Problem } from '../../api/problem.ts';
import { useWords } from '../../words/use-words.ts';
import { Button } from '../button.tsx';
import { takeLostFocus } from '../lost-focus.ts';
import { useFaultsOnScreen } from './faults-on-screen.ts';
import { Notice } from '../notice.tsx';
import { useRefusalWords } from '../use-refusal-words.ts';
import { kitWords } from '../words.ts';

export interface RefusedNoticeProps {
  error: Problem;
  children: ReactNode;
}

/** Of these, what to do about the whole says more than the faults do; elsewhere it says the same of the whole request. */
const SAYS_MORE = ['unfit', 'unfit-field'];

const hasOwnDetail = ({ code, detail, faults }: Problem): boolean =>
  detail !== undefined &&
  (faults.length === 0 || (SAYS_MORE.includes(code) && faults.every(({ remedy }) => remedy !== detail)));

/** What was refused; what to do is said once, at its field where that is on screen. */
export const RefusedNotice = ({ error, children }: RefusedNoticeProps) => {
  const say = useWords(kitWords);
  const words = useRefusalWords(error);
  const [body, setBody] = useState<Element | null>(null);
  const { marked, others, firstMarked } = useFaultsOnScreen(error, body);
  const takeUp = useCallback(
    (notice: HTMLElement | null) => {
      takeLostFocus(notice, notice && firstMarked(notice));
    },
    [firstMarked],
  );
  if (!words) return null;
  return (
    <Notice kind="problem" title={words.title(error.code, error.message)} ref={takeUp}>
      <div ref={setBody} className="notice-body">
        {error.detail !== undefined && hasOwnDetail(error) ? <p>{words.sentence(error.detail)}</p> : null}
        {body === null || others.length === 0 ? null : (
          <ul>
            {others.map(({ field, remedy }) => {
              const name = words.field(field);
              return (
                <li key={`${field} ${remedy}`}>
                  {name === undefined ? null : `${name}: `}
                  {words.sentence(remedy)}
                </li>
              );
            })}
          </ul>
        )}
        {marked.length === 0 ? null : (
          <p>
            {say('marked', { count: new Set(marked.map(({ field }) => field)).size })}{' '}
            <Button kind="quiet" onPress={() => body && firstMarked(body)?.focus()}>
              {say('toField')}
            </Button>
          </p>
        )}
        {children}
      </div>
    </Notice>
  );
};
