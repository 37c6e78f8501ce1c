import { useRef, useState } from 'react';
import { Problem } from '../../../api/problem.ts';
import type { Answered, ActRow, Asking, Changed } from '../../participant/acts/changed.ts';
import { useAct, type Act } from '../../participant/acts/use-act.ts';
import { usePerson } from '../../participant/person-context.ts';
import type { Person } from '../../participant/queries.ts';
import type { Attempt } from '../attempts.ts';
import type { TaskItem } from '../queries.ts';
import { sendFollowOn, type FollowOn } from './follow-on.ts';
import { sendAttempt, sendAsContact } from './send-call.ts';

interface CallAndFollowOn {
  attempt: Attempt;
  followOn: FollowOn;
}

export interface CallAndFollowOnSetting {
  item: TaskItem;
  rows: readonly ActRow<Person>[];
  onDone: (changed: Changed) => void;
}

const isClosed = (error: unknown): boolean => error instanceof Problem && error.code === 'task-closed';

/** `reached and booked` as one act: the call is logged, then what follows from it, on the very version that the call left. */
export const useCallAndFollowOn = ({ item, rows, onDone }: CallAndFollowOnSetting) => {
  const { whom } = usePerson();
  const [isLogged, setLogged] = useState(false);
  // Refused after the call was logged: the next try must not log it again.
  const logged = useRef(false);
  /** @returns the tag of the version that it left */
  const logCall = async (attempt: Attempt, headers: Record<string, string>): Promise<string | undefined> => {
    try {
      return (await sendAttempt(whom.study, item.id, attempt, headers)).etag;
    } catch (error) {
      // Settled by a colleague meanwhile; the call took place all the same.
      if (!isClosed(error)) throw error;
      return (await sendAsContact(whom, attempt, headers)).etag;
    }
  };
  const send = async ({ attempt, followOn }: CallAndFollowOn, { query, headers }: Asking): Promise<Answered> => {
    const { 'If-Match': seen, ...ofCall } = headers;
    const follow = sendFollowOn(whom, item.followUp ?? '');
    if (logged.current) return follow(followOn, { query, headers });
    const key = { 'Idempotency-Key': `${headers['Idempotency-Key'] ?? ''}-call` };
    const tag = await logCall(attempt, { ...headers, ...key });
    logged.current = true;
    setLogged(true);
    const left = tag ?? seen;
    return follow(followOn, { query, headers: { ...ofCall, ...(left === undefined ? {} : { 'If-Match': left }) } });
  };
  const act: Act<CallAndFollowOn> = useAct({ send, rows, isVoidable: true, onDone });
  return { ...act, isLogged };
};
