import { Hono } from 'hono';
import * as z from 'zod';
import { parseInstant } from '../clock/turn-target.ts';
import { FAULTS } from '../providers/faults.ts';
import type { CapturedMessage } from '../providers/captured-message.ts';
import { readJson } from './json-body.ts';
import { problem, unfit } from './problem.ts';
import type { Workings } from './workings.ts';

const EVENTS = ['delivered', 'failed', 'bounced', 'complained'] as const;
const receipt = z.strictObject({ message: z.string(), event: z.enum(EVENTS) });
const reply = z.strictObject({ from: z.string().max(40), to: z.string().max(40), text: z.string().max(2_000) });
const fault = z.enum(FAULTS).optional();
const faultsBody = z.strictObject({ sms: fault, email: fault });

/** From an instant on (those of that very instant too, since more may follow), or after the message of that id. */
const since = (messages: readonly CapturedMessage[], given: string | undefined): CapturedMessage[] | undefined => {
  if (given === undefined || given === '') return [...messages];
  const at = messages.findIndex(({ id }) => id === given);
  if (at >= 0) return messages.slice(at + 1);
  const instant = parseInstant(given);
  return instant === undefined ? undefined : messages.filter((message) => Date.parse(message.at) >= instant);
};

export const outboxRoutes = ({ outbox, faults, jobs, between, touch }: Workings): Hono => {
  const app = new Hono();
  app.get('/outbox', (c) =>
    between(async () => {
      const listed = since(outbox.messages(), c.req.query('since'));
      return listed ? c.json(listed) : unfit(c, '"since" is an ISO instant with an offset, or the id of a message');
    }),
  );
  app.post('/receipts', async (c) => {
    const read = await readJson(c, receipt);
    if (read.kind === 'unfit') return unfit(c, read.detail);
    const { message, event } = read.body;
    return between(async () => {
      const report = await jobs.reports.report(message, event);
      touch();
      if (report === undefined) return problem(c, 404, 'Not found', 'there is no such message in the outbox');
      return c.json({ message, event, at: report.at });
    });
  });
  app.post('/replies', async (c) => {
    const read = await readJson(c, reply);
    if (read.kind === 'unfit') return unfit(c, read.detail);
    return between(async () => {
      const result = await jobs.reply(read.body);
      touch();
      return c.json(result);
    });
  });
  app.get('/faults', (c) => c.json(faults));
  app.post('/faults', async (c) => {
    const read = await readJson(c, faultsBody);
    if (read.kind === 'unfit') return unfit(c, read.detail);
    Object.assign(faults, read.body);
    return c.json(faults);
  });
  return app;
};
