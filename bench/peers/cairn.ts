import { DUE_AT, ENROLLED_AT, openClient, openTrial } from '../kit/reminded-trial.ts';
import type { Figure } from '../kit/figure.ts';
import { byWorkers, drained } from './drained.ts';

/** Fewer than of the peers: each is read, judged, claimed, written and recorded, through the SDK. */
const DUE = 1_000;

/** `carry-out` over the embedded store, which runs in the same process: its CPU is in the workers' here. */
export const cairn = async (): Promise<Figure[]> => {
  let now = Date.parse(ENROLLED_AT);
  const { documents, close } = await openClient(() => now);
  const trial = await openTrial(documents, { now: () => now }, DUE);
  now = DUE_AT;
  let next = 0;
  const figures = await drained(
    `Cairn, ${DUE.toLocaleString('en')} of them, the store in the same process`,
    DUE,
    async () => {
      await byWorkers(async () => {
        if (next === DUE) return 0;
        const mine = next;
        next += 1;
        await trial.remind(mine, mine + 1);
        return 1;
      });
      return trial.sent();
    },
  );
  await close();
  return figures;
};
