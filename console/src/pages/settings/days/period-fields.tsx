import { Button } from '../../../kit/button.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Period } from '../queries.ts';
import { settingsWords } from '../words.ts';

export interface PeriodFieldsProps {
  label: string;
  /** JSON pointer of the list. */
  name: string;
  periods: readonly Period[];
  onChange: (periods: Period[]) => void;
}

/** Spans of days, each from one to another. */
export const PeriodFields = ({ label, name, periods, onChange }: PeriodFieldsProps) => {
  const say = useWords(settingsWords);
  const set = (at: number, change: Partial<Period>): void => {
    onChange(periods.map((period, n) => (n === at ? { ...period, ...change } : period)));
  };
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {periods.length === 0 ? <p className="description">{say('noPeriods')}</p> : null}
      {periods.map((period, n) => (
        <div key={n} className="field-row" role="group" aria-label={say('periodN', { n: n + 1 })}>
          {(['from', 'to'] as const).map((end) => (
            <DateField
              key={end}
              label={say(end)}
              name={`${name}/${String(n)}/${end}`}
              value={period[end]}
              onChange={(value) => {
                set(n, { [end]: value });
              }}
            />
          ))}
          <Button
            aria-label={say('removePeriod', { n: n + 1 })}
            onPress={() => {
              onChange(periods.filter((_, at) => at !== n));
            }}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        onPress={() => {
          onChange([...periods, { from: '', to: '' }]);
        }}
      >
        {say('addPeriod')}
      </Button>
    </fieldset>
  );
};
