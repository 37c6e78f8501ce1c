import { erasureOf } from '../../shared/domain/erasure.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { Problem } from './problem.ts';

/** Nothing is entered about somebody whose key is gone, or going: it could not be sealed. @throws Problem */
export const refuseErased = ({ interviews }: Both): void => {
  if (erasureOf(interviews)?.begun === undefined) return;
  throw new Problem({
    status: 410,
    code: 'erased',
    title: 'The participant is erased',
    detail: 'What is left are numbers of the trial, and they stay as they are.',
  });
};
