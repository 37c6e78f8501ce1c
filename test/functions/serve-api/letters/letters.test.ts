import { aNewcomer, anOffice, type Loose } from '../../../support/an-office.ts';

const withLetter = async () => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  await office.until('2026-05-04T12:00:00Z');
  const { body } = await office.ask('GET', office.inStudy('/letters'));
  const letter: Loose = body.items.find(({ step }: Loose) => step === 'letter');
  return { office, items: body.items as Loose[], letter };
};

describe('letters', () => {
  it('wait in the tray until somebody says that they are posted', async () => {
    const { office, items, letter } = await withLetter();
    expect(letter).toMatchObject({ participant: 'P-1', followUp: 'FU12', language: 'da' });
    const answer = await office.ask('POST', office.inStudy(`/letters/${String(letter.id)}/posted`), {});
    expect(answer.body.posted).toEqual({ at: '2026-05-04T12:00:00Z', by: 'coordinator-1' });
    expect((await office.ask('GET', office.inStudy('/letters'))).body.items).toHaveLength(items.length - 1);
    const sent = await office.ask('GET', office.inStudy('/messages?channel=letter'));
    expect(sent.body.items.map(({ step, posted }: Loose) => [step, posted])).toEqual([
      ['pre', undefined],
      ['letter', '2026-05-04T12:00:00Z'],
    ]);
  });

  it('are printed with the address of today', async () => {
    const { office, letter } = await withLetter();
    await office.ask('PATCH', office.of('P-1', '/contact'), { address: 'Nyvej 2, 8000 Aarhus C' });
    const { body } = await office.ask('GET', office.inStudy(`/letters/${String(letter.id)}`));
    expect(body.lines).toEqual(['Deltager 1', 'Nyvej 2', '8000 Aarhus C']);
    expect(body.text).toContain('intervieweren');
  });

  it('stay where they are once the participant has said no to letters', async () => {
    const { office, letter } = await withLetter();
    const no = { consent: { letter: false }, reason: 'asked for it' };
    await office.ask('PATCH', office.of('P-1', '/participation'), no);
    expect((await office.ask('GET', office.inStudy('/letters'))).body.items).toEqual([]);
    const { body } = await office.ask('GET', office.inStudy(`/letters/${String(letter.id)}`));
    expect(body.lines).toEqual([]);
  });

  it('wait while the participant is on hold, and are there again after it', async () => {
    const { office, items, letter } = await withLetter();
    const hold = { from: '2026-05-04', until: '2026-05-06', kind: 'prison', scope: 'both' };
    await office.ask('PATCH', office.of('P-1', '/participation'), { hold, reason: 'a relative told us' });
    expect((await office.ask('GET', office.inStudy('/letters'))).body.items).toEqual([]);
    const { body } = await office.ask('GET', office.inStudy(`/letters/${String(letter.id)}`));
    expect(body.lines).toEqual([]);
    office.turnTo('2026-05-07T08:00:00Z');
    expect((await office.ask('GET', office.inStudy('/letters'))).body.items).toHaveLength(items.length);
  });

  it('that call an appointment off go to somebody who has stopped too: they would come for nothing', async () => {
    const { office } = await withLetter();
    const booking = { at: '2026-05-26T10:00', mode: 'inPerson' };
    await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), booking);
    const stop = { interviews: 'stopped', reason: 'asked for it' };
    await office.ask('PATCH', office.of('P-1', '/participation'), stop);
    await office.tray.add({
      study: 'ips-ma',
      participant: 'P-1',
      step: 'FU12/appointment-1/cancelled',
      attempt: 'attempt-1',
      at: '2026-05-04T12:10:00Z',
      lines: [],
      text: 'Din aftale er aflyst.',
      language: 'da',
    });
    const { body } = await office.ask('GET', office.inStudy('/letters'));
    expect(body.items.map(({ step }: Loose) => step)).toEqual(['cancelled']);
  });

  it('are found behind a hundred that are needless by now and that nobody printed', async () => {
    const { office, letter } = await withLetter();
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-0' }));
    await office.ask('PATCH', office.of('P-0', '/participation'), { life: 'dead', reason: 'told by phone' });
    const of = { study: 'ips-ma', participant: 'P-0', attempt: '', at: '2026-01-05T09:00:00Z', language: 'da' };
    for (let nth = 0; nth < 101; nth += 1)
      await office.tray.add({ ...of, step: `FU12/byHand-${String(nth)}/byHand`, lines: [], text: '' });
    const { body } = await office.ask('GET', office.inStudy('/letters'));
    expect(body.items.map(({ id }: Loose) => id)).toContain(letter.id);
    expect(body.cursor).toBeUndefined();
  });

  it('of another site are not shown', async () => {
    const { office } = await withLetter();
    const away = { roles: ['coordinator'], sites: ['ODE'], email: 'away@example.com' };
    await office.ask('PATCH', office.inStudy(''), { sites: [{ id: 'ODE' }, { id: 'CPH' }] });
    await office.ask(
      'POST',
      office.inStudy('/participants'),
      aNewcomer({ id: 'P-2', site: 'CPH', anchors: { baseline: '2025-05-02' } }),
    );
    await office.ask('PUT', office.inStudy('/staff/away-1'), away, { as: 'lead-1' });
    const seenBy = async (as: string): Promise<string[]> => {
      const { body } = await office.ask('GET', office.inStudy('/letters'), undefined, { as });
      return body.items.map(({ participant }: Loose) => participant);
    };
    await office.until('2026-05-20T12:00:00Z');
    expect(await seenBy('coordinator-1')).toEqual(expect.arrayContaining(['P-1', 'P-2']));
    expect(await seenBy('away-1')).not.toContain('P-2');
  });

  it('are not there for whoever guesses their names', async () => {
    const { office } = await withLetter();
    for (const id of ['P-1.000000000000', 'P-9.000000000000', 'nothing'])
      expect((await office.ask('GET', office.inStudy(`/letters/${id}`))).status).toBe(404);
  });
});
