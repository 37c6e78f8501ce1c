import { speaksOfCrisis } from '../../shared/domain/crisis-words.ts';

/** As people write who elide, leave accents out and have other apostrophes, or who say when, why and in which pain. */
const CRIES = [
  "chu pu capable, j'veux mourir",
  'J’aimerais mourir',
  'jveux mourir',
  'j´veux plus vivre',
  "« J'voudrais être morte »",
  'Je vais me tuer à soir',
  'je vais me tuer à cause de lui',
  "J'ai essayé de me tuer",
  'je me tue ce soir',
  "J'ai le goût d'en finir",
  'Je veux en finir avec cette vie',
  'Je mets fin à mes jours',
  'chu tannée de vivre',
  'je veux pu vivre',
  'Je ne veux plus vivre avec cette douleur',
  "j'ai plus le goût de vivre",
  'Je me coupe les veines',
  "J'ai pris toutes mes pilules",
  'je vais me crisser en bas du pont',
  'I dont wanna live anymore',
  'I don´t want to live',
  "'k wil dood",
  'Ik wil nie meer leven',
  "ik maak een einde aan m'n leven",
  "ik zie 't leven niet meer zitten",
  'teveel pillen genomen',
  'me quiero matar',
  'me mato hoy',
  'Quiero morir de una vez',
  'Voy a matarme a las ocho',
  'No quiero vivir con este dolor',
  'Quero morrer de uma vez',
  'vou matar-me às oito',
  'n quero viver',
  'quero acabar com minha vida',
  'Ich wär lieber tot',
  'ich mag nimmer leben',
  'lebensmuede',
  'mä haluun kuolla',
  'En jaksa enaa elaa',
  'sjalvmord',
  'Jeg vil ikke leve laengere',
  'Jeg ville ønske jeg var død',
  'Nie chcę dłużej żyć',
];

const NONE = [
  'Je me tue à vous le dire',
  "je vais me tuer à l'ouvrage",
  "J'ai envie de mourir d'ennui",
  'Je veux mourir de honte',
  "J'étais mort de rire",
  "Je veux en finir avec l'interview",
  'marre de vivre ici',
  "J'veux pu vivre à Montréal",
  "J'ai pas le goût de venir",
  "J'aimerais mieux mardi",
  'Je me jette sous la douche',
  'I want to die of laughing',
  "I don't wanna talk",
  "Ik doe 't morgen",
  'Ik wil niet meer komen',
  'casi me mato en la moto',
  'me mato a trabajar',
  'Quiero morirme de la risa',
  'Quero morrer de vergonha',
  'Não quero viver no Porto',
  'haluan kuolla nauruun',
  'Jeg vil ikke leve op til det',
  'batteriet var dødt',
];

it('hears a cry however its words are shortened, and whatever stands behind it', () => {
  expect(CRIES.filter((text) => !speaksOfCrisis(text))).toEqual([]);
});

it('hears none in what everybody says of laughter, work and places to live', () => {
  expect(NONE.filter(speaksOfCrisis)).toEqual([]);
});
