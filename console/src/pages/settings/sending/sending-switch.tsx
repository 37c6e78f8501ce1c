import { useState } from 'react';
import { queryClient, studyQuery } from '../../../api/queries.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Section } from '../../../kit/page.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWholeStudy } from '../../../shell/whole-study.tsx';
import { useWords } from '../../../words/use-words.ts';
import { patchStudy, type Study } from '../queries.ts';
import { settingsWords } from '../words.ts';
import { StopFacts } from './stop-facts.tsx';

/** Stops everything that would leave, or lets it go on. It asks for no tag: nothing may stand in its way. */
export const SendingSwitch = ({ study }: { study: Study }) => {
  const say = useWords(settingsWords);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const mayResume = useWholeStudy();
  const isStopped = study.sendingStopped === true;
  const close = (): void => {
    setAsking(false);
    setReason('');
  };
  const switching = useSubmission({
    send: (sendingStopped: boolean) =>
      patchStudy(study.id, { sendingStopped, ...(reason.trim() === '' ? {} : { reason }) }),
    refresh: ['study', study.id, 'settings'],
    onDone: (answer) => {
      queryClient.setQueryData(studyQuery(study.id).queryKey, answer);
      close();
    },
  });
  return (
    <Section title={say('sending')}>
      {isStopped ? (
        <Notice kind="problem" title={say('sendingOff')}>
          <StopFacts stop={study.sendingStop} />
        </Notice>
      ) : (
        <p>{say('sendingOn')}</p>
      )}
      <div className="page-actions">
        <Button
          kind={isStopped ? 'primary' : 'danger'}
          isDisabled={isStopped && !mayResume}
          onPress={() => {
            setAsking(true);
          }}
        >
          {say(isStopped ? 'resume' : 'stop')}
        </Button>
      </div>
      {isStopped && !mayResume ? <p className="description">{say('resumeWho')}</p> : null}
      <ConfirmDialog
        title={say(isStopped ? 'resumeTitle' : 'stopTitle')}
        isOpen={isAsking}
        isDangerous={!isStopped}
        consequences={
          isStopped ? [say('resumeWhat'), say('resumeLate')] : [say('stopAll'), say('stopSoon'), say('stopShown')]
        }
        confirm={say(isStopped ? 'resume' : 'stop')}
        isSending={switching.isSending}
        error={switching.error}
        onConfirm={() => {
          switching.submit(!isStopped);
        }}
        onClose={close}
      >
        <TextField
          label={say('reason')}
          description={say('reasonNote')}
          value={reason}
          onChange={setReason}
          autoFocus
        />
      </ConfirmDialog>
    </Section>
  );
};
