import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { cameTooLate } from '../../../api/problem.ts';
import { queryClient } from '../../../api/queries.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import type { Reviewed } from '../queries.ts';
import { bodyOf, draftOf, type MemberDraft } from './member-draft.ts';

/** The version of whoever is not on the staff yet. */
const NOBODY_YET = 'none';

type Listed = Pick<Reviewed, 'roles' | 'version'>;

const isListed = (value: unknown): value is Listed => typeof value === 'object' && value !== null && 'roles' in value;

/** What stands there now, after a refusal because somebody else saved meanwhile; `undefined` when it was another refusal. */
const currentOf = (error: Error | null): { draft: MemberDraft; version: string } | undefined => {
  if (!cameTooLate(error)) return undefined;
  const { current, version } = error.members;
  return { draft: draftOf(isListed(current) ? current : undefined), version: String(version) };
};

/** One membership while it is edited: kept as typed until it is saved, and guarded by the version that was read. */
export const useSavedMember = (study: string, member: Reviewed | undefined, onSaved: (user: string) => void) => {
  const [user, setUser] = useState(member?.user ?? '');
  const [draft, setDraft] = useState(() => draftOf(member));
  const [reason, setReason] = useState('');
  const [version, setVersion] = useState(member?.version ?? NOBODY_YET);
  const saving = useSubmission({
    send: (guard: string) =>
      answered(
        api.PUT('/api/studies/{study}/staff/{user}', {
          params: { path: { study, user }, header: { 'If-Match': `"${guard}"` } },
          body: { ...bodyOf(draft), ...(reason === '' ? {} : { reason }) },
        }),
      ),
    refresh: ['study', study, 'staff'],
    onDone: () => {
      void queryClient.invalidateQueries({ queryKey: ['me'] });
      onSaved(draft.name === '' ? user : draft.name);
    },
  });
  const stale = currentOf(saving.error);
  return {
    user,
    setUser,
    draft,
    change: (change: Partial<MemberDraft>) => {
      setDraft({ ...draft, ...change });
    },
    reason,
    setReason,
    saving,
    save: () => {
      saving.submit(version);
    },
    stale,
    keepMine: () => {
      if (stale) saving.submit(stale.version);
    },
    takeTheirs: () => {
      if (!stale) return;
      setDraft(stale.draft);
      setVersion(stale.version);
      saving.reset();
    },
  };
};
