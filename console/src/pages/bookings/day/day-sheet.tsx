import { useMemo } from 'react';
import { Button } from '../../../kit/button.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat, type Format } from '../../../words/use-format.ts';
import { useLanguageName } from '../../../words/use-language-name.ts';
import { useWords, type Say } from '../../../words/use-words.ts';
import { useIsCoordinator } from '../support/use-seat.ts';
import { bookingWords } from '../words.ts';
import type { DaySheet as Sheet, SheetLine } from './queries.ts';
import { dayWords } from './words.ts';

type Word = keyof (typeof bookingWords)['en'];
type DayWord = keyof (typeof dayWords)['en'];

const phonesOf = ({ contact }: SheetLine, say: Say<DayWord>) => (
  <ul className="phones">
    {(contact?.phones ?? []).map(({ number, label, unsafe }) => (
      <li key={number}>
        {unsafe ? <strong>{say('unsafe')}</strong> : <a href={`tel:${number}`}>{number}</a>} {label}
      </li>
    ))}
  </ul>
);

interface Speech {
  say: Say<Word>;
  sayDay: Say<DayWord>;
  format: Format;
  languageName: (code: string) => string;
}

const columnsOf = ({ say, sayDay, format, languageName }: Speech, withContact: boolean): Column<SheetLine>[] => [
  { id: 'at', header: sayDay('time'), cell: ({ at, ends }) => `${format.clock(at)}–${format.clock(ends)}` },
  { id: 'participant', header: say('participant'), cell: ({ participant }) => <strong>{participant}</strong> },
  ...(withContact
    ? [
        { id: 'name', header: sayDay('name'), cell: ({ contact }: SheetLine) => contact?.name ?? '' },
        { id: 'phones', header: sayDay('phones'), cell: (line: SheetLine) => phonesOf(line, sayDay) },
      ]
    : []),
  { id: 'followUp', header: say('followUp'), cell: ({ timepoint }) => timepoint },
  { id: 'mode', header: say('mode'), cell: ({ mode }) => say(mode) },
  { id: 'place', header: say('place'), cell: ({ place = '' }) => place },
  { id: 'interpreter', header: say('interpreter'), cell: ({ interpreter = '' }) => interpreter },
  { id: 'language', header: say('language'), cell: ({ language }) => languageName(language) },
];

interface DaySheetProps {
  sheet: Sheet;
  withContact: boolean;
  onContact: () => void;
}

/** One line per interview, in order of time; on paper it fits a page. */
export const DaySheet = ({ sheet, withContact, onContact }: DaySheetProps) => {
  const say = useWords(bookingWords);
  const sayDay = useWords(dayWords);
  const format = useFormat();
  const now = useNow();
  const isEarly = !useIsCoordinator() && Date.parse(now) < Date.parse(sheet.contactFrom);
  const languageName = useLanguageName();
  const columns = useMemo(
    () => columnsOf({ say, sayDay, format, languageName }, withContact),
    [say, sayDay, format, languageName, withContact],
  );
  return (
    <>
      {withContact || sheet.items.length === 0 ? null : (
        <div className="not-printed contact-asked">
          <Button isDisabled={isEarly} onPress={onContact}>
            {sayDay('showContact')}
          </Button>
          <span className="description">
            {isEarly ? sayDay('contactFrom', { at: format.instant(sheet.contactFrom) }) : sayDay('contactLogged')}
          </span>
        </div>
      )}
      <div className="day-sheet">
        <DataTable
          label={sayDay('sheet')}
          columns={columns}
          rows={sheet.items}
          rowId={({ participant, timepoint }) => `${participant} ${timepoint}`}
          empty={sayDay('empty')}
        />
      </div>
      <p className="printed-only">{sayDay('shred')}</p>
    </>
  );
};
