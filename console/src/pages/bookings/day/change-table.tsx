import { useMemo } from 'react';
import { Badge } from '../../../kit/badge.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { useFormat, type Format } from '../../../words/use-format.ts';
import { type Term, useTerms } from '../../../words/terms/use-terms.ts';
import { useWords, type Say } from '../../../words/use-words.ts';
import type { ChangedDay, ChangedLine } from './queries.ts';
import { dayWords } from './words.ts';

type Word = keyof (typeof dayWords)['en'];

const isWord = (code: string): code is Word => Object.hasOwn(dayWords.en, code);

const toldText = ({ told, movesTo, assessor }: ChangedLine, say: Say<Word>, format: Format): string => {
  // Cancelled and moved ones are told; by what could not be read just then.
  if (!told) return say(movesTo !== undefined || assessor === undefined ? 'toldUnknown' : 'notTold');
  const message =
    told.channel === 'none'
      ? say('toldByNone')
      : say('toldBy', { channel: say(told.channel), at: told.at === undefined ? '' : format.instant(told.at) });
  return told.isCalled ? `${message} ${say('isCalled')}` : message;
};

const failedText = ({ why = '', remedy = '' }: ChangedLine, say: Say<Word>): string =>
  isWord(why) ? say(why) : remedy;

const KINDS = { planned: 'plain', done: 'good', failed: 'problem' } as const;

const columnsOf = (say: Say<Word>, term: Term, format: Format): Column<ChangedLine>[] => [
  {
    id: 'who',
    header: say('participant'),
    cell: ({ participant, timepoint = '' }) => (
      <>
        <strong>{participant}</strong> {timepoint}
      </>
    ),
  },
  {
    id: 'at',
    header: say('time'),
    cell: ({ at, movesTo, warnings = [] }) => (
      <>
        {at === undefined ? '' : format.localTime(at)}
        {movesTo === undefined ? null : (
          <>
            {' → '}
            <strong>{format.localTime(movesTo)}</strong>
          </>
        )}
        {warnings.map(({ code }) => (
          <div key={code}>
            <Badge kind="warning">{term('warning', code)}</Badge>
          </div>
        ))}
      </>
    ),
  },
  { id: 'state', header: say('state'), cell: ({ state }) => <Badge kind={KINDS[state]}>{say(state)}</Badge> },
  {
    id: 'told',
    header: say('told'),
    cell: (line) => (line.state === 'failed' ? failedText(line, say) : toldText(line, say, format)),
  },
];

/** Person by person: what happens, how they are told, and who has to be called. */
export const ChangeTable = ({ changed }: { changed: ChangedDay }) => {
  const say = useWords(dayWords);
  const format = useFormat();
  const term = useTerms();
  const columns = useMemo(() => columnsOf(say, term, format), [say, term, format]);
  return (
    <DataTable
      label={say('persons')}
      columns={columns}
      rows={changed.items}
      rowId={({ participant, timepoint = '' }) => `${participant} ${timepoint}`}
      empty={say('empty')}
    />
  );
};
