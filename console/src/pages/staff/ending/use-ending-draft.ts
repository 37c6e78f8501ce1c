import { useState } from 'react';
import type { EndingBody } from './queries.ts';

export interface SuccessorDraft {
  user: string;
  share: number;
}

/** How somebody leaves, as it stands in the form. */
export interface EndingDraft {
  on: string;
  successors: readonly SuccessorDraft[];
  /** Participants for whom one successor was chosen by hand. */
  chosen: Readonly<Record<string, string>>;
  reason: string;
  override: string;
}

const bodyOf = ({ on, successors, chosen, reason, override }: EndingDraft): EndingBody => ({
  on,
  successors: successors
    .filter(({ user }) => user !== '')
    .map(({ user, share }) => {
      const participants = Object.keys(chosen).filter((participant) => chosen[participant] === user);
      return { user, share, ...(participants.length === 0 ? {} : { participants }) };
    }),
  ...(reason === '' ? {} : { reason }),
  ...(override === '' ? {} : { override: { reason: override } }),
});

export const useEndingDraft = (today: string) => {
  const [draft, setDraft] = useState<EndingDraft>({
    on: today,
    successors: [{ user: '', share: 1 }],
    chosen: {},
    reason: '',
    override: '',
  });
  return {
    draft,
    body: bodyOf(draft),
    change: (change: Partial<EndingDraft>) => {
      setDraft({ ...draft, ...change });
    },
  };
};
