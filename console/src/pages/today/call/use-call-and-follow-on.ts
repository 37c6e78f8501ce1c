import { useRef, useState } from 'react';
import { api, withTag } from '../../../api/client.ts';
import type { Answered, ActRow, Asking, Changed } from '../../participant/acts/changed.ts';
import { useAct, type Act } from '../../participant/acts/use-act.ts';
import { usePerson } from '../../participant/person-context.ts';
import type { Person } from '../../participant/queries.ts';
import type { Attempt } from '../attempts.ts';
import type { TaskItem } from '../queries.ts';
import { sendFollowOn, type FollowOn } from './follow-on.ts';

interface CallAndFollowOn {
  attempt: Attempt;
  followOn: FollowOn;
}

export interface CallAndFollowOnSetting {
  item: TaskItem;
  rows: readonly ActRow<Person>[];
  onDone: (changed: Changed) => void;
}

/** `reached and booked` as one act: the call is logged, then what follows from it, on the very version that the call left. */
export const useCallAndFollowOn = ({ item, rows, onDone }: CallAndFollowOnSetting) => {
  const { whom } = usePerson();
  const [isLogged, setLogged] = useState(false);
  // Refused after the call was logged: the next try must not log it again.
  const logged = useRef<string | undefined>(undefined);
  const send = async ({ attempt, followOn }: CallAndFollowOn, { query, headers }: Asking): Promise<Answered> => {
    const { 'Idempotency-Key': key = '', 'If-Match': tag, ...rest } = headers;
    if (logged.current === undefined) {
      const call = await withTag(
        api.POST('/api/studies/{study}/tasks/{task}/attempts', {
          params: { path: { study: whom.study, task: item.id } },
          body: attempt,
          headers: { ...rest, 'Idempotency-Key': `${key}-call`, ...(tag === undefined ? {} : { 'If-Match': tag }) },
        }),
      );
      logged.current = call.etag ?? '*';
      setLogged(true);
      return sendFollowOn(whom, item.followUp ?? '')(followOn, {
        query,
        headers: { ...rest, 'Idempotency-Key': key, 'If-Match': logged.current },
      });
    }
    return sendFollowOn(whom, item.followUp ?? '')(followOn, { query, headers });
  };
  const act: Act<CallAndFollowOn> = useAct({ send, rows, isVoidable: true, onDone });
  return { ...act, isLogged };
};
