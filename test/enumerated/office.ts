import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import type { Timeline } from '../world/engine/timeline.ts';
import { storesOf } from '../world/outside/worker.ts';
import { eachTimeAnew } from './each-time-anew.ts';
import { readAtOnce, type Shelf } from './read-once.ts';

/** What one life gives whoever writes by hand. */
export interface OfficeHours {
  time: Timeline;
  documents: Documents;
}

/** The stores of whoever writes by hand, and of who looks at the end: opened once, and none of their calls fails. */
export const openOffice = (shelf: Shelf) => {
  const { begin, here } = eachTimeAnew<OfficeHours>();
  const send: Documents['send'] = (command: never) => here().documents.send(command);
  const stores = storesOf({
    documents: { send },
    clock: { now: () => here().time.now() },
    sleep: (milliseconds) => here().time.sleep(milliseconds),
    random: () => 0.5,
  });
  return {
    stores: { ...stores, studies: { ...stores.studies, ...readAtOnce(shelf) } },
    begin: (hours: OfficeHours): void => {
      begin(hours);
      stores.studies.forget();
    },
  };
};

export type Office = ReturnType<typeof openOffice>;
