import { handleReply } from '../../../functions/handle-reply/handle-reply.ts';
import { aCsv, aRow } from '../../support/a-csv.ts';
import { aStudy, builtIn } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Loose } from '../../support/an-office.ts';
import { importRows } from '../../support/imported.ts';

const NUMBER = '+4520123456';
const ANOTHER = '+4520123499';

/** P-1 and P-2 have one phone. */
const beforeStop = async (place: { site?: string } = {}) => {
  const sites = place.site === undefined ? [] : [{ id: place.site }, { id: 'south' }];
  const office = await anOffice({ at: '2025-05-01T09:00:00Z', study: aStudy({ sites }) });
  const { phone: _phone, ...contact } = (aNewcomer() as Loose).contact;
  const enrol = (id: string, phones: object[] = [{ number: NUMBER }]) =>
    office.ask('POST', office.inStudy('/participants'), { ...aNewcomer(place), id, contact: { ...contact, phones } });
  for (const id of ['P-1', 'P-2']) expect((await enrol(id)).status).toBe(201);
  const write = handleReply({ ...office.workerPorts, replies: office.replies });
  const stop = () => write({ id: 'text-1', from: NUMBER, to: '+4520990001', text: 'STOP', at: office.now() });
  const { commit } = office.records;
  return {
    ...office,
    enrol,
    stop,
    /** Between the look-up of the number and the commit of the card that brings it; the next of that card may be lost. */
    stopBeforeCardOf: (id: string, { breaksOff = false } = {}) => {
      let commits = 0;
      office.records.commit = async (wanted) => {
        if (wanted.contacts?.some(({ participant }) => participant === id)) {
          commits += 1;
          if (commits === 1) await stop();
          if (commits === 2 && breaksOff) throw new Error('throttled');
        }
        return commit(wanted);
      };
    },
    change: (id: string, phones: object[], query = '') =>
      office.ask('PATCH', office.of(id, `/contact${query}`), { phones }),
    silenced: async (id: string) =>
      (await office.contacts.read('ips-ma', id, 'edit'))?.card.phones.map(({ number, silenced }) => [number, silenced]),
  };
};

/** Somebody wrote STOP from it. */
const afterStop = async (place: { site?: string } = {}) => {
  const office = await beforeStop(place);
  await office.stop();
  return office;
};

describe('a number from which somebody wrote STOP for all who have it', () => {
  it('is silent for whoever comes in with it later', async () => {
    const { enrol, silenced } = await afterStop();
    expect((await enrol('P-3')).status).toBe(201);
    expect(await silenced('P-3')).toEqual([[NUMBER, true]]);
  });

  it('is silent for whoever is given it later, and no other number of theirs is', async () => {
    const { enrol, change, silenced } = await afterStop();
    await enrol('P-3', [{ number: ANOTHER }]);
    expect((await change('P-3', [{ number: ANOTHER }, { number: NUMBER }])).status).toBe(200);
    expect(await silenced('P-3')).toEqual([
      [ANOTHER, undefined],
      [NUMBER, true],
    ]);
  });

  it('stays silent when it leaves a card and comes back to it, or goes to somebody else meanwhile', async () => {
    const { enrol, change, silenced } = await afterStop();
    for (const id of ['P-1', 'P-2']) await change(id, [{ number: ANOTHER }]);
    expect(await silenced('P-1')).toEqual([[ANOTHER, undefined]]);
    await enrol('P-3');
    expect(await silenced('P-3')).toEqual([[NUMBER, true]]);
    await change('P-1', [{ number: NUMBER }]);
    expect(await silenced('P-1')).toEqual([[NUMBER, true]]);
  });

  it('is silent for whoever a file brings in with it, or gives it to', async () => {
    const office = await afterStop();
    expect((await importRows(office, [aRow(3, { phone: NUMBER }), aRow(4, { phone: ANOTHER })])).body.refused).toEqual(
      [],
    );
    expect(await office.silenced('P-003')).toEqual([[NUMBER, true]]);
    expect(await office.silenced('P-004')).toEqual([[ANOTHER, undefined]]);
    const again = [aRow(3, { phone: NUMBER }), aRow(4, { phone: NUMBER })];
    expect((await importRows(office, again, '?mode=update')).body).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await office.silenced('P-004')).toEqual([[NUMBER, true]]);
    expect((await importRows(office, again, '?mode=update')).body).toMatchObject({ updated: 0, unchanged: 2 });
  });

  it('is told to whoever enters it, before and after, and not whose it was', async () => {
    const { enrol, change } = await afterStop();
    const silent = (warnings: Loose[]) => warnings.filter(({ code }) => code === 'NUMBER_SILENCED');
    for (const id of ['P-1', 'P-2']) await change(id, [{ number: ANOTHER }]);
    const entered = await enrol('P-3', [{ number: '+4520123477' }, { number: NUMBER }]);
    expect(silent(entered.body.warnings)).toEqual([{ code: 'NUMBER_SILENCED', field: '/contact/phones/1/number' }]);
    expect(entered.text).not.toMatch(/P-[12]"/);
    const given = [{ code: 'NUMBER_SILENCED', field: '/phones/0/number' }];
    for (const query of ['?dryRun=true', '']) {
      const changed = await change('P-1', [{ number: NUMBER }], query);
      expect(silent(changed.body.warnings)).toEqual(given);
    }
    expect(silent((await change('P-1', [{ number: NUMBER, label: 'hjemme' }])).body.warnings)).toEqual([]);
    expect(silent((await enrol('P-4', [{ number: ANOTHER }])).body.warnings)).toEqual([]);
  });

  it('is told of each row of a list that brings it', async () => {
    const office = await afterStop();
    for (const id of ['P-1', 'P-2']) await office.change(id, [{ number: ANOTHER }]);
    const rows = [aRow(3, { arm: 'SAU', phone: NUMBER }), aRow(4, { arm: 'SAU' })];
    const told = [{ line: 2, column: 'phone', code: 'number-silenced', why: expect.stringContaining('no texts') }];
    for (const query of ['?dryRun=true', ''])
      expect((await importRows(office, rows, query)).body.warnings).toMatchObject(told);
    const again = await importRows(
      office,
      [aRow(3, { arm: 'SAU', phone: NUMBER, name: 'Deltager Ny' })],
      '?mode=update',
    );
    expect([again.body.updated, again.body.warnings]).toEqual([1, []]);
    const given = await importRows(office, [aRow(4, { arm: 'SAU', phone: NUMBER })], '?mode=update&dryRun=true');
    expect(given.body.warnings).toContainEqual(expect.objectContaining({ ...told[0], id: 'P-004' }));
  });

  it.each(['another study', 'another site'])(
    'is told to nobody of %s before it stands on their own card',
    async (where) => {
      const office = await afterStop({ site: 'north' });
      const study = where === 'another study' ? 'other' : 'ips-ma';
      if (study === 'other') {
        await office.studies.saveStudy(aStudy({ id: 'other' }), undefined);
        await office.studies.publish('other', builtIn('ips-ma'), 'test', '2025-05-01T09:00:00Z');
      }
      const place = study === 'other' ? {} : { sites: ['south'] };
      await office.studies.saveMember({
        study,
        user: 'c-9',
        email: 'c9@example.org',
        roles: ['coordinator'],
        ...place,
      });
      const ask = (method: string, path: string, body?: unknown, csv?: string) =>
        office.ask(method, `/api/studies/${study}/participants${path}`, body, { as: 'c-9', ...(csv ? { csv } : {}) });
      const site: Record<string, string> = study === 'other' ? {} : { site: 'south' };
      const contact = { ...(aNewcomer() as Loose).contact, phone: undefined, phones: [{ number: ANOTHER }] };
      expect((await ask('POST', '', { ...aNewcomer(), ...site, id: 'X-1', contact })).status).toBe(201);
      const phones = [{ number: NUMBER }];
      const tried = await ask('PATCH', '/X-1/contact?dryRun=true', { phones });
      expect([tried.status, tried.body.warnings]).toEqual([200, []]);
      expect(tried.text).not.toMatch(/silenced/i);
      const listed = await ask(
        'POST',
        ':import?dryRun=true',
        undefined,
        aCsv([aRow(3, { arm: 'SAU', phone: NUMBER, ...site })]),
      );
      expect([listed.status, listed.body.warnings]).toEqual([200, []]);
      const written = await ask('PATCH', '/X-1/contact', { phones });
      expect(written.body.warnings).toEqual([]);
      expect(written.body.contact.phones).toMatchObject([{ number: NUMBER, silenced: true }]);
    },
  );

  it.each(['before', 'after'])(
    'is silent for whoever comes in while the STOP does, read just %s their card is written',
    async (when) => {
      const office = await beforeStop();
      const { commit } = office.records;
      let isAsked = false;
      office.records.commit = async (wanted) => {
        const isTheirs = !isAsked && wanted.contacts?.some(({ participant }) => participant === 'P-3');
        if (!isTheirs) return commit(wanted);
        isAsked = true;
        if (when === 'before') await office.stop();
        const result = await commit(wanted);
        if (when === 'after') await office.stop();
        return result;
      };
      const { body } = await office.enrol('P-3');
      expect(body.warnings).toContainEqual({ code: 'NUMBER_SILENCED', field: '/contact/phones/0/number' });
      expect(await office.silenced('P-3')).toEqual([[NUMBER, true]]);
    },
  );

  it.each(['a change', 'a list', 'a list that changes them'])(
    'is silent for whoever is given it by %s while the STOP comes',
    async (by) => {
      const office = await beforeStop();
      await importRows(office, [aRow(4, { phone: ANOTHER })]);
      const id = by === 'a list' ? 'P-003' : 'P-004';
      office.stopBeforeCardOf(id);
      if (by === 'a change') await office.change(id, [{ number: NUMBER }]);
      else
        await importRows(
          office,
          [aRow(by === 'a list' ? 3 : 4, { phone: NUMBER })],
          by === 'a list' ? '' : '?mode=update',
        );
      expect(await office.silenced(id)).toEqual([[NUMBER, true]]);
    },
  );

  it.each([
    ['as the same request', { 'idempotency-key': 'k-1' }, 'created'],
    ['anew', {}, 'unchanged'],
  ])(
    'is silent when the word of it breaks off after a list was written, and the list is sent %s',
    async (_, headers: Record<string, string>, told) => {
      const office = await beforeStop();
      office.stopBeforeCardOf('P-003', { breaksOff: true });
      const rows = [aRow(3, { phone: NUMBER }), aRow(4, { phone: ANOTHER })];
      expect((await importRows(office, rows, '', { headers })).status).toBe(500);
      expect(await office.silenced('P-003')).toEqual([[NUMBER, undefined]]);
      expect((await importRows(office, rows, '?dryRun=true')).status).toBe(200);
      expect(await office.silenced('P-003')).toEqual([[NUMBER, undefined]]);
      expect((await importRows(office, rows, '', { headers })).body).toMatchObject({ [told]: 2, refused: [] });
      expect(await office.silenced('P-003')).toEqual([[NUMBER, true]]);
    },
  );

  it('is silent when a list that gives it breaks off after it was written, and is sent again', async () => {
    const office = await beforeStop();
    await importRows(office, [aRow(3, { phone: ANOTHER })]);
    office.stopBeforeCardOf('P-003', { breaksOff: true });
    const rows = [aRow(3, { phone: NUMBER })];
    expect((await importRows(office, rows, '?mode=update')).status).toBe(500);
    expect((await importRows(office, rows, '?mode=update')).body).toMatchObject({ unchanged: 1, refused: [] });
    expect(await office.silenced('P-003')).toEqual([[NUMBER, true]]);
  });

  it('is looked for at the same time for all whom a list brings, so that a long one ends', async () => {
    const office = await beforeStop();
    const { commit, participantsByLookup } = office.records;
    let isWritten = false;
    let asking = 0;
    let most = 0;
    office.records.commit = async (wanted) => {
      const result = await commit(wanted);
      isWritten = true;
      return result;
    };
    office.records.participantsByLookup = async (...which) => {
      asking += 1;
      if (isWritten) most = Math.max(most, asking);
      await new Promise((done) => setImmediate(done));
      asking -= 1;
      return participantsByLookup(...which);
    };
    const rows = Array.from({ length: 10 }, (_, index) => aRow(index + 10));
    expect((await importRows(office, rows)).body.created).toBe(10);
    expect(most).toBe(10);
  });

  it('lets whoever gives it to somebody while the STOP comes go on from the answer', async () => {
    const office = await beforeStop();
    await office.enrol('P-3', [{ number: ANOTHER }]);
    office.stopBeforeCardOf('P-3');
    const given = await office.change('P-3', [{ number: NUMBER }]);
    const stands = await office.ask('GET', office.of('P-3'));
    expect([given.body.version, given.headers.get('etag')]).toEqual([stands.body.version, stands.headers.get('etag')]);
    // What they entered, not what the system marked because of it.
    expect(given.body.events).toEqual(['interviews-2', 'checkIns-2']);
    const next = { headers: { 'if-match': given.headers.get('etag') ?? '' } };
    expect((await office.ask('PATCH', office.of('P-3', '/contact'), { language: 'en' }, next)).status).toBe(200);
  });

  it('lets whoever enrols somebody with it while the STOP comes, and sends that again, go on from the answer', async () => {
    const office = await beforeStop();
    office.stopBeforeCardOf('P-3', { breaksOff: true });
    const enrol = () => {
      const body = { ...aNewcomer(), id: 'P-3' };
      return office.ask('POST', office.inStudy('/participants'), body, { headers: { 'idempotency-key': 'k-1' } });
    };
    expect((await enrol()).status).toBe(500);
    const given = await enrol();
    expect([given.status, await office.silenced('P-3')]).toEqual([201, [[NUMBER, true]]]);
    const stands = await office.ask('GET', office.of('P-3'));
    expect([given.body.version, given.headers.get('etag')]).toEqual([stands.body.version, stands.headers.get('etag')]);
  });

  it('is silent when the word of it breaks off after a card was changed, and the change is sent again', async () => {
    const office = await beforeStop();
    await office.enrol('P-3', [{ number: ANOTHER }]);
    office.stopBeforeCardOf('P-3', { breaksOff: true });
    expect((await office.change('P-3', [{ number: NUMBER }])).status).toBe(500);
    expect((await office.change('P-3', [{ number: NUMBER }])).status).toBe(200);
    expect(await office.silenced('P-3')).toEqual([[NUMBER, true]]);
  });

  it('is silent for whoever came in between its first look and its own word on the cards', async () => {
    const office = await beforeStop();
    const { commit } = office.records;
    let isAsked = false;
    office.records.commit = async (wanted) => {
      if (!isAsked) {
        isAsked = true;
        expect((await office.enrol('P-3')).status).toBe(201);
      }
      return commit(wanted);
    };
    await office.stop();
    for (const id of ['P-1', 'P-2', 'P-3']) expect(await office.silenced(id)).toEqual([[NUMBER, true]]);
    const { interviews } = (await office.records.readBoth('ips-ma', 'P-3')) ?? {};
    expect(Object.values(interviews?.tasks ?? {})).toMatchObject([{ why: 'reply.smsOptOut' }]);
  });

  it('gets no text, whoever has it', async () => {
    const office = await afterStop();
    await office.enrol('P-3');
    await office.until('2026-05-25T12:00:00Z');
    expect(office.posted.filter(({ to }: Loose) => to === NUMBER)).toEqual([]);
    expect(office.posted.some(({ participant }: Loose) => participant === 'P-3')).toBe(true);
  });
});
