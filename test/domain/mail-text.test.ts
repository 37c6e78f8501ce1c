import { builtInParticipantTexts } from '../../shared/contract/built-in-texts.ts';
import { languageOrder, renderMessage } from '../../shared/domain/message-text.ts';
import type { ParticipantTemplate, ParticipantTexts } from '../../shared/domain/participant-texts.ts';
import { aMessage, rendered } from '../support/message-request.ts';

const danish = builtInParticipantTexts()['da'];
if (danish === undefined) throw new Error('the Danish texts are gone');

const URL = 'https://cairn.example/a?b=1&c=2';
const link = { purpose: 'appointment', url: URL } as const;
const texts: ParticipantTexts = {
  ...danish,
  subject: 'Om din aftale',
  mailClosing: { interviews: ['Ring {tlf}.', ' ', 'Hilsen {afs}'], checkIns: ['Hilsen'] },
  templates: {
    own: { stream: 'interviews', email: ['Hej.', '  ', 'Din aftale er {dato}.'], letter: ['Hej.', 'Ring.'] },
  },
};
const request = (over: Partial<ParticipantTexts> = {}, channel: 'email' | 'letter' = 'email') =>
  aMessage({ templateId: 'own', channel, texts: { da: { ...texts, ...over } } });
const templates = (own: Pick<ParticipantTemplate, 'email' | 'letter'>): Pick<ParticipantTexts, 'templates'> => ({
  templates: { own: { stream: 'interviews', ...own } },
});
const body = (...email: string[]) => templates({ email });

describe('an e-mail', () => {
  it('has its link after what it says and before who writes, in words and to be pressed', () => {
    const mailLinks = { appointment: 'Se din <aftale>:', invitation: 'Vælg en tid:' };
    const mail = rendered(renderMessage({ ...request({ mailLinks }), link }));
    expect(mail.text).toBe(
      `Hej.\n\nDin aftale er man. 28/12.\n\nSe din <aftale>:\n${URL}\n\nRing 38 64 12 34.\n\nHilsen Opfølgningsteamet\n`,
    );
    expect(mail.html?.split('\n')).toEqual([
      '<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Om din aftale</title></head><body>',
      '<p>Hej.</p>',
      '<p>Din aftale er man. 28/12.</p>',
      '<p><a href="https://cairn.example/a?b=1&amp;c=2">Se din &lt;aftale&gt;:</a></p>',
      '<p>Ring 38 64 12 34.</p>',
      '<p>Hilsen Opfølgningsteamet</p>',
      '</body></html>',
    ]);
  });

  it('shows the address itself where no words were written for it', () => {
    const mail = rendered(renderMessage({ ...request({ mailLinks: undefined }), link }));
    expect(mail.text).toContain(`28/12.\n\n${URL}\n\nRing`);
    expect(mail.html).toContain(
      '<p><a href="https://cairn.example/a?b=1&amp;c=2">https://cairn.example/a?b=1&amp;c=2</a></p>',
    );
  });

  it('leaves out what is blank, and the blanks around what is not', () => {
    const mail = rendered(renderMessage(request({ subject: ' Om din aftale ', ...body('  Hej. ', '') })));
    expect(mail.subject).toBe('Om din aftale');
    expect(mail.text).toBe('Hej.\n\nRing 38 64 12 34.\n\nHilsen Opfølgningsteamet\n');
  });

  it.each<[string, Partial<ParticipantTexts>]>([
    ['has no subject', { subject: ' ' }],
    ['says nothing', body('', '  ')],
  ])('that %s is not sent', (_what, over) => {
    expect(renderMessage(request(over))).toEqual({ kind: 'refused', reason: 'empty' });
  });

  it('of the other stream is not sent', () => {
    expect(renderMessage({ ...request(), stream: 'checkIns' })).toEqual({ kind: 'refused', reason: 'wrongStream' });
  });
});

describe('a letter', () => {
  it('says its paragraphs, one after the other', () => {
    expect(rendered(renderMessage(request({}, 'letter'))).text).toBe('Hej.\n\nRing.\n');
  });

  it('that says nothing is not printed', () => {
    expect(renderMessage(request(templates({ letter: ['', ' '] }), 'letter'))).toEqual({
      kind: 'refused',
      reason: 'empty',
    });
  });
});

it('without another language only one’s own is looked in', () => {
  expect(languageOrder('en-GB')).toEqual(['en-GB', 'en']);
  expect(languageOrder('da')).toEqual(['da']);
});
