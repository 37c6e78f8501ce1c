import { createHmac } from 'node:crypto';
import { linkTokens } from '../../shared/adapters/link-tokens.ts';
import { LINK_PURPOSES } from '../../shared/domain/mail-link.ts';
import { aLinkTokens } from '../support/link-tokens.ts';
import { mutatedTokens } from '../support/mutated-tokens.ts';

const EXPIRES = 1_780_000_000;
/** `npm run tokens:nightly` tries the million of G20, which takes half a minute. */
const FORGERIES = Number(process.env['FORGERIES'] ?? 100_000);
const idOf = (n: number): string => aLinkTokens.idFor(`mail ${String(n)}`);
const tokens = Array.from({ length: 12 }, (_, n) =>
  aLinkTokens.write(idOf(n), { purpose: LINK_PURPOSES[n % 3] ?? 'stop', expires: EXPIRES + n }),
);

describe('the token of a link', () => {
  it('says what it was made to say', () => {
    const token = aLinkTokens.write(idOf(1), { purpose: 'appointment', expires: EXPIRES });
    const claim = { purpose: 'appointment', expires: EXPIRES };
    expect(aLinkTokens.read(token)).toEqual({ idHash: aLinkTokens.hashOf(idOf(1)), claim });
  });

  it('holds 128 bits that no other mail has, and nothing of whom it was sent to', () => {
    const ids = Array.from({ length: 1_000 }, (_, n) => idOf(n));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[\w-]{22}$/.test(id))).toBe(true);
  });

  it('is worth nothing once a letter of it is another: of all that were forged none is believed', () => {
    let read = 0;
    const believed: string[] = [];
    for (const token of mutatedTokens(tokens, FORGERIES)) {
      read += 1;
      if (aLinkTokens.read(token).claim !== undefined) believed.push(token);
    }
    expect({ read, believed }).toEqual({ read: FORGERIES, believed: [] });
    expect(tokens.every((token) => aLinkTokens.read(token).claim !== undefined)).toBe(true);
  });

  it('is worth nothing under another key, and nothing for another purpose', () => {
    const others = linkTokens({ k1: new Uint8Array(32).fill(8) });
    const token = others.write(idOf(1), { purpose: 'stop', expires: EXPIRES });
    expect(aLinkTokens.read(token).claim).toBeUndefined();
    const stop = aLinkTokens.write(idOf(1), { purpose: 'stop', expires: EXPIRES });
    expect(aLinkTokens.read(stop.replace('.stop.', '.appointment.')).claim).toBeUndefined();
  });

  it.each([
    ['of another version', `v2.k1.stop.${String(EXPIRES)}.id`],
    ['under a key that has no such name', `v1.k9.stop.${String(EXPIRES)}.id`],
    ['for what no link is for', `v1.k1.everything.${String(EXPIRES)}.id`],
    ['without an end', 'v1.k1.stop.never.id'],
    ['that ends before there were links', 'v1.k1.stop.17.id'],
    ['with a part too many', `v1.k1.stop.${String(EXPIRES)}.id.more`],
    ['with a part too few', `v1.k1.stop.${String(EXPIRES)}`],
  ])('%s is worth nothing, though its mac is right', (_, said) => {
    const key = new Uint8Array(32).fill(9);
    const signed = (text: string) => `${text}.${createHmac('sha256', key).update(`token/${text}`).digest('base64url')}`;
    const ours = linkTokens({ k1: key });
    expect(ours.read(signed(said)).claim).toBeUndefined();
    expect(ours.read(signed(`v1.k1.stop.${String(EXPIRES)}.id`)).claim).toEqual({ purpose: 'stop', expires: EXPIRES });
  });

  it('is found again by the name of its mail, and by no key but its own', () => {
    const ours = linkTokens({ k1: new Uint8Array(32).fill(7) });
    const id = ours.idFor('mail 1');
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(ours.idFor('mail 1')).toBe(id);
    expect(aLinkTokens.idFor('mail 1')).toBe(id);
    expect(linkTokens({ k1: new Uint8Array(32).fill(8) }).idFor('mail 1')).not.toBe(id);
  });

  it.each(['', 'v1.k1.stop.1780000000', 'v1.k1.stop.1780000000..'])(
    'that holds no id, as %j, is looked up as the hash of nothing',
    (token) => {
      const { idHash } = aLinkTokens.read(token);
      expect(idHash).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    },
  );

  it.each(['', '.', 'v1', 'v1.k1.stop', '.....', 'v1.k1.stop.1780000000..', '💥', 'x'.repeat(300)])(
    'that is %j is read without a fault',
    (token) => {
      expect(aLinkTokens.read(token)).toEqual({ idHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    },
  );
});
