import { useState } from 'react';
import { Checkbox } from '../../../kit/checkbox.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { TimeField } from '../../../kit/time-field.tsx';
import { localInstant } from '../../../kit/local-instant.ts';
import { useNow } from '../../../shell/use-now.ts';
import { useZone } from '../../../shell/use-study.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import type { LoggedContactBody } from '../acts/bodies.ts';
import { sendLoggedContact } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import { WrongNumberFields } from './wrong-number-fields.tsx';
import { formWords } from './words.ts';

const CHANNELS = ['phone', 'sms', 'email', 'letter', 'inPerson', 'video'] as const;
const WITH = ['participant', 'contactPerson', 'other'] as const;

/** Any contact, whoever began it. */
export const LogDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(formWords);
  const { whom, term } = usePerson();
  const zone = useZone();
  const format = useFormat();
  const now = useNow();
  const [day, setDay] = useState(() => format.dayOf(now));
  const [time, setTime] = useState(() => format.time(now).replace('.', ':'));
  const [about, setAbout] = useState<Omit<LoggedContactBody, 'at' | 'outcome' | 'note' | 'callBackAt'>>({
    direction: 'in',
    channel: 'phone',
    with: 'participant',
  });
  const [outcome, setOutcome] = useState('');
  const [note, setNote] = useState('');
  const [back, setBack] = useState<{ day: string; time: string }>();
  /** Last digits of a number that was wrong; undefined while none was. */
  const [end, setEnd] = useState<string>();
  const mayBeWrong =
    about.direction === 'out' && about.with === 'participant' && (about.channel === 'phone' || about.channel === 'sms');
  const isWrong = mayBeWrong && end !== undefined;
  const body: LoggedContactBody | undefined =
    day === '' || time === '' || (outcome === '' && !isWrong)
      ? undefined
      : {
          ...about,
          at: localInstant(`${day}T${time}`, zone),
          outcome: isWrong ? 'wrongNumber' : outcome,
          ...(isWrong && end !== '' ? { number: end } : {}),
          ...(note === '' ? {} : { note }),
          ...(back && back.day !== '' && back.time !== ''
            ? { callBackAt: localInstant(`${back.day}T${back.time}`, zone) }
            : {}),
        };
  return (
    <ActDialog
      name="log"
      title={say('log')}
      confirm={say('logSave')}
      body={body}
      send={sendLoggedContact(whom)}
      rows={[]}
      onClose={onClose}
    >
      {() => (
        <>
          <RadioGroup
            label={say('direction')}
            value={about.direction}
            options={(['in', 'out'] as const).map((id) => ({ id, label: say(id) }))}
            onChange={(direction) => {
              setAbout((before) => ({ ...before, direction }));
            }}
          />
          <div className="act-fields">
            <Select
              label={say('channel')}
              value={about.channel}
              options={CHANNELS.map((id) => ({ id, label: term('channel', id) }))}
              onChange={(channel) => {
                setAbout((before) => ({ ...before, channel }));
              }}
            />
            <Select
              label={say('with')}
              value={about.with}
              options={WITH.map((id) => ({ id, label: say(`with_${id}`) }))}
              onChange={(who) => {
                setAbout((before) => ({ ...before, with: who }));
              }}
            />
            <DateField label={say('logDay')} name="/at" value={day} onChange={setDay} isRequired />
            <TimeField label={say('logTime')} value={time} onChange={setTime} isRequired />
          </div>
          {mayBeWrong ? <WrongNumberFields end={end} onChange={setEnd} /> : null}
          {isWrong ? null : (
            <TextField label={say('outcome')} name="/outcome" value={outcome} onChange={setOutcome} isRequired />
          )}
          <TextField
            label={say('note')}
            description={say('noteHelp')}
            name="/note"
            rows={2}
            value={note}
            onChange={setNote}
          />
          <Checkbox
            label={say('callBack')}
            isSelected={back !== undefined}
            onChange={(isSelected) => {
              setBack(isSelected ? { day, time: '' } : undefined);
            }}
          />
          {back ? (
            <div className="act-fields">
              <DateField
                label={say('callBackDay')}
                name="/callBackAt"
                value={back.day}
                onChange={(next) => {
                  setBack({ ...back, day: next });
                }}
              />
              <TimeField
                label={say('callBackTime')}
                value={back.time}
                onChange={(next) => {
                  setBack({ ...back, time: next });
                }}
              />
            </div>
          ) : null}
        </>
      )}
    </ActDialog>
  );
};
