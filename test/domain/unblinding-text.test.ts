import { unblindingWords } from '../../shared/domain/unblinding-text.ts';

const known = { arms: ['IPS-MA', 'SAU'], supporters: ['Peter Holm'] };

describe('words for an assessor', () => {
  it.each([
    ['Hun nævner sin mentor og jobcentret', ['mentor', 'jobcentret']],
    ['Vejlederen fra kommunen er med', ['Vejlederen', 'kommunen']],
    ['Han er i kontrolgruppen', ['kontrolgruppen']],
    ['Er i SAU', ['SAU']],
    ['Støttepersonen siger torsdag', ['Støttepersonen']],
    ['Peter kommer med', ['Peter']],
    ['Has a job coach', ['job', 'coach']],
    ['Min handledare på Arbetsförmedlingen', ['handledare', 'Arbetsförmedlingen']],
  ])('tell the help in "%s"', (text, words) => {
    expect(unblindingWords(text, known)).toEqual(words);
  });

  it.each([
    'Kommer lidt for sent til interviewet.',
    'Er indlagt på hospitalet og vil hellere tale i telefon.',
    'Vi har en god kommunikation. She prefers mornings. Hon vill byta tid.',
  ])('may say "%s"', (text) => {
    expect(unblindingWords(text, known)).toEqual([]);
  });
});
