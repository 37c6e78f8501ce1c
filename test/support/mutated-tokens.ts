/** A generator that gives the same tokens in every run (mulberry32). */
const drawFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below;
  };
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';

/** Tokens that are none: one or more letters changed, left out, put in or swapped, parts of another token put in, purposes and times moved. */
export function* mutatedTokens(genuine: readonly string[], count: number, seed = 20261127): Generator<string> {
  const draw = drawFrom(seed);
  const at = (length: number): number => Math.floor(draw(length));
  const letter = (): string => LETTERS.charAt(at(LETTERS.length));
  const known = new Set(genuine);
  const mutate = (token: string): string => {
    const place = at(token.length);
    const parts = token.split('.');
    const other = (genuine[at(genuine.length)] ?? '').split('.');
    switch (at(7)) {
      case 0:
        return token.slice(0, place) + letter() + token.slice(place + 1);
      case 1:
        return token.slice(0, place) + token.slice(place + 1);
      case 2:
        return token.slice(0, place) + letter() + token.slice(place);
      case 3:
        return parts.with(3, String(Number(parts[3]) + 1 + at(86_400))).join('.');
      case 4: {
        const which = at(parts.length);
        return parts.with(which, other[which] ?? '').join('.');
      }
      case 5:
        return parts.with(at(parts.length), '').join('.');
      default:
        return `${token}${letter()}`;
    }
  };
  for (let made = 0; made < count;) {
    let token = mutate(genuine[at(genuine.length)] ?? '');
    while (at(3) === 0) token = mutate(token.includes('.') ? token : `${token}....`);
    if (known.has(token)) continue;
    made += 1;
    yield token;
  }
}
