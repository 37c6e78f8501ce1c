import { distinctIds } from '../../../kit/later/distinct-ids.ts';
import { useFormat, type Format } from '../../../words/use-format.ts';
import { useWords, type Say } from '../../../words/use-words.ts';
import { followUpName } from '../../../words/terms/follow-up-name.ts';
import { reasonName } from '../../../words/terms/reason-name.ts';
import { stepName } from '../../../words/terms/step-name.ts';
import type { Term } from '../../../words/terms/use-terms.ts';
import type { AgendaItem, Agenda, Appointment, FollowUp, Person } from '../queries.ts';
import { markOf, type Mark, type Tone } from './marks.ts';
import type { Span } from './timeline-view.ts';
import { placeOf } from './view.ts';
import { timelineWords } from './words.ts';

interface Wording {
  say: Say<keyof (typeof timelineWords)['en']>;
  format: Format;
  term: Term;
}

const TONES: Record<FollowUp['state'], Tone> = {
  planned: 'plain',
  open: 'plain',
  booked: 'good',
  done: 'good',
  notDone: 'warning',
};

const targetOf = ({ id, target, opens, closes, state, overdue }: FollowUp, { say, format, term }: Wording): Mark => ({
  id: `${id}/target`,
  lane: 'followUps',
  at: placeOf(target),
  shape: 'target',
  tone: overdue ? 'problem' : TONES[state],
  name: say(opens === null || closes === null ? 'followUpNameOpen' : 'followUpName', {
    id,
    target: format.day(target),
    opens: format.day(opens ?? target),
    closes: format.day(closes ?? target),
    state: term('followUp', state),
  }),
});

/** An appointment of an interview or of any other meeting. */
export const appointmentMark = (
  appointment: Appointment,
  of: string,
  lane: Mark['lane'],
  { say, format, term }: Wording,
): Mark => {
  const { n, at, mode, end } = appointment;
  return {
    id: `${of}/appointment-${String(n)}`,
    lane,
    at: placeOf(at),
    shape: end === undefined ? 'ring' : end.how === 'held' ? 'disc' : end.how === 'noShow' ? 'warning' : 'cross',
    tone: end?.how === 'noShow' ? 'problem' : 'good',
    name: say('appointmentName', {
      of,
      at: format.localTime(at),
      mode: term('mode', mode),
      state: end === undefined ? say('stands') : term('end', end.how),
    }),
  };
};

export const stateInWords = (item: AgendaItem, term: Term): string =>
  [term('state', item.state), reasonName(item, term), term('delivery', item.delivery)]
    .filter((word) => word !== '')
    .join(', ');

const stepMark = (item: AgendaItem, { say, format, term }: Wording): Mark =>
  markOf(
    item,
    say('stepName', {
      of: item.followUp === undefined ? '' : followUpName(item.followUp, term),
      step: stepName(item, term),
      at: format.instant(item.at),
      state: stateInWords(item, term),
    }).replace(/^, /, ''),
  );

/** Follow-ups, their steps and appointments; what else there is comes from whoever may see it. */
export const useMarks = (person: Person, agenda: Agenda, term: Term): Mark[] => {
  const wording = { say: useWords(timelineWords), format: useFormat(), term };
  const followUps = person.followUps ?? [];
  const steps = agenda.items.map((item) => stepMark(item, wording));
  // Two messages by hand may leave on one day.
  const ids = distinctIds(steps.map(({ id }) => id));
  return [
    ...followUps.map((followUp) => targetOf(followUp, wording)),
    ...followUps.flatMap(({ id, appointments }) =>
      appointments.map((each) => appointmentMark(each, id, 'appointments', wording)),
    ),
    ...steps.map((mark, at) => ({ ...mark, id: ids[at] ?? mark.id })),
  ];
};

export const useSpans = ({ holds = [] }: Person): Span[] => {
  const say = useWords(timelineWords);
  const format = useFormat();
  return holds.map(({ from, until, liftedAt }) => {
    const last = liftedAt === undefined ? until : format.dayOf(liftedAt);
    const values = { from: format.day(from), to: last === undefined ? '' : format.day(last) };
    return {
      from: placeOf(from),
      ...(last === undefined ? {} : { to: placeOf(last) }),
      name: say(last === undefined ? 'holdFrom' : 'holdTo', values),
    };
  });
};
