import type { Loose, Office } from '../../../support/an-office.ts';
import { withLetters } from '../../../support/a-tray.ts';
import { pdfPages } from '../../../support/pdf-text.ts';

const fileOf = async (office: Office, path: string, as = 'coordinator-1') => {
  const response = await office.app.request(office.inStudy(path), { headers: { authorization: `Bearer ${as}` } });
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
};
const wordsOn = (bytes: Uint8Array): string[] =>
  pdfPages(bytes).map((page) =>
    page
      .map(({ text }) => text)
      .join(' ')
      .replace(/ +/g, ' '),
  );

describe('letters as a file', () => {
  it('are printed one by one, with the address of today and the request that keeps the interviewer blind', async () => {
    const { office, letter } = await withLetters();
    await office.ask('PATCH', office.of('P-1', '/contact'), { address: 'Nyvej 2, 8000 Aarhus C' });
    const { status, headers, bytes } = await fileOf(office, `/letters/${letter('P-1')}/pdf`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(wordsOn(bytes)).toEqual([
      expect.stringMatching(/^Deltager 1 Nyvej 2 8000 Aarhus C 1\. maj 2026 Det er nu 12 måneder siden.*intervieweren/),
    ]);
  });

  it('are merged in the order asked for, each in the language of its reader', async () => {
    const { office, letter } = await withLetters();
    const { bytes } = await fileOf(office, `/letters.pdf?letters=${letter('P-2')},${letter('P-1')}`);
    const [first, blank, second] = wordsOn(bytes);
    expect(first).toMatch(/^Deltager 2 .* 1 May 2026 It is now 12 months .*Please do not tell the interviewer/);
    expect([blank, second?.slice(0, 10)]).toEqual(['', 'Deltager 1']);
  });

  it('join no name to a pseudonym', async () => {
    const { office, letter } = await withLetters();
    const { headers, bytes } = await fileOf(office, `/letters/${letter('P-1')}/pdf`);
    expect(`${headers.get('content-disposition') ?? ''} ${Buffer.from(bytes).toString('latin1')}`).not.toContain('P-1');
    expect(wordsOn(bytes).join()).not.toMatch(/P-1|IPS|SAU/);
  });

  it('leave a line in the access log for each address', async () => {
    const { office, letter } = await withLetters();
    await fileOf(office, `/letters.pdf?letters=${letter('P-1')},${letter('P-2')}`);
    for (const id of ['P-1', 'P-2'])
      expect((await office.contacts.readsOf('ips-ma', id)).filter(({ purpose }) => purpose === 'letter')).toEqual([
        expect.objectContaining({ user: 'coordinator-1', at: '2026-05-04T12:00:00Z' }),
      ]);
  });

  it('are not printed without those that cannot go, so that nobody is thought to have got one', async () => {
    const { office, letter } = await withLetters();
    const [one, two] = [letter('P-1'), letter('P-2')];
    await office.ask('PATCH', office.of('P-1', '/participation'), { life: 'dead', reason: 'a relative told us' });
    await office.ask('PATCH', office.of('P-2', '/contact'), { address: null });
    const { status, body } = await office.ask('GET', office.inStudy(`/letters.pdf?letters=${one},${two}`));
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'cannot-print',
      letters: [
        { id: one, why: 'mayNotGo' },
        { id: two, why: 'noAddress' },
      ],
    });
    expect((await office.contacts.readsOf('ips-ma', 'P-1')).filter(({ purpose }) => purpose === 'letter')).toEqual([]);
  });

  it('are not printed after a restore before somebody has released it: they may have been posted', async () => {
    const { office, letter } = await withLetters();
    const study = await office.studies.study('ips-ma');
    if (study === undefined) throw new Error('no study');
    const at = '2026-05-04T11:00:00Z';
    const restore = { to: '2026-05-04T09:00:00Z', lastTick: at, found: at };
    await office.studies.saveStudy({ ...study, restore, revision: study.revision + 1 }, study.revision);
    const path = office.inStudy(`/letters.pdf?letters=${letter('P-1')}`);
    expect((await office.ask('GET', path)).body).toMatchObject({ letters: [{ why: 'mayNotGo' }] });
    await office.ask('POST', office.inStudy('/restores/current/release'), { reason: 'looked into the tray' });
    expect((await fileOf(office, `/letters.pdf?letters=${letter('P-1')}`)).status).toBe(200);
  });

  it('with a name that the paper cannot write are left to a person', async () => {
    const { office, letter } = await withLetters();
    await office.ask('PATCH', office.of('P-1', '/contact'), { name: 'Участник' });
    const { status, body } = await office.ask('GET', office.inStudy(`/letters/${letter('P-1')}/pdf`));
    expect([status, body.letters]).toEqual([409, [{ id: letter('P-1'), why: 'otherScript' }]]);
  });

  it.each([
    ['none', ''],
    ['nothing', '?letters='],
    ['a comma', '?letters=,'],
    ['thirty-one', `?letters=${Array.from({ length: 31 }, (_, n) => `P-${String(n)}.0`).join()}`],
  ])('are at least one and at most thirty, and not %s', async (_what, query) => {
    const { office } = await withLetters();
    expect((await office.ask('GET', office.inStudy(`/letters.pdf${query}`))).status).toBe(422);
  });

  it('are there for coordinators alone', async () => {
    const { office, letter } = await withLetters();
    await office.ask('PUT', office.inStudy('/staff/assessor-1'), { roles: ['assessor'] });
    for (const as of ['assessor-1', 'mentor-1', 'operator'])
      for (const path of [`/letters/${letter('P-1')}/pdf`, `/letters.pdf?letters=${letter('P-1')}`])
        expect((await fileOf(office, path, as)).status).toBe(404);
  });
});

describe('the tray of letters', () => {
  const lyingFor = async (office: Office): Promise<string[]> =>
    (await office.ask('GET', office.inStudy('/letters'))).body.items
      .filter(({ step }: Loose) => step === 'letter')
      .map(({ participant }: Loose) => participant);

  it('holds no letter to somebody who has booked the talk it asks for, until that is called off', async () => {
    const { office } = await withLetters();
    const appointment = office.of('P-1', '/follow-ups/FU12/appointment');
    await office.ask('PUT', appointment, { at: '2026-05-12T10:00', mode: 'phone' });
    expect(await lyingFor(office)).toEqual(['P-2']);
    await office.ask('DELETE', appointment);
    expect((await lyingFor(office)).sort()).toEqual(['P-1', 'P-2']);
  });

  it('holds no letter to somebody who has stopped, or has had the talk', async () => {
    const { office } = await withLetters();
    await office.ask('PATCH', office.of('P-1', '/participation'), { interviews: 'stopped', reason: 'asked for it' });
    const done = { outcome: 'done', on: '2026-05-04' };
    expect((await office.ask('POST', office.of('P-2', '/follow-ups/FU12/outcome'), done)).status).toBe(201);
    expect(await lyingFor(office)).toEqual([]);
  });
});
