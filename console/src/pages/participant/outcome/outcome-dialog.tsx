import { useState } from 'react';
import { DateField } from '../../../kit/date-field.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { sendOutcome } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import type { FollowUp } from '../queries.ts';
import { type Told, toldBody, REASONS } from './told-outcome.ts';
import { useOutcomeRows } from './outcome-rows.ts';
import { outcomeWords } from './words.ts';

const MODES = ['inPerson', 'phone', 'video'] as const;
const COMPLETENESS = ['full', 'short', 'partial'] as const;

/** What became of a follow-up. Says what goes out because of it, such as the thank-you, and until when it can be undone. */
export const OutcomeDialog = ({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) => {
  const say = useWords(outcomeWords);
  const { whom, term } = usePerson();
  const today = useFormat().dayOf(useNow());
  const { appointment, opens, questionnaire } = followUp;
  const kind = opens === null ? 'Register' : questionnaire && !appointment ? 'Questionnaire' : '';
  const isMet = kind === '';
  const [told, setTold] = useState<Told>({
    what: null,
    on: appointment && appointment.at.slice(0, 10) <= today ? appointment.at.slice(0, 10) : today,
    mode: appointment?.mode ?? 'inPerson',
    completeness: 'full',
    reason: null,
    text: '',
  });
  const set = (part: Partial<Told>): void => {
    setTold((before) => ({ ...before, ...part }));
  };
  const choices = [
    ['done', `done${kind}`] as const,
    ...(isMet && appointment ? [['noShow', 'noShow'] as const] : []),
    ['notDone', `notDone${kind}`] as const,
  ];
  const body = toldBody(told, isMet);
  return (
    <ActDialog
      name={`outcome ${followUp.id}`}
      title={say('title', { participant: whom.participant, of: followUp.id })}
      confirm={say('save')}
      body={body}
      send={sendOutcome(whom, followUp.id)}
      rows={useOutcomeRows(followUp.id, told)}
      onClose={onClose}
    >
      {() => (
        <>
          <RadioGroup
            label={say('what')}
            name="/outcome"
            isRequired
            value={told.what}
            options={choices.map(([id, word]) => ({ id, label: say(word) }))}
            onChange={(what) => {
              set({ what });
            }}
          />
          {!isMet || appointment ? null : <p className="description">{say('noShowNeeds')}</p>}
          {told.what === 'noShow' ? <p className="description">{say('noShowHelp')}</p> : null}
          <DateField
            label={say('on')}
            name="/on"
            value={told.on}
            onChange={(on) => {
              set({ on });
            }}
            isRequired
          />
          {told.what === 'done' && isMet ? (
            <>
              <RadioGroup
                label={say('mode')}
                value={told.mode}
                options={MODES.map((id) => ({ id, label: term('mode', id) }))}
                onChange={(mode) => {
                  set({ mode });
                }}
              />
              <RadioGroup
                label={say('completeness')}
                value={told.completeness}
                options={COMPLETENESS.map((id) => ({ id, label: term('completeness', id) }))}
                onChange={(completeness) => {
                  set({ completeness });
                }}
              />
            </>
          ) : null}
          {told.what === 'notDone' ? (
            <Select
              label={say('reason')}
              name="/reason"
              value={told.reason}
              options={REASONS.map((id) => ({ id, label: term('notDone', id) }))}
              onChange={(reason) => {
                set({ reason });
              }}
              isRequired
            />
          ) : null}
          {told.what === 'notDone' && told.reason === 'other' ? (
            <TextField
              label={say('text')}
              name="/text"
              value={told.text}
              onChange={(text) => {
                set({ text });
              }}
              isRequired
            />
          ) : null}
        </>
      )}
    </ActDialog>
  );
};
