import { civil } from '../../../../shared/domain/civil-date.ts';
import type { ParticipantRecord } from '../../../../shared/domain/record.ts';
import type { Instant, Zone } from '../../../../shared/domain/zone.ts';

/** Something that did not happen, and that somebody must therefore be told of. */
export interface Miss {
  /** The follow-up or the silence that it belongs to. */
  of: string;
  step: string;
  level: number;
  /** From when on it is one. */
  at: Instant;
}

/** A stretch in which nobody is asked anything of this participant. */
export interface Quiet {
  from: Instant;
  to: Instant;
}

/** Before the registration, before whoever came with a file is released, in holds, after a stop, and while somebody is to be forgotten (product.md section 5, R7.5). */
export const quietOf = (
  { registeredAt, held, holds, stopped, erasures = [], stream }: ParticipantRecord,
  zone: Zone,
): Quiet[] => [
  { from: -Infinity, to: held ? Infinity : Date.parse(registeredAt) },
  ...holds
    .filter(({ scope }) => scope === 'both' || scope === stream)
    .map(({ from, until, liftedAt }) => ({
      from: zone.toInstant(civil(from), 0),
      to: Math.min(
        until === undefined ? Infinity : zone.toInstant(civil(until) + 1, 0),
        liftedAt === undefined ? Infinity : Date.parse(liftedAt),
      ),
    })),
  ...stopped.map(({ from, to }) => ({ from: Date.parse(from), to: to === undefined ? Infinity : Date.parse(to) })),
  ...erasures.map(({ asked, revoked }) => ({
    from: Date.parse(asked.at),
    to: revoked === undefined ? Infinity : Date.parse(revoked.at),
  })),
];

export const isQuiet = (quiet: readonly Quiet[], at: Instant): boolean =>
  quiet.some(({ from, to }) => at >= from && at < to);

/** What falls into a quiet stretch is asked about when that ends; Infinity: never. */
export const afterQuiet = (quiet: readonly Quiet[], at: Instant): Instant => {
  let moved = at;
  for (let inside = true; inside && moved < Infinity;) {
    const stretch = quiet.find(({ from, to }) => moved >= from && moved < to);
    inside = stretch !== undefined;
    moved = stretch?.to ?? moved;
  }
  return moved;
};
