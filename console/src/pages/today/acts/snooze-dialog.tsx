import { parseDate } from '@internationalized/date';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useNow } from '../../../shell/use-now.ts';
import { useSubmission, type SubmissionHeaders } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { localInstant } from '../../../kit/local-instant.ts';
import { TextField } from '../../../kit/text-field.tsx';
import { TimeField } from '../../../kit/time-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useZone } from '../../../shell/use-study.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { todayWords } from '../words.ts';
import type { ActProps } from './act.ts';
import { inHundreds } from './in-hundreds.ts';
import { ManyPreview } from './many-preview.tsx';
import { dialogWords } from './words.ts';

const MORNING = '09:00';
const TWO_HOURS_MS = 2 * 3_600_000;

interface Snooze {
  until: string;
  reason: string;
}

/** Lets tasks wait until a time; they come back by themselves. */
export const SnoozeDialog = ({ study, act: { items }, onClose }: ActProps<'snooze'>) => {
  const say = useWords(todayWords);
  const sayHere = useWords(dialogWords);
  const format = useFormat();
  const zone = useZone();
  const now = useNow();
  const today = format.dayOf(now);
  const [date, setDate] = useState('');
  const [time, setTime] = useState(MORNING);
  const [reason, setReason] = useState('');
  const ids = items.map(({ id }) => id);
  const [first = ''] = ids;
  const isMany = ids.length > 1;
  const until = date === '' || time === '' ? undefined : localInstant(`${date}T${time}`, zone);
  const why = (given: string) => (given === '' ? {} : { reason: given });
  const sendMany = (given: Snooze, headers: SubmissionHeaders, dryRun: 'true' | 'false') =>
    inHundreds(ids, headers, (tasks, key) =>
      answered(
        api.POST('/api/studies/{study}/tasks:snooze', {
          params: { path: { study }, query: { dryRun } },
          body: { tasks, until: given.until, ...why(given.reason) },
          headers: key,
        }),
      ),
    );
  const sendOne = async (given: Snooze, headers: SubmissionHeaders) => {
    const body = { until: given.until, ...why(given.reason) };
    const params = { path: { study, task: first } };
    await answered(api.POST('/api/studies/{study}/tasks/{task}/snooze', { params, body, headers }));
    return { done: [{ id: first }], failed: [] };
  };
  const snoozing = useSubmission({
    send: (given: Snooze, headers) => (isMany ? sendMany(given, headers, 'false') : sendOne(given, headers)),
    refresh: ['study', study],
    onDone: ({ done }, given) => {
      tell({ text: say('snoozedUntil', { count: done.length, until: format.instant(given.until) }) });
      onClose();
    },
  });
  const choose = (word: 'nextHours' | 'tomorrow' | 'nextWeek', day: string, at: string) => (
    <Button
      onPress={() => {
        setDate(day);
        setTime(at);
      }}
    >
      {sayHere(word)}
    </Button>
  );
  const soon = new Date(Date.parse(now) + TWO_HOURS_MS).toISOString();
  return (
    <ConfirmDialog
      title={sayHere('snoozeTitle', { count: ids.length })}
      isOpen
      consequences={[]}
      confirm={sayHere('snoozeDo')}
      isSending={snoozing.isSending || until === undefined}
      error={snoozing.error}
      onConfirm={() => {
        if (until !== undefined) snoozing.submit({ until, reason: reason.trim() });
      }}
      onClose={onClose}
    >
      <div className="acts" data-fills>
        {choose('nextHours', format.dayOf(soon), format.time(soon).replace('.', ':'))}
        {choose('tomorrow', parseDate(today).add({ days: 1 }).toString(), MORNING)}
        {choose('nextWeek', parseDate(today).add({ weeks: 1 }).toString(), MORNING)}
      </div>
      <div className="fields">
        <DateField label={sayHere('untilDate')} name="/until" value={date} onChange={setDate} />
        <TimeField label={sayHere('untilTime')} value={time} onChange={setTime} />
      </div>
      <TextField label={say('reason')} name="/reason" value={reason} onChange={setReason} />
      {isMany ? (
        <ManyPreview
          queryKey={until === undefined ? undefined : ['snooze', study, until, ...ids]}
          ask={() => sendMany({ until: until ?? '', reason: '' }, { 'Idempotency-Key': crypto.randomUUID() }, 'true')}
        />
      ) : null}
    </ConfirmDialog>
  );
};
