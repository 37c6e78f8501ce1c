import { useSiteName } from '../../../shell/use-site-name.ts';
import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { useNow } from '../../../shell/use-now.ts';
import { ParticipantLink } from '../../../shell/participant-link.tsx';
import { Badge } from '../../../kit/badge.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useLanguage } from '../../../words/language.ts';
import { useLanguageName } from '../../../words/use-language-name.ts';
import { useWords } from '../../../words/use-words.ts';
import { belongsTo, calledTodayInWords } from '../in-words.ts';
import type { TaskItem, WorkItem } from '../queries.ts';
import { todayWords } from '../words.ts';

export interface WhoCellProps {
  study: string;
  item: WorkItem;
  /** How many lines of the list are theirs. */
  matters: number;
}

export const WhoCell = ({ study, item, matters }: WhoCellProps) => {
  const say = useWords(todayWords);
  const siteName = useSiteName();
  const languageName = useLanguageName();
  const ownLanguage = useLanguage();
  const of = belongsTo(item, say);
  const about = [
    matters > 1 ? say('matters', { count: matters }) : '',
    item.site && siteName(item.site),
    // One's own goes without saying.
    item.language && item.language !== ownLanguage && languageName(item.language),
  ];
  return (
    <div className="cell-lines">
      <span className="nowrap">
        <ParticipantLink study={study} participant={item.participant} /> {of}{' '}
        {item.primary ? (
          <abbr className="primary" title={say('primary')}>
            ★<span className="visually-hidden">{say('primary')}</span>
          </abbr>
        ) : null}{' '}
        {item.contactLost ? <Badge kind="problem">{say('contactLost')}</Badge> : null}
      </span>
      <span className="description first-of-person">{about.filter(Boolean).join(' · ')}</span>
    </div>
  );
};

/** Since when it waits, and by when it should be done. */
export const DueCell = ({ item: { workingDays, due, since } }: { item: WorkItem }) => {
  const say = useWords(todayWords);
  const format = useFormat();
  const isToday = format.dayOf(due) === format.dayOf(useNow());
  const word = workingDays < 0 ? 'daysOver' : 'daysLeft';
  return (
    <div className="cell-lines">
      <time dateTime={due} title={format.instant(due)}>
        {isToday || workingDays === 0 ? say('dueToday') : say(word, { count: Math.abs(workingDays) })}
      </time>
      <span className="description">{say('since', { date: format.day(format.dayOf(since)) })}</span>
    </div>
  );
};

/** How often, of how many, and at which times of day. */
export const TriedCell = ({ item }: { item: TaskItem }) => {
  const say = useWords(todayWords);
  const format = useFormat();
  const nameOf = useStaffNames();
  const { attempts, attemptsWanted, tried = [], calledToday } = item;
  const bands = (['am', 'pm', 'eve'] as const).flatMap((band) => {
    const count = tried.filter((attempt) => attempt.band === band).length;
    return count > 0 ? [`${say(band)}${count > 1 ? ` ×${String(count)}` : ''}`] : [];
  });
  const count =
    attemptsWanted === undefined
      ? say('triedCount', { count: attempts })
      : say('triedOf', { count: attempts, wanted: attemptsWanted });
  return (
    <>
      <span>
        {count}
        {bands.length > 0 ? <span className="description"> ({bands.join(', ')})</span> : null}
      </span>
      {calledToday ? <Badge kind="warning">{calledTodayInWords(calledToday, say, format, nameOf)}</Badge> : null}
    </>
  );
};
