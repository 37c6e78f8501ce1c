import { useQueryClient } from '@tanstack/react-query';
import type { Unsaved } from '../../../kit/unsaved.tsx';
import type { Templates } from '../queries.ts';
import { FRAME_FIELDS, frameOf, withFrame, type TypedFrame } from './frame.ts';
import { putLibrary } from './put-library.ts';
import { readTemplates } from './put-templates.ts';
import type { UnderPen } from './use-under-pen.ts';
import { useWriting } from './use-writing.ts';

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

const baseOf = ({ body, etag }: { body: Templates; etag?: string }): Base => ({ library: body, etag });

/** What stands around the texts of one language while it is written. */
export const useFrameForm = ({ study, language, library, etag, underPen, unsaved }: FrameFormSetting) => {
  const queries = useQueryClient();
  return useWriting({
    shown: { library, etag },
    fields: FRAME_FIELDS,
    typedFrom: (base: Base) => frameOf(base.library.participant[language]),
    put: (typed) => async (over, reason) => {
      const { participant } = over.library;
      const before = participant[language];
      if (before === undefined) throw new Error('the language was taken away');
      const texts = withFrame(before, typed);
      return baseOf(await putLibrary(queries, { study, participant, etag: over.etag, language, texts, reason }));
    },
    readAgain: async () => baseOf(await readTemplates(queries, study)),
    place: `frame ${language}`,
    underPen,
    unsaved,
  });
};
