import type { World } from '../world.ts';

const MINUTE_MS = 60_000;

/** A text to one of our numbers, as the carrier hands it over. */
export const textFrom = (world: World, number: string, to: string, text: string): void => {
  world.seen.texted.push({ at: world.time.now(), from: number });
  const id = `in-${String(world.time.now())}-${number}`;
  const message = JSON.stringify({
    originationNumber: number,
    destinationNumber: to,
    messageBody: text,
    inboundMessageId: id,
  });
  // The carrier acts on STOP itself before it tells us.
  if (/^stop$/i.test(text)) world.shut.add(number);
  const deliver = async (tries: number): Promise<void> => {
    const isTaken = await world.invoke('reply', (process) => process.jobs.reply(message));
    if (!isTaken && tries < 3) world.time.after(tries * MINUTE_MS, () => void deliver(tries + 1));
  };
  void deliver(1);
};
