import { useQueryClient } from '@tanstack/react-query';
import type { Unsaved } from '../../../kit/unsaved.tsx';
import type { Template, Templates } from '../queries.ts';
import { putTemplates, readTemplates } from './put-templates.ts';
import { TEXT_FIELDS, templateOf, typedOf, type TypedText } from './typed-text.ts';
import type { UnderPen } from './use-under-pen.ts';
import { type Put, useWriting } from './use-writing.ts';

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

/** One text while it is written. */
export const useTextForm = ({ study, language, id, library, etag, underPen, unsaved }: TextFormSetting) => {
  const queries = useQueryClient();
  const baseOf = ({ body, etag: tag }: { body: Templates; etag?: string }): Base => ({
    text: body.participant[language]?.templates[id],
    etag: tag,
  });
  const put =
    (text: Template | null): Put<Base> =>
    async (over, reason) =>
      baseOf(await putTemplates(queries, { study, etag: over.etag, reason }, { template: id, language, text }));
  const form = useWriting({
    shown: { text: library.participant[language]?.templates[id], etag },
    fields: [...TEXT_FIELDS, 'stream'],
    typedFrom: ({ text }: Base) => typedOf(text),
    put: (typed) => put(templateOf(typed)),
    readAgain: async () => baseOf(await readTemplates(queries, study)),
    place: `${language} ${id}`,
    underPen,
    unsaved,
  });
  return {
    ...form,
    shipAgain: () => {
      form.saveInstead(put(null));
    },
  };
};
