import { Hono } from 'hono';
import * as z from 'zod';
import { isoInZone, type Instant } from '../../shared/domain/zone.ts';
import { InstantNeverClears } from '../clock/instant.ts';
import { turnTarget } from '../clock/turn-target.ts';
import { readJson } from './json-body.ts';
import { problem, unfit } from './problem.ts';
import type { Workings } from './workings.ts';

const body = z.strictObject({ to: z.string().optional(), by: z.string().optional() });

export const clockRoutes = ({ clock, between, turn, zone, stores, jobs }: Workings): Hono => {
  const app = new Hono();
  /** When a record is due next, or a receipt; never before now. */
  const nextDue = async (): Promise<Instant | undefined> => {
    const instants = [await stores.records.earliestDue(), jobs.reports.nextAt()].filter((each) => each !== undefined);
    return instants.length === 0 ? undefined : Math.max(clock.now(), Math.min(...instants));
  };
  app.get('/', (c) =>
    between(async () => {
      const next = await nextDue();
      return c.json({
        now: isoInZone(clock.now(), await zone()),
        stands: clock.stands,
        ...(next === undefined ? {} : { next: isoInZone(next, await zone()) }),
      });
    }),
  );
  app.post('/', async (c) => {
    const read = await readJson(c, body);
    if (read.kind === 'unfit') return unfit(c, read.detail);
    const target = turnTarget(read.body, clock.now(), (await zone()).name);
    if (target.kind === 'unfit') return unfit(c, `${target.detail}; it is ${isoInZone(clock.now(), await zone())}`);
    try {
      const carriedOut = await turn(target.instant);
      return c.json({ now: isoInZone(clock.now(), await zone()), carriedOut });
    } catch (error) {
      if (!(error instanceof InstantNeverClears)) throw error;
      return problem(c, 500, 'The clock stopped', error.message);
    }
  });
  return app;
};
