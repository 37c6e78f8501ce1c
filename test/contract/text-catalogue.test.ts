import { builtInParticipantTexts, builtInStaffTexts } from '../../shared/contract/built-in-texts.ts';
import { participantTexts, staffTexts } from '../../shared/contract/text-catalogue.ts';

const texts = builtInParticipantTexts()['da'];
const staff = builtInStaffTexts()['da'];

describe('a file of texts', () => {
  it('with a field nobody reads is refused, by its name', () => {
    const misspelt = { ...texts, templates: { booked: { stream: 'interviews', smsNoreply: 'Ring {tlf}' } } };
    expect(participantTexts.safeParse(misspelt).error?.issues).toMatchObject([
      { code: 'unrecognized_keys', path: ['templates', 'booked'], keys: ['smsNoreply'] },
    ]);
  });

  it.each([
    ['a stream that is none', { ...texts, templates: { booked: { stream: 'mentors' } } }],
    ['a template id that could be a path', { ...texts, templates: { '../booked': { stream: 'interviews' } } }],
    ['a language that is none', { ...texts, language: 'Dansk' }],
    ['a text without end', { ...texts, subject: 'a'.repeat(2001) }],
    ['paragraphs without end', { ...texts, scripts: { voicemail: Array<string>(21).fill('a'), contactPerson: [] } }],
  ])('with %s is refused', (_, document) => {
    expect(participantTexts.safeParse(document).success).toBe(false);
  });

  it('to staff has every line and every word', () => {
    const { open: _, ...lines } = staff?.lines ?? {};
    expect(staffTexts.safeParse({ ...staff, lines }).error?.issues[0]?.path).toEqual(['lines', 'open']);
    expect(staffTexts.safeParse({ ...staff, roles: { coordinator: 'koordinator' } }).success).toBe(false);
    expect(staffTexts.safeParse(staff).success).toBe(true);
  });
});
