import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { listForOutage } from '../../functions/list-for-outage/list-for-outage.ts';
import { ageSeal } from '../../shared/adapters/age-seal.ts';
import { aNewcomer, anOffice, type Office } from '../support/an-office.ts';

const MORNING = '2026-03-20T05:30:00Z';

const book = (office: Office, id: string, timepoint: string, at: string, assessor?: string) =>
  office.ask('PUT', office.of(id, `/follow-ups/${timepoint}/appointment`), {
    at,
    mode: 'phone',
    place: 'Lokale 2',
    assessor,
  });

/** A study with a key on a Friday morning; one person is met that day, one on Tuesday and one on Wednesday. */
const aMorning = async (at = MORNING) => {
  const identity = await generateX25519Identity();
  const office = await anOffice({ at: '2026-03-10T08:00:00Z' });
  const files = new Map<string, Uint8Array>();
  for (const n of [1, 2, 3]) {
    const contact = { name: `Deltager ${String(n)}`, phone: `20 12 34 5${String(n)}` };
    await office.ask(
      'POST',
      office.inStudy('/participants'),
      aNewcomer({ id: `P-${String(n)}`, contact, mentor: 'mentor-1' }),
    );
  }
  await book(office, 'P-1', 'FU12', '2026-03-20T10:30');
  await book(office, 'P-2', 'FU12', '2026-03-24T13:00');
  await book(office, 'P-3', 'FU12', '2026-03-25T09:00');
  await office.ask('PATCH', office.inStudy(''), { outageKey: await identityToRecipient(identity) });
  office.turnTo(at);
  const run = listForOutage({
    ...office.ports,
    seal: ageSeal,
    lists: {
      put: async ({ study, on, sealed }) => {
        files.set(`${study}/${on}`, sealed);
      },
    },
  });
  const open = async (name: string): Promise<string> => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return decrypter.decrypt(files.get(name) ?? new Uint8Array(), 'text');
  };
  return { office, files, run, open };
};

describe('the list for an outage', () => {
  it('holds whom staff meet today and on the next two working days, with numbers, for whoever has the key', async () => {
    const { run, open } = await aMorning();
    await run();
    const text = await open('ips-ma/2026-03-20');
    expect(text.split('\r\n')).toEqual([
      'Aftaler, hvis nettet er nede: A made-up study',
      '20-03-2026 – 24-03-2026',
      'Skrevet 20-03-2026 06.30',
      '',
      'fre. 20/3/2026',
      '  10.30  P-1  Deltager 1',
      '         +4520123451',
      '         FU12 · telefon · 60 min. · Sted: Lokale 2',
      '',
      'tir. 24/3/2026',
      '  13.00  P-2  Deltager 2',
      '         +4520123452',
      '         FU12 · telefon · 60 min. · Sted: Lokale 2',
      '',
    ]);
    expect(text).not.toMatch(/IPS-MA|mentor/);
  });

  it('names nobody who is to be erased, from the asking on', async () => {
    const { office, run, open } = await aMorning();
    await office.ask('POST', office.of('P-1:erase'), { reason: 'asked to' }, { as: 'lead-1' });
    await run();
    const text = await open('ips-ma/2026-03-20');
    expect(text).toContain('Deltager 2');
    expect(text).not.toMatch(/P-1|Deltager 1|20123451/);
    expect(await office.contacts.readsOf('ips-ma', 'P-1', MORNING)).toEqual([]);
  });

  it('calls whoever interviews by name, and numbers in its own language', async () => {
    const { office, run, open } = await aMorning();
    for (const [user, name] of [
      ['assessor-1', 'Interviewer Et'],
      ['assessor-2', undefined],
    ] as const)
      await office.studies.saveMember({ study: 'ips-ma', user, roles: ['assessor'], ...(name ? { name } : {}) });
    await book(office, 'P-1', 'FU12', '2026-03-20T10:30', 'assessor-1');
    await book(office, 'P-2', 'FU12', '2026-03-24T13:00', 'assessor-2');
    const phones = [
      { number: '+4520123451', label: 'mobile' },
      { number: '+4520123459', label: 'hos mor' },
      { number: '+4520123458', label: 'home', unsafe: true },
    ];
    await office.ask('PATCH', office.of('P-1', '/contact'), { phones });
    await run();
    const text = await open('ips-ma/2026-03-20');
    expect(text).toContain('+4520123451 mobil, +4520123459 hos mor, må ikke bruges: farligt for deltageren hjemme');
    expect(text).not.toContain('+4520123458');
    expect(text).toContain('Interviewer: Interviewer Et');
    expect(text).toContain('Interviewer: assessor-2');
  });

  it('is read by nobody without the key', async () => {
    const { run, files } = await aMorning();
    await run();
    const bytes = Buffer.from(files.get('ips-ma/2026-03-20') ?? '').toString('latin1');
    expect(bytes).toMatch(/^age-encryption\.org\/v1\n/);
    expect(bytes).not.toMatch(/Deltager|20123451|P-1/);
  });

  it('writes down each look at a card, for whoever asks', async () => {
    const { office, run } = await aMorning();
    await run();
    const reads = await office.contacts.readsOf('ips-ma', 'P-1', MORNING);
    expect(reads).toMatchObject([{ user: 'system', purpose: 'outage', at: MORNING }]);
    expect(await office.contacts.readsOf('ips-ma', 'P-3', MORNING)).toEqual([]);
  });

  it('is written once a day, however often it is asked for, and anew for another key', async () => {
    const { office, run, files } = await aMorning();
    await run();
    const first = files.get('ips-ma/2026-03-20');
    await run();
    expect(files.get('ips-ma/2026-03-20')).toBe(first);
    const other = await identityToRecipient(await generateX25519Identity());
    await office.ask('PATCH', office.inStudy(''), { outageKey: other });
    await run();
    expect(files.get('ips-ma/2026-03-20')).not.toBe(first);
  });

  it.each([
    ['before half past six', '2026-03-20T05:29:00Z'],
    ['on a Saturday', '2026-03-21T08:00:00Z'],
    ['on a public holiday', '2026-04-02T08:00:00Z'],
  ])('is not written %s', async (_, at) => {
    const { run, files } = await aMorning(at);
    await run();
    expect(files.size).toBe(0);
  });

  it('is none in a study without a key, and settings say so', async () => {
    const { office, run, files } = await aMorning();
    await office.ask('PATCH', office.inStudy(''), { outageKey: '' });
    await run();
    expect(files.size).toBe(0);
    expect((await office.ask('GET', office.inStudy(''))).body).not.toHaveProperty('outageKey');
  });

  it('is told of in the settings, not who is on it', async () => {
    const { office, run } = await aMorning();
    await run();
    const { body } = await office.ask('GET', office.inStudy(''));
    expect(body.outageList).toEqual({ on: '2026-03-20', at: MORNING, appointments: 2 });
  });

  it('of one study does not hang on that of another', async () => {
    const { office, files } = await aMorning();
    const study = await office.studies.study('ips-ma');
    if (study === undefined) throw new Error('no study');
    await office.studies.saveStudy({ ...study, id: 'a-broken-one', revision: 1 }, undefined);
    const run = listForOutage({
      ...office.ports,
      seal: ageSeal,
      lists: { put: async ({ study: id, on, sealed }) => void files.set(`${id}/${on}`, sealed) },
    });
    await expect(run()).rejects.toThrow('no list for an outage: a-broken-one');
    expect([...files.keys()]).toEqual(['ips-ma/2026-03-20']);
  });

  it('lies there without the one card that does not open, says so, and is written anew until it is whole', async () => {
    const { office, run, open } = await aMorning();
    const { read } = office.contacts;
    office.contacts.read = (study, participant, purpose) =>
      participant === 'P-1' ? Promise.reject(new Error('no key')) : read(study, participant, purpose);
    await expect(run()).rejects.toThrow('no list for an outage: ips-ma');
    const gaps = await open('ips-ma/2026-03-20');
    expect(gaps).toMatch(/10\.30 {2}P-1\r\n +navn og nummer kunne ikke læses\r\n +FU12/);
    expect(gaps).toContain('13.00  P-2  Deltager 2');
    expect(gaps).not.toMatch(/t1\.|Deltager 1/);
    office.contacts.read = read;
    await run();
    expect(await open('ips-ma/2026-03-20')).toContain('10.30  P-1  Deltager 1');
  });

  it.each(['age1qqqq', 'AGE-SECRET-KEY-1QQ', 'ssh-ed25519 AAAA'])('is sealed for no key like %s', async (outageKey) => {
    const { office } = await aMorning();
    const answer = await office.ask('PATCH', office.inStudy(''), { outageKey });
    expect(answer.body).toMatchObject({ status: 422, field: '/outageKey' });
  });

  it('takes no key with a slip in it', async () => {
    const { office } = await aMorning();
    const key = await identityToRecipient(await generateX25519Identity());
    const slip = key.slice(0, 20) + (key[20] === 'q' ? 'p' : 'q') + key.slice(21);
    expect((await office.ask('PATCH', office.inStudy(''), { outageKey: slip })).status).toBe(422);
    expect((await office.ask('PATCH', office.inStudy(''), { outageKey: key })).status).toBe(200);
  });
});
