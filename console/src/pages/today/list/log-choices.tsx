import { useState } from 'react';
import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { useNow } from '../../../shell/use-now.ts';
import { Button } from '../../../kit/button.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { CALL_OUTCOMES, isSameBand, useAttempt } from '../attempts.ts';
import { BandChoice } from '../call/band-choice.tsx';
import { CallBackFields, useCallBack } from '../call/call-back-fields.tsx';
import { calledTodayInWords } from '../in-words.ts';
import type { CallOutcome, TaskItem } from '../queries.ts';
import { todayWords } from '../words.ts';

export interface LogChoicesProps {
  study: string;
  item: TaskItem;
  onDone: () => void;
}

/** What came of a call, one press each; the time of day is as the clock has it. */
export const LogChoices = ({ study, item, onDone }: LogChoicesProps) => {
  const say = useWords(todayWords);
  const format = useFormat();
  const nameOf = useStaffNames();
  const now = useNow();
  const [band, setBand] = useState(item.band ?? 'am');
  const [isCallBack, setCallBack] = useState(false);
  const callBack = useCallBack(item);
  const logging = useAttempt(study, item, onDone);
  const log = (outcome: CallOutcome, callBackAt?: string): void => {
    logging.submit({ at: now, band, outcome, ...(callBackAt === undefined ? {} : { callBackAt }) });
  };
  return (
    <>
      {item.calledToday ? (
        <Notice kind="warning">{calledTodayInWords(item.calledToday, say, format, nameOf)}</Notice>
      ) : null}
      <div className="outcome-buttons" role="group" aria-label={say('whatCame')}>
        {CALL_OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            isDisabled={logging.isSending}
            onPress={() => {
              log(outcome);
            }}
          >
            {say(outcome)}
          </Button>
        ))}
        <Button
          aria-expanded={isCallBack}
          onPress={() => {
            setCallBack(!isCallBack);
          }}
        >
          {say('callBackAt')}
        </Button>
      </div>
      {isCallBack ? (
        <>
          <CallBackFields callBack={callBack} />
          <Button
            kind="primary"
            isDisabled={callBack.at === undefined || logging.isSending}
            onPress={() => {
              log('callBack', callBack.at);
            }}
          >
            {say('logCallBack')}
          </Button>
        </>
      ) : null}
      <BandChoice value={band} onChange={setBand} />
      {isSameBand(item, band) ? <p className="description">{say('sameBandBefore')}</p> : null}
      <ProblemNotice error={logging.error} onTryAgain={logging.again} />
    </>
  );
};
