import type * as z from 'zod';
import { shapeFindings } from '../../shared/contract/shape-findings.ts';
import { type Fault, unfit } from './problem.ts';
import type { Visit } from './visit.ts';

/** A filter that is hidden from a role is refused in the same words as one that there never was. */
const unknownParameter = (name: string): Fault => ({
  field: name,
  remedy: 'leave it out, or mend its name: there is no such parameter',
});

/** Bytes; a key of the table holds no more, and neither an id nor a cursor of ours comes near. A reason and a list of letters have limits of their own. */
const LONGEST_PARAMETER = 1_000;
const LIMITED_ELSEWHERE = ['why', 'letters'];

const tooLong = (given: Record<string, string>): Fault[] =>
  Object.entries(given)
    .filter(([name, value]) => !LIMITED_ELSEWHERE.includes(name) && Buffer.byteLength(value) > LONGEST_PARAMETER)
    .map(([field]) => ({
      field,
      remedy:
        field === 'cursor' ? 'take the cursor of the page before, as it is' : 'leave it out, or give a shorter one',
    }));

/** An empty parameter is one that was left out. @throws Problem that names every parameter that does not fit */
export const refuseQuery = (schema: z.ZodObject, given: Record<string, string>): void => {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const long = tooLong(said);
  if (long.length > 0) throw unfit(long);
  const read = schema.safeParse(said);
  if (read.success) return;
  throw unfit(
    read.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(unknownParameter)
        : shapeFindings([issue], said).map(({ reason }) => ({ field: String(issue.path[0]), remedy: reason })),
    ),
  );
};

/**
 * Whoever asks for a dry run without a word, or says both, may mean either: the change itself would answer them.
 * @param said every `dryRun` of the address @throws Problem
 */
export const refuseVagueTry = (said: readonly string[] = []): void => {
  if (said.length > 1 || said.includes('')) throw unfit([{ field: 'dryRun', remedy: 'say true or false' }]);
};

/** @throws Problem for every parameter beyond those that this role has */
export const refuseHidden = (visit: Pick<Visit, 'queries'>, allowed: readonly string[]): void => {
  const hidden = Object.entries(visit.queries()).filter(([name, value]) => value !== '' && !allowed.includes(name));
  if (hidden.length > 0) throw unfit(hidden.map(([name]) => unknownParameter(name)));
};
