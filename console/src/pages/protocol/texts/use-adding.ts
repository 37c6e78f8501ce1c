import { useQueryClient } from '@tanstack/react-query';
import { useSubmission } from '../../../api/use-submission.ts';
import { tell } from '../../../kit/toast.tsx';
import { useLanguageName } from '../../../words/use-language-name.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Templates } from '../queries.ts';
import { copiedTo, type Edits } from './library-edits.ts';
import { putLibrary } from './put-library.ts';
import { readTemplates } from './put-templates.ts';
import { textsWords } from './words.ts';

export interface NewLanguageProps {
  study: string;
  library: Templates;
  onClose: () => void;
  onAdded: (language: string) => void;
}

interface Beginning {
  language: string;
  from: string;
  edits: Edits;
  reason: string;
}

/** Reads what stands there now, and puts it back with the new language beside the others. */
export const useAdding = ({ study, library, onClose, onAdded }: NewLanguageProps) => {
  const say = useWords(textsWords);
  const languageName = useLanguageName();
  const queries = useQueryClient();
  return useSubmission({
    send: async ({ language, from, edits, reason }: Beginning) => {
      const { body, etag } = await readTemplates(queries, study);
      const texts = body.participant[from] ?? library.participant[from];
      // Somebody else has begun it meanwhile, and may have translated some of it.
      if (texts === undefined || body.participant[language] !== undefined) return;
      const { participant } = body;
      await putLibrary(queries, {
        study,
        participant,
        etag,
        language,
        texts: copiedTo(language, texts, edits),
        reason,
      });
    },
    onDone: (_answer, { language }) => {
      tell({ text: say('languageAdded', { language: languageName(language) }) });
      onAdded(language);
      onClose();
    },
  });
};
