import { useState } from 'react';
import type { Unsaved } from '../../../kit/unsaved.tsx';
import type { Template, Templates } from '../queries.ts';
import { differing, templateOf, typedOf, type TypedText } from './typed-text.ts';
import { useSaving } from './use-saving.ts';
import { useUnderPen, type UnderPen } from './use-under-pen.ts';

interface Base {
  text: Template | undefined;
  etag: string | undefined;
}

/** By language and text: what was typed, and what stood there when it was begun. */
export type TextsUnderPen = UnderPen<Base, TypedText>;

export interface TextFormSetting {
  study: string;
  language: string;
  id: string;
  library: Templates;
  etag: string | undefined;
  /** What was typed and not saved stays here while another text is looked at. */
  underPen: TextsUnderPen;
  unsaved: Unsaved;
}

/** One text while it is written: what is typed, what it began from, and what becomes of it. */
export const useTextForm = ({ study, language, id, library, etag, underPen, unsaved }: TextFormSetting) => {
  const text = library.participant[language]?.templates[id];
  const place = `${language} ${id}`;
  const [base, setBase] = useState<Base>(() => underPen.get(place)?.base ?? { text, etag });
  const [typed, setTyped] = useState(() => underPen.get(place)?.typed ?? typedOf(text));
  const [reason, setReason] = useState('');
  const begin = (from: Base): void => {
    setBase(from);
    setTyped(typedOf(from.text));
  };
  const saving = useSaving({
    study,
    language,
    id,
    onSaved: (saved, tag) => {
      begin({ text: saved, etag: tag });
      setReason('');
    },
  });
  const before = typedOf(base.text);
  const isChanged = differing(typed, before).length > 0 || typed.stream !== before.stream;
  useUnderPen({ underPen, unsaved, place, base, typed, isChanged });
  const saveOver = (tag: string | undefined): void => {
    saving.submit({ text: templateOf(typed), etag: tag, reason });
  };
  return {
    typed,
    setTyped,
    reason,
    setReason,
    saving,
    isChanged,
    save: () => {
      saveOver(base.etag);
    },
    shipAgain: () => {
      saving.submit({ text: null, etag: base.etag, reason });
    },
    keepMine: (theirs: Base) => {
      setBase(theirs);
      saveOver(theirs.etag);
    },
    takeTheirs: (theirs: Base) => {
      begin(theirs);
      saving.forgetTheirs();
    },
  };
};
