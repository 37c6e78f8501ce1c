import { Checkbox } from '../../../kit/checkbox.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { type CardForm, NO_ADDRESS, NO_PHONE } from './card-form.ts';
import { Entries } from './entries.tsx';
import { contactWords } from './words.ts';

interface PhoneEntriesProps {
  phones: CardForm['phones'];
  onChange: (phones: CardForm['phones']) => void;
}

export const PhoneEntries = ({ phones, onChange }: PhoneEntriesProps) => {
  const say = useWords(contactWords);
  return (
    <Entries
      entries={phones}
      onChange={onChange}
      fresh={NO_PHONE}
      add={say('addPhone')}
      legend={(n) => say('phoneN', { n })}
      remove={(n) => say('removePhone', { n })}
    >
      {(phone, set, n) => (
        <>
          <TextField
            label={say('number')}
            type="tel"
            name={`/phones/${String(n)}/number`}
            value={phone.number}
            onChange={(number) => {
              set({ number });
            }}
          />
          <TextField
            label={say('label')}
            description={say('labelHelp')}
            name={`/phones/${String(n)}/label`}
            value={phone.label}
            onChange={(label) => {
              set({ label });
            }}
          />
          {(['shared', 'unsafe'] as const).map((mark) => (
            <Checkbox
              key={mark}
              label={say(mark)}
              description={say(`${mark}Help`)}
              isSelected={phone[mark]}
              onChange={(isSelected) => {
                set({ [mark]: isSelected });
              }}
            />
          ))}
        </>
      )}
    </Entries>
  );
};

interface AddressEntriesProps {
  addresses: CardForm['addresses'];
  onChange: (addresses: CardForm['addresses']) => void;
}

export const AddressEntries = ({ addresses, onChange }: AddressEntriesProps) => {
  const say = useWords(contactWords);
  return (
    <Entries
      entries={addresses}
      onChange={onChange}
      fresh={NO_ADDRESS}
      add={say('addAddress')}
      legend={(n) => say('addressN', { n })}
      remove={(n) => say('removeAddress', { n })}
    >
      {(address, set, n) => (
        <>
          <TextField
            label={say('lines')}
            rows={3}
            name={`/addresses/${String(n)}/lines`}
            value={address.lines}
            onChange={(lines) => {
              set({ lines });
            }}
          />
          {(['from', 'until'] as const).map((end) => (
            <DateField
              key={end}
              label={say(end)}
              name={`/addresses/${String(n)}/${end}`}
              value={address[end]}
              onChange={(day) => {
                set({ [end]: day });
              }}
            />
          ))}
          <Checkbox
            label={say('protected')}
            isSelected={address.protected}
            onChange={(isSelected) => {
              set({ protected: isSelected });
            }}
          />
        </>
      )}
    </Entries>
  );
};
