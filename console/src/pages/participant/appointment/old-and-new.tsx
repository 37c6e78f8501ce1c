import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { AppointmentBody } from '../acts/bodies.ts';
import { usePerson } from '../person-context.ts';
import type { Appointment } from '../queries.ts';
import { appointmentWords } from './words.ts';

/** What stands and what will stand, before it is moved. */
export const OldAndNew = ({ standing, next }: { standing: Appointment; next: AppointmentBody }) => {
  const say = useWords(appointmentWords);
  const format = useFormat();
  const { term, nameOf } = usePerson();
  const told = ({ at, mode, assessor }: Pick<AppointmentBody, 'at' | 'mode' | 'assessor'>) => ({
    at: `${format.weekday(at).split(' ')[0] ?? ''} ${format.localTime(at)}`,
    mode: term('mode', mode),
    assessor: assessor === undefined || assessor === '' ? '' : say('withAssessor', { name: nameOf(assessor) }),
  });
  return (
    <div className="old-and-new">
      <p>{say('standing', told(standing))}</p>
      <p>
        <strong>{say('newTime', told(next))}</strong>
      </p>
      {next.at === standing.at ? null : <p className="description">{say('oneMessage')}</p>}
    </div>
  );
};
