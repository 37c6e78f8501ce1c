import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { AppointmentBody } from '../acts/bodies.ts';
import type { ActRow } from '../acts/changed.ts';
import { usePerson } from '../person-context.ts';
import type { Person } from '../queries.ts';
import { appointmentWords } from './words.ts';

type Told = Pick<AppointmentBody, 'at' | 'minutes' | 'mode' | 'assessor' | 'place' | 'interpreter' | 'note'>;

/** The fields of an appointment in words, as typed and as it stands. */
export const useAppointmentRows = (followUp: string, body: AppointmentBody | undefined): ActRow<Person>[] => {
  const say = useWords(appointmentWords);
  const format = useFormat();
  const { term, nameOf } = usePerson();
  const standing = ({ followUps = [] }: Person): Told | undefined =>
    followUps.find(({ id }) => id === followUp)?.appointment;
  const row = (field: string, text: (told: Told) => string): ActRow<Person> => ({
    field,
    mine: body ? text(body) : '',
    of: (person) => {
      const told = standing(person);
      return told ? text(told) : '';
    },
  });
  return [
    row(say('time'), ({ at }) => format.localTime(at)),
    row(say('minutes'), ({ minutes }) => String(minutes ?? '')),
    row(say('mode'), ({ mode }) => term('mode', mode)),
    row(say('assessor'), ({ assessor = '' }) => nameOf(assessor)),
    row(say('place'), ({ place = '' }) => place),
    row(say('interpreter'), ({ interpreter = '' }) => interpreter),
    row(say('note'), ({ note = '' }) => note),
  ];
};
