import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../../api/problem.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { tell } from '../../../kit/toast.tsx';
import type { Unsaved } from '../../../kit/unsaved.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Templates } from '../queries.ts';
import { differingIn, frameOf, withFrame, type TypedFrame } from './frame.ts';
import { putLibrary, readLibrary } from './put-library.ts';
import { useUnderPen, type UnderPen } from './use-under-pen.ts';
import { textsWords } from './words.ts';

interface Base {
  library: Templates;
  etag: string | undefined;
}

/** By language: what was typed around its texts, and what stood there when it was begun. */
export type FramesUnderPen = UnderPen<Base, TypedFrame>;

export interface FrameFormSetting extends Base {
  study: string;
  language: string;
  /** What was typed and not saved stays here while a text is looked at. */
  underPen: FramesUnderPen;
  unsaved: Unsaved;
}

/** What stands around the texts of one language while it is written. */
export const useFrameForm = ({ study, language, library, etag, underPen, unsaved }: FrameFormSetting) => {
  const say = useWords(textsWords);
  const queries = useQueryClient();
  const place = `frame ${language}`;
  const frameIn = ({ participant }: Templates): TypedFrame => frameOf(participant[language]);
  const [base, setBase] = useState<Base>(() => underPen.get(place)?.base ?? { library, etag });
  const [typed, setTyped] = useState(() => underPen.get(place)?.typed ?? frameIn(library));
  const [reason, setReason] = useState('');
  const [theirs, setTheirs] = useState<Base>();
  const begin = (from: Base): void => {
    setTheirs(undefined);
    setBase(from);
    setTyped(frameIn(from.library));
  };
  const saving = useSubmission({
    send: async ({ over }: { over: Base }) => {
      const { participant } = over.library;
      const before = participant[language];
      if (before === undefined) throw new Error('the language was taken away');
      const texts = withFrame(before, typed);
      try {
        return await putLibrary(queries, { study, participant, etag: over.etag, language, texts, reason });
      } catch (thrown) {
        if (thrown instanceof Problem && thrown.status === 412) {
          const now = await readLibrary(queries, study);
          setTheirs({ library: now.body, etag: now.etag });
        }
        throw thrown;
      }
    },
    onDone: (saved) => {
      begin({ library: saved.body, etag: saved.etag });
      setReason('');
      tell({ text: say('saved') });
    },
  });
  const isChanged = differingIn(typed, frameIn(base.library)).length > 0;
  useUnderPen({ underPen, unsaved, place, base, typed, isChanged });
  return {
    typed,
    setTyped,
    reason,
    setReason,
    saving,
    isChanged,
    theirs: theirs && { ...theirs, typed: frameIn(theirs.library) },
    save: () => {
      saving.submit({ over: base });
    },
    keepMine: (over: Base) => {
      setBase(over);
      saving.submit({ over });
    },
    takeTheirs: (from: Base) => {
      begin(from);
      saving.reset();
    },
  };
};
