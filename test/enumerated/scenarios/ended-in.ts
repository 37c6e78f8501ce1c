import type { Lived } from '../../world/checks/lived.ts';

export const INVITE = 'FU12/invite';

/** What became of a step of the interviews, as its last word. */
const stateOf = ({ finals }: Lived, step: string): string =>
  finals.find(({ record }) => record.stream === 'interviews')?.record.steps[step]?.state ?? 'none';

/** A step must have come to one of these ends. */
export const endedIn =
  (step: string, ...states: string[]) =>
  (lived: Lived): string[] => {
    const state = stateOf(lived, step);
    return states.includes(state) ? [] : [`${step} is ${state}`];
  };
