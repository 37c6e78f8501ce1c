import { useState } from 'react';
import { Button } from '../../../../kit/button.tsx';
import { NumberField } from '../../../../kit/number-field.tsx';
import { Select } from '../../../../kit/select.tsx';
import { LOCALES, useLanguage } from '../../../../words/language.ts';
import { useWords } from '../../../../words/use-words.ts';
import { useEditing, useField } from '../../draft/editing.ts';
import { usePhrases } from '../../use-phrases.ts';
import { Place } from '../fields/place.tsx';
import { editorWords } from '../words.ts';

/** A leap year, in which every day of a year is. */
const LEAP_YEAR = 2024;
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** Days that are closed in every year, `12-24`. */
export const ClosedDays = () => {
  const say = useWords(editorWords);
  const { field } = usePhrases();
  const { protocol, change } = useEditing();
  const { error } = useField(['sending', 'closedDays'], true);
  const locale = LOCALES[useLanguage()];
  const [day, setDay] = useState<number>();
  const [month, setMonth] = useState('12');
  const nameOf = (text: string, options: Intl.DateTimeFormatOptions): string => {
    const date = new Date(`${String(LEAP_YEAR)}-${text}T00:00:00Z`);
    return Number.isNaN(date.getTime())
      ? text
      : new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  };
  const closed = protocol.sending.closedDays;
  const put = (days: string[]): void => {
    change(['sending', 'closedDays'], [...new Set(days)].sort());
  };
  return (
    <Place pointer="/sending/closedDays">
      <div role="group" aria-label={field('closedDays')} className="protocol-several protocol-wide">
        <span className="label">{field('closedDays')}</span>
        <ul className="protocol-chips">
          {closed.map((each) => {
            const name = nameOf(each, { day: 'numeric', month: 'long' });
            return (
              <li key={each}>
                {name}{' '}
                <Button
                  kind="quiet"
                  aria-label={say('openAgain', { day: name })}
                  onPress={() => {
                    put(closed.filter((other) => other !== each));
                  }}
                >
                  ×
                </Button>
              </li>
            );
          })}
        </ul>
        <div className="protocol-add">
          <NumberField label={say('day')} min={1} max={31} value={day} onChange={setDay} />
          <Select
            label={say('monthOfYear')}
            options={MONTHS.map((id) => ({ id, label: nameOf(`${id}-01`, { month: 'long' }) }))}
            value={month}
            onChange={setMonth}
          />
          <Button
            isDisabled={day === undefined}
            onPress={() => {
              if (day !== undefined) put([...closed, `${month}-${String(day).padStart(2, '0')}`]);
              setDay(undefined);
            }}
          >
            {say('addClosedDay')}
          </Button>
        </div>
        {error === undefined ? null : <p className="field-error">{error}</p>}
      </div>
    </Place>
  );
};
