import { inspect } from 'node:util';
import fc from 'fast-check';
import { contactCipher } from '../../shared/adapters/contact-cipher.ts';
import { dataKeyCache } from '../../shared/adapters/data-key-cache.ts';
import { localKeyWrapper } from '../../shared/adapters/local-key-wrapper.ts';
import type { KeyWrapper } from '../../shared/ports/key-wrapper.ts';

const master = new Uint8Array(32).fill(7);
const anna = { study: 'ips-ma', participant: 'P001' };
const bo = { study: 'ips-ma', participant: 'P002' };
const contact = { name: 'Test Person', phones: [{ number: '+4520123456', label: 'mobil' }] };

/** Remembers how often a key was opened, and can lose them all. */
const countingKeys = (): KeyWrapper & { opened: number; lost: boolean } => {
  const keys = localKeyWrapper({ master });
  const counting = {
    opened: 0,
    lost: false,
    newDataKey: (context: Record<string, string>) => keys.newDataKey(context),
    unwrap: (wrapped: string, context: Record<string, string>) => {
      counting.opened += 1;
      return counting.lost ? Promise.reject(new Error('no such key')) : keys.unwrap(wrapped, context);
    },
  };
  return counting;
};

const aCipher = ({
  keys = localKeyWrapper({ master }),
  at = { now: 0 },
  cacheEntries = 100,
  reproducible = false,
} = {}) => contactCipher({ keys, clock: { now: () => at.now }, cacheEntries, reproducible });

describe('contact data', () => {
  it('is read by whoever holds the key, and by nobody else', async () => {
    const cipher = aCipher();
    const key = await cipher.newKey(anna);
    const sealed = await cipher.seal(anna, key, 'contact', contact);
    expect(sealed).not.toMatch(/Test|2012|mobil/);
    expect(await cipher.open(anna, key, 'contact', sealed)).toEqual(contact);
    await expect(cipher.open(anna, await cipher.newKey(anna), 'contact', sealed)).rejects.toThrow('does not open');
  });

  it('comes back as it was, whatever it was', async () => {
    const cipher = aCipher();
    const key = await cipher.newKey(anna);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const given: unknown = JSON.parse(JSON.stringify(value));
        expect(await cipher.open(anna, key, 'contact', await cipher.seal(anna, key, 'contact', given))).toEqual(given);
      }),
    );
  });

  it('does not open when a single character of it was changed', async () => {
    const cipher = aCipher();
    const key = await cipher.newKey(anna);
    const sealed = await cipher.seal(anna, key, 'contact', 'x');
    for (let place = 0; place < sealed.length; place += 1) {
      const swapped = sealed[place] === 'A' ? 'Q' : 'A';
      const forged = sealed.slice(0, place) + swapped + sealed.slice(place + 1);
      await expect(cipher.open(anna, key, 'contact', forged)).rejects.toThrow('does not open');
    }
  });

  it.each(['', 's1.', 's1.AAAA', 's2.AAAA', 'contact'])('does not open out of %j', async (sealed) => {
    const cipher = aCipher();
    await expect(cipher.open(anna, await cipher.newKey(anna), 'contact', sealed)).rejects.toThrow('does not open');
  });

  it('does not open as another field', async () => {
    const cipher = aCipher();
    const key = await cipher.newKey(anna);
    const sealed = await cipher.seal(anna, key, 'phone', '+4520123456');
    await expect(cipher.open(anna, key, 'email', sealed)).rejects.toThrow('does not open');
  });

  it('does not open for another participant or study, with their key or with its own, fresh or cached', async () => {
    const at = { now: 0 };
    const cipher = aCipher({ at });
    const [hers, his] = [await cipher.newKey(anna), await cipher.newKey(bo)];
    const sealed = await cipher.seal(anna, hers, 'contact', contact);
    const elsewhere = { ...anna, study: 'projekt-inklusion' };
    for (at.now of [0, 3_600_000]) {
      await expect(cipher.open(bo, his, 'contact', sealed)).rejects.toThrow();
      await expect(cipher.open(bo, hers, 'contact', sealed)).rejects.toThrow();
      await expect(cipher.open(elsewhere, hers, 'contact', sealed)).rejects.toThrow();
    }
  });

  it('is bound to its owner even if the key service were not to look', async () => {
    const lax: KeyWrapper = {
      newDataKey: () => Promise.resolve({ plain: master, wrapped: 'one key for all' }),
      unwrap: () => Promise.resolve(master),
    };
    const cipher = aCipher({ keys: lax });
    const key = await cipher.newKey(anna);
    const sealed = await cipher.seal(anna, key, 'contact', contact);
    expect(await cipher.open(anna, key, 'contact', sealed)).toEqual(contact);
    await expect(cipher.open(bo, key, 'contact', sealed)).rejects.toThrow('does not open');
    await expect(cipher.open({ ...anna, study: 'other' }, key, 'contact', sealed)).rejects.toThrow('does not open');
  });

  it('says nothing of itself when it does not open', async () => {
    const cipher = aCipher();
    const sealed = await cipher.seal(anna, await cipher.newKey(anna), 'contact', contact);
    const failure: unknown = await cipher
      .open(anna, await cipher.newKey(anna), 'contact', sealed)
      .catch((error: unknown) => error);
    expect(inspect(failure, { depth: null })).not.toMatch(/Test|2012|mobil|P001/);
  });
});

describe('the key of a participant', () => {
  it('is opened once in five minutes, and then again', async () => {
    const at = { now: 0 };
    const keys = countingKeys();
    const cipher = aCipher({ keys, at });
    const key = await cipher.newKey(anna);
    const sealed = await cipher.seal(anna, key, 'contact', contact);
    at.now = 299_999;
    await cipher.open(anna, key, 'contact', sealed);
    expect(keys.opened).toBe(0);
    at.now = 300_000;
    await cipher.open(anna, key, 'contact', sealed);
    at.now = 599_999;
    await cipher.open(anna, key, 'contact', sealed);
    expect(keys.opened).toBe(1);
  });

  it('is of no more use once it is destroyed: at once here, after five minutes everywhere', async () => {
    const [here, elsewhere] = [{ now: 0 }, { now: 0 }];
    const keys = countingKeys();
    const [one, other] = [aCipher({ keys, at: here }), aCipher({ keys, at: elsewhere })];
    const key = await one.newKey(anna);
    const sealed = await one.seal(anna, key, 'contact', contact);
    await other.open(anna, key, 'contact', sealed);
    keys.lost = true;
    one.forget(key);
    await expect(one.open(anna, key, 'contact', sealed)).rejects.toThrow('no such key');
    elsewhere.now = 300_000;
    await expect(other.open(anna, key, 'contact', sealed)).rejects.toThrow('no such key');
  });

  it('is not lent out of the cache to another participant or study', () => {
    const cache = dataKeyCache({ now: () => 0 });
    cache.put('wrapped', anna, master);
    expect(cache.get('wrapped', anna)).toBe(master);
    expect(cache.get('wrapped', bo)).toBeUndefined();
    expect(cache.get('wrapped', { ...anna, study: 'other' })).toBeUndefined();
  });

  it('is one of a bounded number that are kept, the latest', async () => {
    const keys = countingKeys();
    const cipher = aCipher({ keys, cacheEntries: 2 });
    const owned = await Promise.all(
      [anna, bo, { ...anna, participant: 'P003' }].map(async (owner) => ({ owner, key: await cipher.newKey(owner) })),
    );
    for (const { owner, key } of owned.toReversed()) await cipher.seal(owner, key, 'contact', contact);
    expect(keys.opened).toBe(1);
  });
});

describe('a run that must be reproducible', () => {
  const sealedInARun = async () => {
    const cipher = aCipher({ keys: localKeyWrapper({ master, reproducible: true }), reproducible: true });
    const key = await cipher.newKey(anna);
    return [key, await cipher.seal(anna, key, 'contact', contact), await cipher.seal(anna, key, 'note', contact)];
  };

  it('holds the same bytes as the run before', async () => {
    expect(await sealedInARun()).toEqual(await sealedInARun());
  });

  it('never uses a nonce for two contents or two fields', async () => {
    const cipher = aCipher({ reproducible: true });
    const key = await cipher.newKey(anna);
    const nonces = await Promise.all(
      ['contact', 'note'].flatMap((field) =>
        ['a', 'b', 'ab'].map(async (value) => (await cipher.seal(anna, key, field, value)).slice(0, 's1.'.length + 16)),
      ),
    );
    expect(new Set(nonces).size).toBe(6);
  });

  it('is the exception: otherwise the same data never looks the same', async () => {
    const cipher = aCipher();
    const key = await cipher.newKey(anna);
    const seal = () => cipher.seal(anna, key, 'contact', contact);
    expect(await seal()).not.toBe(await seal());
  });
});
