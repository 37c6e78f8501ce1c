import { Link } from '@tanstack/react-router';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Line, OpenedLine } from '../queries.ts';
import { staffInboxWords } from './words.ts';

export interface LineActsProps {
  study: string;
  line: OpenedLine;
  forwards: boolean;
  /** Whether it is nobody's, and whoever looks may do away with it. */
  destroys: boolean;
  onRead: (line: Line) => void;
  onAct: (act: 'forward' | 'destroy') => void;
}

export const LineActs = ({ study, line, forwards, destroys, onRead, onAct }: LineActsProps) => {
  const say = useWords(staffInboxWords);
  const { id, participant, read, forwarded } = line;
  const marking = useSubmission({
    send: (sent: string, headers) =>
      answered(
        api.POST('/api/studies/{study}/inbox/{line}/read', {
          params: { path: { study, line: sent } },
          body: {},
          headers,
        }),
      ),
    refresh: ['study', study, 'inbox'],
    onDone: (answer) => {
      tell({ text: say('marked') });
      onRead(answer);
    },
  });
  return (
    <>
      <ProblemNotice error={marking.error} onTryAgain={marking.again} />
      <div className="dialog-actions">
        {participant === undefined ? null : (
          <Link
            className="button"
            to="/studies/$study/participants/$participant"
            params={{ study, participant }}
            search={{ purpose: 'reply' }}
            preload={false}
          >
            {say('openPerson', { participant })}
          </Link>
        )}
        {forwards ? (
          <Button
            onPress={() => {
              onAct('forward');
            }}
          >
            {say(forwarded ? 'forwardAgain' : 'forward')}
          </Button>
        ) : null}
        {destroys ? (
          <Button
            onPress={() => {
              onAct('destroy');
            }}
          >
            {say('destroy')}
          </Button>
        ) : null}
        {read ? null : (
          <Button
            kind="primary"
            isDisabled={marking.isSending}
            onPress={() => {
              marking.submit(id);
            }}
          >
            {say('markRead')}
          </Button>
        )}
      </div>
    </>
  );
};
