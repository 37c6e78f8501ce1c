/** What a step is of: `FU12` of `FU12/invite`, or a plan of check-ins. */
export const subjectIn = (key: string): string => key.split('/', 1)[0] ?? '';

/** The step that an attempt belongs to: `FU12/invite` of `FU12/invite#2`. */
export const stepOf = (key: string): string => key.replace(/#\d+$/, '');

/** The key of a step's nth attempt, from 1: `FU12/invite#2` of the first fallback. */
export const attemptKey = (step: string, n: number): string => (n === 1 ? step : `${step}#${String(n)}`);

/** Which attempt at a step it is, from 1. */
export const attemptIn = (key: string): number => Number(/#(\d+)$/.exec(key)?.[1] ?? 1);

/** The mark of a second end of an appointment (ending-key.ts): `~2` of `FU12/appointment-1/cancelled~2`; empty where there is none. */
export const endingMarkOf = (key: string): string => /~\d+/.exec(key)?.[0] ?? '';

/** The step's own id in a key: `appt7` of `FU12/appointment-1/appt7`, `cancelled` of `FU12/appointment-1/cancelled~2`. */
export const stepIdIn = (key: string): string => key.slice(key.lastIndexOf('/') + 1).replace(/~\d+/, '');
