import { useState } from 'react';
import { cameTooLate } from '../../../api/problem.ts';
import { useSubmission, type Submission } from '../../../api/use-submission.ts';
import { tell } from '../../../kit/toast.tsx';
import type { Unsaved } from '../../../kit/unsaved.tsx';
import { useWords } from '../../../words/use-words.ts';
import { differing } from './differing.ts';
import { useUnderPen, type UnderPen } from './use-under-pen.ts';
import { textsWords } from './words.ts';

/** Puts what is typed over what stood there, and answers with what stands there then. */
export type Put<Base> = (over: Base, reason: string) => Promise<Base>;

export interface WritingSetting<Base, Field extends string, Typed extends Record<Field, string>> {
  /** What stands there, as the page shows it. */
  shown: Base;
  fields: readonly Field[];
  typedFrom: (base: Base) => Typed;
  put: (typed: Typed) => Put<Base>;
  /** What stands there by now. */
  readAgain: () => Promise<Base>;
  /** Names what is written among all that is under the pen. */
  place: string;
  underPen: UnderPen<Base, Typed>;
  unsaved: Unsaved;
}

export interface Writing<Typed> {
  typed: Typed;
  reason: string;
  setReason: (reason: string) => void;
  saving: Pick<Submission<unknown>, 'error' | 'again' | 'isSending'>;
  isChanged: boolean;
  /** What somebody else saved meanwhile, after a save that came too late for it. */
  theirs: { typed: Typed; keepMine: () => void; take: () => void } | undefined;
}

interface Writer<Base, Typed> extends Writing<Typed> {
  setTyped: (typed: Typed) => void;
  save: () => void;
  /** Puts something else than what is typed. */
  saveInstead: (instead: Put<Base>) => void;
}

/** Texts while they are written: what is typed, what it began from, and what becomes of it when somebody else saves meanwhile. */
export const useWriting = <Base, Field extends string, Typed extends Record<Field, string>>(
  setting: WritingSetting<Base, Field, Typed>,
): Writer<Base, Typed> => {
  const { shown, fields, typedFrom, put, readAgain, place, underPen, unsaved } = setting;
  const say = useWords(textsWords);
  const [base, setBase] = useState<Base>(() => underPen.get(place)?.base ?? shown);
  const [typed, setTyped] = useState(() => underPen.get(place)?.typed ?? typedFrom(shown));
  const [reason, setReason] = useState('');
  const [theirs, setTheirs] = useState<{ base: Base }>();
  const begin = (from: Base): void => {
    setTheirs(undefined);
    setBase(from);
    setTyped(typedFrom(from));
  };
  const saving = useSubmission({
    send: async ({ over, instead }: { over: Base; instead?: Put<Base> }) => {
      try {
        return await (instead ?? put(typed))(over, reason);
      } catch (thrown) {
        if (cameTooLate(thrown)) setTheirs({ base: await readAgain() });
        throw thrown;
      }
    },
    onDone: (saved) => {
      begin(saved);
      setReason('');
      tell({ text: say('saved') });
    },
  });
  const isChanged = differing(fields, typed, typedFrom(base)).length > 0;
  useUnderPen({ underPen, unsaved, place, base, typed, isChanged });
  return {
    typed,
    setTyped,
    reason,
    setReason,
    saving,
    isChanged,
    save: () => {
      saving.submit({ over: base });
    },
    saveInstead: (instead: Put<Base>) => {
      saving.submit({ over: base, instead });
    },
    theirs: theirs && {
      typed: typedFrom(theirs.base),
      keepMine: () => {
        setBase(theirs.base);
        saving.submit({ over: theirs.base });
      },
      take: () => {
        begin(theirs.base);
        saving.reset();
      },
    },
  };
};
