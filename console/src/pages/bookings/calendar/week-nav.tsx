import { lazy, Suspense } from 'react';
import { Button } from '../../../kit/button.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { bookingWords } from '../words.ts';
import { daysLater, weekNumber, weekOf } from './days.ts';

/** The parts of a date are the heaviest of the kit, and most weeks are reached by the buttons. */
const DateField = lazy(async () => ({ default: (await import('../../../kit/date-field.tsx')).DateField }));

export interface WeekNavProps {
  /** Any day of the week that is shown. */
  date: string;
  /** Undefined: this week. */
  onChange: (week: string | undefined) => void;
}

/** From week to week; which one it is is said as it changes. */
export const WeekNav = ({ date, onChange }: WeekNavProps) => {
  const say = useWords(bookingWords);
  const format = useFormat();
  const now = useNow();
  const [monday = date, , , , , , sunday = date] = weekOf(date);
  const [thisMonday] = weekOf(format.dayOf(now));
  const step = (days: number) => {
    const next = daysLater(monday, days);
    onChange(next === thisMonday ? undefined : next);
  };
  return (
    <div className="week-nav">
      <div className="week-steps">
        <Button
          aria-label={say('earlier')}
          onPress={() => {
            step(-7);
          }}
        >
          <span aria-hidden="true">‹</span>
        </Button>
        <Button
          isDisabled={monday === thisMonday}
          onPress={() => {
            onChange(undefined);
          }}
        >
          {say('thisWeek')}
        </Button>
        <Button
          aria-label={say('later')}
          onPress={() => {
            step(7);
          }}
        >
          <span aria-hidden="true">›</span>
        </Button>
      </div>
      <p className="week-name" role="status">
        {say('weekOf', { number: weekNumber(monday), from: format.day(monday), to: format.day(sunday) })}
      </p>
      <Suspense>
        <DateField
          label={say('goTo')}
          value={date}
          onChange={(day) => {
            if (day !== '') onChange(day);
          }}
        />
      </Suspense>
    </div>
  );
};
