import { assessorDayRoutes } from '../bookings/assessor-days.ts';
import { daySheetRoutes } from '../bookings/day-sheet.ts';
import { slotRoutes } from '../bookings/slots.ts';
import { calendarRoutes } from '../calendar.ts';
import type { Route } from '../route.ts';

/** Times, and the days of assessors. */
export const bookingsArea: Route[] = [...slotRoutes, ...assessorDayRoutes, ...daySheetRoutes, ...calendarRoutes];
