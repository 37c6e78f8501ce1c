import { agendaQuestions } from './agenda-questions.ts';
import { askAgenda } from './ask-agenda.ts';

/** Run as a process of its own under several TZ; the number of questions and the seed are its arguments. */
const [count = 0, seed = 0] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(agendaQuestions(count, seed).map(askAgenda)));
