import { aQuestionnairePlan } from '../../support/a-study.ts';
import { anOffice, type Office } from '../../support/an-office.ts';

const AT = '2026-03-02T09:00:00Z';

const put = (office: Office, body: object, headers: Record<string, string> = {}) =>
  office.ask('PUT', office.inStudy('/templates'), body, { headers });
const render = (office: Office, body: object) => office.ask('POST', office.inStudy('/templates:render'), body);
const book2 = async (office: Office) => (await office.studies.templates('ips-ma')).participant.da!.templates.book2!;

describe('the texts of a study', () => {
  it('are those that ship until the study has its own, and again when it gives them up', async () => {
    const office = await anOffice({ at: AT });
    const shipped = await book2(office);
    const first = await office.ask('GET', office.inStudy('/templates'));
    expect(first.body).toMatchObject({ revision: 0, own: [] });
    const text = { ...shipped, sms: 'Hej. Vi vil gerne aftale en tid. Ring {tlf}. Hilsen {afs}' };
    const changed = await put(office, { template: 'book2', language: 'da', text });
    expect(changed.body).toMatchObject({ revision: 1, own: ['/participant/da/templates/book2'] });
    expect((await book2(office)).sms).toBe(text.sms);
    const back = await put(office, { template: 'book2', language: 'da', text: null });
    expect(back.body).toMatchObject({ revision: 2, own: [] });
    expect(await book2(office)).toEqual(shipped);
  });

  it('keep who changed what, when and why', async () => {
    const office = await anOffice({ at: AT });
    const text = { ...(await book2(office)), sms: 'Hej. Ring {tlf}. Hilsen {afs}' };
    await put(office, { template: 'book2', language: 'da', text, reason: 'shorter' });
    const { rows } = await office.studies.logLines('ips-ma', 'texts', undefined, 10);
    expect(rows).toMatchObject([
      { at: AT, by: 'coordinator-1', subject: 'participant/da/book2', new: text, reason: 'shorter' },
    ]);
  });

  it('may not say a word that tells, nor be too long; the word and the place are named', async () => {
    const office = await anOffice({ at: AT });
    const text = { ...(await book2(office)), sms: 'Hej. Vi ringer om din angst. Hilsen {afs}, {nothing}' };
    const refused = await put(office, { template: 'book2', language: 'da', text });
    expect(refused.status).toBe(422);
    const remedies = refused.body.errors.map(
      ({ field, remedy }: { field: string; remedy: string }) => `${field} ${remedy}`,
    );
    expect(remedies.join('\n')).toMatch(/\/text\/sms "angst"/);
    expect(remedies.join('\n')).toContain('{nothing} is unknown');
    const long = { ...text, sms: `${'Vi vil gerne aftale en tid. '.repeat(6)}Hilsen {afs}` };
    expect((await put(office, { template: 'book2', language: 'da', text: long })).body.errors).toMatchObject([
      { field: '/text/sms', remedy: expect.stringContaining('septets') as string },
    ]);
    expect((await office.studies.templates('ips-ma')).revision).toBeUndefined();
  });

  it('may not lose what the protocol in force sends', async () => {
    const office = await anOffice({ at: AT });
    const { participant } = await office.studies.templates('ips-ma');
    const without = Object.fromEntries(
      Object.entries(participant).map(
        ([
          language,
          {
            templates: { ci1: _ci1, ...templates },
            ...texts
          },
        ]) => [language, { ...texts, templates }],
      ),
    );
    expect((await put(office, { participant: without })).status).toBe(422);
  });

  it('show both versions to whoever edits an old one', async () => {
    const office = await anOffice({ at: AT });
    const text = { ...(await book2(office)), sms: 'Hej. Ring {tlf}. Hilsen {afs}' };
    await put(office, { template: 'book2', language: 'da', text });
    const stale = await put(office, { template: 'book2', language: 'da', text: null }, { 'if-match': '"0"' });
    expect([stale.status, stale.body.version]).toEqual([412, '1']);
  });
});

describe('a text under the pen', () => {
  it('is shown as it would leave, with its size and its price', async () => {
    const office = await anOffice({ at: AT });
    const { body } = await render(office, {
      template: 'booked',
      language: 'da',
      values: { dato: 'tor. 5/3', kl: '9.00' },
    });
    expect(body).toMatchObject({ channel: 'sms', encoding: 'GSM-7', segments: 1, missing: [], findings: [] });
    expect(body.text).toContain('tor. 5/3');
    expect(body.text).not.toContain('{');
    expect(body.septets).toBe(body.text.length);
    expect(body.price).toEqual({ amount: 0.06, currency: 'USD' });
  });

  it('may be a draft that breaks every rule', async () => {
    const office = await anOffice({ at: AT });
    const { status, body } = await render(office, { text: 'Din angst – i morgen? 😀 {hul} se x.dk', language: 'da' });
    expect(status).toBe(200);
    expect(body.missing).toEqual(['hul']);
    expect(body.text).toContain('- i morgen');
    expect(body.encoding).toBe('UCS-2');
    expect(new Set(body.findings.map(({ rule }: { rule: string }) => rule))).toEqual(
      new Set(['bannedWord', 'relativeDay', 'notGsm7', 'unknownPlaceholder', 'url']),
    );
  });

  it('is measured with the names of the study, not with assumed ones', async () => {
    const office = await anOffice({ at: AT });
    const draft = { text: `${'a'.repeat(148)} {afs}`, language: 'da' };
    expect((await render(office, draft)).body.findings).toMatchObject([{ rule: 'tooLong' }]);
    await office.ask('PATCH', office.inStudy(''), {
      senders: { interviews: { team: { da: 'Team', en: 'Team' } }, checkIns: { team: { da: 'Aften', en: 'Team' } } },
    });
    expect((await render(office, draft)).body.findings).toEqual([]);
  });

  it('is shown with the subject that mails about a questionnaire have, where it is theirs', async () => {
    const { protocol } = aQuestionnairePlan();
    const shown = async (office: Office, body: object) => {
      const { subject, noticeSubject } = (await render(office, { language: 'da', channel: 'email', ...body })).body;
      return [subject, noticeSubject];
    };
    const office = await anOffice({ at: AT, protocol });
    const both = ['Om din aftale', 'En besked til dig'];
    expect(await shown(office, { template: 'invite' })).toEqual(both);
    expect(await shown(office, { text: 'Hej. Ring {tlf}.', as: 'invite' })).toEqual(both);
    expect(await shown(office, { text: 'Hej. Ring {tlf}.' })).toEqual(['Om din aftale', undefined]);
    expect(await shown(office, { template: 'booked' })).toEqual(['Om din aftale', undefined]);
    expect(await shown(await anOffice({ at: AT }), { template: 'invite' })).toEqual(['Om din aftale', undefined]);
  });

  it('is not there in a channel or a language that has none', async () => {
    const office = await anOffice({ at: AT });
    expect((await render(office, { template: 'thanks', language: 'da', channel: 'letter' })).body.field).toBe(
      '/channel',
    );
    expect((await render(office, { template: 'thanks', language: 'sv' })).body.field).toBe('/language');
    expect((await render(office, { template: 'unheard', language: 'da' })).body.field).toBe('/template');
  });
});
