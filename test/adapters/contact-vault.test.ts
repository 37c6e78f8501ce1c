import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { contactCipher } from '../../shared/adapters/contact-cipher.ts';
import { contactVault } from '../../shared/adapters/dynamo/contact-vault.ts';
import { localKeyWrapper } from '../../shared/adapters/local-key-wrapper.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import type { KeyWrapper } from '../../shared/ports/key-wrapper.ts';
import { changed, enrolled, recordsOf, STUDY } from '../support/a-commit.ts';
import { noPatience, openTables, storeOn, TABLES } from '../support/dynamo-store.ts';
import { inMemoryContactVault } from '../../shared/adapters/in-memory/contact-vault.ts';
import { inMemoryRecordStore } from '../../shared/adapters/in-memory/record-store.ts';
import { troubledDocuments } from '../support/troubled-documents.ts';

const aCard = (over: Partial<ContactCard> = {}): ContactCard => ({
  name: 'Made Up',
  phones: [{ number: '+4520123456' }, { number: '+4520123457', shared: true }],
  email: 'made-up@example.com',
  addresses: [{ lines: ['Testvej 1', '1000 Testby'] }],
  contactPersons: [],
  ...over,
});

/** Counts how often a key is opened. */
const watchedKeys = () => {
  const keys = localKeyWrapper({ master: new Uint8Array(32).fill(7) });
  const opened: string[] = [];
  const unwrap: KeyWrapper['unwrap'] = (wrapped, context) => {
    opened.push(wrapped);
    return keys.unwrap(wrapped, context);
  };
  return { keys: { ...keys, unwrap }, opened };
};

const onTables = async () => {
  const tables = await openTables();
  const watched = troubledDocuments(tables.documents);
  const { keys, opened } = watchedKeys();
  let now = Date.parse('2026-03-06T09:00:00Z');
  const newVault = (lookup = 9) =>
    contactVault({
      documents: watched.documents,
      table: TABLES.contacts,
      patience: noPatience(),
      cipher: contactCipher({ keys, clock: { now: () => now } }),
      lookupKey: new Uint8Array(32).fill(lookup),
    });
  const wait = (seconds: number): void => {
    now += seconds * 1_000;
  };
  return {
    ...tables,
    store: storeOn(watched.documents),
    vault: newVault(),
    newVault,
    opened,
    sent: watched.sent,
    wait,
  };
};

const inMemory = async () => {
  const store = inMemoryRecordStore();
  return { store, vault: inMemoryContactVault(store.tables), close: async () => undefined };
};

describe.each([
  ['in memory', inMemory],
  ['on the tables', onTables],
])('the contact vault %s', (_, open) => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  const said = { text: 'Jeg kommer for sent', number: '+4520123456' };

  it('tells by which ways whoever has a card can be reached, without opening any', async () => {
    const { store, vault } = opened;
    const cards: Record<string, ContactCard> = { 'P-1': aCard(), 'P-2': aCard({ phones: [], email: undefined }) };
    for (const [participant, card] of Object.entries(cards))
      await store.commit({
        token: `enrol-${participant}`,
        changes: enrolled({ participant }),
        contacts: [await vault.seal(STUDY, participant, card, 0)],
      });
    const reaches = await vault.reaches(STUDY, ['P-1', 'P-2', 'P-3', 'P-1']);
    expect([...reaches.keys()].toSorted()).toEqual(['P-1', 'P-2']);
    expect(reaches.get('P-1')).toEqual({ sms: true, phone: true, email: true, letters: [{}] });
    expect(reaches.get('P-2')).toEqual({ sms: false, phone: false, email: false, letters: [{}] });
    expect((await vault.readsOf(STUDY, 'P-1')).length).toBe(0);
  });

  it('seals what somebody wrote under the key of their card, and without a card not at all', async () => {
    const { store, vault } = opened;
    await expect(vault.sealReply('ips-ma', 'P-1', 'line-1', said)).rejects.toThrow('no card');
    const card = await vault.seal('ips-ma', 'P-1', { phones: [], addresses: [], contactPersons: [] }, 0);
    await store.commit({ token: 'enrol', changes: [], contacts: [card] });
    const sealed = await vault.sealReply('ips-ma', 'P-1', 'line-1', said);
    expect(JSON.stringify(sealed)).not.toContain('Jeg kommer');
    expect(sealed.wrappedKey).toBeUndefined();
    expect(await vault.openReply('ips-ma', 'P-1', 'line-1', sealed)).toEqual(said);
    expect(await vault.openReply('ips-ma', 'P-2', 'line-1', sealed)).toBeUndefined();
  });

  it('seals what staff typed to the same bytes each time, and what looks sealed too', async () => {
    const { store, vault } = opened;
    expect((await vault.sealTexts(STUDY, 'P-1', ['ringede'])).size).toBe(0);
    const card = await vault.seal(STUDY, 'P-1', aCard(), 0);
    const before = (await vault.sealTexts(STUDY, 'P-1', ['ringede'], card.wrappedKey)).get('ringede')!;
    await store.commit({ token: 'new', changes: enrolled({ participant: 'P-1' }), contacts: [card] });
    const again = await vault.sealTexts(STUDY, 'P-1', ['ringede', before]);
    expect([again.get('ringede'), again.get(before)]).toEqual([before, before]);
    expect(before).not.toContain('ringede');
    expect((await vault.openTexts(STUDY, 'P-1', [before])).get(before)).toBe('ringede');
  });

  it('of whoever is erased opens nothing, finds nobody and keeps who looked, but not their words', async () => {
    const { store, vault } = opened;
    const former = aCard({ formerNumbers: ['+4520123458'] });
    const card = await vault.seal(STUDY, 'P-1', former, 0);
    await store.commit({ token: 'new', changes: enrolled({ participant: 'P-1' }), contacts: [card] });
    const read = {
      study: STUDY,
      participant: 'P-1',
      at: '2026-03-25T09:00:00Z',
      user: 'lead-1',
      purpose: 'browse',
    } as const;
    await vault.noteRead({ ...read, why: 'hun spurgte' }, 'a');
    const sealed = (await vault.sealTexts(STUDY, 'P-1', ['ringede'])).get('ringede')!;
    const written = await vault.sealReply(STUDY, 'P-1', 'line-1', said);
    const numbers = ['+4520123456', '+4520123457', '+4520123458'].map((number) => vault.numberHash(number));
    expect((await vault.numbersOf(STUDY, 'P-1')).toSorted()).toEqual(numbers.toSorted());
    await vault.erase(STUDY, 'P-1');
    await vault.erase(STUDY, 'P-1');
    expect(await vault.numbersOf(STUDY, 'P-1')).toEqual([]);
    expect([...(await vault.withCard(STUDY, ['P-1']))]).toEqual([]);
    expect((await vault.openTexts(STUDY, 'P-1', [sealed])).size).toBe(0);
    expect(await vault.openReply(STUDY, 'P-1', 'line-1', written)).toBeUndefined();
    expect(await store.participantsByLookup(STUDY, numbers[0]!)).toEqual([]);
    expect(await vault.readsOf(STUDY, 'P-1')).toEqual([read]);
  });

  it('seals what nobody wrote under a key of its own', async () => {
    const { vault } = opened;
    const sealed = await vault.sealReply('ips-ma', undefined, 'line-1', said);
    expect(await vault.openReply('ips-ma', undefined, 'line-1', sealed)).toEqual(said);
  });

  it('opens the card that was sealed, for whoever has a reason, and finds it by number', async () => {
    const { store, vault } = opened;
    expect(await vault.read(STUDY, 'P-1', 'send')).toBeUndefined();
    const sealed = await vault.seal(STUDY, 'P-1', aCard(), 0);
    await store.commit({ token: 'new', changes: enrolled({ participant: 'P-1' }), contacts: [sealed] });
    expect(await vault.read(STUDY, 'P-1', 'send')).toEqual({ card: aCard(), revision: 1 });
    const found = await store.participantsByLookup(STUDY, vault.numberHash('+4520123457'));
    expect(found).toEqual([{ study: STUDY, participant: 'P-1' }]);
  });

  it('keeps who looked and why, of one person alone, in order of time', async () => {
    const { vault } = opened;
    const look = (at: string, over: object = {}) =>
      ({ study: STUDY, participant: 'P-1', at, user: 'coordinator-1', purpose: 'call', ...over }) as const;
    const [later, first] = [look('2026-03-26T08:00:00Z', { task: 'P-1.0123456789ab' }), look('2026-03-25T09:00:00Z')];
    await vault.noteRead(later, 'b');
    await vault.noteRead(first, 'a');
    await vault.noteRead(first, 'a');
    await vault.noteRead(look('2026-03-25T09:00:00Z', { user: 'lead-1' }), 'c');
    await vault.noteRead(look('2026-03-25T09:00:00Z', { participant: 'P-10' }), 'd');
    expect(await vault.readsOf(STUDY, 'P-1')).toEqual([first, { ...first, user: 'lead-1' }, later]);
    expect(await vault.readsOf(STUDY, 'P-1', '2026-03-26T00:00:00Z')).toEqual([later]);
    expect(await vault.readsOf('other', 'P-1')).toEqual([]);
  });

  it('replaces a card only by one made from it', async () => {
    const { store, vault } = opened;
    const first = await vault.seal(STUDY, 'P-1', aCard(), 0);
    const created = await store.commit({ token: 'new', changes: enrolled({ participant: 'P-1' }), contacts: [first] });
    const [record] = recordsOf(created);
    const moved = aCard({ phones: [{ number: '+4520123499' }] });
    const [mine, theirs] = await Promise.all([
      vault.seal(STUDY, 'P-1', moved, 1),
      vault.seal(STUDY, 'P-1', aCard(), 1),
    ]);
    const [next] = recordsOf(await store.commit({ token: 'mine', changes: [changed(record!, {})], contacts: [mine] }));
    const late = await store.commit({ token: 'theirs', changes: [changed(next!, {})], contacts: [theirs] });
    expect(late).toEqual({ kind: 'lostRace' });
    expect(await vault.read(STUDY, 'P-1', 'edit')).toEqual({ card: moved, revision: 2 });
    expect(await store.participantsByLookup(STUDY, vault.numberHash('+4520123456'))).toEqual([]);
  });
});

describe('the contact vault on the tables', () => {
  let opened: Awaited<ReturnType<typeof onTables>>;
  beforeEach(async () => {
    opened = await onTables();
    const sealed = await opened.vault.seal(STUDY, 'P-1', aCard(), 0);
    await opened.store.commit({ token: 'new', changes: enrolled({ participant: 'P-1' }), contacts: [sealed] });
    opened.sent.length = 0;
  });
  afterEach(() => opened.close());

  it('holds nothing that anyone could read', async () => {
    const { documents } = opened;
    for (const TableName of [TABLES.contacts, TABLES.records]) {
      const { Items } = await documents.send(new ScanCommand({ TableName }));
      expect(Items).not.toEqual([]);
      expect(JSON.stringify(Items)).not.toMatch(/Made|20123456|example\.com|Testvej/);
    }
  });

  it('needs one request and, within five minutes, one key', async () => {
    const { newVault, opened: keysOpened, sent, wait } = opened;
    const vault = newVault();
    await vault.read(STUDY, 'P-1', 'send');
    await vault.read(STUDY, 'P-1', 'send');
    expect([sent, keysOpened.length]).toEqual([['Get', 'Get'], 1]);
    wait(301);
    await vault.read(STUDY, 'P-1', 'send');
    expect(keysOpened).toHaveLength(2);
  });

  it('erases the look-ups of a card that was never stored', async () => {
    const { store, vault, documents } = opened;
    const card = await vault.seal(STUDY, 'P-1', aCard(), 0);
    await store.commit({ token: 'new', changes: enrolled({ participant: 'P-1' }), contacts: [card] });
    const lost = await vault.seal(STUDY, 'P-1', aCard({ name: 'Another Name', email: 'other@example.com' }), 0);
    expect(await store.commit({ token: 'lost', changes: [], contacts: [lost] })).toEqual({ kind: 'exists' });
    await vault.erase(STUDY, 'P-1');
    const { Items } = await documents.send(new ScanCommand({ TableName: TABLES.contacts }));
    expect(Items).toEqual([]);
  });

  it('makes no two numbers meet, and none readable', () => {
    const { vault } = opened;
    const hashes = ['+4520123456', '+4520123457', '4520123456'].map((number) => vault.numberHash(number));
    expect(new Set(hashes).size).toBe(3);
    expect(hashes.join()).toMatch(/^[0-9a-f,]+$/);
    expect(vault.numberHash('+4520123456')).toBe(opened.newVault().numberHash('+4520123456'));
    expect(hashes).not.toContain(opened.newVault(8).numberHash('+4520123456'));
  });

  it('does not open a card that was moved to someone else', async () => {
    const { store, vault, newVault } = opened;
    const stolen = await vault.seal(STUDY, 'P-1', aCard(), 0);
    await store.commit({
      token: 'other',
      changes: enrolled({ participant: 'P-2' }),
      contacts: [{ ...stolen, participant: 'P-2' }],
    });
    await expect(newVault().read(STUDY, 'P-2', 'send')).rejects.toThrow();
  });
});
