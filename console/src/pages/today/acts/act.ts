import { createContext, useContext } from 'react';
import type { EscalationItem, TaskItem, WorkItem } from '../queries.ts';

/** What somebody is about to do with lines of the list; each opens a dialog. */
export type Act =
  | { kind: 'acknowledge'; item: EscalationItem }
  | { kind: 'assign'; items: readonly TaskItem[] }
  | { kind: 'snooze'; items: readonly TaskItem[] }
  | { kind: 'done'; item: TaskItem }
  | { kind: 'outcome'; item: TaskItem }
  | { kind: 'checkIn'; item: Pick<WorkItem, 'participant'> }
  | { kind: 'hold'; items: readonly WorkItem[] }
  | { kind: 'print'; items: readonly WorkItem[] };

export interface ActProps<Kind extends Act['kind']> {
  study: string;
  act: Extract<Act, { kind: Kind }>;
  onClose: () => void;
}

export const OpenAct = createContext<(act: Act) => void>(() => undefined);
export const useOpenAct = (): ((act: Act) => void) => useContext(OpenAct);
