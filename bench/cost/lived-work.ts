import { readProtocol } from '../../local/read-protocol.ts';
import { byKind, type WorkKind } from '../../local/cost/work-kinds.ts';
import { type LivedTrial, liveTrial } from '../../local/simulate/live-trial.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import { meterOf } from './meter.ts';
import { meteredStores, type MeteredStores } from './metered-stores.ts';
import type { MeasuredWork } from '../../local/cost/measured-work.ts';

const START = civil('2025-02-03');
const PRICE = 0;

export interface LivedWork {
  trial: LivedTrial;
  stores: MeteredStores;
  meter: ReturnType<typeof meterOf<WorkKind>>;
  /** Write units of all texts, by the place they were for. */
  ofTexts: ReadonlyMap<string, number>;
}

/** A trial lived on the stores of AWS, with every piece of work metered. */
export const livedWork = async ({
  protocol,
  participants,
  months,
  seed,
  shards,
}: MeasuredWork['life']): Promise<LivedWork> => {
  let stores: MeteredStores | undefined;
  let meter: LivedWork['meter'] | undefined;
  const ofTexts = new Map<string, number>();
  const trial = await liveTrial(
    readProtocol(`protocols/${protocol}.json`),
    { participants, months, seed, start: START, pricePerSegment: PRICE },
    () => undefined,
    (line) => {
      throw new Error(`the measured trial complains: ${line}`);
    },
    {
      openStores: (clock) => {
        const opened = meteredStores(clock, shards);
        stores = opened;
        meter = meterOf<WorkKind>(opened.spent, opened.keyCalls);
        return opened.stores;
      },
      listen: (outbox) => {
        const around = byKind((kind) => {
          meter?.take(kind);
          if (kind === 'sms')
            for (const [place, units] of stores?.written ?? []) ofTexts.set(place, (ofTexts.get(place) ?? 0) + units);
        })(outbox);
        return (work, does) => {
          meter?.skip();
          stores?.written.clear();
          return around(work, does);
        };
      },
    },
  );
  if (stores === undefined || meter === undefined) throw new Error('the trial opened no stores');
  return { trial, stores, meter, ofTexts };
};
