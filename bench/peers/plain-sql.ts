import pg from 'pg';
import type { Figure } from '../kit/figure.ts';
import { AT_ONCE, byWorkers, drained, DUE, WORKERS } from './drained.ts';

const TABLE = `CREATE TABLE reminders (id bigserial PRIMARY KEY, due timestamptz NOT NULL, sent timestamptz);
  INSERT INTO reminders (due) SELECT now() - n * interval '1 second' FROM generate_series(1, ${String(DUE)}) n;
  CREATE INDEX reminders_due ON reminders (due) WHERE sent IS NULL`;
const TAKE = `UPDATE reminders SET sent = now() WHERE id IN (
  SELECT id FROM reminders WHERE sent IS NULL AND due <= now() ORDER BY due LIMIT ${String(AT_ONCE)} FOR UPDATE SKIP LOCKED
)`;

export const plainSql = async (connectionString: string): Promise<Figure[]> => {
  const pool = new pg.Pool({ connectionString, max: WORKERS });
  await pool.query(TABLE);
  const figures = await drained('plain SQL with SKIP LOCKED, by hundreds', DUE, () =>
    byWorkers(async () => (await pool.query(TAKE)).rowCount ?? 0),
  );
  await pool.end();
  return figures;
};
