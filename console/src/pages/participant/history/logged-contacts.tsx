import { Link } from '@tanstack/react-router';
import { Button } from '../../../kit/button.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Section } from '../../../kit/page.tsx';
import { numberWords } from '../../../words/number/words.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import type { Person } from '../queries.ts';
import { participantWords } from '../words.ts';
import { historyWords } from './words.ts';

const BY_LINK = ['link.confirm', 'link.take', 'link.askForCall', 'link.stopMail', 'link.notMe'] as const;
const isByLink = (outcome: string): outcome is (typeof BY_LINK)[number] => BY_LINK.some((each) => each === outcome);

type Contact = NonNullable<Person['contacts']>[number];

export const LoggedContacts = ({ onLog }: { onLog: () => void }) => {
  const say = useWords(participantWords);
  const sayHistory = useWords(historyWords);
  const sayNumber = useWords(numberWords);
  const format = useFormat();
  const { whom, person, term, nameOf } = usePerson();
  const nameOfOutcome = (outcome: string): string =>
    outcome === 'wrongNumber' ? sayNumber('wrong') : isByLink(outcome) ? sayHistory(outcome) : outcome;
  /** The words lie in the inbox, and are read there. */
  const inInbox = (reply: string) => (
    <Link
      to="/studies/$study/inbox"
      params={{ study: whom.study }}
      search={{ stream: 'interviews', participant: whom.participant, line: `interviews-${reply}` }}
      preload={false}
    >
      {say('wrote')}
    </Link>
  );
  const columns: Column<Contact>[] = [
    { id: 'at', header: say('at'), cell: ({ at }) => format.instant(at), sortBy: ({ at }) => at },
    { id: 'way', header: say('way'), cell: ({ channel }) => term('channel', channel) },
    {
      id: 'came',
      header: say('came'),
      cell: ({ outcome, note, reply }) =>
        reply === undefined ? [nameOfOutcome(outcome), note].filter(Boolean).join(': ') : inInbox(reply),
    },
    { id: 'by', header: say('by'), cell: ({ by }) => nameOf(by) },
  ];
  const latestFirst = [...(person.contacts ?? [])].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title={say('contacts')} actions={<Button onPress={onLog}>{say('log')}</Button>}>
      <DataTable
        label={say('contactList')}
        columns={columns}
        rows={latestFirst}
        rowId={({ at, outcome, reply = '' }) => `${at} ${outcome} ${reply}`}
        empty={say('contactsNone')}
      />
    </Section>
  );
};
