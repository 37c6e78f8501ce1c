import type { WordsLike } from '../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Prognose',
  tableOf: '{title}: tabel',
  range: 'Hvad der regnes på',
  from: 'Fra',
  to: 'Indtil (ikke med)',
  price: 'US-dollar pr. SMS-del',
  bound: 'Regnet',
  expected: 'som antaget nedenfor',
  ifNobodyAnswers: 'som om ingen svarede',
  totals: 'I alt',
  sms: 'SMS',
  email: 'E-mail',
  letter: 'Breve',
  call: 'Opkald',
  cost: 'Pris for SMS',
  usd: '{amount} USD',
  chart: 'Beskeder, opkald og breve uge for uge',
  chartIs:
    'Stablede søjler, én for hver uge: {sms} SMS, {email} e-mails, {letter} breve og {call} opkald i alt. Tabellen nedenfor siger det samme.',
  legend: 'Søjlernes farver',
  table: 'Uge for uge',
  week: 'Uge',
  begins: 'Begynder',
  all: 'I alt',
  steps: 'Pr. trin i protokollen',
  step: 'Trin',
  kind: 'Slags',
  count: 'Antal',
  empty: 'Intet ligger forude i denne tid. Prognosen vises her, når der er deltagere.',
  download: 'Hent CSV',
  assumed: 'Hvad der er antaget',
  people:
    '{reckoned, plural, =0 {Ingen deltagere} one {# deltager} other {# deltagere}} er regnet med, som deres planer ser ud i dag.',
  waiting:
    '{waiting, plural, one {# importeret, men ikke frigivet deltager} other {# importerede, men ikke frigivne deltagere}} er ikke med.',
  answered:
    'Forventet: {share} af dem uden aftale aftaler en tid ved hver besked eller hvert opkald, fra vinduet åbner, og kommer {days, plural, one {# dag} other {# dage}} senere.',
  checkIns: '{share} af de mentorkontakter, der er på tide, er aftalt og har beskeder; resten holdes uden.',
  nobody:
    'Som om ingen svarede: hver invitation, påmindelse og hvert opkald forfalder. Ingen af tallene er en grænse for det andet, for aftaler har deres egne beskeder.',
  segments:
    'Hver SMS er {count, plural, one {# del} other {# dele}} til {price} USD{assumed, select, true {, en antaget pris} other {, den angivne pris}}.',
};
