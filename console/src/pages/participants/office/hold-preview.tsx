import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { HeldMany } from './hold.ts';
import { officeWords } from './words.ts';

/** Of each person what would wait, who has an appointment inside, and who cannot be held. */
export const HoldPreview = ({ answer }: { answer: HeldMany }) => {
  const say = useWords(officeWords);
  const format = useFormat();
  return (
    <ul className="outcomes" role="status">
      {answer.failed.map(({ id, why }) => (
        <li key={id} data-kind="problem">
          <strong>{id}</strong> {say('refused', { why })}
        </li>
      ))}
      {answer.done.map(({ id, appointments, steps = [] }) => (
        <li key={id} data-kind={appointments.length > 0 ? 'warning' : undefined}>
          <strong>{id}</strong> {say('waits', { steps: steps.length })}
          {appointments.length === 0
            ? ''
            : `. ${say('bookedInside', {
                list: format.list(
                  appointments.map(({ followUp, at }) => `${followUp ?? say('checkIn')} ${format.localTime(at)}`),
                ),
              })}`}
        </li>
      ))}
    </ul>
  );
};
