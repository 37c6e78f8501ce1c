import { Hono } from 'hono';
import * as z from 'zod';
import { noticeRestore } from '../../functions/sweep-due/notice-restore.ts';
import { isoInZone } from '../../shared/domain/zone.ts';
import { localMeter } from '../local-log.ts';
import { readJson } from './json-body.ts';
import { unfit } from './problem.ts';
import type { Workings } from './workings.ts';

const HOUR_MS = 3_600_000;
/** Five weeks: no table of AWS can be restored to longer ago. */
const HOURS_MAX = 35 * 24;

const body = z.strictObject({ hours: z.int().min(1).max(HOURS_MAX) });

/** As if the tables had just been put back by so many hours, for whoever tries the release: every study is told, and what was entered stays (ADR 24). */
export const restoreRoutes = ({ stores, clock, between, touch, zone, log }: Workings): Hono => {
  const app = new Hono();
  app.post('/restore', async (c) => {
    const read = await readJson(c, body);
    if (read.kind === 'unfit') return unfit(c, read.detail);
    return between(async () => {
      const found = clock.now();
      const to = found - read.body.hours * HOUR_MS;
      const ports = { studies: stores.studies, clock, log, meter: localMeter() };
      await noticeRestore({ at: found, rolledBack: { to, lastTick: found } }, ports);
      touch();
      return c.json({ to: isoInZone(to, await zone()), found: isoInZone(found, await zone()) });
    });
  });
  return app;
};
