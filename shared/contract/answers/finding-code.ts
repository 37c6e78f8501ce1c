import * as z from 'zod';
import { FINDING_CODES } from '../../domain/finding-reasons.ts';

export const findingCode = z.enum(FINDING_CODES).meta({ id: 'FindingCode' });
export const findingValues = z.record(z.string(), z.string());
