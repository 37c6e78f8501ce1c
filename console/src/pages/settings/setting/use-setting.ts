import { useState } from 'react';
import { cameTooLate } from '../../../api/problem.ts';
import { queryClient, studyQuery } from '../../../api/queries.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import type { Unsaved } from '../../../kit/unsaved.tsx';
import { patchStudy, type Study, type StudyPatch } from '../queries.ts';

/** What is shown of the study, and what guards a change of it. */
export interface Shown {
  body: Study;
  etag?: string;
}

/** One part of the settings, as a form holds it. */
export interface Part<Draft> {
  /** A name of its own on the page. */
  id: string;
  of: (study: Study) => Draft;
  patch: (draft: Draft) => StudyPatch;
}

interface Edits<Draft> {
  draft: Draft;
  /** What stood there when the first key was pressed, and its tag. */
  basedOn: Draft;
  etag: string | undefined;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isStudy = (value: unknown): value is Study => typeof value === 'object' && value !== null && 'zone' in value;

/** What holds now, after a refusal because somebody else saved meanwhile. */
const currentOf = (error: unknown): { study: Study; etag: string } | undefined => {
  if (!cameTooLate(error)) return undefined;
  const { current, version } = error.members;
  return isStudy(current) ? { study: current, etag: `"${String(version)}"` } : undefined;
};

/** Typed text stays until it is saved or undone. A change of another part meanwhile does not stand in the way; one of this part is shown beside it. */
export const useSetting = <Draft>(shown: Shown, part: Part<Draft>, unsaved: Unsaved, onSaved: () => void) => {
  const { id } = shown.body;
  const theirs = part.of(shown.body);
  const [edits, setEdits] = useState<Edits<Draft>>();
  const draft = edits?.draft ?? theirs;
  const guard = edits && !isSame(edits.basedOn, theirs) ? edits.etag : shown.etag;

  const discard = (): void => {
    setEdits(undefined);
    unsaved.note(part.id, false);
  };
  const saving = useSubmission({
    send: async (etag: string | undefined) => {
      const body = part.patch(draft);
      return patchStudy(id, body, etag).catch((error: unknown) => {
        const current = currentOf(error);
        if (!current || !isSame(part.of(current.study), edits?.basedOn ?? theirs)) throw error;
        return patchStudy(id, body, current.etag);
      });
    },
    refresh: ['study', id, 'settings'],
    onDone: (answer) => {
      queryClient.setQueryData(studyQuery(id).queryKey, answer);
      discard();
      onSaved();
    },
  });
  const current = currentOf(saving.error);
  return {
    draft,
    isChanged: edits !== undefined,
    change: (change: Partial<Draft>) => {
      const next = { ...draft, ...change };
      setEdits({ draft: next, basedOn: edits?.basedOn ?? theirs, etag: edits ? edits.etag : shown.etag });
      unsaved.note(part.id, true);
    },
    discard: () => {
      discard();
      saving.reset();
    },
    saving,
    save: () => {
      saving.submit(guard);
    },
    stale: current && { draft: part.of(current.study) },
    keepMine: () => {
      if (current) saving.submit(current.etag);
    },
    takeTheirs: () => {
      if (!current) return;
      queryClient.setQueryData(studyQuery(id).queryKey, { body: current.study, etag: current.etag });
      discard();
      saving.reset();
    },
  };
};
