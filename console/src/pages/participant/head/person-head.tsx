import type { ReactNode } from 'react';
import { Badge } from '../../../kit/badge.tsx';
import { isDayOver } from '../../../kit/day-over.ts';
import { Notice } from '../../../kit/notice.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useSiteName } from '../../../shell/use-site-name.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useLanguageName } from '../../../words/use-language-name.ts';
import { useWords } from '../../../words/use-words.ts';
import { isMetNoMore } from '../acts-left.ts';
import type { Person } from '../queries.ts';
import { standingInterviews } from '../standing.ts';
import type { Term } from '../../../words/terms/use-terms.ts';
import { participantWords } from '../words.ts';
import { holdsOn } from './holds.ts';
import { usePeriod } from './use-period.ts';

const CHANNELS = ['sms', 'email', 'letter', 'phone'] as const;
const STATUS = {
  held: 'warning',
  active: 'good',
  interviewsStopped: 'warning',
  stopped: 'warning',
  dead: 'plain',
  emigrated: 'plain',
} as const;

interface PersonHeadProps {
  person: Person;
  term: Term;
  /** What only those see who see more than interviews. */
  more?: readonly { label: string; value: ReactNode }[];
  /** Beside the status, in the words of whoever sees more. */
  marks?: readonly string[];
}

/** Who it is, how they stand, and what somebody should look at. */
export const PersonHead = ({ person, term, more = [], marks = [] }: PersonHeadProps) => {
  const say = useWords(participantWords);
  const format = useFormat();
  const today = format.dayOf(useNow());
  const period = usePeriod();
  const languageName = useLanguageName();
  const siteName = useSiteName();
  const { status, holds = [], language, site, externalIds, consent, followUps, lastSignOfLife } = person;
  // The next one of all follow-ups, or the one that has passed and still waits for its outcome.
  const [next] = isMetNoMore(person) ? [] : standingInterviews(person);
  const isPassed = next !== undefined && isDayOver(next, today);
  const inForce = holdsOn(holds, today);
  const stoppedOn = person.participation?.interviewsStoppedOn;
  const stops = [...(stoppedOn === undefined ? [] : [say('stoppedSince', { on: format.day(stoppedOn) })]), ...marks];
  const facts: { label: string; value: ReactNode }[] = [
    {
      label: say('status'),
      value: (
        <>
          {status === 'interviewsStopped' && stoppedOn !== undefined ? null : (
            <Badge kind={STATUS[status]}>{term('status', status)}</Badge>
          )}{' '}
          {stops.map((stop) => (
            <Badge key={stop} kind="warning">
              {stop}
            </Badge>
          ))}{' '}
          {inForce.map((hold) => (
            <Badge key={hold.from} kind="warning">
              {say('held', { period: period(hold) })}
            </Badge>
          ))}
        </>
      ),
    },
    ...(followUps === undefined
      ? []
      : [
          {
            label: say(isPassed ? 'appointment' : 'next'),
            value: next ? (
              <>
                <strong>{`${next.followUp}, ${format.localTime(next.at)}`}</strong>
                {isPassed ? `, ${say('passed')}` : null}
              </>
            ) : (
              say('noNext')
            ),
          },
        ]),
    ...more,
    { label: say('language'), value: languageName(language) },
    ...(site === undefined ? [] : [{ label: say('site'), value: siteName(site) }]),
    ...(lastSignOfLife === undefined ? [] : [{ label: say('lastSign'), value: format.instant(lastSignOfLife) }]),
    { label: say('registered'), value: format.day(format.dayOf(person.registeredAt)) },
    ...Object.entries(externalIds ?? {}).map(([label, value]) => ({ label, value })),
  ];
  return (
    <>
      <dl className="head-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {status === 'held' ? <Notice kind="warning">{say('notReleased')}</Notice> : null}
      {consent && CHANNELS.every((channel) => !consent[channel]) ? (
        <Notice kind="warning">{say('noChannel')}</Notice>
      ) : null}
    </>
  );
};
