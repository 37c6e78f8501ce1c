import type { Cast, Person } from './cast.ts';

/** The path of something of a study, such as `/participants:release`. */
export const inStudy = ({ study }: Pick<Cast, 'study'>, path: string): string => `/api/studies/${study.id}${path}`;

/** The path of somebody in a study, or of something of theirs, such as `/contact`. @param person by the id of whoever asks */
export const ofPerson = (cast: Pick<Cast, 'study'>, { id }: Pick<Person, 'id'>, path = ''): string =>
  inStudy(cast, `/participants/${id}${path}`);
