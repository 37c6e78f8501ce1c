import type { ParticipationBody } from '../acts/bodies.ts';
import type { Person } from '../queries.ts';

export const AXES = [
  { id: 'intervention', values: ['active', 'stopped'] },
  { id: 'interviews', values: ['full', 'reduced', 'stopped'] },
  { id: 'register', values: ['ok', 'stopped'] },
  { id: 'existingData', values: ['keep', 'erasureRequested'] },
  { id: 'life', values: ['alive', 'dead', 'emigrated'] },
  { id: 'work', values: ['employed', 'education', 'none', 'unknown'] },
  { id: 'supportNeeded', values: ['true', 'false', 'unknown'] },
] as const;
type AxisId = (typeof AXES)[number]['id'];

/** As they stand in the form; what a reader does not see is not there. */
export type Axes = Partial<Record<AxisId, string>>;

export const axesOf = ({ participation }: Person): Axes => {
  if (participation === undefined) return {};
  const { status, ...axes } = participation;
  return {
    ...axes,
    ...(status === undefined ? {} : { work: status.work, supportNeeded: String(status.supportNeeded) }),
  };
};

const SUPPORT = { true: true, false: false, unknown: 'unknown' } as const;
const isSupport = (text: string | undefined): text is keyof typeof SUPPORT => text !== undefined && text in SUPPORT;

/** Only what differs, as the API takes it; undefined when nothing does. */
export const changedAxes = (before: Axes, after: Axes): Omit<ParticipationBody, 'reason'> | undefined => {
  const changed = AXES.filter(({ id }) => before[id] !== after[id]).map(({ id }) => [id, after[id]] as const);
  if (changed.length === 0) return undefined;
  const { work, supportNeeded, ...axes }: Axes = Object.fromEntries(changed);
  const status = {
    ...(work === undefined ? {} : { work }),
    ...(isSupport(supportNeeded) ? { supportNeeded: SUPPORT[supportNeeded] } : {}),
  };
  // Each value comes from the closed list of its axis above.
  return { ...axes, ...(Object.keys(status).length === 0 ? {} : { status }) } as Omit<ParticipationBody, 'reason'>;
};
