import type * as z from 'zod';
import type { Protocol } from '../domain/protocol.ts';
import { protocolDocument } from './protocol-document.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Each round can lay bare a fault around what it took out (a list left empty), never more than the document is deep. */
const MAX_ROUNDS = 8;
const OUT = Symbol('taken out');

/** Judged against each other, so they go together. */
const HOURS = ['from', 'to', 'at'];
const EMPTY_LADDER = { booking: [], appointment: [] };
const PHASES = [{ from: 'P0M', maxGapDays: 30 }];
const PLAN = { anchor: 'baseline', phases: PHASES, caseloadMax: 1 };
/** Blank and faultless, so that what stands in for a broken part draws no findings of its own. */
const BLANK: Record<string, unknown> = {
  id: 'blank',
  version: 1,
  timeZone: 'UTC',
  arms: [{ id: '?' }],
  timepoints: [{ id: 'blank', mode: 'register', anchor: 'baseline', target: 'P0D', to: 'dataManager' }],
};

/** What to put where: an element of a list goes; what others refer to or count on is replaced. */
const repairOf = (issue: Issue): { path: Path; by: unknown }[] => {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], by: OUT }));
  if (issue.code === 'invalid_key') return [{ path, by: OUT }];
  const [top, name, part] = path;
  if (top === 'checkIns' && part === 'phases') return [{ path: path.slice(0, 3), by: PHASES }];
  const element = path.findLastIndex((key) => typeof key === 'number');
  if (element !== -1) return [{ path: path.slice(0, element + 1), by: OUT }];
  if (top === 'ladders' && name !== undefined) return [{ path: [top, name], by: EMPTY_LADDER }];
  if (top === 'checkIns' && name !== undefined) return [{ path: [top, name], by: PLAN }];
  if (top === 'sending' && HOURS.includes(String(name))) return HOURS.map((hour) => ({ path: [top, hour], by: OUT }));
  if ((top === 'sending' || top === 'limits') && name !== undefined) return [{ path: [top, name], by: OUT }];
  return top === undefined ? [] : [{ path: [top], by: BLANK[String(top)] ?? OUT }];
};

const replaceAt = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown, i) => (i === key ? replaceAt(each, rest, by) : each));
  return { ...value, [key]: replaceAt((value as Record<PropertyKey, unknown>)[key], rest, by) };
};

/** The document without what was taken out; `origins` remembers for each shortened list where its elements stood. */
const closeUp = (value: unknown, origins: WeakMap<object, number[]>): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) {
    const kept = Object.entries(value).filter(([, each]) => each !== OUT);
    return Object.fromEntries(kept.map(([key, each]) => [key, closeUp(each, origins)]));
  }
  const indexes = value.flatMap((each, index) => (each === OUT ? [] : [index]));
  const closed = indexes.map((index) => closeUp(value[index], origins));
  origins.set(closed, indexes);
  return closed;
};

const originalPath = (path: Path, document: unknown, origins: WeakMap<object, number[]>): PropertyKey[] => {
  let value = document;
  return path.map((key) => {
    const origin = Array.isArray(value) ? origins.get(value)?.[Number(key)] : undefined;
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
    return origin ?? key;
  });
};

export interface SoundPart {
  protocol: Protocol;
  /** Where a place of it stands in the document as written. */
  pathAsWritten: (path: Path) => PropertyKey[];
}

/**
 * The document without its misshapen elements, so that one slip of the pen does not hide the faults of everything else.
 * Undefined when nothing can be made of it.
 */
export const soundPart = (document: unknown, firstIssues: readonly Issue[]): SoundPart | undefined => {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return undefined;
  let written: unknown = document;
  let issues = firstIssues;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    written = issues.flatMap(repairOf).reduce((whole, { path, by }) => replaceAt(whole, path, by), written);
    const origins = new WeakMap<object, number[]>();
    const closed = closeUp(written, origins);
    const parsed = protocolDocument.safeParse(closed);
    const pathAsWritten = (path: Path): PropertyKey[] => originalPath(path, closed, origins);
    if (parsed.success) return { protocol: parsed.data, pathAsWritten };
    issues = parsed.error.issues.map((issue) => ({ ...issue, path: pathAsWritten(issue.path) }));
  }
  return undefined;
};
