import { handleReply } from '../../functions/handle-reply/handle-reply.ts';
import { aNewcomer, anOffice, type Asking, type Loose } from './an-office.ts';

const DAY_MS = 86_400_000;
const COPENHAGEN = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Whoever is followed for 26 months: of the arm without check-ins, reached by text alone, unless a story says otherwise. */
const QUIET = { arm: 'SAU', consent: { sms: true, phone: true } };

/**
 * One participant's life in the trial, told over the API alone, day by day: every morning's worklist is read, every message kept.
 * Dates are local.
 */
export const aStory = async (at: string, over: Record<string, unknown> = {}) => {
  const office = await anOffice({ at });
  const enrolled = await office.ask('POST', office.inStudy('/participants'), aNewcomer({ ...QUIET, ...over }));
  if (enrolled.status !== 201) throw new Error(enrolled.text);
  const seen = new Map<string, string>();

  const lookAtWorklist = async (): Promise<void> => {
    const { body } = await office.ask('GET', office.inStudy('/worklist'));
    for (const { id, kind, does, followUp, checkIn, step, level, to } of body.items as Loose[]) {
      const name = [followUp ?? checkIn, step, kind === 'task' ? does : `level ${String(level)}`, `→ ${String(to)}`];
      const key = `${String(id)} ${name.join(' ')}`;
      if (!seen.has(key)) seen.set(key, `${COPENHAGEN.format(office.now()).slice(0, 10)} ${name.join(' ')}`);
    }
  };

  const live = async (to: string): Promise<void> => {
    const end = Date.parse(to);
    while (office.now() < end) {
      await office.until(new Date(Math.min(end, office.now() + DAY_MS)).toISOString());
      await lookAtWorklist();
    }
  };

  const must = async (method: string, path: string, body?: unknown, asking?: Asking): Promise<Loose> => {
    const answer = await office.ask(method, path, body, asking);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.text}`);
    return answer.body;
  };
  const followUp = (id: string, path: string): string => office.of('P-1', `/follow-ups/${id}${path}`);

  return {
    ...office,
    live,
    /** Messages to the participant: local date and minute, step, channel. */
    told: (from = ''): string[] => {
      const messages = office.posted.filter(({ participant }) => participant !== undefined);
      const letters = office.letters.map(({ step, at: when }) => ({ step, at: when, kind: 'letter' }));
      return [...messages, ...letters]
        .map(({ step, at: when, kind }) => `${COPENHAGEN.format(when)} ${step} ${kind}`)
        .filter((line) => line >= from)
        .sort();
    },
    /** Tasks and escalations: the day on whose noon each was first on the worklist. */
    work: (from = ''): string[] => [...seen.values()].filter((line) => line >= from).sort(),
    open: async (): Promise<string[]> =>
      ((await must('GET', office.inStudy('/worklist'))).items as Loose[]).map(
        ({ does, followUp: of, checkIn, step, level }) =>
          [of ?? checkIn, step, level === undefined ? does : `level ${String(level)}`].join(' '),
      ),
    book: (id: string, when: string, more: object = {}) =>
      must('PUT', followUp(id, '/appointment'), { at: when, mode: 'inPerson', ...more }),
    cancel: (id: string, body: object) => must('DELETE', followUp(id, '/appointment'), body),
    outcome: (id: string, body: object) => must('POST', followUp(id, '/outcome'), body),
    participation: (body: object) =>
      must('PATCH', office.of('P-1', '/participation'), { reason: 'told us so', ...body }),
    reply: (text: string) =>
      handleReply({ ...office.workerPorts, replies: office.replies })({
        id: `text-${text}-${String(office.now())}`,
        at: office.now(),
        from: '+4520123456',
        to: '+4520990001',
        text,
      }),
    must,
  };
};
