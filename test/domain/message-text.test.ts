import * as fc from 'fast-check';
import { builtInParticipantTexts } from '../../shared/contract/built-in-texts.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import { downgrade, measureSms } from '../../shared/domain/gsm7.ts';
import { languageOrder, renderMessage } from '../../shared/domain/message-text.ts';
import { LONGEST_VALUES, messageValues, wholeMonthsBetween } from '../../shared/domain/message-values.ts';
import { channelsOf, type ParticipantTexts } from '../../shared/domain/participant-texts.ts';
import { aMessage, rendered, someFacts } from '../support/message-request.ts';
import { runs } from '../support/runs.ts';

const texts = builtInParticipantTexts();
const textOf = (request: Parameters<typeof aMessage>[0]) => rendered(renderMessage(aMessage(request))).text;

describe('a message to a participant', () => {
  it('says the day, the time, whom to call and who writes', () => {
    expect(textOf({ templateId: 'booked' })).toBe(
      'Din aftale er man. 28/12 kl. 10.30. Passer tiden ikke, så svar 2 eller ring 38 64 12 34. Hilsen Opfølgningsteamet',
    );
    expect(textOf({ templateId: 'booked', language: 'en' })).toBe(
      'Your appointment is Mon 28 Dec at 10:30. If the time does not suit you, reply 2 or call 38 64 12 34. From Follow-up team',
    );
  });

  it('does not ask for a reply that its sender cannot receive, and keeps the number', () => {
    for (const [language, library] of Object.entries(texts)) {
      for (const templateId of Object.keys(library.templates).filter((id) => library.templates[id]?.sms)) {
        const stream = library.templates[templateId]?.stream === 'checkIns' ? 'checkIns' : 'interviews';
        const text = textOf({ templateId, language, stream, replyPossible: false });
        expect(text).not.toMatch(/svar|reply/i);
        expect(text).toContain('38 64 12 34');
      }
    }
  });

  it('speaks of a call when the appointment is one, and as usual where there is no such wording', () => {
    expect(textOf({ templateId: 'booked', variant: 'phone' })).toMatch(/^Vi ringer til dig man\. 28\/12/);
    expect(textOf({ templateId: 'appt7', variant: 'phone' })).toBe(textOf({ templateId: 'appt7' }));
    expect(textOf({ templateId: 'cancelled', variant: 'final' })).toContain('du behøver ikke gøre noget');
  });

  it('is written in the participant’s language, else in the study’s, dates included', () => {
    expect(textOf({ language: 'en-GB' })).toContain('Mon 28 Dec');
    expect(textOf({ language: 'so', fallback: ['da', 'en'] })).toContain('man. 28/12');
    expect(languageOrder('en-GB', ['da'])).toEqual(['en-GB', 'en', 'da']);
    expect(renderMessage(aMessage({ language: 'so' }))).toEqual({ kind: 'refused', reason: 'unknownTemplate' });
  });

  it('takes the next language when the first has no text for the channel', () => {
    const { letter: _, ...withoutLetter } = texts['en']?.templates['final'] ?? { stream: 'interviews' as const };
    const en = { ...texts['en'], templates: { final: withoutLetter } } as ParticipantTexts;
    const library = { ...texts, en };
    const request = { templateId: 'final', channel: 'letter', language: 'en', texts: library } as const;
    expect(renderMessage(aMessage(request))).toMatchObject({ kind: 'refused', reason: 'noTextForChannel' });
    expect(textOf({ ...request, fallback: ['da'] })).toContain('til og med man. 28/12');
  });

  it('counts the months of a letter when it is sent', () => {
    expect(
      textOf({
        templateId: 'letter',
        channel: 'letter',
        facts: { sinceFirst: { count: 13, unit: 'month' }, minutes: 60 },
      }),
    ).toMatch(/^Det er nu 13 måneder siden[^]*ca\. 60 minutter/);
    expect(wholeMonthsBetween(civil('2024-02-29'), civil('2025-02-28'))).toBe(12);
    expect(wholeMonthsBetween(civil('2025-04-18'), civil('2026-05-01'))).toBe(12);
    expect(wholeMonthsBetween(civil('2025-04-18'), civil('2026-04-17'))).toBe(11);
  });
});

describe('an e-mail to a participant', () => {
  it('says in text and HTML the same, with one line on whom to call and a neutral subject', () => {
    const mail = rendered(renderMessage(aMessage({ channel: 'email' })));
    expect(mail.subject).toBe('Om din aftale');
    expect(mail.text).toBe(
      'Din aftale er man. 28/12 kl. 10.30.\n\nPasser tiden ikke, så skriv eller ring til os, og vi finder en ny.\n\n' +
        'Du kan svare på denne mail eller ringe til os på 38 64 12 34.\n\nHilsen Opfølgningsteamet\n',
    );
    const paragraphs = [...(mail.html ?? '').matchAll(/<p>(.*)<\/p>/g)].map((match) => match[1]);
    expect(paragraphs.join('\n\n')).toBe(mail.text.trim());
  });

  it('never asks to answer with a digit', () => {
    for (const [language, library] of Object.entries(texts)) {
      for (const [templateId, template] of Object.entries(library.templates)) {
        if (!template.email) continue;
        const stream = template.stream === 'checkIns' ? 'checkIns' : 'interviews';
        expect(textOf({ templateId, language, stream, channel: 'email' })).not.toMatch(/(svar|reply) \d/i);
      }
    }
  });

  it('shows markup in a value as text', () => {
    const mail = rendered(renderMessage(aMessage({ channel: 'email', facts: { team: '<b>"Os" & \'dem\'</b>' } })));
    expect(mail.html).toContain('&lt;b&gt;&quot;Os&quot; &amp; &#39;dem&#39;&lt;/b&gt;');
    expect(mail.html).not.toContain('<b>');
  });
});

describe('a message that cannot be written whole', () => {
  const withTemplate = (sms: string): ParticipantTexts =>
    ({ ...texts['da'], templates: { custom: { stream: 'interviews', sms } } }) as ParticipantTexts;
  const outcome = (sms: string, facts = {}) =>
    renderMessage(aMessage({ templateId: 'custom', texts: { da: withTemplate(sms) }, facts }));

  it('is refused for a value that is missing, empty or invisible, by the placeholder’s name', () => {
    expect(renderMessage(aMessage({ values: () => ({ afs: 'Os', tlf: '\u200b', dato: '' }) }))).toEqual({
      kind: 'refused',
      reason: 'missingValue',
      names: ['dato', 'kl', 'tlf'],
    });
    expect(renderMessage(aMessage({ channel: 'email', values: () => ({}) }))).toMatchObject({ reason: 'missingValue' });
    expect(renderMessage(aMessage({ templateId: 'letter', channel: 'letter', values: () => ({ afs: 'Os' }) }))).toEqual(
      {
        kind: 'refused',
        reason: 'missingValue',
        names: ['tid', 'min', 'tlf'],
      },
    );
  });

  it('is refused for a placeholder nobody knows, or a broken one', () => {
    expect(outcome('Hej {navn}')).toMatchObject({ reason: 'missingValue', names: ['navn'] });
    expect(outcome('Hej {constructor}')).toMatchObject({ reason: 'missingValue' });
    expect(outcome('Ring {tlf')).toMatchObject({ reason: 'missingValue' });
  });

  it.each([
    ['empty', '   '],
    ['notGsm7', 'Husk din aftale 🙂'],
  ])('is refused as %s', (reason, sms) => {
    expect(outcome(sms)).toEqual({ kind: 'refused', reason });
  });

  it('is refused when it is too long, however short the template', () => {
    expect(outcome('{afs}', { team: 'å'.repeat(161) })).toEqual({ kind: 'refused', reason: 'tooLong', septets: 161 });
    expect(outcome('{afs}', { team: 'å'.repeat(160) })).toMatchObject({ kind: 'rendered', segments: 1 });
  });

  it('is refused for an unknown template, and for the other stream’s', () => {
    expect(renderMessage(aMessage({ templateId: 'nope' }))).toEqual({ kind: 'refused', reason: 'unknownTemplate' });
    expect(renderMessage(aMessage({ templateId: 'toString' }))).toEqual({ kind: 'refused', reason: 'unknownTemplate' });
    expect(renderMessage(aMessage({ templateId: 'ci1', stream: 'interviews' }))).toMatchObject({
      reason: 'wrongStream',
    });
    expect(renderMessage(aMessage({ templateId: 'booked', stream: 'checkIns' }))).toMatchObject({
      reason: 'wrongStream',
    });
    expect(textOf({ templateId: 'stop', stream: 'checkIns', facts: { team: 'Aftaleteamet' } })).toContain(
      'Aftaleteamet',
    );
  });
});

describe('whatever the values are', () => {
  const every = Object.entries(texts).flatMap(([language, library]) =>
    Object.entries(library.templates).flatMap(([templateId, template]) =>
      channelsOf(template).flatMap((channel) =>
        [true, false].map((replyPossible) => ({
          language,
          templateId,
          channel,
          replyPossible,
          stream: template.stream === 'checkIns' ? ('checkIns' as const) : ('interviews' as const),
        })),
      ),
    ),
  );
  const noLongerThan = (longest: string) =>
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: longest.length })
      .filter((value) => measureSms(downgrade(value)).encoding === 'GSM-7')
      .filter((value) => measureSms(downgrade(value)).units <= longest.length);

  it('a valid message is at most 160 septets and has no hole, in every template, language and channel', () => {
    const values = fc.record(
      Object.fromEntries(
        Object.entries(LONGEST_VALUES['da'] ?? {}).map(([name, value]) => [name, noLongerThan(value)]),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...every), values, (which, drawn) => {
        const result = renderMessage(aMessage({ ...which, values: () => drawn }));
        if (result.kind === 'refused') {
          expect(result.reason).toBe('missingValue');
          return;
        }
        expect(`${result.subject ?? ''}${result.text}`).not.toMatch(/[{}]/);
        if (which.channel === 'sms') expect(measureSms(result.text)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
      }),
      { numRuns: runs(1000), seed: 160 },
    );
  });

  it.each(every)(
    '$templateId goes out by $channel in $language (reply: $replyPossible) with the longest values',
    (which) => {
      const result = rendered(
        renderMessage(aMessage({ ...which, values: (language) => LONGEST_VALUES[language] ?? {} })),
      );
      expect(result.text).not.toMatch(/[{}]/);
    },
  );

  it('no value breaks a line, hides or turns a character around', () => {
    const nasty = fc
      .array(fc.constantFrom('\r\n', '\u202e', '\u2066', '\u0000', '\u200f', '{tlf}', 'a', ' ', 'Bcc: x'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(nasty, (team) => {
        const result = renderMessage(aMessage({ channel: 'email', facts: { team } }));
        if (result.kind === 'refused') return;
        const [signature = ''] = result.text.trimEnd().split('\n').slice(-1);
        expect(signature).toMatch(/^Hilsen /);
        expect(result.text).not.toMatch(/[\p{Cf}{}\r\0]/u);
      }),
      { seed: 160 },
    );
  });

  it('dates and times are as wide as the limits allow, on every day of a year', () => {
    for (let day = civil('2026-01-01'); day <= civil('2026-12-31'); day += 1) {
      for (const language of ['da', 'en']) {
        const { dato = '', kl = '' } = messageValues(someFacts({ day, minuteOfDay: day % 1440 }), language);
        expect(dato.length).toBeLessThanOrEqual(10);
        expect(kl).toMatch(language === 'da' ? /^\d\d\.\d\d$/ : /^\d\d:\d\d$/);
      }
    }
  });
});
