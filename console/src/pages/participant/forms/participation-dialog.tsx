import { useState } from 'react';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { sendParticipation } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import { AXES, axesOf, type Axes, changedAxes } from './axes.ts';
import { ReasonField } from './reason-field.tsx';
import { formWords } from './words.ts';

/** Each axis by itself (F5.4): a no to one is no no to the others. */
export const ParticipationDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(formWords);
  const { whom, person, term } = usePerson();
  const [begun] = useState(() => axesOf(person));
  const [axes, setAxes] = useState<Axes>(begun);
  const [reason, setReason] = useState('');
  const changed = changedAxes(begun, axes);
  // Asked about before the reason is typed; the form is not sent without one.
  const body = changed === undefined ? undefined : { ...changed, reason: reason || '–' };
  const named = AXES.filter(({ id }) => begun[id] !== undefined);
  return (
    <ActDialog
      name="participation"
      title={say('participation')}
      confirm={say('save')}
      preview="must"
      body={body}
      send={sendParticipation(whom)}
      rows={named.map(({ id }) => ({
        field: say(id),
        mine: term(id, axes[id]),
        of: (standing) => term(id, axesOf(standing)[id]),
      }))}
      over={() => body}
      onClose={onClose}
    >
      {() => (
        <>
          <p className="description">{say('participationHelp')}</p>
          {named.map(({ id, values }) => (
            <RadioGroup
              key={id}
              label={say(id)}
              name={`/${id}`}
              value={axes[id] ?? null}
              options={values.map((value) => ({ id: value, label: term(id, value) }))}
              onChange={(value) => {
                setAxes((before) => ({ ...before, [id]: value }));
              }}
            />
          ))}
          <ReasonField value={reason} onChange={setReason} isRequired />
        </>
      )}
    </ActDialog>
  );
};
