import { publicHolidays } from '../../shared/adapters/public-holidays.ts';
import { studyPlan } from '../../shared/domain/study-plan.ts';
import { agendaDocument } from '../agenda/agenda-document.ts';
import { agendaYears } from '../agenda/agenda-years.ts';
import { type AgendaOptions, participantFacts } from '../agenda/participant-facts.ts';
import { readProtocol } from '../read-protocol.ts';
import { readTexts } from '../read-texts.ts';

export const agenda = async (options: AgendaOptions): Promise<void> => {
  const protocol = readProtocol(options.protocol, readTexts(options.texts));
  const facts = participantFacts(protocol, options);
  const { holidays } = protocol.sending;
  const dates = holidays === undefined ? [] : publicHolidays(holidays, ...agendaYears(protocol, facts));
  const document = agendaDocument(studyPlan(protocol, dates), facts);
  if (options.json) {
    console.log(JSON.stringify(document, null, 2));
    return;
  }
  const { agendaTable } = await import('../agenda/agenda-table.ts');
  console.log(agendaTable(document, process.stdout.isTTY));
};
