import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { sendContact } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import type { Person } from '../queries.ts';
import { AddressEntries, PhoneEntries } from './card-entries.tsx';
import { CARD_FIELDS, changedCard, formOf } from './card-form.ts';
import { fieldText } from './card-text.ts';
import type { Card, OpenCard } from './contact-query.ts';
import { LanguageField } from './language-field.tsx';
import { mergedCard } from './merged-card.ts';
import { PersonEntries } from './person-entries.tsx';
import { contactWords } from './words.ts';

/** All of the card; what a stale edit answers with holds the card as it stands now. */
export const ContactDialog = ({ card, onClose }: { card: Card | null; onClose: () => void }) => {
  const say = useWords(contactWords);
  const { whom } = usePerson();
  const queries = useQueryClient();
  const [begun] = useState(() => formOf(card));
  const [form, setForm] = useState(begun);
  const set = (part: Partial<typeof form>): void => {
    setForm((before) => ({ ...before, ...part }));
  };
  // The page itself holds no card: what was open when the form began stands in for it.
  const cardOf = ({ contact }: Person) => (contact === undefined ? begun : formOf(contact));
  const over = (now: Person) => mergedCard({ begun, mine: form, now: cardOf(now) });
  const text = (name: 'name' | 'email' | 'interpreter') => (
    <TextField
      label={say(name)}
      name={`/${name}`}
      value={form[name]}
      onChange={(value) => {
        set({ [name]: value });
      }}
    />
  );
  return (
    <ActDialog
      name="contact"
      title={say('edit')}
      confirm={say('save')}
      preview="none"
      isVoidable={false}
      body={changedCard(begun, form)}
      send={sendContact(whom)}
      rows={CARD_FIELDS.map((name) => ({
        field: say(name),
        mine: fieldText(form, name, say),
        mineOver: (now: Person) => fieldText(over(now), name, say),
        of: (standing: Person) => fieldText(cardOf(standing), name, say),
      }))}
      over={(now) => changedCard(cardOf(now), over(now)) ?? changedCard(begun, over(now))}
      onClose={onClose}
      onDone={({ contact }) => {
        queries.setQueriesData<OpenCard>(
          { queryKey: ['contact', whom.study, whom.participant] },
          (known) => known && { ...known, card: contact ?? known.card },
        );
      }}
    >
      {() => (
        <>
          {text('name')}
          <PhoneEntries
            phones={form.phones}
            onChange={(phones) => {
              set({ phones });
            }}
          />
          {text('email')}
          <AddressEntries
            addresses={form.addresses}
            onChange={(addresses) => {
              set({ addresses });
            }}
          />
          <LanguageField
            value={form.language}
            onChange={(language) => {
              set({ language });
            }}
          />
          {text('interpreter')}
          <PersonEntries
            persons={form.contactPersons}
            onChange={(contactPersons) => {
              set({ contactPersons });
            }}
          />
          <TextField
            label={say('preferences')}
            description={say('preferencesHelp')}
            name="/preferences"
            rows={3}
            value={form.preferences}
            onChange={(preferences) => {
              set({ preferences });
            }}
          />
        </>
      )}
    </ActDialog>
  );
};
