import type { WordsLike } from '../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Nyt studie',
  operatorsOnly: 'Kun den driftsansvarlige kan oprette studier. Spørg jeres driftsansvarlige.',
  name: 'Navn',
  nameWhy: 'Det navn, medarbejderne ser. Deltagerne ser det aldrig.',
  id: 'Id',
  idWhy:
    'Små bogstaver, cifre og bindestreger, for eksempel ips-ma. Det indgår i webadressen og kan ikke ændres senere.',
  protocol: 'Protokol at begynde med',
  protocolWhy: 'Koordinatoren kan ændre alt i protokollen.',
  blank: 'En tom protokol: én arm, ét møde, og der sendes intet',
  'ips-ma': 'IPS-MA: interviews efter 12 og 24 måneder, mentorer',
  'projekt-inklusion': 'Projekt Inklusion',
  make: 'Opret studiet',
  made: '{name} er oprettet.',
  appointTitle: 'Udpeg den første koordinator for {name}',
  appointWhy: 'Koordinatoren tilføjer de øvrige medarbejdere og sætter studiet op.',
  user: 'Bruger-id',
  userWhy: 'Det id, koordinatoren logger ind med.',
  fullName: 'Navn',
  email: 'E-mail',
  emailWhy: 'Hertil sendes eskaleringer.',
  role: 'Rolle',
  both: 'Koordinator og ledende koordinator',
  coordinator: 'Koordinator',
  leadCoordinator: 'Ledende koordinator',
  appoint: 'Udpeg',
  appointed: '{user} er udpeget',
  appointedWhy: 'Koordinatoren ser studiet efter næste log ind.',
  toStaff: 'Til studiets medarbejdere',
};
