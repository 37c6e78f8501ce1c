import { useState } from 'react';
import { DateField } from '../../../kit/date-field.tsx';
import { NumberField } from '../../../kit/number-field.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { TimeField } from '../../../kit/time-field.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { overStanding } from '../appointment/unchanged.ts';
import type { ActRow } from '../acts/changed.ts';
import { sendCheckInBooking } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import type { Person } from '../queries.ts';
import { AlreadySent } from '../forms/already-sent.tsx';
import { type AskedBy, AskedByChoice } from './asked-by.tsx';
import { checkInWords } from './words.ts';

const MODES = ['inPerson', 'phone', 'video'] as const;

/** Books the next check-in, or moves the one that stands. */
export const BookDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(checkInWords);
  const format = useFormat();
  const { whom, person, term } = usePerson();
  const [standing] = useState(person.checkIns?.appointment);
  const [day, setDay] = useState(standing?.at.slice(0, 10) ?? '');
  const [time, setTime] = useState(standing?.at.slice(11) ?? '');
  const [mode, setMode] = useState(standing?.mode ?? 'inPerson');
  const [minutes, setMinutes] = useState(standing?.minutes);
  const [place, setPlace] = useState(standing?.place ?? '');
  const [interpreter, setInterpreter] = useState(standing?.interpreter ?? '');
  const [askedBy, setAskedBy] = useState<AskedBy>('participant');
  const at = day === '' || time === '' ? undefined : `${day}T${time}`;
  const isMove = at !== undefined && standing !== undefined && standing.at !== at;
  const body =
    at === undefined
      ? undefined
      : {
          at,
          mode,
          ...(minutes === undefined ? {} : { minutes }),
          ...(place === '' ? {} : { place }),
          ...(interpreter === '' ? {} : { interpreter }),
          ...(isMove ? { askedBy } : {}),
        };
  const row = (field: string, text: (told: Partial<NonNullable<typeof body>>) => string): ActRow<Person> => ({
    field,
    mine: body ? text(body) : '',
    of: ({ checkIns }) => (checkIns?.appointment === undefined ? '' : text(checkIns.appointment)),
  });
  return (
    <ActDialog
      name="book check-in"
      title={say(standing ? 'move' : 'book')}
      confirm={say(standing ? 'moveSave' : 'bookSave')}
      body={body}
      send={sendCheckInBooking(whom)}
      rows={[
        row(say('time'), (told) => (told.at === undefined ? '' : format.localTime(told.at))),
        row(say('minutes'), (told) => String(told.minutes ?? '')),
        row(say('mode'), (told) => term('mode', told.mode)),
        row(say('place'), (told) => told.place ?? ''),
        row(say('interpreter'), (told) => told.interpreter ?? ''),
      ]}
      over={({ checkIns }) => {
        const now = checkIns?.appointment;
        return body && standing && now ? overStanding(standing, body, now) : undefined;
      }}
      onClose={onClose}
      shows={({ alreadySent }) => (alreadySent ? <AlreadySent sent={alreadySent} help={say('sentHelp')} /> : null)}
    >
      {() => (
        <>
          <div className="act-fields">
            <DateField label={say('on')} name="/at" value={day} onChange={setDay} isRequired />
            <TimeField label={say('time')} value={time} onChange={setTime} isRequired />
            <NumberField label={say('minutes')} name="/minutes" min={1} value={minutes} onChange={setMinutes} />
            <TextField label={say('place')} name="/place" value={place} onChange={setPlace} />
            <TextField label={say('interpreter')} name="/interpreter" value={interpreter} onChange={setInterpreter} />
          </div>
          <RadioGroup
            label={say('mode')}
            value={mode}
            options={MODES.map((id) => ({ id, label: term('mode', id) }))}
            onChange={setMode}
          />
          {isMove ? <AskedByChoice value={askedBy} onChange={setAskedBy} /> : null}
        </>
      )}
    </ActDialog>
  );
};
