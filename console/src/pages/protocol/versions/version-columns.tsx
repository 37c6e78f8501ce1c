import { Link } from '@tanstack/react-router';
import { Badge } from '../../../kit/badge.tsx';
import type { Column } from '../../../kit/data-table.tsx';
import type { Format } from '../../../words/use-format.ts';
import type { Say } from '../../../words/use-words.ts';
import type { ProtocolVersion } from '../queries.ts';
import type { Phrases } from '../use-phrases.ts';
import type { versionsWords } from './words.ts';

type Word = keyof (typeof versionsWords)['en'];

const SHOWN_MAX = 4;

const Changes = ({ row, say, phrases }: { row: ProtocolVersion; say: Say<Word>; phrases: Phrases }) => {
  const { changes } = row;
  if (changes === undefined) return say('first');
  if (changes.length === 0) return say('nothingChanged');
  return (
    <ul className="protocol-changes">
      {changes.slice(0, SHOWN_MAX).map((change) => (
        <li key={change.path}>
          {phrases.part(change)}:{' '}
          {change.change === 'changed'
            ? (change.fields ?? []).map((field) => phrases.field(field)).join(', ')
            : phrases.say(change.change)}
        </li>
      ))}
      {changes.length > SHOWN_MAX ? <li>{say('more', { count: changes.length - SHOWN_MAX })}</li> : null}
    </ul>
  );
};

interface VersionWording {
  say: Say<Word>;
  phrases: Phrases;
  format: Format;
  /** What whoever published it is called. */
  nameOf: (user: string) => string;
}

export const versionColumns = (
  study: string,
  { say, phrases, format, nameOf }: VersionWording,
): Column<ProtocolVersion>[] => [
  {
    id: 'version',
    header: say('version'),
    cell: ({ version, current }) => (
      <>
        <Link to="/studies/$study/protocol/versions/$version" params={{ study, version: String(version) }}>
          {say('versionOf', { version })}
        </Link>{' '}
        {current ? <Badge kind="good">{say('current')}</Badge> : null}
      </>
    ),
    sortBy: ({ version }) => version,
  },
  {
    id: 'publishedAt',
    header: say('publishedAt'),
    cell: ({ publishedAt }) => <time dateTime={publishedAt}>{format.instant(publishedAt)}</time>,
    sortBy: ({ publishedAt }) => publishedAt,
  },
  { id: 'by', header: say('by'), cell: ({ by }) => nameOf(by), sortBy: ({ by }) => nameOf(by) },
  { id: 'changes', header: say('changes'), cell: (row) => <Changes row={row} say={say} phrases={phrases} /> },
];
