import { RadioGroup } from '../../kit/radio-group.tsx';
import { useWords } from '../../words/use-words.ts';
import { CONSENTS } from './draft.ts';
import type { EnrolFieldsProps } from './enrol-fields.ts';
import { enrolWords } from './words.ts';

const WORDS = {
  sms: 'sms',
  email: 'byEmail',
  phone: 'phone',
  letter: 'letter',
  voicemail: 'voicemail',
  contactPerson: 'contactPerson',
} as const satisfies Record<(typeof CONSENTS)[number], string>;

/** Each is asked, and none is answered beforehand. */
export const ConsentFields = ({ draft, onChange }: EnrolFieldsProps) => {
  const say = useWords(enrolWords);
  return (
    <div className="field-row">
      {CONSENTS.map((way) => (
        <RadioGroup
          key={way}
          label={say(WORDS[way])}
          name={`/consent/${way}`}
          isRequired
          options={[
            { id: 'yes', label: say('yes') },
            { id: 'no', label: say('no') },
          ]}
          value={draft.consent[way] ?? null}
          onChange={(said) => {
            onChange({ consent: { ...draft.consent, [way]: said } });
          }}
        />
      ))}
    </div>
  );
};
