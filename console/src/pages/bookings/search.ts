import { dateParam, oneOfParam, setParams, textParam, type SearchParams } from '../../kit/search-params.ts';

export const VIEWS = ['week', 'list'] as const;
export type View = (typeof VIEWS)[number];

export interface BookingsSearch {
  /** Any day of the week that is shown; this week when it is absent. */
  week?: string | undefined;
  assessor?: string | undefined;
  /** Absent: the list on a phone, the week elsewhere. */
  view?: View | undefined;
}

export const bookingsSearch = (search: SearchParams): BookingsSearch =>
  setParams({
    week: dateParam(search['week']),
    assessor: textParam(search['assessor']),
    view: oneOfParam(search['view'], VIEWS),
  });

export interface BookSearch {
  participant?: string | undefined;
  followUp?: string | undefined;
  assessor?: string | undefined;
  week?: string | undefined;
}

export const bookSearch = (search: SearchParams): BookSearch =>
  setParams({
    participant: textParam(search['participant']),
    followUp: textParam(search['followUp']),
    assessor: textParam(search['assessor']),
    week: dateParam(search['week']),
  });
