import type { WordsLike } from '../../words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  step_ci1: 'Påmindelse om mentorkontakten',
  step_overdue3: 'Mentorkontakt tre dage forsinket',
  step_overdue7: 'Mentorkontakt en uge forsinket',
  step_overdue14: 'Mentorkontakt to uger forsinket',
  step_outreach14: 'Opsøgende kontakt efter to uger',
  step_ci_miss: 'Besked efter en udebleven mentorkontakt',
};
