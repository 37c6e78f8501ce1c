import { useState } from 'react';
import { DateField } from '../../../kit/date-field.tsx';
import { localInstant } from '../../../kit/local-instant.ts';
import { TimeField } from '../../../kit/time-field.tsx';
import { useZone } from '../../../shell/use-study.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { TaskItem } from '../queries.ts';
import { todayWords } from '../words.ts';

export interface CallBack {
  date: string;
  time: string;
  setDate: (date: string) => void;
  setTime: (time: string) => void;
  /** ISO instant, once both are given. */
  at: string | undefined;
}

/** Begins on the day that is proposed for the next call. */
export const useCallBack = ({ next }: Pick<TaskItem, 'next'>): CallBack => {
  const zone = useZone();
  const format = useFormat();
  const [date, setDate] = useState(next ? format.dayOf(next.after) : '');
  const [time, setTime] = useState('');
  const at = date === '' || time === '' ? undefined : localInstant(`${date}T${time}`, zone);
  return { date, time, setDate, setTime, at };
};

export const CallBackFields = ({ callBack }: { callBack: CallBack }) => {
  const say = useWords(todayWords);
  return (
    <div className="fields">
      <DateField label={say('callBackOn')} value={callBack.date} onChange={callBack.setDate} />
      <TimeField label={say('callBackTime')} name="/callBackAt" value={callBack.time} onChange={callBack.setTime} />
    </div>
  );
};
