import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { Button } from '../../../kit/button.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import { daysFrom, daysLater } from './days.ts';
import { appointmentWords } from './words.ts';

const WEEK_DAYS = 7;

interface FreeTimesProps {
  /** Id of the interview for which a time is sought: its own is free for it. */
  followUp: string;
  /** ISO date from which to look. */
  today: string;
  /** Where to look first, such as the day on which a window opens; today when that has passed. */
  first?: string | undefined;
  minutes: number | undefined;
  chosen: { at: string; assessor: string | undefined };
  onChoose: (time: { at: string; assessor: string; place?: string; mode?: 'inPerson' | 'phone' | 'video' }) => void;
}

/** Times that fit, a week at a time: while somebody is on the phone. */
export const FreeTimes = ({ followUp, today, first = today, minutes, chosen, onChoose }: FreeTimesProps) => {
  const say = useWords(appointmentWords);
  const format = useFormat();
  const { whom, nameOf } = usePerson();
  const { study, participant } = whom;
  const [from, setFrom] = useState(first > today ? first : today);
  const [picked, setPicked] = useState<string>();
  const to = daysLater(from, WEEK_DAYS - 1);
  const query = {
    participant,
    from,
    to,
    followUp,
    ...(minutes === undefined ? {} : { minutes: String(minutes) }),
  };
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['study', study, 'slots', query],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/slots', { params: { path: { study }, query }, signal })),
  });
  const free = data?.free ?? [];
  const days = daysFrom(from, WEEK_DAYS).map((day) => ({ day, times: free.filter(({ at }) => at.startsWith(day)) }));
  const shown = days.find(({ day }) => day === picked) ?? days.find(({ times }) => times.length > 0);
  const assessors = [...new Set((shown?.times ?? []).map(({ assessor }) => assessor))];
  return (
    <fieldset className="free-times">
      <legend>{say('free')}</legend>
      <div className="week">
        <Button
          aria-label={say('previousWeek')}
          isDisabled={from <= today}
          onPress={() => {
            setFrom(daysLater(from, -WEEK_DAYS));
          }}
        >
          ◀
        </Button>
        <span aria-live="polite">{say('week', { from: format.day(from), to: format.day(to) })}</span>
        <Button
          aria-label={say('nextWeek')}
          onPress={() => {
            setFrom(daysLater(from, WEEK_DAYS));
          }}
        >
          ▶
        </Button>
      </div>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {isPending ? <Loading /> : null}
      {data && free.length === 0 ? <p>{say('noFree')}</p> : null}
      <div className="choices">
        {days
          .filter(({ times }) => times.length > 0)
          .map(({ day, times }) => (
            <Button
              key={day}
              aria-pressed={day === shown?.day}
              aria-label={say('freeCount', { day: format.weekday(day), count: times.length })}
              onPress={() => {
                setPicked(day);
              }}
            >
              {format.weekday(day)}
            </Button>
          ))}
      </div>
      {assessors.map((assessor) => (
        <div key={assessor} role="group" aria-label={nameOf(assessor)} className="choices" data-fills>
          <span className="choices-of">{nameOf(assessor)}</span>
          {(shown?.times ?? [])
            .filter((time) => time.assessor === assessor)
            .map(({ at, place, mode }) => (
              <Button
                key={at}
                aria-pressed={at === chosen.at && assessor === chosen.assessor}
                onPress={() => {
                  onChoose({
                    at,
                    assessor,
                    ...(place === undefined ? {} : { place }),
                    ...(mode === undefined ? {} : { mode }),
                  });
                }}
              >
                {format.localTime(at).slice(-'10.30'.length)}
              </Button>
            ))}
        </div>
      ))}
      {data?.leftOut === undefined || data.leftOut.length === 0 ? null : (
        <p className="description">{say('leftOut', { names: format.list(data.leftOut.map(nameOf)) })}</p>
      )}
    </fieldset>
  );
};
