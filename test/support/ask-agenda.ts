import { agendaDocument, type AgendaDocument } from '../../local/agenda/agenda-document.ts';
import { agendaYears } from '../../local/agenda/agenda-years.ts';
import { type AgendaOptions, participantFacts } from '../../local/agenda/participant-facts.ts';
import { publicHolidays } from '../../shared/adapters/public-holidays.ts';
import { studyPlan } from '../../shared/domain/study-plan.ts';
import type { AgendaQuestion } from './naive-agenda.ts';

/** The question as someone would type it. */
export const typed = ({ anchors, appointments, contacts, arm, registered, until }: AgendaQuestion): AgendaOptions => ({
  protocol: '',
  anchor: Object.entries(anchors).map(([name, date]) => `${name}=${date}`),
  appointment: appointments.map(({ timepoint, at, booked }) => `${timepoint}=${at}@${booked}`),
  contact: contacts,
  ...(arm === undefined ? {} : { arm }),
  ...(registered === undefined ? {} : { registered }),
  ...(until === undefined ? {} : { until }),
});

const known = new Map<string, string[]>();
const holidaysOf = (code: string, first: number, last: number): string[] => {
  const key = [code, first, last].join();
  const dates = known.get(key) ?? publicHolidays(code, first, last);
  known.set(key, dates);
  return dates;
};

/** What the command answers, without starting it. */
export const askAgenda = (question: AgendaQuestion): AgendaDocument => {
  const { protocol } = question;
  const facts = participantFacts(protocol, typed(question));
  const { holidays } = protocol.sending;
  const dates = holidays === undefined ? [] : holidaysOf(holidays, ...agendaYears(protocol, facts));
  return agendaDocument(studyPlan(protocol, dates), facts);
};
