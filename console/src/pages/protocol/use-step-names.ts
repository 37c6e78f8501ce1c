import { useMemo } from 'react';
import type { Protocol, Step } from './queries.ts';
import { usePhrases } from './use-phrases.ts';

/** A step of somebody's schedule, by its follow-up or its plan of check-ins. */
export interface StepPlace {
  followUp?: string | undefined;
  checkIn?: string | undefined;
  step: string;
}

const stepsFor = ({ timepoints, ladders = {}, checkIns = {} }: Protocol, { followUp }: StepPlace): Step[] => {
  if (followUp === undefined) return Object.values(checkIns).flatMap(({ ladder = [] }) => ladder);
  const name = timepoints.find(({ id }) => id === followUp)?.ladder;
  const { booking = [], appointment = [] } = (name === undefined ? undefined : ladders[name]) ?? {};
  return [...booking, ...appointment];
};

/** Names of steps by the protocol or the one before it, whichever has them; `invite#2` is the fallback of `invite`, by another channel. */
export const useStepNames = (protocol: Protocol, before?: Protocol): ((place: StepPlace) => string) => {
  const { knownStep, step: inWords } = usePhrases();
  return useMemo(
    () => (place) => {
      const [id = place.step, fallback] = place.step.split('#');
      const known = [protocol, ...(before ? [before] : [])]
        .flatMap((each) => stepsFor(each, place))
        .find((each) => each.id === id);
      const name = known === undefined ? knownStep(id) : inWords(known);
      return fallback === undefined ? name : `${name} (${fallback})`;
    },
    [knownStep, inWords, protocol, before],
  );
};
