import { useRef, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Form } from '../../../kit/form.tsx';
import { DiscardQuestion } from '../../../kit/later/discard-question.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { OpenedLine } from '../queries.ts';
import { staffInboxWords } from './words.ts';

const ROWS = 5;
const MAX_CHARACTERS = 2000;

export interface ForwardFormProps {
  study: string;
  line: OpenedLine;
  onForwarded: (change: Partial<OpenedLine>) => void;
  onCancel: () => void;
}

/** The words stand there to be redacted: whoever forwards them answers for what the interviewer learns. */
export const ForwardForm = ({ study, line, onForwarded, onCancel }: ForwardFormProps) => {
  const say = useWords(staffInboxWords);
  const { id, participant = '' } = line;
  const before = line.forwardedText ?? line.text ?? '';
  const [text, setText] = useState(before);
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const forwarding = useSubmission({
    send: (sent: string, headers) =>
      answered(
        api.POST('/api/studies/{study}/inbox/{line}/forward', {
          params: { path: { study, line: id } },
          body: { text: sent },
          headers,
        }),
      ),
    refresh: ['study', study, 'inbox'],
    onDone: (answer, sent) => {
      tell({ text: say('sent') });
      onForwarded({ ...answer, forwardedText: sent.trim() });
    },
  });
  return (
    <Form
      isWide
      faults={forwarding.error}
      onSubmit={() => {
        forwarding.submit(text);
      }}
    >
      <Notice kind="warning" title={say('forwardWarning')}>
        <p>{say('forwardMustNot')}</p>
        <p>{say('forwardWho', { participant })}</p>
      </Notice>
      <div ref={field}>
        <TextField
          label={say('text')}
          name="/text"
          rows={ROWS}
          maxLength={MAX_CHARACTERS}
          value={text}
          onChange={(typed) => {
            setText(typed);
            setAsked(false);
          }}
          isRequired
          autoFocus
        />
      </div>
      <ProblemNotice error={forwarding.error} onTryAgain={forwarding.again} />
      {isAsked ? (
        <DiscardQuestion
          onDiscard={onCancel}
          onKeep={() => {
            setAsked(false);
            field.current?.querySelector('textarea')?.focus();
          }}
        />
      ) : null}
      <div className="dialog-actions">
        <Button
          onPress={() => {
            if (text === before) onCancel();
            else setAsked(true);
          }}
        >
          {say('cancel')}
        </Button>
        <Button type="submit" kind="primary" isDisabled={forwarding.isSending}>
          {say('send')}
        </Button>
      </div>
    </Form>
  );
};
