import { LANGUAGES } from '../../../functions/serve-participant/page/pages.ts';
import { serveParticipant } from '../../../functions/serve-participant/serve-participant.ts';
import { markContact } from '../../../shared/ports/mark-contact.ts';
import { PAGE_LANGUAGES } from '../../../shared/domain/mail-link.ts';
import { aStudy } from '../../support/a-study.ts';
import { aLinkTokens } from '../../support/link-tokens.ts';
import { aReader } from '../../support/a-reader.ts';

describe('the page behind a link in a mail', () => {
  it('shows the appointment in the words of its reader, and tells nobody what it is about', async () => {
    const reader = await aReader();
    const link = await reader.booked();
    const { status, text } = await reader.open(link);
    expect(status).toBe(200);
    expect(text).toContain('<html lang="da">');
    expect(text).toContain('tirsdag den 28. april 2026 kl. 10.30');
    expect(text).not.toMatch(/Deltager|P-1|ips|IPS|interview|forsøg|studie|FU12|assessor/);
  });

  it('says the same in English when asked', async () => {
    const reader = await aReader();
    const { text } = await reader.open(`${await reader.booked()}?lang=en`);
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Tuesday 28 April 2026 at 10:30');
  });

  it.each([
    [['da', 'en'], 'da', ['en']],
    [['da'], 'da', []],
    [['en'], 'en', []],
    // A Pole in a study of Danish and Polish; English is all that they can be shown beside Danish.
    [['da', 'pl'], 'pl', ['da']],
  ])(
    'of a study in %j to a reader of %s offers another language only where somebody writes or reads it',
    async (languages, language, offered) => {
      const reader = await aReader({ study: { ...aStudy(), languages } });
      const contact = { name: 'Deltager 1', email: 'p-1@example.com', language };
      const link = await reader.booked('P-1', {}, { contact });
      const { text } = await reader.open(link);
      expect([...text.matchAll(/hreflang="([a-z]+)"/g)].map(([, code]) => code)).toEqual(offered);
    },
  );

  it('is headed by the team as it signs the mails of its reader, where it has no name in the words of the page', async () => {
    const study = { ...aStudy(), languages: ['da', 'pl'] };
    const interviews = { ...study.senders.interviews, team: { da: 'Aftaleteamet', pl: 'Zespół' } };
    const reader = await aReader({ study: { ...study, senders: { ...study.senders, interviews } } });
    const contact = { name: 'Deltager 1', email: 'p-1@example.com', language: 'pl' };
    const link = await reader.booked('P-1', {}, { contact });
    expect((await reader.open(link)).text).toContain('<header><p>Zespół</p></header>');
    expect((await reader.open(`${link}?lang=da`)).text).toContain('<header><p>Aftaleteamet</p></header>');
  });

  it('is there in the languages that a publication reckons with', () => {
    expect(LANGUAGES.map(({ language }) => language)).toEqual(PAGE_LANGUAGES);
  });

  it('names the number to call, and none while the study has none', async () => {
    const study = aStudy();
    const interviews = { ...study.senders.interviews, phone: '00 00 00 00' };
    const callUs = 'Du kan også selv ringe';
    const set = await aReader();
    expect((await set.open(await set.booked())).text).toContain(callUs);
    const unset = await aReader({ study: { ...study, senders: { ...study.senders, interviews } } });
    const { text } = await unset.open(await unset.booked());
    expect(text).not.toMatch(/00 00 00 00|tel:/);
    expect(text).not.toContain(callUs);
    expect(text).toContain('askForCall');
  });

  it('shows a place, unless it would say what the reader has', async () => {
    const reader = await aReader();
    const link = await reader.booked('P-1', { place: 'Biblioteket, Prøvevej 2' });
    expect((await reader.open(link)).text).toContain('Sted: Biblioteket, Prøvevej 2');
    await reader.book('P-1', { place: 'Psykiatrisk Klinik' });
    expect((await reader.open(link)).text).not.toContain('Psykiatrisk');
  });

  it('runs nothing, loads nothing, is kept by nobody and found by no search', async () => {
    const reader = await aReader();
    const { headers, text } = await reader.open(await reader.booked());
    expect(headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-.*form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(text).not.toMatch(/<script|<img|<link|src=|url\(|https?:/);
  });

  it('changes nothing, however often and by whatever it is read', async () => {
    const reader = await aReader();
    const link = await reader.booked();
    const stop = reader.stopIn(reader.mailTo('P-1'));
    const before = await reader.both('P-1');
    for (const path of [link, `${link}?press=confirm&said=confirmed&n=1`, stop, `${stop}?List-Unsubscribe=One-Click`])
      expect((await reader.open(path)).status).toBe(200);
    expect(await reader.both('P-1')).toEqual(before);
  });

  it('claims nothing that is not so, whatever stands in its address', async () => {
    const reader = await aReader();
    const link = await reader.booked();
    for (const said of ['confirmed', 'callAsked', 'mailStopped', 'notMe'])
      expect((await reader.open(`${link}?said=${said}`)).text).not.toContain('role="status"');
  });

  it('is about the time that stands now when the mail is of one before', async () => {
    const reader = await aReader();
    const link = await reader.booked();
    await reader.book('P-1', { at: '2026-04-29T09:00' });
    const { text } = await reader.open(link);
    expect(text).toContain('onsdag den 29. april 2026 kl. 09.00');
    expect(text).toContain('Tiden er ændret');
  });

  it('stands in every mail about an appointment or an invitation once, and a stop in all of them', async () => {
    const reader = await aReader();
    await reader.invited();
    await reader.book('P-1');
    await reader.until('2026-04-28T12:00:00Z');
    expect(reader.mails().length).toBeGreaterThan(3);
    for (const mail of reader.mails()) {
      if (mail.kind !== 'email') throw new Error('no mail');
      expect(mail.text.match(/https?:/g)).toHaveLength(1);
      expect((await reader.open(reader.linkIn(mail))).status).toBe(200);
      expect(mail.html).toContain(`<a href="https://cairn.example.com${reader.linkIn(mail)}">`);
      expect(mail.unsubscribeUrl).toMatch(/^mailto:/);
      expect((await reader.open(reader.stopIn(mail))).status).toBe(200);
    }
  });
});

describe('a link that leads nowhere', () => {
  const deadLinks = async () => {
    const reader = await aReader();
    const link = await reader.booked();
    const token = link.slice('/p/'.length);
    const id = token.split('.')[4] ?? '';
    const expires = Math.floor(reader.now() / 1_000);
    const write = (ofId: string, at: number) =>
      `/p/${aLinkTokens.write(ofId, { purpose: 'appointment', expires: at })}`;
    return {
      reader,
      link,
      dead: [
        '/p/',
        '/p/x',
        `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`,
        link.replace('.appointment.', '.stop.'),
        write(id, expires),
        write(aLinkTokens.idFor('nobody was sent this'), expires + 100),
      ],
    };
  };

  it('is answered with the same bytes, whether it is forged, run out or unknown', async () => {
    const { reader, dead } = await deadLinks();
    const answers = await Promise.all(dead.map((path) => reader.open(path)));
    const posted = await Promise.all(dead.map((path) => reader.send(path, { press: 'confirm', n: '1' })));
    const bytes = [...answers, ...posted].map(({ status, headers, text }) =>
      JSON.stringify([status, [...headers], text]),
    );
    expect(new Set(bytes).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, text: expect.stringContaining('This link no longer works') });
  });

  it('costs one look-up, whatever is wrong with it', async () => {
    const { reader, dead } = await deadLinks();
    const asked: string[] = [];
    const { linkRow } = reader.records;
    const records = { ...reader.workerPorts.records, linkRow: (hash: string) => (asked.push(hash), linkRow(hash)) };
    const app = serveParticipant({ ...reader.workerPorts, records });
    const tokens = dead.filter((path) => path !== '/p/');
    for (const path of tokens) await app.request(path);
    expect(asked).toHaveLength(tokens.length);
  });

  it('is every link of an address that is not on the card any more, or that mail does not reach', async () => {
    const { reader, link, dead } = await deadLinks();
    const gone = await reader.open(dead[0] ?? '');
    const change = (email: string) => reader.ask('PATCH', reader.of('P-1', '/contact'), { email });
    await change('another@example.com');
    expect((await reader.open(link)).text).toBe(gone.text);
    expect((await reader.open(reader.stopIn(reader.mailTo('P-1')))).status).toBe(404);
    await change('p-1@example.com');
    expect((await reader.open(link)).status).toBe(200);
    const whose = { study: 'ips-ma', participant: 'P-1' };
    await markContact(reader.workerPorts, whose, 'email', '2026-12-31T12:00:00Z');
    expect((await reader.open(link)).text).toBe(gone.text);
  });

  it('is every page of whoever has stopped or died, while mail can still be stopped', async () => {
    const { reader, link } = await deadLinks();
    const stop = { interviews: 'stopped', reason: 'asked' };
    await reader.ask('PATCH', reader.of('P-1', '/participation'), stop);
    expect((await reader.open(link)).status).toBe(404);
    expect((await reader.send(link, { press: 'askForCall' })).status).toBe(404);
    expect((await reader.open(reader.stopIn(reader.mailTo('P-1')))).status).toBe(200);
  });

  it('is one a week after the appointment', async () => {
    const { reader, link } = await deadLinks();
    reader.turnTo('2026-05-05T08:00:00Z');
    expect((await reader.open(link)).status).toBe(200);
    reader.turnTo('2026-05-06T08:00:00Z');
    expect((await reader.open(link)).status).toBe(404);
  });
});
