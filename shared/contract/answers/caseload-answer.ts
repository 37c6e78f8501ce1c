import * as z from 'zod';
import { count, listOf } from './answer-words.ts';

const caseload = z.strictObject({ mentor: z.string(), count, max: count.optional() }).meta({ id: 'Caseload' });

export const caseloadList = listOf(caseload).meta({ id: 'CaseloadList' });
