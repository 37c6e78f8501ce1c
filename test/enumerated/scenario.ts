import type { EnumeratedWorld } from './enumerated-world.ts';
import type { House, HouseSetting } from './house.ts';
import type { Provider } from './providers.ts';
import type { Lived } from '../world/checks/lived.ts';

/** A short story over the production functions, of which every call of the outside may fail. */
export interface Scenario {
  name: string;
  /** What the participant or the staff live. */
  story: string;
  house: HouseSetting;
  provider: Provider;
  /** Before any fault, and not counted. */
  before?: (house: House) => Promise<void>;
  /** Epoch milliseconds; the start of the house when it is absent. */
  from?: number;
  /** The other thing that happens, at every call in turn. */
  act?: (world: EnumeratedWorld, house: House) => void;
  /** Calls that fail, of those that are counted: the first so many. */
  depth: number;
  /** Of triples; none without it. */
  depthOfTriples?: number;
  hours: number;
  /** Whether a worker has died before the first call. */
  hasDied?: true;
  /** @returns what must have come of it and has not, as sentences */
  wanting: (lived: Lived, world: EnumeratedWorld) => string[];
}
