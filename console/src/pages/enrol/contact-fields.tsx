import { useState } from 'react';
import { TextField } from '../../kit/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { AddressEntries, PhoneEntries } from '../participant/contact/card-entries.tsx';
import type { CardForm } from '../participant/contact/card-form.ts';
import { LanguageField } from '../participant/contact/language-field.tsx';
import { PersonEntries } from '../participant/contact/person-entries.tsx';
import type { EnrolFieldsProps } from './enrol-fields.ts';
import { TakenNumbers } from './taken-numbers.tsx';
import { enrolWords } from './words.ts';

/** The card, in the same fields as where it is changed later. */
export const ContactFields = ({ study, draft: { card }, onChange }: EnrolFieldsProps) => {
  const say = useWords(enrolWords);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const set = (change: Partial<CardForm>): void => {
    onChange({ card: { ...card, ...change } });
  };
  const text = (name: 'name' | 'email' | 'interpreter') => (
    <TextField
      label={say(name)}
      name={`/${name}`}
      value={card[name]}
      onChange={(value) => {
        set({ [name]: value });
      }}
    />
  );
  return (
    <>
      <div className="field-row">
        {text('name')}
        {text('email')}
      </div>
      <div
        className="section"
        onBlur={() => {
          setTyped(card.phones.map(({ number }) => number));
        }}
      >
        <PhoneEntries
          phones={card.phones}
          onChange={(phones) => {
            set({ phones });
          }}
        />
        <TakenNumbers study={study} numbers={typed} />
      </div>
      <AddressEntries
        addresses={card.addresses}
        onChange={(addresses) => {
          set({ addresses });
        }}
      />
      <div className="field-row">
        <LanguageField
          value={card.language}
          onChange={(language) => {
            set({ language });
          }}
        />
        {text('interpreter')}
      </div>
      <PersonEntries
        persons={card.contactPersons}
        onChange={(contactPersons) => {
          set({ contactPersons });
        }}
      />
      <TextField
        label={say('preferences')}
        description={say('preferencesHint')}
        name="/preferences"
        rows={3}
        value={card.preferences}
        onChange={(preferences) => {
          set({ preferences });
        }}
      />
    </>
  );
};
