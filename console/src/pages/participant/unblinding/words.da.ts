import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'En interviewer har fået noget at vide, som bryder blindingen',
  open: 'Meld en afblinding',
  save: 'Meld det',
  never: 'Skriv aldrig, hvad der kom frem: kun hvornår, hvordan, og hvad det fører til.',
  on: 'Hvornår',
  assessor: 'Hvilken interviewer',
  how: 'Fra hvem eller hvad',
  consequence: 'Hvad det fører til',
  note: 'Bemærkning',
  noteHelp: 'Ikke hvad der kom frem.',
  told: 'Registreret. Det næste interview går til en anden interviewer.',
  how_participant: 'deltageren',
  how_relative: 'en pårørende',
  how_staff: 'personalet',
  how_document: 'et dokument',
  how_system: 'et system',
  how_other: 'noget andet',
  consequence_otherAssessor: 'en anden interviewer overtager',
  consequence_ratingRepeated: 'bedømmelsen gentages',
  consequence_ratingKept: 'bedømmelsen står ved magt',
  consequence_other: 'noget andet',
};
