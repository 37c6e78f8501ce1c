import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { isOffline } from '../../api/problem.ts';
import { useSubmission } from '../../api/use-submission.ts';
import { tell } from '../../kit/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { bodyOf, type Enrolled, type EnrolDraft } from './draft.ts';
import { enrolWords } from './words.ts';

type Word = keyof (typeof enrolWords)['en'];
const isWord = (code: string): code is Word => Object.hasOwn(enrolWords.en, code);

/** Sends the form off; where no answer came, the same again is the same enrolment. */
export const useEnrolment = (study: string, onEnrolled: (id: string) => void) => {
  const say = useWords(enrolWords);
  const [sent, setSent] = useState<EnrolDraft | undefined>();
  const { submit, again, error, isSending } = useSubmission<EnrolDraft, Enrolled>({
    send: (draft, headers) =>
      answered(
        api.POST('/api/studies/{study}/participants', { params: { path: { study } }, body: bodyOf(draft), headers }),
      ),
    refresh: ['study', study],
    onDone: ({ id, warnings = [] }, { mentor }) => {
      tell({ text: say('done', { id }) });
      for (const { code, field, of = '' } of warnings) {
        const anchor = field.slice(field.lastIndexOf('/') + 1);
        const about = { mentor: mentor ?? '', of, anchor: isWord(anchor) ? say(anchor) : anchor };
        if (isWord(code)) tell({ text: say(code, about), kind: 'problem' });
      }
      onEnrolled(id);
    },
  });
  return {
    error,
    isSending,
    again,
    enrol: (draft: EnrolDraft) => {
      if (isOffline(error) && sent === draft) again();
      else submit(draft);
      setSent(draft);
    },
  };
};
