import type { ParticipantTemplate, ParticipantTexts, TextLibrary } from '../../shared/domain/participant-texts.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import { untranslated } from '../../shared/domain/untranslated.ts';
import { builtIn } from '../support/a-study.ts';

const SHIPPED = ['da', 'en'];
const sends = (id: string, over: Partial<NonNullable<Step['send']>> = {}): Step => ({
  id,
  from: 'target',
  send: { to: 'participant', template: 'ask', channels: ['sms'], ...over },
});
const foreign = (
  languages: string[],
  words: Record<string, Partial<ParticipantTemplate>>,
  booking: Step[] = [sends('ask')],
): string[] => {
  const protocol = { ...builtIn('ips-ma'), languages, ladders: { one: { booking, appointment: [] } }, checkIns: {} };
  const texts = Object.fromEntries(
    Object.entries(words).map(([language, ask]) => [language, { templates: { ask } } as unknown as ParticipantTexts]),
  ) as TextLibrary;
  return untranslated(protocol, texts, SHIPPED).map(({ language, text }) => `${language} ${text}`);
};

describe('a text that somebody reads in a language that is not theirs', () => {
  const [da, en] = [{ sms: 'Hej' }, { sms: 'Hi' }];

  it.each<[string, Record<string, Partial<ParticipantTemplate>>, string[]]>([
    ['stands in the words of one that ships', { da, en, pt: en }, ['pt pt/ask/sms']],
    ['is missing', { da, en }, ['pt pt/ask/sms']],
    ['has no words for the channel', { da, en, pt: { email: ['Olá'] } }, ['pt pt/ask/sms']],
    ['is none with words of its own', { da, en, pt: { sms: 'Olá' } }, []],
    ['is none of a language that ships, whatever its words', { da: en, en, pt: { sms: 'Olá' } }, []],
  ])('%s', (_, words, expected) => {
    expect(foreign(['da', 'en', 'pt'], words)).toEqual(expected);
  });

  it('is, of two that do not ship, the one that the protocol names later', () => {
    const same = { sms: 'Olá' };
    expect(foreign(['pt', 'es'], { da, en, pt: same, es: same })).toEqual(['es es/ask/sms']);
    expect(foreign(['es', 'pt'], { da, en, pt: same, es: same })).toEqual(['pt pt/ask/sms']);
  });

  it('is told of once, by what goes to participants alone', () => {
    const staff = sends('brief', { to: 'coordinator', channels: ['email'] });
    const call: Step = { id: 'call', from: 'target', task: { kind: 'phone', to: 'coordinator' } };
    expect(foreign(['pt'], { da, en }, [sends('ask'), sends('again'), staff, call])).toEqual(['pt pt/ask/sms']);
    expect(foreign(['pt'], {}, [staff, call])).toEqual([]);
    const both = sends('both', { channels: ['sms', 'email'] });
    expect(foreign(['pt'], { pt: { sms: 'Olá' } }, [both])).toEqual(['pt pt/ask/email']);
  });

  it('is also what answers somebody by itself, and what a text says of a call', () => {
    const library = (language: string, templates: Record<string, { sms?: string; email?: string[] }>) =>
      [language, { templates } as unknown as ParticipantTexts] as const;
    const protocol = {
      ...builtIn('ips-ma'),
      languages: ['en', 'pt'],
      ladders: { one: { booking: [sends('ask')], appointment: [] } },
      checkIns: {},
    };
    const english = library('en', {
      ask: { sms: 'Hi' },
      'ask.phone': { sms: 'Hi, by phone' },
      auto: { sms: 'We read this later' },
    });
    const told = (...templates: Parameters<typeof library>[1][]) =>
      templates.map((each) =>
        untranslated(protocol, Object.fromEntries([english, library('pt', each)]), SHIPPED).map(({ text }) => text),
      );
    const [own, auto] = [{ sms: 'Olá' }, { sms: 'Lemos mais tarde' }];
    expect(
      told(
        { ask: own, auto },
        { ask: own },
        { ask: own, auto, 'ask.phone': { sms: 'Hi, by phone' } },
        { ask: own, auto, 'ask.phone': { email: ['Olá'] } },
      ),
    ).toEqual([[], ['pt/auto/sms'], ['pt/ask.phone/sms'], ['pt/ask.phone/sms']]);
  });
});
