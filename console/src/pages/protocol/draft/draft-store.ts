import { useSyncExternalStore } from 'react';
import type { Protocol } from '../queries.ts';

/** A version that is being written. It holds no personal data and lives in this tab until it is published or discarded. */
export interface Draft {
  /** The version in force when it was begun. */
  basedOn: number;
  protocol: Protocol;
  /** Something was written since. */
  isChanged?: boolean;
}

const keyOf = (study: string): string => `cairn.draft.${study}`;
const listeners = new Set<() => void>();
const known = new Map<string, Draft | undefined>();

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'basedOn' in value && 'protocol' in value;

const kept = (study: string): Draft | undefined => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(study)) ?? 'null');
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

export const draftOf = (study: string): Draft | undefined => {
  if (!known.has(study)) known.set(study, kept(study));
  return known.get(study);
};

/** Absent: it is discarded. */
export const keepDraft = (study: string, draft: Draft | undefined): void => {
  known.set(study, draft);
  if (draft === undefined) sessionStorage.removeItem(keyOf(study));
  else sessionStorage.setItem(keyOf(study), JSON.stringify(draft));
  for (const listener of listeners) listener();
};

/** Begins from a published version. */
export const beginDraft = (study: string, basedOn: number, protocol: Protocol): void => {
  keepDraft(study, { basedOn, protocol: { ...protocol, version: basedOn + 1 } });
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useDraft = (study: string): Draft | undefined => useSyncExternalStore(subscribe, () => draftOf(study));
