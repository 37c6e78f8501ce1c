import { aNewcomer, anOffice, type Loose } from '../../support/an-office.ts';

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
  });

  it('are printed with the address of today', async () => {
    const { office, letter } = await withLetter();
    await office.ask('PATCH', office.of('P-1', '/contact'), { address: 'Nyvej 2, 8000 Aarhus C' });
    const { body } = await office.ask('GET', office.inStudy(`/letters/${String(letter.id)}`));
    expect(body.lines).toEqual(['Deltager 1', 'Nyvej 2', '8000 Aarhus C']);
    expect(body.text).toContain('intervieweren');
  });

  it('are not there for whoever guesses their names', async () => {
    const { office } = await withLetter();
    for (const id of ['P-1.000000000000', 'P-9.000000000000', 'nothing'])
      expect((await office.ask('GET', office.inStudy(`/letters/${id}`))).status).toBe(404);
  });
});
