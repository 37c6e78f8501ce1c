import { Section } from '../../../kit/page.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { settingsWords } from '../words.ts';

/** This year's and the next. */
const YEARS_SHOWN = 2;

/** Public holidays, year by year; they come with the protocol. */
export const Holidays = ({ dates }: { dates: readonly string[] }) => {
  const say = useWords(settingsWords);
  const format = useFormat();
  const thisYear = Number(format.dayOf(useNow()).slice(0, 4));
  const years = Array.from({ length: YEARS_SHOWN }, (_, n) => String(thisYear + n));
  return (
    <Section title={say('holidays')}>
      <p className="description">{say(dates.length === 0 ? 'noHolidays' : 'holidaysNote')}</p>
      <div className="years">
        {years.map((year) => {
          const days = dates.filter((date) => date.startsWith(year)).sort();
          return days.length === 0 ? null : (
            <section key={year} aria-label={`${say('holidays')} ${year}`}>
              <h3>{year}</h3>
              <ul className="plain dates">
                {days.map((date) => (
                  <li key={date}>
                    <time dateTime={date}>{format.weekday(date)}</time>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Section>
  );
};
