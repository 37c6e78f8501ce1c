import { handleReply } from '../../../functions/handle-reply/handle-reply.ts';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import { aMixedTrial, type MixedTrial, PEOPLE } from '../../support/a-mixed-trial.ts';
import type { Loose } from '../../support/an-office.ts';
import { heldToContract } from '../../support/held-to-contract.ts';
import { counted } from '../counted.ts';
import { MARK } from '../hostile.ts';
import type { Attack } from '../target.ts';
import { countedWrites, watchedTables } from '../watched-writes.ts';
import { apiInputs, type ApiInput } from './api-inputs.ts';

/** Takes any document there may be and says what is wrong with it. */
const JUDGES_ANYTHING = 'protocols.validate';
const DAYS_AFTER_MS = 3 * 86_400_000;

const OUR_NUMBER = '+4520990001';

/** Something of every kind that a path may name: a text from somebody, a message by hand, letters, a frozen month, offers. */
const withMore = async (trial: MixedTrial): Promise<void> => {
  const take = handleReply({ ...trial.workerPorts, replies: trial.replies });
  for (const [n, text] of ['Hvem er I?', 'STOP', 'kan jeg flytte?'].entries())
    await take({ id: `text-${String(n)}`, from: `+45201234${String(10 + n)}`, to: OUR_NUMBER, text, at: trial.now() });
  await trial.must('POST', trial.of('P-11', '/messages'), { text: 'Husk at vi er flyttet.', channel: 'email' });
  await trial.must('POST', trial.of('P-10', '/messages'), { text: 'Husk at vi er flyttet.', channel: 'letter' });
  await trial
    .must('POST', trial.of('P-10', '/follow-ups/FU12/offers'), { times: ['2026-04-20T10:30'] })
    .catch(() => undefined);
  await trial.must('POST', trial.inStudy('/reports'), { month: '2026-02' });
  const weekly = { weekdays: ['mon'], from: '09:00', to: '12:00', firstDay: '2026-04-01', lastDay: '2026-04-30' };
  await trial.must('POST', trial.inStudy('/slots'), { assessor: 'assessor-1', kind: 'open', weekly });
  await trial.until('2026-03-26T09:30:00Z');
};

const namesIn = async (trial: MixedTrial): Promise<Record<string, string[]>> => {
  const { items } = await trial.must('GET', trial.inStudy('/worklist'));
  const idsOf = (kind: string): string[] =>
    (items as Loose[]).filter((item) => item.kind === kind).map(({ id }) => id as string);
  const listed = async (path: string): Promise<string[]> =>
    ((await trial.must('GET', trial.inStudy(path))).items as Loose[]).map(({ id }) => String(id));
  const aliases = await Promise.all(
    PEOPLE.map(async (id) => (await trial.records.readCheckIns('ips-ma', id))?.alias ?? id),
  );
  return {
    participant: [...PEOPLE, ...aliases.slice(0, 2)],
    timepoint: ['FU12', 'FU24', 'BL'],
    event: ['interviews-1', 'interviews-2', 'checkIns-1', 'checkIns-2'],
    version: ['1', '2'],
    user: ['mentor-1', 'assessor-2', 'auditor-1', 'hostile-1'],
    assessor: ['assessor-1', 'assessor-2'],
    day: ['2026-03-26', '2026-04-01'],
    month: ['2026-03'],
    number: ['1'],
    task: idsOf('task'),
    escalation: idsOf('escalation'),
    line: await listed('/inbox'),
    letter: await listed('/letters'),
    message: await listed('/messages'),
    slot: await listed('/slots?from=2026-04-01&to=2026-04-30'),
  };
};

/** What an answer that refuses must hold. */
const faultOf = ({ status, body }: { status: number; body: Loose }, text: string): string | undefined => {
  if (status >= 500) return `answers ${String(status)}`;
  if (status < 400) return undefined;
  if (text.includes(MARK)) return `a refusal repeats what was sent: ${text.slice(0, 200)}`;
  const isMute = status === 422 && !body.errors?.length && body.detail === undefined;
  if (isMute) return `a refusal says neither field nor reason: ${text.slice(0, 200)}`;
  const mute = (body.errors as Loose[] | undefined)?.find(({ remedy }) => remedy === '');
  return mute ? `a refusal without a remedy: ${text.slice(0, 200)}` : undefined;
};

const parsed = (text = ''): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The API over twelve people in the midst of their trial. */
export const openApiAttack = async (): Promise<Attack<ApiInput>> => {
  const trial = await aMixedTrial();
  await withMore(trial);
  const { book, writes } = countedWrites(trial.studies);
  const failed: string[] = [];
  const log = { ...trial.ports.log, error: (code: string) => failed.push(code) };
  const app = serveApi({ ...trial.ports, studies: book, log });
  const isChanged = watchedTables(trial.records.tables);
  const { came, count } = counted();
  let written = writes();

  const judge = async ({ id, method, path, as, headers, body }: ApiInput): Promise<string | undefined> => {
    const response = await app.request(path, {
      method,
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const { status } = response;
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const answer: Loose = isJson ? JSON.parse(text) : text === '' ? undefined : text;
    count(`${id} ${String(status)}`);
    const given = { sent: status < 400 ? parsed(body) : undefined, status, headers: response.headers, body: answer };
    if (status >= 400 || id !== JUDGES_ANYTHING) heldToContract(method, path, given);
    const hasWritten = isChanged() || writes() !== written;
    written = writes();
    if (status >= 400 && hasWritten) return `${String(status)}, and something was written all the same`;
    return faultOf({ status, body: answer }, text);
  };

  /** Whoever was left by all this is carried out for three days more, and nobody is set aside for it. */
  const close = async (): Promise<string | undefined> => {
    await trial.until(new Date(trial.now() + DAYS_AFTER_MS).toISOString());
    const aside = [...trial.records.tables.setAside.keys()];
    return aside.length > 0 ? `set aside afterwards: ${aside.join(', ')}` : undefined;
  };
  return { inputs: apiInputs(await namesIn(trial)), judge, came, close };
};
