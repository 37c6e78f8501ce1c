import * as z from 'zod';

/** Answers that are files: text of another kind than JSON. */
export const csvFile = z
  .string()
  .meta({ description: 'UTF-8 with its mark, `;` between cells', contentMediaType: 'text/csv' });
