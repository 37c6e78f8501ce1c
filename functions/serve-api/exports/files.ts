import * as z from 'zod';

/** Answers that are files; `answerType` of the route says of which kind. */
export const csvFile = z.string().meta({ description: 'UTF-8 with its mark, `;` between cells' });
