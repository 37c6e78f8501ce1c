import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Loading } from '../../kit/loading.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { messageWords } from './words.ts';

interface MessageWordsProps {
  study: string;
  message: { id: string; participant: string };
  onClose: () => void;
}

/** What one message said. Words that staff wrote are opened for it, which is logged: they are asked for once and not kept. */
export const MessageWords = ({ study, message, onClose }: MessageWordsProps) => {
  const say = useWords(messageWords);
  const asked = useQuery({
    queryKey: ['message-words', study, message.id],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/studies/{study}/messages/{message}', {
          params: { path: { study, message: message.id } },
          signal,
        }),
      ),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const { text, textIs = 'unknown' } = asked.data ?? {};
  return (
    <Dialog title={say('wordsOf', { participant: message.participant })} isOpen onClose={onClose}>
      <ProblemNotice error={asked.error} onTryAgain={() => void asked.refetch()} />
      {asked.isPending ? <Loading /> : null}
      {asked.isSuccess ? (
        <>
          {text === undefined ? null : <p className="text-bubble">{text}</p>}
          <p>{say(`text_${textIs}`)}</p>
        </>
      ) : null}
    </Dialog>
  );
};
