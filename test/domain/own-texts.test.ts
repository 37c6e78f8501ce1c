import { OWN_WORDS } from '../../shared/domain/by-hand.ts';
import { ownTexts } from '../../shared/domain/own-texts.ts';
import { paragraphsOf, placeOfWords, withOwnWords, type OwnWords } from '../../shared/domain/own-words.ts';
import {
  byHandTemplates,
  channelsOf,
  type ParticipantTexts,
  sendableTemplates,
} from '../../shared/domain/participant-texts.ts';

const sms = { stream: 'interviews', sms: 'Hej' } as const;
const texts = (...ids: string[]): ParticipantTexts => ({
  language: 'da',
  subject: 'Om din aftale',
  calendarSummary: 'Aftale',
  mailClosing: { interviews: ['Hilsen'], checkIns: ['Hilsen'] },
  templates: Object.fromEntries(ids.map((id) => [id, sms])),
  scripts: { voicemail: [], contactPerson: [] },
});

describe('the texts that a study words itself', () => {
  const shipped = texts('invite', 'booked');

  it('are none where all are those that ship', () => {
    expect(ownTexts(texts('invite', 'booked'), shipped)).toEqual([]);
  });

  it('are named one by one, the ones that it added or left out too', () => {
    const own = { ...texts('invite', 'extra'), subject: 'Din aftale' };
    const other = { ...own, templates: { ...own.templates, invite: { ...sms, sms: 'Hej igen' } } };
    expect(ownTexts(other, shipped)).toEqual([
      '/subject',
      '/templates/invite',
      '/templates/extra',
      '/templates/booked',
    ]);
  });

  it('are all where nothing ships in that language', () => {
    expect(ownTexts({ subject: 'Hej', templates: { a: sms } }, undefined)).toEqual(['/subject', '/templates']);
  });

  it.each<[string, unknown, unknown]>([
    ['a list', ['a'], ['b']],
    ['a list in place of a group', ['a'], { a: 'a' }],
    ['a group in place of a list', { a: 'a' }, ['a']],
    ['nothing in place of a group', null, { a: 'a' }],
    ['a group in place of nothing', { a: 'a' }, null],
  ])('are named as one where %s stands', (_, value, old) => {
    expect(ownTexts({ 'part/one': value }, { 'part/one': old })).toEqual(['/part~1one']);
  });
});

describe('words of one’s own', () => {
  const library = { da: texts('invite'), en: { ...texts('invite'), language: 'en', subject: 'Your appointment' } };
  const words: OwnWords = { stream: 'interviews', channel: 'sms', text: 'Hej Mette' };

  it('stand among the texts of the study in every language, as they were written', () => {
    const own = withOwnWords(library, words);
    for (const language of ['da', 'en'] as const) {
      expect(own[language]?.templates).toStrictEqual({
        invite: sms,
        [OWN_WORDS]: { stream: 'interviews', sms: 'Hej Mette', smsNoReply: 'Hej Mette' },
      });
      expect(own[language]?.subject).toBe(library[language].subject);
      expect(own[language]?.calendarSummary).toBe('Aftale');
    }
  });

  it.each(['email', 'letter'] as const)('are paragraphs in a %s, under their own subject', (channel) => {
    const own = withOwnWords(library, { ...words, channel, text: 'Hej\n\nVi ses', subject: 'Om i morgen' });
    expect(own['en']?.templates[OWN_WORDS]).toStrictEqual({ stream: 'interviews', [channel]: ['Hej', 'Vi ses'] });
    expect(own['en']?.subject).toBe('Om i morgen');
  });

  it('are parted by empty lines alone', () => {
    expect(paragraphsOf(' Hej \n\n  \n Vi ses\npå onsdag\n\t\nHilsen')).toEqual(['Hej', 'Vi ses\npå onsdag', 'Hilsen']);
    expect(paragraphsOf('Hej')).toEqual(['Hej']);
  });

  it('open as those of no other message', () => {
    const first = { enteredAt: '2026-04-20T06:00:00Z' };
    const places = [
      placeOfWords('interviews', first),
      placeOfWords('checkIns', first),
      placeOfWords('interviews', { enteredAt: '2026-04-20T06:00:01Z' }),
    ];
    expect(new Set(places).size).toBe(3);
    expect(places[0]).toBe('ownWords/interviews/2026-04-20T06:00:00Z');
  });
});

describe('the texts that may be sent', () => {
  const all = texts(
    'invite',
    'booked',
    'booked.phone',
    'cancelled',
    'cancelled.final',
    'moved',
    'verify',
    'stop',
    'auto',
    'phone',
  );

  it('by a ladder are no variants and no answers', () => {
    expect(sendableTemplates(all)).toEqual(['invite', 'booked', 'cancelled', 'moved', 'phone']);
  });

  it('by hand are those, and the one that asks whose number it is, but none that would be untrue', () => {
    expect(byHandTemplates(all)).toEqual(['invite', 'booked', 'phone', 'verify']);
  });

  it('go by the ways for which they have words', () => {
    expect(channelsOf({ stream: 'either', letter: ['Hej'], sms: 'Hej' })).toEqual(['sms', 'letter']);
    expect(channelsOf({ stream: 'either', email: ['Hej'], smsNoReply: 'Hej' })).toEqual(['email']);
  });
});
