import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Facts } from '../../../kit/facts.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { useSiteName } from '../../../shell/use-site-name.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useLanguageName } from '../../../words/use-language-name.ts';
import { useWords } from '../../../words/use-words.ts';
import { dateOf } from '../calendar/days.ts';
import { stretchText } from '../calendar/entry-names.ts';
import type { Booking } from '../answers.ts';
import type { Known } from '../support/assessors.ts';
import { useIsCoordinator } from '../support/use-seat.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { bookingWords } from '../words.ts';
import { CancelForm } from './cancel-form.tsx';

interface BookingDetailsProps {
  booking: Booking;
  known: Known;
  onClose: () => void;
}

const BookingActs = ({ booking, onCancel }: { booking: Booking; onCancel: () => void }) => {
  const say = useWords(bookingWords);
  const study = useStudyId();
  const { participant, timepoint, at } = booking;
  return (
    <div className="dialog-actions">
      <Link
        className="button"
        data-kind="primary"
        to="/studies/$study/bookings/book"
        params={{ study }}
        search={{ participant, followUp: timepoint, week: dateOf(at) }}
      >
        {say('move')}
      </Link>
      <Button kind="danger" onPress={onCancel}>
        {say('cancel')}
      </Button>
      <Link className="button" to="/studies/$study/participants/$participant/week" params={{ study, participant }}>
        {say('weekAhead', { participant })}
      </Link>
      <Link className="button" to="/studies/$study/participants/$participant" params={{ study, participant }}>
        {say('openParticipant', { participant })}
      </Link>
    </div>
  );
};

/** One booking, and what can be done with it: the same for mouse, keyboard and finger. */
export const BookingDetails = ({ booking, known, onClose }: BookingDetailsProps) => {
  const say = useWords(bookingWords);
  const format = useFormat();
  const languageName = useLanguageName();
  const siteName = useSiteName();
  const study = useStudyId();
  const isCoordinator = useIsCoordinator();
  const [isCancelling, setCancelling] = useState(false);
  const { participant, timepoint, at, mode, place, interpreter, language, site, assessor, travelMinutes } = booking;
  const day = dateOf(at);
  return (
    <Dialog
      title={isCancelling ? say('cancelTitle', { participant }) : `${participant} · ${timepoint}`}
      isOpen
      onClose={onClose}
    >
      <Facts
        facts={[
          { label: say('when'), value: `${format.weekday(day)}, ${stretchText(booking, format)}` },
          {
            label: say('assessor'),
            value:
              assessor === undefined ? (
                known.nameOf(assessor)
              ) : (
                <Link to="/studies/$study/bookings/$assessor/$date" params={{ study, assessor, date: day }}>
                  {known.nameOf(assessor)}
                </Link>
              ),
          },
          { label: say('mode'), value: say(mode) },
          { label: say('place'), value: place },
          { label: say('interpreter'), value: interpreter },
          { label: say('language'), value: languageName(language) },
          { label: say('site'), value: site && siteName(site) },
          {
            label: say('travelOf'),
            value: travelMinutes === undefined ? undefined : say('travel', { minutes: travelMinutes }),
          },
        ]}
      />
      {booking.isDoubleBooked ? <Notice kind="warning" title={say('doubleBooked')} /> : null}
      {booking.isInLeave ? <Notice kind="warning" title={say('inLeave')} /> : null}
      {isCancelling ? <CancelForm booking={booking} onClose={onClose} /> : null}
      {isCoordinator && !isCancelling ? (
        <BookingActs
          booking={booking}
          onCancel={() => {
            setCancelling(true);
          }}
        />
      ) : null}
    </Dialog>
  );
};
