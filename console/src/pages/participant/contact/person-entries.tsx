import { Checkbox } from '../../../kit/checkbox.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { type CardForm, NO_PERSON } from './card-form.ts';
import { Entries } from './entries.tsx';
import { contactWords } from './words.ts';

interface PersonEntriesProps {
  persons: CardForm['contactPersons'];
  onChange: (persons: CardForm['contactPersons']) => void;
}

export const PersonEntries = ({ persons, onChange }: PersonEntriesProps) => {
  const say = useWords(contactWords);
  return (
    <Entries
      entries={persons}
      onChange={onChange}
      fresh={NO_PERSON}
      add={say('addPerson')}
      legend={(n) => say('personN', { n })}
      remove={(n) => say('removePerson', { n })}
    >
      {(person, set, n) => (
        <>
          <TextField
            label={say('personName')}
            name={`/contactPersons/${String(n)}/name`}
            value={person.name}
            onChange={(name) => {
              set({ name });
            }}
          />
          <TextField
            label={say('personPhone')}
            type="tel"
            name={`/contactPersons/${String(n)}/phone`}
            value={person.phone}
            onChange={(phone) => {
              set({ phone });
            }}
          />
          <Checkbox
            label={say('consent')}
            isSelected={person.consent}
            onChange={(consent) => {
              set({ consent });
            }}
          />
        </>
      )}
    </Entries>
  );
};
