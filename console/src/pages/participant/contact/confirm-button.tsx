import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Whom } from '../queries.ts';
import type { OpenCard } from './contact-query.ts';
import { contactWords } from './words.ts';

export type Confirmed = { number: string } | { email: true };

interface ConfirmButtonProps {
  whom: Whom;
  what: Confirmed;
  onDone?: () => void;
}

/** One press while the participant is there and says so; what was shown of the card is not read again. */
export const ConfirmButton = ({ whom, what, onDone }: ConfirmButtonProps) => {
  const say = useWords(contactWords);
  const queries = useQueryClient();
  const confirming = useSubmission({
    send: (body: Confirmed, headers) =>
      answered(
        api.POST('/api/studies/{study}/participants/{participant}/contact/confirmed', {
          params: { path: whom },
          body,
          headers,
        }),
      ),
    refresh: ['study', whom.study],
    onDone: ({ contact }) => {
      queries.setQueriesData<OpenCard>(
        { queryKey: ['contact', whom.study, whom.participant] },
        (known) =>
          known && {
            ...known,
            card: contact ?? known.card,
            toConfirm: known.toConfirm.filter((number) => !('number' in what) || number !== what.number),
          },
      );
      onDone?.();
      tell({ text: say('confirmedTold') });
    },
  });
  return (
    <>
      <Button
        aria-label={'number' in what ? say('confirmNumber', { number: what.number }) : say('confirmEmail')}
        isDisabled={confirming.isSending}
        onPress={() => {
          confirming.submit(what);
        }}
      >
        {say('confirm')}
      </Button>
      <ProblemNotice error={confirming.error} onTryAgain={confirming.again} />
    </>
  );
};
