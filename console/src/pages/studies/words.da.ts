import type { WordsLike } from '../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  newStudy: 'Nyt studie',
  title: 'Studier',
  list: 'Studier, du kan åbne',
  name: 'Studie',
  id: 'Id',
  zone: 'Tidszone',
  roles: 'Dine roller',
  operator: 'Driftsansvarlig',
  noneOfYours:
    'Du er endnu ikke tilknyttet et studie. Bed koordinatoren om at tilføje dig med dit bruger-id, {user}, og genindlæs siden.',
  none: 'Der er ingen studier endnu. Opret det første, og udpeg derefter en ledende koordinator under Medarbejdere.',
};
