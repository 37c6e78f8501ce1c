import type { components } from '../../api/openapi.d.ts';
import { useWords } from '../use-words.ts';
import { numberWords } from './words.ts';

/** What became of a number that was wrong, and how the participant is written to from now on; nothing where none was. */
export const useQuarantined = (): ((quarantined: components['schemas']['Quarantined'] | undefined) => string[]) => {
  const say = useWords(numberWords);
  return (quarantined) => {
    if (quarantined === undefined) return [];
    const { numberEnd, next } = quarantined;
    return [say('quarantined', { end: numberEnd }), say('next', { channel: next.channel, end: next.numberEnd })];
  };
};
