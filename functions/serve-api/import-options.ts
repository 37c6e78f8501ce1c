import { type Fault, Problem, unfit } from './problem.ts';
import type { Visit } from './visit.ts';

export interface ImportOptions {
  mode: 'create' | 'update';
  dryRun: boolean;
  /** Newcomers wait for `participants:release`. */
  held: boolean;
  /** A dry run shows what would change from what to what. */
  values?: boolean;
}

const YES = ['true', '1'];
const NO = ['false', '0', ''];

/** @throws Problem */
export const importOptions = (visit: Visit): ImportOptions => {
  if (visit.header('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'text/csv')
    throw new Problem({
      status: 415,
      code: 'no-csv',
      title: 'The body is no CSV',
      detail: 'Send the file itself, with "Content-Type: text/csv".',
    });
  const faults: Fault[] = [];
  const flag = (name: string): boolean => {
    const said = (visit.query(name) ?? '').toLowerCase();
    if (!YES.includes(said) && !NO.includes(said)) faults.push({ field: name, remedy: 'say true or false' });
    return YES.includes(said);
  };
  const mode = visit.query('mode') ?? 'create';
  const options = { dryRun: flag('dryRun'), held: flag('held'), values: flag('values') };
  if (options.values && !options.dryRun)
    faults.push({ field: 'values', remedy: 'send dryRun=true with it, or leave it out' });
  if (mode !== 'create' && mode !== 'update') faults.push({ field: 'mode', remedy: 'say create or update' });
  if (faults.length > 0) throw unfit(faults);
  return { ...options, mode: mode === 'update' ? 'update' : 'create' };
};
