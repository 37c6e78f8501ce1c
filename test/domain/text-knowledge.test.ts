import { builtInParticipantTexts } from '../../shared/contract/built-in-texts.ts';
import { validateProtocol } from '../../shared/contract/validate-protocol.ts';
import type { TextSettings } from '../../shared/domain/longest-values.ts';
import type { TextLibrary } from '../../shared/domain/participant-texts.ts';
import { protocolKnowledge } from '../../shared/domain/protocol-rules/text-knowledge.ts';
import { builtIn } from '../support/a-study.ts';
import { BUILT_IN, changed, readProtocolFile } from '../support/protocol-documents.ts';

const texts = builtInParticipantTexts();
const findingsWith = (document: unknown, library: TextLibrary) =>
  validateProtocol(
    document,
    protocolKnowledge(library, (code) => code === 'DK'),
  ).findings;

/** The Danish texts with another SMS in this template. */
const withSms = (template: string, sms: string): TextLibrary => {
  const edited = changed(texts, {
    [`/da/templates/${template}/sms`]: sms,
    [`/da/templates/${template}/smsNoReply`]: undefined,
  });
  return edited as TextLibrary;
};

describe('the texts that come with the house', () => {
  it.each(BUILT_IN)('serve %s', (name) => {
    expect(findingsWith(readProtocolFile(name), texts)).toEqual([]);
  });

  it('do not serve as invitations where they answer a person', () => {
    const document = changed(readProtocolFile('ips-ma'), { '/ladders/interview/booking/1/send/template': 'auto' });
    expect(findingsWith(document, texts)).toEqual([
      {
        pointer: '/ladders/interview/booking/1/send/template',
        code: 'no-template',
        values: { template: 'auto' },
        reason: expect.stringContaining('"auto" is no template') as string,
      },
    ]);
  });

  it('are named with the channels they are written for', () => {
    const document = changed(readProtocolFile('ips-ma'), {
      '/ladders/interview/booking/5/send/channels': ['letter', 'sms'],
    });
    expect(findingsWith(document, texts).map(({ pointer }) => pointer)).toEqual([
      '/ladders/interview/booking/5/send/channels/1',
    ]);
  });
});

const named = (interviews: string, checkIns: string): TextSettings => ({
  senders: {
    interviews: { phone: '+4538641234', team: { da: interviews, en: 'The follow-up team' } },
    checkIns: { phone: '+4538641234', team: { da: checkIns, en: 'The contact team' } },
  },
  sites: [],
});

describe('a text that a coordinator changed', () => {
  const ipsMa = readProtocolFile('ips-ma');

  it('may not name an arm', () => {
    const [finding, ...others] = findingsWith(ipsMa, withSms('book2', 'Er du i SAU, så ring {tlf}. {afs}'));
    expect(finding?.pointer).toBe('/ladders/interview/booking/2/send/template');
    expect(finding?.reason).toMatch(/da\/book2\/sms: "SAU"/);
    expect(others).toEqual([]);
  });

  it('may be signed with the name of a team of the study', () => {
    const signed = withSms('book2', 'Ring til os på {tlf}. Hilsen Aftaleteamet');
    const judged = (settings?: TextSettings) =>
      validateProtocol(
        ipsMa,
        protocolKnowledge(signed, (code) => code === 'DK', settings),
      ).findings;
    expect(judged(named('Opfølgningsteamet', 'Aftaleteamet'))).toEqual([]);
    expect(judged().map(({ code }) => code)).toEqual(['text-breaks-rule']);
  });

  it('is measured with the names of the study once a protocol sends it', () => {
    const inPlace = protocolKnowledge(
      texts,
      (code) => code === 'DK',
      named('Teamet for de meget lange og venlige samtaler i hele byen', 'Aftaleteamet'),
    );
    expect(validateProtocol(ipsMa, inPlace).findings.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/da\/\S+\/sms: .*septets/),
    );
  });

  it('is measured too where it answers somebody, and no step sends it', () => {
    const long = withSms('auto', `Ring til {afs} på {tlf}. ${'Vi læser det her. '.repeat(8)}`);
    expect(findingsWith(ipsMa, long)).toMatchObject([
      { pointer: '/languages', reason: expect.stringMatching(/da\/auto\/sms: .*septets/) },
    ]);
  });

  it('may not hold an unknown placeholder, here or in a variant', () => {
    const pointers = findingsWith(ipsMa, withSms('booked.phone', 'Ring {nummer}. {afs}')).map(({ pointer }) => pointer);
    expect(new Set(pointers)).toEqual(
      new Set([
        '/ladders/interview/appointment/0/send/template',
        '/ladders/interview-primary/appointment/0/send/template',
      ]),
    );
  });

  it('may break the rules while no step sends it', () => {
    expect(
      findingsWith(
        changed(ipsMa, { '/checkIns/mentor/ladder/4': undefined }),
        withSms('ci1', 'Husk din mentor. {afs2}'),
      ),
    ).toEqual([]);
  });
});

describe('what the texts of a study let a protocol do', () => {
  const own = changed(texts, {
    '/da/templates/note': { stream: 'either', sms: 'Ring {tlf}', smsNoReply: 'Ring {tlf} {akut}' },
    '/en/templates/note': { stream: 'either', email: ['Call {tlf}', '{afs}'], letter: ['{n}'] },
    '/da/templates/notebook': { stream: 'checkIns', letter: ['{kl}'] },
  }) as TextLibrary;
  const knownOf = () => protocolKnowledge(own, (code) => code === 'DK');

  it('is what the languages of the protocol say, variants with their base', () => {
    const known = knownOf();
    const templates = known.templates(['da', 'en']);
    const { channels, placeholders: holes, ...others } = templates.get('note') ?? {};
    expect(new Set(channels)).toEqual(new Set(['sms', 'email', 'letter']));
    expect([...(holes ?? [])].sort()).toEqual(['afs', 'akut', 'n', 'tlf']);
    expect(others).toEqual({});
    expect(templates.get('notebook')).toEqual({ stream: 'checkIns', channels: ['letter'], placeholders: ['kl'] });
    expect(templates.get('booked')).toMatchObject({ stream: 'interviews', channels: ['sms', 'email'] });
    expect(known.languages).toEqual(new Set(['da', 'en']));
    const withVariant = changed(own, { '/da/templates/booked.phone/sms': 'Ring {akut}' }) as TextLibrary;
    const { placeholders } =
      protocolKnowledge(withVariant, () => true)
        .templates(['da'])
        .get('booked') ?? {};
    expect(placeholders).toContain('akut');
    expect(templates.get('booked')?.placeholders).not.toContain('akut');
    const danish = known.templates(['da']).get('note');
    expect([danish?.channels, danish?.placeholders]).toEqual([['sms'], ['tlf', 'akut']]);
    expect(known.templates(['en']).has('notebook')).toBe(false);
  });

  it('knows zones and the holidays that it is given', () => {
    const known = knownOf();
    expect([known.isZone('Europe/Copenhagen'), known.isZone('Europe/Atlantis')]).toEqual([true, false]);
    expect([known.isHolidayCalendar('DK'), known.isHolidayCalendar('XX')]).toEqual([true, false]);
  });

  const ipsMa = builtIn('ips-ma');
  const faultsOf = (edits: Record<string, unknown>, template: string, protocol = ipsMa) =>
    protocolKnowledge(changed(texts, edits) as TextLibrary, () => true).textFaults?.(template, protocol);

  it('tells of a fault in which language, variant and channel it stands', () => {
    const edits = { '/da/templates/booked.phone/email': ['Hej', 'Kom i dag'], '/en/templates/booked/sms': ' ' };
    expect(faultsOf(edits, 'booked')).toEqual([
      {
        text: 'da/booked.phone/email/1',
        rule: 'relativeDay',
        word: 'i dag',
        why: '"i dag" is untrue when the message leaves on another day; write {dato}, or no time at all',
      },
      { text: 'en/booked/sms', rule: 'empty', word: '', why: 'the text is empty' },
    ]);
    expect(faultsOf(edits, 'book')).toEqual([]);
    expect(faultsOf(edits, 'moved')).toEqual([]);
  });

  it('looks for the name of an arm as for its id, in the languages of the protocol alone', () => {
    const edits = { '/en/templates/thanks/sms': 'Usual care is over, A1 too.' };
    const arms = [{ id: 'A1', name: 'Usual care' }, { id: 'B' }];
    const words = (languages: string[]) =>
      faultsOf(edits, 'thanks', { ...ipsMa, arms, languages })?.map(({ rule, word }) => [rule, word]);
    expect(words(['da', 'en'])).toEqual([['arm', 'Usual care']]);
    expect(words(['da'])).toEqual([]);
    expect(words(['sv', 'constructor'])).toEqual([]);
  });
});

describe('a text that stands in no language of the protocol', () => {
  const ASK = '/ladders/interview/booking/1/send';
  const inEnglish = changed(texts, { '/en/templates/ask': { stream: 'interviews', sms: 'Call {tlf}. {afs}' } });
  const asking = (languages: string[], channels: string[], library = inEnglish) =>
    findingsWith(
      changed(readProtocolFile('ips-ma'), {
        '/languages': languages,
        [`${ASK}/template`]: 'ask',
        [`${ASK}/channels`]: channels,
      }),
      library as TextLibrary,
    ).map(({ pointer, code }) => [pointer, code]);

  it('reaches nobody, so that no step may name it', () => {
    expect(asking(['da'], ['sms'])).toEqual([[`${ASK}/template`, 'no-template']]);
  });

  it('in one of them reaches everybody, who read it in that', () => {
    expect(asking(['da', 'en'], ['sms'])).toEqual([]);
  });

  it('may not be named for a channel that it has in another language alone, or in a variant', () => {
    const email = changed(inEnglish, {
      '/da/templates/ask': { stream: 'interviews', email: ['Ring'] },
      '/en/templates/ask.phone': { stream: 'interviews', sms: 'Call {tlf}. {afs}', email: ['Call'] },
    });
    expect(asking(['en'], ['email'], email)).toEqual([[`${ASK}/channels/0`, 'channel-without-text']]);
    expect(asking(['en', 'da'], ['email'], email)).toEqual([]);
  });

  it('is not told of each template where the languages have no texts at all', () => {
    expect(findingsWith(changed(readProtocolFile('ips-ma'), { '/languages': ['pt'] }), texts)).toMatchObject([
      { pointer: '/languages/0', code: 'no-texts' },
    ]);
  });
});
