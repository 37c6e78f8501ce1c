import { Hono } from 'hono';
import * as z from 'zod';
import { isoInZone } from '../../shared/domain/zone.ts';
import { InstantNeverClears } from '../clock/instant.ts';
import { turnTarget } from '../clock/turn-target.ts';
import { readJson } from './json-body.ts';
import { problem, unfit } from './problem.ts';
import type { Workings } from './workings.ts';

const body = z.strictObject({ to: z.string().optional(), by: z.string().optional() });

export const clockRoutes = ({ clock, between, turn, zone }: Workings): Hono => {
  const app = new Hono();
  app.get('/', (c) => between(async () => c.json({ now: isoInZone(clock.now(), await zone()), stands: clock.stands })));
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
