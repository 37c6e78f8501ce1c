import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { agendaQuestions } from '../support/agenda-questions.ts';
import { askAgenda } from '../support/ask-agenda.ts';

const run = promisify(execFile);
const PRINT_AGENDAS = fileURLToPath(new URL('../support/print-agendas.ts', import.meta.url));
const QUESTIONS = 150;
const SEED = 7;
const MAX_ANSWER_BYTES = 50_000_000;

const answersUnder = async (machineZone: string): Promise<unknown> => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', PRINT_AGENDAS, String(QUESTIONS), String(SEED)], {
    env: { ...process.env, TZ: machineZone },
    maxBuffer: MAX_ANSWER_BYTES,
  });
  return JSON.parse(stdout);
};

describe('the agenda on a machine that believes to be somewhere else', () => {
  const here = agendaQuestions(QUESTIONS, SEED).map(askAgenda);

  it.each(['UTC', 'Asia/Dubai', 'America/New_York'])(
    'is the same in %s',
    async (machineZone) => {
      expect(await answersUnder(machineZone)).toEqual(here);
    },
    60_000,
  );
});
