import { agendaQuestions } from '../support/agenda-questions.ts';
import { askAgenda, typed } from '../support/ask-agenda.ts';
import { type AgendaQuestion, naiveAgenda, type NaiveItem } from '../support/naive-agenda.ts';

const QUESTIONS = 300;
const SEED = 20_260_418;

const oneOrder = (items: NaiveItem[]): string[] =>
  items
    .map(({ at, followUp, checkIn, step, does, nominal, to, template, channels, skip }) =>
      [
        new Date(at).toISOString(),
        followUp ?? checkIn,
        step,
        does,
        nominal,
        to,
        template,
        channels?.join('>'),
        skip,
      ].join(' '),
    )
    .sort();

const told = (question: AgendaQuestion): string => {
  const { id, timeZone, sending } = question.protocol;
  return JSON.stringify({ id, timeZone, sending, ...typed(question) });
};

describe('the agenda of the domain and the one reckoned by hand', () => {
  it('agree on windows, check-ins and every step of some hundred participants', () => {
    for (const question of agendaQuestions(QUESTIONS, SEED)) {
      const ours = askAgenda(question);
      const naive = naiveAgenda(question);
      const about = told(question);
      expect({ about, followUps: ours.followUps }).toEqual({ about, followUps: naive.followUps });
      const dues = ours.checkIns.map(({ plan, due }) => ({ plan, due }));
      expect({ about, dues }).toEqual({ about, dues: naive.checkIns });
      expect({ about, items: oneOrder(ours.items) }).toEqual({ about, items: oneOrder(naive.items) });
    }
  });
});
