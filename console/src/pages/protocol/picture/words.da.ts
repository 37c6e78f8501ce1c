import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Tidsplan',
  who: 'En opdigtet deltager, der har sagt ja til alt og aldrig svarer. Påmindelser om en aftale kommer først, når der er en, så de er ikke tegnet.',
  notYet: 'Tegningen kommer her, når intet i udkastet er forkert længere.',
  old: 'Som det var, før noget blev forkert. Ret det, der står ovenfor, for at se udkastet.',
  arm: 'Arm',
  noSteps: 'Intet måletidspunkt har trin endnu: intet ville blive sendt.',
  timepoint: 'Måletidspunkt',
  overview: 'Måletidspunkter med deres vinduer på én tidsakse: {count}',
  stepsOf: 'Trin for {followUp} på en tidsakse: {count}',
  gap: 'højst {days, plural, one {# dag} other {# dage}} mellem to kontakter',
  perWeek: '{count}/uge',
  perMonth: '{count}/md.',
  legend: 'Tegn i tegningen',
  checkIns: 'Mentorkontakt',
  window: 'Vindue',
  target: 'Måldato',
  targetWithin: 'Måldato; vindue {opens} til {closes}',
  skipped: 'springes over',
  showTable: 'Vis som tabel',
  hideTable: 'Skjul tabellen',
  table: 'Tidsplanen som tabel',
  date: 'Dato',
  what: 'Hvad der sker',
};
