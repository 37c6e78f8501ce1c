import { useState } from 'react';
import { cameTooLate } from '../../../api/problem.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { usePerson } from '../person-context.ts';
import type { Person } from '../queries.ts';
import type { ActRow, Answered, Asking, Changed } from './changed.ts';
import { threeWay, type ThreeWay } from './three-way.ts';
import { useTelling } from './use-telling.ts';

export interface ActSetting<Body> {
  send: (body: Body, asking: Asking) => Promise<Answered>;
  rows: readonly ActRow<Person>[];
  /** What is sent over what somebody else saved meanwhile, with nothing of theirs undone that was not typed here; undefined: all of the form. */
  over?: ((now: Person) => Body | undefined) | undefined;
  isVoidable: boolean;
  /** The entry that this one takes back. */
  voids?: string | undefined;
  onDone: (changed: Changed) => void;
}

const standing = (error: Error | null): { current: Person; etag: string } | undefined => {
  if (!cameTooLate(error)) return undefined;
  const { current, version } = error.members;
  // As the contract of the problem says: what stands there now, as this reader may see it.
  return { current: current as Person, etag: `"${String(version)}"` };
};

export interface Act<Body> {
  save: (body: Body) => void;
  again: () => void;
  isSending: boolean;
  error: Error | null;
  /** After a 412: what differs between what was typed and what stands there now. */
  stale: { fields: ThreeWay['mine']; kept: ThreeWay['theirs']; keepMine: () => void } | undefined;
}

/** Sends an entry with the tag of what was on the page when it was begun. */
export const useAct = <Body>({ send, rows, over, isVoidable, voids, onDone }: ActSetting<Body>): Act<Body> => {
  const { etag, person } = usePerson();
  // What stood on the page when the form was opened: it may be read again below it meanwhile.
  const [begun] = useState({ etag, person });
  const told = useTelling();
  const submission = useSubmission({
    send: async ({ body, tag }: { body: Body; tag: string | undefined }, headers) => {
      const matching = (which: string | undefined): Asking => ({
        query: {},
        headers: { ...headers, ...(which === undefined ? {} : { 'If-Match': which }) },
      });
      try {
        return await send(body, matching(tag));
      } catch (error) {
        const now = standing(error instanceof Error ? error : null);
        // Something else of the person changed: no version of these fields can be lost.
        if (now && rows.every(({ of }) => of(now.current) === of(begun.person)))
          return send(over?.(now.current) ?? body, matching(now.etag));
        throw error;
      }
    },
    onDone: ({ body }) => {
      onDone(body);
      void told(body, { isVoidable, voids });
    },
  });
  const [sent, setSent] = useState<Body>();
  const now = standing(submission.error);
  const overNow = now && over?.(now.current);
  const both = now && threeWay(rows, begun.person, now.current, overNow === undefined);
  return {
    save: (body) => {
      setSent(body);
      submission.submit({ body, tag: begun.etag });
    },
    again: submission.again,
    isSending: submission.isSending,
    error: now ? null : submission.error,
    stale:
      now === undefined || both === undefined || sent === undefined
        ? undefined
        : {
            fields: both.mine,
            kept: both.theirs,
            keepMine: () => {
              submission.submit({ body: overNow ?? sent, tag: now.etag });
            },
          },
  };
};
