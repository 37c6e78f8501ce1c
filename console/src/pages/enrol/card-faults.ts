import { Problem } from '../../api/problem.ts';

const CARD = '/contact/';

/** The fields of the card are named as where it is edited: `/phones/0/number`, not `/contact/phones/0/number`. */
export const withCardFaults = (error: Error | null): Error | null =>
  error instanceof Problem
    ? new Problem(error.status, {
        ...error.members,
        title: error.message,
        code: error.code,
        errors: error.faults.map(({ field, remedy }) => ({
          field: field.startsWith(CARD) ? field.slice(CARD.length - 1) : field,
          remedy,
        })),
      })
    : error;
