import { kmsKeyWrapper } from '../../shared/adapters/kms-key-wrapper.ts';
import { localKeyWrapper } from '../../shared/adapters/local-key-wrapper.ts';
import type { KeyWrapper } from '../../shared/ports/key-wrapper.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';
import { recordActions } from '../support/recorded-actions.ts';

let server: ProviderServer;
beforeEach(async () => {
  server = await startProvider();
});
afterEach(() => server.close());

const master = new Uint8Array(32).fill(7);
const kms = () => kmsKeyWrapper({ client: server.client, keyId: 'alias/contacts' });
const context = { study: 'ips-ma', participant: 'P001' };

const wrappers: [string, () => KeyWrapper][] = [
  ['KMS', kms],
  ['one machine', () => localKeyWrapper({ master })],
  ['one machine, reproducibly', () => localKeyWrapper({ master, reproducible: true })],
];

describe.each(wrappers)('a data key from %s', (_where, wrapper) => {
  it('has 256 bits and comes back from its wrapped form', async () => {
    const keys = wrapper();
    const { plain, wrapped } = await keys.newDataKey(context);
    expect(plain).toHaveLength(32);
    expect(Buffer.from(await keys.unwrap(wrapped, context))).toEqual(Buffer.from(plain));
  });

  it('belongs to its participant and to nobody else', async () => {
    const keys = wrapper();
    const { wrapped } = await keys.newDataKey(context);
    await expect(keys.unwrap(wrapped, { ...context, participant: 'P002' })).rejects.toThrow();
    await expect(keys.unwrap(wrapped, { ...context, study: 'other' })).rejects.toThrow();
  });

  it('does not stand readable in its wrapped form', async () => {
    if (wrapper === kms) return;
    const { plain, wrapped } = await wrapper().newDataKey(context);
    expect(Buffer.from(wrapped.slice(3), 'base64url').includes(Buffer.from(plain))).toBe(false);
  });
});

describe('keys in KMS', () => {
  it('are made and opened under the named key, with the context in the audit log', async () => {
    const { wrapped } = await kms().newDataKey(context);
    await kms().unwrap(wrapped, context);
    expect(server.posts.map(({ action, input }) => ({ action, ...input }))).toEqual([
      { action: 'GenerateDataKey', KeyId: 'alias/contacts', KeySpec: 'AES_256', EncryptionContext: context },
      { action: 'Decrypt', KeyId: 'alias/contacts', CiphertextBlob: wrapped, EncryptionContext: context },
    ]);
  });

  it('are asked for again when KMS is busy', async () => {
    server.will('throttle', 'ok');
    await kms().newDataKey(context);
    expect(server.posts).toHaveLength(2);
  });

  it('are not replaced by anything when KMS refuses', async () => {
    server.will({ error: { status: 400, code: 'AccessDeniedException', message: '' } });
    await expect(kms().newDataKey(context)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(kms().unwrap('AAAA', context)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('are missed when KMS answers without one', async () => {
    server.will('empty');
    await expect(kms().newDataKey(context)).rejects.toThrow('without a key');
  });

  it('need the permissions to make and to open', async () => {
    const actions = new Set<string>();
    const keys = kms();
    recordActions(keys.client, actions);
    await keys.unwrap((await keys.newDataKey(context)).wrapped, context);
    expect([...actions]).toEqual(['kms:GenerateDataKey', 'kms:Decrypt']);
  });
});

describe('keys on one machine', () => {
  it('are drawn anew each time', async () => {
    const keys = localKeyWrapper({ master });
    const [one, other] = [await keys.newDataKey(context), await keys.newDataKey(context)];
    expect(Buffer.from(one.plain)).not.toEqual(Buffer.from(other.plain));
  });

  it('are the same in two empty runs that must be reproducible', async () => {
    const run = () => localKeyWrapper({ master, reproducible: true }).newDataKey(context);
    expect(await run()).toEqual(await run());
  });

  it('do not depend on the order in which the context is written', async () => {
    const keys = localKeyWrapper({ master, reproducible: true });
    const { wrapped } = await keys.newDataKey({ study: 'ips-ma', participant: 'P001' });
    await expect(keys.unwrap(wrapped, { participant: 'P001', study: 'ips-ma' })).resolves.toHaveLength(32);
  });

  it('differ from participant to participant and from master to master', async () => {
    const other = new Uint8Array(32).fill(8);
    const plains = await Promise.all([
      localKeyWrapper({ master, reproducible: true }).newDataKey(context),
      localKeyWrapper({ master, reproducible: true }).newDataKey({ ...context, participant: 'P002' }),
      localKeyWrapper({ master: other, reproducible: true }).newDataKey(context),
    ]);
    expect(new Set(plains.map(({ plain }) => Buffer.from(plain).toString('hex'))).size).toBe(3);
  });

  it('do not open under another master', async () => {
    const { wrapped } = await localKeyWrapper({ master }).newDataKey(context);
    const stranger = localKeyWrapper({ master: new Uint8Array(32).fill(8) });
    await expect(stranger.unwrap(wrapped, context)).rejects.toThrow('does not open');
  });

  it('need a master of 256 bits', () => {
    expect(() => localKeyWrapper({ master: new Uint8Array(16) })).toThrow(RangeError);
  });
});
