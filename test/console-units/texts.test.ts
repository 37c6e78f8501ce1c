import { frameOf, withFrame } from '../../console/src/pages/protocol/texts/frame.ts';
import { copiedTo, languagesNamed, textAt } from '../../console/src/pages/protocol/texts/library-edits.ts';
import { builtInParticipantTexts } from '../../shared/contract/built-in-texts.ts';

const { en } = builtInParticipantTexts();
if (en === undefined) throw new Error('no English texts ship');

describe('a new language of the texts', () => {
  it('is one that a protocol can name, once, in the words of whoever reads', () => {
    const named = languagesNamed('da-DK');
    expect(named.find(({ id }) => id === 'pl')).toEqual({ id: 'pl', label: 'polsk' });
    expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
    // Hebrew as it was written once.
    expect(named.map(({ id }) => id)).not.toContain('iw');
  });

  it('begins with the texts of another, with what was mended, and leaves those as they are', () => {
    const before = structuredClone(en);
    const copy = copiedTo('nb', en, { '/templates/appt3/sms': 'Kort.', '/templates/invite/email/0': 'Hei.' });
    expect(textAt(copy, '/templates/appt3/sms')).toBe('Kort.');
    expect(textAt(copy, '/templates/invite/email/0')).toBe('Hei.');
    expect(copy).toMatchObject({ language: 'nb', subject: en.subject, templates: { book2: en.templates['book2'] } });
    expect(en).toEqual(before);
  });

  it('keeps what stands around the texts through the form, and leaves out what is emptied', () => {
    expect(withFrame(en, frameOf(en))).toEqual(en);
    const emptied = withFrame(en, { ...frameOf(en), noticeSubject: ' ', linkAppointment: '', linkInvitation: '' });
    expect(emptied).not.toHaveProperty('noticeSubject');
    expect(emptied).not.toHaveProperty('mailLinks');
  });
});
