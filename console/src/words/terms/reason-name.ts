import type { Term } from './use-terms.ts';

interface Reasoned {
  does: string;
  reason?: string | undefined;
}

/** Why a step did not or will not happen. Work needs no channel: nobody said yes to being asked, called or written to in that way. */
export const reasonName = ({ does, reason }: Reasoned, term: Term): string =>
  does !== 'send' && reason === 'noChannel' ? term('work', reason) : term('reason', reason);
