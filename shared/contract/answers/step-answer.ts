import * as z from 'zod';
import { DELIVERIES, SKIP_REASONS } from '../../domain/record.ts';

export const skipReason = z.enum(SKIP_REASONS).meta({ id: 'SkipReason' });
export const delivery = z.enum(DELIVERIES).meta({ id: 'Delivery' });
