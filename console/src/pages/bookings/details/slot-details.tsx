import { Link } from '@tanstack/react-router';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Facts } from '../../../kit/facts.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { dateOf } from '../calendar/days.ts';
import type { Slot } from '../answers.ts';
import type { Known } from '../support/assessors.ts';
import { useIsCoordinator } from '../support/use-seat.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { bookingWords } from '../words.ts';

interface SlotDetailsProps {
  slot: Slot;
  known: Known;
  onClose: () => void;
}

const SlotActs = ({ slot, onClose }: Omit<SlotDetailsProps, 'known'>) => {
  const say = useWords(bookingWords);
  const study = useStudyId();
  const { id, kind, assessor, from } = slot;
  const removing = useSubmission({
    send: (sent: string, headers) =>
      answered(api.DELETE('/api/studies/{study}/slots/{slot}', { params: { path: { study, slot: sent } }, headers })),
    refresh: ['study', study, 'slots'],
    onDone: () => {
      tell({ text: say('removed') });
      onClose();
    },
  });
  return (
    <>
      {id === undefined ? <p>{say('withStaff')}</p> : null}
      <ProblemNotice error={removing.error} onTryAgain={removing.again} />
      <div className="dialog-actions">
        {kind === 'open' ? (
          <Link
            className="button"
            data-kind="primary"
            to="/studies/$study/bookings/book"
            params={{ study }}
            search={{ assessor, week: dateOf(from) }}
          >
            {say('bookHere')}
          </Link>
        ) : null}
        {id === undefined ? null : (
          <Button
            kind="danger"
            isDisabled={removing.isSending}
            onPress={() => {
              removing.submit(id);
            }}
          >
            {say(kind === 'open' ? 'remove' : 'removeLeave')}
          </Button>
        )}
      </div>
    </>
  );
};

export const SlotDetails = ({ slot, known, onClose }: SlotDetailsProps) => {
  const say = useWords(bookingWords);
  const format = useFormat();
  const isCoordinator = useIsCoordinator();
  const { kind, assessor, from, to, site, place, mode, travelMinutes } = slot;
  return (
    <Dialog title={`${say(kind)} · ${known.nameOf(assessor)}`} isOpen onClose={onClose}>
      <Facts
        facts={[
          { label: say('from'), value: format.localTime(from) },
          { label: say('to'), value: format.localTime(to) },
          { label: say('mode'), value: mode && say(mode) },
          { label: say('place'), value: place },
          { label: say('site'), value: site },
          { label: say('travelOf'), value: travelMinutes ? say('travel', { minutes: travelMinutes }) : undefined },
        ]}
      />
      {isCoordinator ? <SlotActs slot={slot} onClose={onClose} /> : null}
    </Dialog>
  );
};
