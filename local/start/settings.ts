import { resolve } from 'node:path';
import { parseInstant } from '../clock/turn-target.ts';
import { Trouble } from '../trouble.ts';

const DEFAULT_PORT = 4310;
const LAST_PORT = 65_535;
const DEFAULT_FOLDER = '.cairn';

export interface StartSettings {
  port: number;
  dataPath: string;
  demo: boolean;
  /** Epoch milliseconds. */
  clock?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const given = (env: Environment, name: string): string | undefined => env[name]?.trim() || undefined;

const unfit = (name: string, remedy: string): Trouble => new Trouble(`${name} ${remedy}.`, 2);

const portOf = (text: string | undefined): number => {
  if (text === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= LAST_PORT))
    throw unfit('PORT', `is no port: give a number from 1 to ${String(LAST_PORT)}, or leave it out`);
  return port;
};

const emptyOf = (text: string | undefined): boolean => {
  if (text === undefined || text === '0') return false;
  if (text !== '1') throw unfit('CAIRN_EMPTY', 'is not understood: give 1 to start with no study, or leave it out');
  return true;
};

const clockOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const instant = parseInstant(text);
  if (instant === undefined)
    throw unfit('CAIRN_CLOCK', 'is no instant: write it with its offset, like 2026-03-01T08:00:00+01:00');
  return instant;
};

const refuseArguments = ([first]: readonly string[]): void => {
  if (first === undefined) return;
  throw unfit(
    first,
    'is not understood: a start takes PORT, CAIRN_DATA, CAIRN_EMPTY and CAIRN_CLOCK, as in PORT=4400 npm start',
  );
};

/** What the environment says of a start (product.md section 9). @throws Trouble naming the variable, or what was typed, and the remedy */
export const startSettings = (env: Environment, typed: readonly string[]): StartSettings => {
  refuseArguments(typed);
  const clock = clockOf(given(env, 'CAIRN_CLOCK'));
  return {
    port: portOf(given(env, 'PORT')),
    dataPath: resolve(given(env, 'CAIRN_DATA') ?? DEFAULT_FOLDER),
    demo: !emptyOf(given(env, 'CAIRN_EMPTY')),
    ...(clock === undefined ? {} : { clock }),
  };
};
