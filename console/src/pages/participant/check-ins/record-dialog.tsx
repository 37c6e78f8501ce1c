import { useState } from 'react';
import { DateField } from '../../../kit/date-field.tsx';
import { NumberField } from '../../../kit/number-field.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { Select } from '../../../kit/select.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import type { CheckInBody } from '../acts/bodies.ts';
import { sendCheckIn } from '../acts/sends.ts';
import { AlreadySent } from '../forms/already-sent.tsx';
import { usePerson } from '../person-context.ts';
import { type AskedBy, AskedByChoice } from './asked-by.tsx';
import { checkInWords } from './words.ts';

const KINDS = ['mentor', 'coordination', 'career', 'finance', 'employer'] as const;
const SETTINGS = ['community', 'office', 'phone', 'video', 'text'] as const;
const OUTCOMES = ['held', 'missed', 'cancelled'] as const;

export const RecordDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(checkInWords);
  const { whom, term } = usePerson();
  const today = useFormat().dayOf(useNow());
  const [on, setOn] = useState(today);
  const [minutes, setMinutes] = useState<number>();
  const [askedBy, setAskedBy] = useState<AskedBy>('participant');
  const [about, setAbout] = useState<Pick<CheckInBody, 'kind' | 'setting' | 'outcome'>>({
    kind: 'mentor',
    setting: 'community',
    outcome: 'held',
  });
  const isCancelled = about.outcome === 'cancelled';
  const length = minutes === undefined ? {} : { minutes };
  return (
    <ActDialog
      name="record check-in"
      title={say('record')}
      confirm={say('recordSave')}
      body={on === '' ? undefined : { ...about, on, ...length, ...(isCancelled ? { askedBy } : {}) }}
      send={sendCheckIn(whom)}
      rows={[]}
      onClose={onClose}
      shows={({ alreadySent }) => (alreadySent ? <AlreadySent sent={alreadySent} help={say('sentHelp')} /> : null)}
    >
      {() => (
        <>
          <RadioGroup
            label={say('outcome')}
            value={about.outcome}
            options={OUTCOMES.map((id) => ({ id, label: term('checkIn', id) }))}
            onChange={(outcome) => {
              setAbout((before) => ({ ...before, outcome }));
            }}
          />
          {isCancelled ? <AskedByChoice value={askedBy} onChange={setAskedBy} /> : null}
          <div className="act-fields">
            <DateField label={say('on')} name="/on" value={on} onChange={setOn} isRequired />
            <NumberField label={say('minutes')} name="/minutes" min={1} value={minutes} onChange={setMinutes} />
            <Select
              label={say('kind')}
              value={about.kind}
              options={KINDS.map((id) => ({ id, label: term('kind', id) }))}
              onChange={(kind) => {
                setAbout((before) => ({ ...before, kind }));
              }}
            />
            <Select
              label={say('setting')}
              value={about.setting}
              options={SETTINGS.map((id) => ({ id, label: term('setting', id) }))}
              onChange={(setting) => {
                setAbout((before) => ({ ...before, setting }));
              }}
            />
          </div>
        </>
      )}
    </ActDialog>
  );
};
