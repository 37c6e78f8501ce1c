import type { Chance } from '../../../local/chance.ts';
import type { Timeline } from '../engine/timeline.ts';

export interface QueueSetting {
  name: string;
  time: Timeline;
  luck: Chance;
  visibilitySeconds: number;
  maxReceives: number;
  batch: number;
  workers: number;
  /** Of messages: delivered twice. */
  duplicate: () => number;
  /** Handles one batch. @returns the places of those that failed; never settles when its worker dies */
  handle: (bodies: string[]) => Promise<number[]>;
}

interface Message {
  body: string;
  receives: number;
}

const SECOND_MS = 1_000;
/** What an event source takes to see that something came. */
const POLL_MS = [50, 1_500] as const;

/** SQS and its event source: at least once, in no order, back after the visibility timeout, aside after some tries. */
export class WorldQueue {
  readonly dead: string[] = [];
  readonly bodies: string[] = [];
  readonly #setting: QueueSetting;
  #visible: Message[] = [];
  #hidden = 0;
  #busy = 0;
  #isPolled = false;

  constructor(setting: QueueSetting) {
    this.#setting = setting;
  }

  get depth(): number {
    return this.#visible.length + this.#hidden;
  }

  add(body: string): void {
    this.bodies.push(body);
    const { luck, duplicate } = this.#setting;
    const copies = duplicate() > 0 && luck.often(duplicate()) ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) this.#show({ body, receives: 0 }, luck.between(...POLL_MS));
  }

  /** An operator sends the dead letters back. */
  redrive(): void {
    for (const body of this.dead.splice(0)) this.#show({ body, receives: 0 }, 0);
  }

  #show(message: Message, afterMs: number): void {
    this.#hidden += 1;
    this.#setting.time.after(afterMs, () => {
      this.#hidden -= 1;
      if (message.receives >= this.#setting.maxReceives) this.dead.push(message.body);
      else this.#visible.push(message);
      this.#poll();
    });
  }

  #poll(): void {
    if (this.#isPolled || this.#busy >= this.#setting.workers || this.#visible.length === 0) return;
    this.#isPolled = true;
    this.#setting.time.after(this.#setting.luck.between(1, 20), () => {
      this.#isPolled = false;
      this.#take();
    });
  }

  #take(): void {
    const { batch, workers, luck, time, visibilitySeconds, handle } = this.#setting;
    if (this.#busy >= workers) return;
    const taken = luck.shuffled(this.#visible);
    this.#visible = taken.splice(batch);
    if (taken.length === 0) return;
    this.#busy += 1;
    for (const message of taken) message.receives += 1;
    const left = new Set(taken);
    const end = time.now() + visibilitySeconds * SECOND_MS;
    let isFree = false;
    const free = (): void => {
      if (isFree) return;
      isFree = true;
      this.#busy -= 1;
      this.#poll();
    };
    this.#hidden += taken.length;
    time.at(end, () => {
      free();
      this.#hidden -= taken.length;
      for (const message of left) this.#show(message, 0);
    });
    void handle(taken.map(({ body }) => body)).then((failed) => {
      // An answer that comes after the timeout deletes nothing any more: the messages have another receipt by now.
      if (time.now() < end) for (const [at, message] of taken.entries()) if (!failed.includes(at)) left.delete(message);
      free();
    });
    this.#poll();
  }
}
