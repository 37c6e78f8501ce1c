import { Problem } from './problem.ts';

const tooLarge = (limitBytes: number): Problem =>
  new Problem({
    status: 413,
    code: 'too-large',
    title: 'The body is too large',
    detail: `Send at most ${String(Math.floor(limitBytes / 1024))} kB.`,
  });

const concatenated = (chunks: Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** Whoever still sends when the answer comes sees a broken connection instead of it, so the rest is read as well, unless there is no end to it. */
const READ_ON_TIMES = 10;

/** Reads the body once, however often it is asked for, and keeps nothing of one that is longer than it may be. */
export const readRaw = (request: Request): ((limitBytes: number) => Promise<Uint8Array>) => {
  let read: Uint8Array | undefined;
  return async (limitBytes) => {
    if (read === undefined) {
      const chunks: Uint8Array[] = [];
      let length = 0;
      for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
        length += chunk.length;
        if (length <= limitBytes) chunks.push(chunk);
        else chunks.length = 0;
        if (length > READ_ON_TIMES * limitBytes) break;
      }
      if (length > limitBytes) throw tooLarge(limitBytes);
      read = concatenated(chunks, length);
    }
    if (read.length > limitBytes) throw tooLarge(limitBytes);
    return read;
  };
};
