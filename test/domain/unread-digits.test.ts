import { offeredDigits, replyClause } from '../../shared/domain/reply-offer.ts';
import { sentByText, unreadDigits } from '../../shared/domain/unread-digits.ts';
import { builtInParticipantTexts } from '../../shared/contract/built-in-texts.ts';
import { builtIn } from '../support/a-study.ts';

describe('digits that a text offers', () => {
  it.each([
    ['Svar 1, så ringer vi, eller ring {tlf}', ['1']],
    ['Répondez par 1 ou appelez le {tlf}', ['1']],
    ['Antworten Sie mit 3', ['3']],
    ['Odpisz 2', ['2']],
    ['Vastaa 1 tai soita', ['1']],
    ['Tapez « 2 » pour une autre date', ['2']],
    ['1 = ja', ['1']],
    ['ja = 1', ['1']],
    // In a language that nobody reads here.
    ['Kliknite 1 ili 2', ['1', '2']],
    ['1: da, 2: ne', ['1', '2']],
    ['Samtalen tager 1 time. Svar gerne inden kl. 9.30', []],
    ['Mellem 1-2 timer, kl. 10:30 den 4/5. Svar JA', []],
    ['Den 1. og 2. maj', []],
    ['Vi ringer op til 2 gange', []],
    ['Ring {tlf} kl. {kl}', []],
    ['Skriv til {tlf} 1 gang', []],
  ])('are known by words and signs: %s', (text, digits) => {
    expect(offeredDigits(text)).toEqual(digits);
  });

  it.each(['Svara gärna', 'Bitte antworten Sie', 'Répondez', 'Responda STOP', 'Odpowiedz', 'Vastaa', 'Beantwoord'])(
    'or a word ask for a reply: %s',
    (text) => {
      expect(replyClause(text)?.word).toBe(text.split(' ').find((word) => replyClause(word)));
    },
  );

  it('are unread in texts of a study, in those that ship where they ask another thing, and where nobody can answer', () => {
    const { da } = builtInParticipantTexts();
    if (da === undefined) throw new Error('no Danish texts ship');
    const sms = 'Svar 1 eller 2, eller ring {tlf}. {afs}';
    const text = { stream: 'interviews', sms } as const;
    const { appt3 = text, ...others } = da.templates;
    const templates = {
      ...others,
      ask: text,
      invite: text,
      appt3: { ...appt3, sms, smsNoReply: sms },
      'appt3.phone': text,
    };
    const unread = (sent?: string[]) =>
      unreadDigits({ da: { ...da, templates } }, ['da'], sent).map(({ text: at }) => at);
    expect(unread().sort()).toEqual(['da/appt3/smsNoReply', 'da/ask/sms', 'da/invite/sms']);
    expect(unread(['ask'])).toEqual(['da/ask/sms']);
    const phone = { ...text, smsNoReply: sms };
    const variants = { da: { ...da, templates: { 'ask.phone': phone } } };
    expect(unreadDigits(variants, ['da', 'sv'], ['ask']).map(({ text: at }) => at)).toEqual([
      'da/ask.phone/sms',
      'da/ask.phone/smsNoReply',
    ]);
  });

  it('are all read in what ships', () => {
    const texts = builtInParticipantTexts();
    const sent = sentByText(builtIn('ips-ma'));
    expect(sent).toContain('appt3');
    expect(sent.filter((id) => texts.da?.templates[id] === undefined)).toEqual([]);
    expect(unreadDigits(texts, Object.keys(texts))).toEqual([]);
  });
});
