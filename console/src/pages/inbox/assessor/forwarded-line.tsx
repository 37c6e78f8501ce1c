import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../../kit/dialog.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { lineQuery } from '../queries.ts';
import { Written } from '../written.tsx';
import { assessorInboxWords } from './words.ts';

export const ForwardedLine = ({ study, id, onClose }: { study: string; id: string; onClose: () => void }) => {
  const say = useWords(assessorInboxWords);
  const { data, error, isPending, refetch } = useQuery(lineQuery(study, id));
  const { participant, text } = data ?? {};
  return (
    <Dialog
      title={participant === undefined ? say('title') : say('lineTitle', { participant })}
      isOpen
      onClose={onClose}
    >
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {isPending ? <Loading /> : null}
      {data && text === undefined ? <p>{say('gone')}</p> : null}
      {text === undefined ? null : <Written label={say('written')} text={text} />}
      {participant === undefined ? null : (
        <div className="dialog-actions">
          <Link
            className="button"
            to="/studies/$study/participants/$participant"
            params={{ study, participant }}
            preload={false}
          >
            {say('openPerson', { participant })}
          </Link>
        </div>
      )}
    </Dialog>
  );
};
