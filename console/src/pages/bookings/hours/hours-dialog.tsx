import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { queryClient } from '../../../api/queries.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Form } from '../../../kit/form.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { dateOf } from '../calendar/days.ts';
import type { Booking, Person } from '../answers.ts';
import { slotsQuery } from '../queries.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { Displaced } from './displaced.tsx';
import { SlotFields } from './slot-fields.tsx';
import { slotBodyOf, type SlotBody, type TypedSlot } from './slot-body.ts';
import { hoursWords } from './words.ts';

interface HoursDialogProps {
  people: readonly Person[];
  /** What the calendar shows, so that it need not be typed again. */
  assessor: string | undefined;
  date: string;
  onClose: () => void;
}

/** A free time is sought in at most so many days at once. */
const DAYS_MAX = 62;
const DAY_MS = 86_400_000;

/** Whoever has an interview in the leave that was just entered, as far as one answer reaches. */
const displacedBy = async (
  study: string,
  saved: { from: string; to: string; assessor: string },
): Promise<Booking[]> => {
  const from = dateOf(saved.from);
  const last = new Date(Date.parse(`${from}T00:00Z`) + (DAYS_MAX - 1) * DAY_MS).toISOString().slice(0, from.length);
  const to = dateOf(saved.to) < last ? dateOf(saved.to) : last;
  const { bookings } = await queryClient.fetchQuery({
    ...slotsQuery(study, { from, to, assessor: saved.assessor }),
    staleTime: 0,
  });
  return bookings.filter(({ isInLeave }) => isInLeave);
};

export const HoursDialog = ({ people, assessor, date, onClose }: HoursDialogProps) => {
  const say = useWords(hoursWords);
  const study = useStudyId();
  const [displaced, setDisplaced] = useState<readonly Booking[]>([]);
  const [typed, setTyped] = useState<TypedSlot>({
    assessor: assessor ?? people[0]?.id ?? '',
    kind: 'open',
    repeats: 'weekly',
    firstDay: date,
    lastDay: '',
    from: '09:00',
    to: '15:00',
    weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    isWholeDays: true,
    mode: 'any',
    place: '',
    site: '',
    travelMinutes: undefined,
  });
  const saving = useSubmission({
    send: async (body: SlotBody, headers) => {
      const { items, warnings = [] } = await answered(
        api.POST('/api/studies/{study}/slots', { params: { path: { study } }, body, headers }),
      );
      const [first] = items;
      const found = first?.kind === 'leave' ? await displacedBy(study, first) : [];
      return { count: items.length, displaced: found, isTelling: warnings.length > 0 };
    },
    refresh: ['study', study, 'slots'],
    onDone: ({ count, displaced: found, isTelling }) => {
      tell({ text: say('saved', { count }) });
      if (isTelling) tell({ text: say('tellingPlace'), kind: 'problem' });
      setDisplaced(found);
      if (found.length === 0) onClose();
    },
  });
  return (
    <Dialog title={say(displaced.length > 0 ? 'displacedTitle' : 'title')} isOpen onClose={onClose}>
      {displaced.length > 0 ? (
        <Displaced bookings={displaced} />
      ) : (
        <Form
          faults={saving.error}
          onSubmit={() => {
            saving.submit(slotBodyOf(typed));
          }}
        >
          <SlotFields people={people} typed={typed} onChange={setTyped} />
          <ProblemNotice error={saving.error} onTryAgain={saving.again} />
          <Button type="submit" kind="primary" isDisabled={saving.isSending}>
            {say(typed.kind === 'open' ? 'saveHours' : 'saveLeave')}
          </Button>
        </Form>
      )}
    </Dialog>
  );
};
