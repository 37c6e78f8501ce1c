import { isoDate } from '../../shared/domain/civil-date.ts';
import { type Instant, zoneOf } from '../../shared/domain/zone.ts';
import type { Study } from '../../shared/ports/study-book.ts';

/** The day it is in the study's zone, an ISO local date. */
export const todayIn = ({ study, now }: { study: Pick<Study, 'zone'>; now: Instant }): string =>
  isoDate(zoneOf(study.zone).toLocal(now).day);
