import { useState } from 'react';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Form } from '../../../kit/form.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { ChangeFields } from './change-fields.tsx';
import { ChangeTable } from './change-table.tsx';
import { changeDay, type ChangedDay, type DaySheet, type TypedChange } from './queries.ts';
import { dayWords } from './words.ts';

interface ChangeDayProps {
  sheet: DaySheet;
  onClose: () => void;
}

/** First what would happen to each person, then the act, then what came of it. */
export const ChangeDay = ({ sheet, onClose }: ChangeDayProps) => {
  const say = useWords(dayWords);
  const path = { study: useStudyId(), assessor: sheet.assessor, day: sheet.date };
  const [typed, setTyped] = useState<TypedChange>({
    act: 'reassign',
    reason: '',
    to: '',
    toDate: '',
    shiftMinutes: undefined,
    participants: sheet.items.map(({ participant }) => participant),
  });
  const [planned, setPlanned] = useState<ChangedDay | undefined>();
  const [done, setDone] = useState<ChangedDay | undefined>();
  const planning = useSubmission({
    send: (asked: TypedChange, headers) => changeDay(path, asked, headers, true),
    onDone: setPlanned,
  });
  const doing = useSubmission({
    send: (asked: TypedChange, headers) => changeDay(path, asked, headers, false),
    refresh: ['study', path.study],
    onDone: setDone,
  });
  const ready = planned?.items.filter(({ state }) => state === 'planned') ?? [];
  const shown = done ?? planned;
  return (
    <Dialog title={say(done ? 'doneTitle' : 'changeTitle')} isOpen onClose={onClose}>
      {done ? null : (
        <Form
          faults={planning.error ?? doing.error}
          onSubmit={() => {
            planning.submit(typed);
          }}
        >
          <ChangeFields
            sheet={sheet}
            typed={typed}
            onChange={(next) => {
              setTyped(next);
              setPlanned(undefined);
            }}
          />
          <ProblemNotice error={planning.error} onTryAgain={planning.again} />
          <Button type="submit" kind={planned ? 'plain' : 'primary'} isDisabled={planning.isSending}>
            {say('look')}
          </Button>
        </Form>
      )}
      <div aria-live="polite">{shown ? <ChangeTable changed={shown} /> : null}</div>
      <ProblemNotice error={doing.error} onTryAgain={doing.again} />
      <div className="dialog-actions">
        {done ? (
          <Button kind="primary" onPress={onClose}>
            {say('close')}
          </Button>
        ) : (
          <>
            <Button kind="quiet" slot="close">
              {say('leave')}
            </Button>
            {planned ? (
              <Button
                kind={typed.act === 'cancel' ? 'danger' : 'primary'}
                isDisabled={doing.isSending || ready.length === 0}
                onPress={() => {
                  doing.submit({ ...typed, participants: ready.map(({ participant }) => participant) });
                }}
              >
                {say(typed.act === 'cancel' ? 'doCancel' : typed.act === 'move' ? 'doMove' : 'doReassign', {
                  count: ready.length,
                })}
              </Button>
            ) : null}
          </>
        )}
      </div>
    </Dialog>
  );
};
