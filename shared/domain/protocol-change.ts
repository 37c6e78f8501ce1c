import { sameValue } from './change.ts';
import type { Protocol, Step } from './protocol.ts';

/** What a coordinator sees of an amendment: one line a part, named by its ids, so that moving a line in the file is no change. */
export interface ProtocolChange {
  change: 'added' | 'removed' | 'changed';
  /** `timepoints/FU12`, `ladders/interview/booking/invite`, `checkIns/mentor/phases/0`, `sending`. */
  path: string;
  /** The fields that differ, when both have the part. */
  fields?: string[];
}

type Parts = Map<string, object>;

const stepsUnder = (path: string, steps: readonly Step[]): [string, object][] =>
  steps.map((step) => [`${path}/${step.id}`, step]);

const partsOf = ({ arms, timepoints, ladders, checkIns, sending, limits, ...head }: Protocol): Parts =>
  new Map<string, object>([
    ['protocol', { ...head, version: undefined, $schema: undefined }],
    ['sending', sending],
    ['limits', limits],
    ...arms.map((arm): [string, object] => [`arms/${arm.id}`, arm]),
    ...timepoints.map((timepoint): [string, object] => [`timepoints/${timepoint.id}`, timepoint]),
    ...Object.entries(ladders).flatMap(([name, { booking, appointment }]) => [
      ...stepsUnder(`ladders/${name}/booking`, booking),
      ...stepsUnder(`ladders/${name}/appointment`, appointment),
    ]),
    ...Object.entries(checkIns).flatMap(([name, { phases, ladder, ...plan }]): [string, object][] => [
      [`checkIns/${name}`, plan],
      ...phases.map((phase, index): [string, object] => [`checkIns/${name}/phases/${String(index)}`, phase]),
      ...stepsUnder(`checkIns/${name}/ladder`, ladder),
    ]),
  ]);

const differingFields = (before: object, after: object): string[] => {
  const [a, b] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => !sameValue(a[field], b[field]));
};

/** Removed and changed parts in the order of the old document, then the added ones in that of the new; the version itself is no change, nor is the schema that an editor of the file reads. */
export const compareProtocols = (before: Protocol, after: Protocol): ProtocolChange[] => {
  const [old, now] = [partsOf(before), partsOf(after)];
  const kept = [...old].flatMap(([path, part]): ProtocolChange[] => {
    const other = now.get(path);
    if (other === undefined) return [{ change: 'removed', path }];
    const fields = differingFields(part, other);
    return fields.length === 0 ? [] : [{ change: 'changed', path, fields }];
  });
  const added = [...now.keys()].filter((path) => !old.has(path));
  return [...kept, ...added.map((path): ProtocolChange => ({ change: 'added', path }))];
};
