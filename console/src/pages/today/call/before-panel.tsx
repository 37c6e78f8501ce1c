import { Link } from '@tanstack/react-router';
import { Facts } from '../../../kit/facts.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Section } from '../../../kit/page.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../../participant/person-context.ts';
import { calledTodayInWords, inWords, nextInWords, whyInWords } from '../in-words.ts';
import type { TaskItem, WorkItem } from '../queries.ts';
import { todayWords } from '../words.ts';
import { callWords } from './words.ts';

const Tried = ({ item: { tried = [] } }: { item: TaskItem }) => {
  const say = useWords(callWords);
  const sayToday = useWords(todayWords);
  const format = useFormat();
  const { nameOf } = usePerson();
  if (tried.length === 0) return say('noCalls');
  return (
    <ol className="bare-list">
      {tried.map(({ at, band, outcome, by, note }) => (
        <li key={at}>
          <time dateTime={at}>{format.instant(at)}</time>, {sayToday(band)}:{' '}
          {sayToday(outcome === 'callBack' ? 'willCallBack' : outcome)}
          {by === undefined ? null : <span className="description"> ({nameOf(by)})</span>}
          {note === undefined ? null : <blockquote className="noted">{note}</blockquote>}
        </li>
      ))}
    </ol>
  );
};

export interface BeforePanelProps {
  study: string;
  item: TaskItem;
  /** What else is open about the same person. */
  others: readonly WorkItem[];
}

/** What to know before ringing: why, what was tried, what stands. */
export const BeforePanel = ({ study, item, others }: BeforePanelProps) => {
  const say = useWords(callWords);
  const sayToday = useWords(todayWords);
  const format = useFormat();
  const now = useNow();
  const { person, term, nameOf } = usePerson();
  const followUp = person.followUps?.find(({ id }) => id === item.followUp);
  const booked = followUp?.appointment;
  const { calledToday } = item;
  return (
    <>
      {calledToday ? <Notice kind="warning" title={calledTodayInWords(calledToday, sayToday, format, nameOf)} /> : null}
      <Section title={say('beforeYouCall')}>
        <Facts
          facts={[
            { label: say('why'), value: whyInWords(item, sayToday) },
            { label: say('before'), value: <Tried item={item} /> },
            { label: say('next'), value: item.next ? nextInWords(item.next, now, sayToday, format) : undefined },
            {
              label: say('appointment'),
              value: booked
                ? `${format.localTime(booked.at)}, ${term('mode', booked.mode)}`
                : followUp && !followUp.questionnaire
                  ? say('noAppointment')
                  : undefined,
            },
            {
              label: say('window'),
              value:
                followUp?.opens && followUp.closes
                  ? say('windowFromTo', {
                      opens: format.day(followUp.opens),
                      closes: format.day(followUp.closes),
                      target: format.day(followUp.target),
                    })
                  : undefined,
            },
            {
              label: say('otherWork'),
              value:
                others.length === 0
                  ? undefined
                  : format.list(others.map((other) => inWords(other.does, sayToday).toLowerCase())),
            },
          ]}
        />
        <p>
          <Link
            to="/studies/$study/participants/$participant"
            params={{ study, participant: item.participant }}
            search={{ purpose: 'call', task: item.id }}
            preload={false}
          >
            {say('open')}
          </Link>
        </p>
      </Section>
    </>
  );
};
