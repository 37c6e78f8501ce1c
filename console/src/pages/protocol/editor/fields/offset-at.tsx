import type { Path } from '../../draft/at.ts';
import { useField } from '../../draft/editing.ts';
import { durationOf, spanOf, UNITS } from '../../draft/span.ts';
import { Place } from './place.tsx';
import { SpanField } from './span-field.tsx';
import { TextAt } from './text-at.tsx';

const ALL = [...UNITS, 'workingDays'] as const;
type OffsetUnit = (typeof ALL)[number];

const hasWorkingDays = (value: unknown): value is { workingDays: number } =>
  typeof value === 'object' && value !== null && 'workingDays' in value && typeof value.workingDays === 'number';

/** When a step is due: so much before or after what it counts from. Working days only count on. */
export const OffsetAt = ({ path, label }: { path: Path; label: string }) => {
  const { pointer, value, set, error } = useField(path, true);
  const working = hasWorkingDays(value) ? value.workingDays : undefined;
  const span = typeof value === 'string' ? spanOf(value) : undefined;
  if (typeof value === 'string' && span === undefined) return <TextAt path={path} label={label} />;
  const amount = working ?? Math.abs(span?.amount ?? 0);
  const unit: OffsetUnit = working === undefined ? (span?.unit ?? 'days') : 'workingDays';
  const isBefore = typeof value === 'string' && value.startsWith('-');
  const write = (nextAmount: number, nextUnit: OffsetUnit, before: boolean): void => {
    if (nextUnit === 'workingDays') set({ workingDays: Math.max(1, nextAmount) });
    // Minus nothing is kept, so that the direction does not turn while the number is typed.
    else
      set(
        nextAmount === 0 && before
          ? `-${durationOf({ amount: 0, unit: nextUnit })}`
          : durationOf({ amount: before ? -nextAmount : nextAmount, unit: nextUnit }),
      );
  };
  return (
    <Place pointer={pointer}>
      <SpanField
        label={label}
        amount={amount}
        unit={unit}
        units={ALL}
        error={error}
        onChange={(next, nextUnit) => {
          write(next ?? 0, nextUnit, isBefore);
        }}
        isBefore={isBefore}
        onDirection={(before) => {
          write(amount, before && unit === 'workingDays' ? 'days' : unit, before);
        }}
      />
    </Place>
  );
};
