import { listForOutage } from '../../functions/list-for-outage/list-for-outage.ts';
import type { ListPorts } from '../../functions/list-for-outage/ports.ts';

/** As often as on AWS: at the first instant of each quarter of an hour that anything happens in. */
const LOOK_EVERY_MS = 900_000;

/** Writes the lists for an outage on the clock of this machine; what fails is told in the log and tried again. */
export const outageListing = (ports: ListPorts): (() => Promise<void>) => {
  const run = listForOutage(ports);
  let looked = -1;
  return async () => {
    const quarter = Math.floor(ports.clock.now() / LOOK_EVERY_MS);
    if (quarter === looked) return;
    looked = quarter;
    await run().catch(() => undefined);
  };
};
