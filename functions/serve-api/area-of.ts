import type { Route } from './route.ts';

export type Area = 'bookings' | 'imports' | 'people' | 'protocols' | 'reports' | 'staff' | 'studies' | 'work';

/** What follows the study in an address, up to a verb or an ending; all else is of `studies`. */
const NOUNS: Readonly<Record<Exclude<Area, 'studies'>, readonly string[]>> = {
  bookings: ['assessors', 'calendar', 'slots'],
  imports: ['imports'],
  people: ['participants'],
  protocols: ['protocols', 'templates'],
  reports: ['deviations', 'exports', 'forecast', 'reports', 'retention'],
  staff: ['caseloads', 'staff'],
  work: ['entries', 'escalations', 'inbox', 'letters', 'messages', 'outages', 'restores', 'tasks', 'worklist'],
};

const IN_STUDY = /^\/api\/studies\/[^/]+\/(([^/:.]+)[^/]*)(?:\/[^/]+\/([^/]+))?/;

/** Where the route of an address would be, if there is one. @param path `/api/studies/ips-ma/worklist` */
export const areaOf = (path: string): Area => {
  const [, whole, noun = '', of] = IN_STUDY.exec(path) ?? [];
  if (whole === 'participants:import') return 'imports';
  if (whole === 'participants:export' || (noun === 'participants' && of === 'inspection')) return 'reports';
  for (const [area, nouns] of Object.entries(NOUNS) as [Area, readonly string[]][])
    if (nouns.includes(noun)) return area;
  return 'studies';
};

/** Read at the first request to each, so that a cold start waits for what was asked and for nothing else. */
export const routesOf: Readonly<Record<Area, () => Promise<readonly Route[]>>> = {
  bookings: async () => (await import('./areas/bookings.ts')).bookingsArea,
  imports: async () => (await import('./areas/imports.ts')).importsArea,
  people: async () => (await import('./areas/people.ts')).peopleArea,
  protocols: async () => (await import('./areas/protocols.ts')).protocolsArea,
  reports: async () => (await import('./areas/reports.ts')).reportsArea,
  staff: async () => (await import('./areas/staff.ts')).staffArea,
  studies: async () => (await import('./areas/studies.ts')).studiesArea,
  work: async () => (await import('./areas/work.ts')).workArea,
};
