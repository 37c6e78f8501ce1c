/** Relative days and exact intervals in the other languages that replies are read in; what means another thing in one of them stands for none. */
const APOSTROPHE = "['’]";

export const DAYS_ELSEWHERE = [
  `aujourd${APOSTROPHE}?hui`,
  '(?:après-)?demain',
  'avant-hier',
  'ce (?:soir|matin)',
  'cet après-midi',
  'cette (?:semaine|nuit|année)',
  '(?:semaine|mois|année|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:prochaine?|dernière?)',
  'heute',
  '(?:ü|ue)bermorgen',
  'gestern',
  '(?:nächste|naechste|diese|letzte|vorige)[nrs]? (?:woche|monats?|jahr|wochenende)',
  'vandaag',
  'gisteren',
  'vanavond',
  'vanmiddag',
  '(?:volgende|deze|vorige) (?:week|maand)',
  'hoy',
  'ayer',
  'pasado mañana',
  'esta (?:tarde|noche|semana|mañana)',
  '(?:semana|mes|año) (?:que viene|próxim[ao]|pasad[ao])',
  '(?:próxim[ao]|pasad[ao]) (?:semana|mes|año)',
  'hoje',
  'amanhã',
  'ontem',
  'esta (?:manhã|noite)',
  '(?:próxim[ao]|passad[ao]) (?:semana|mês|ano)',
  '(?:semana|mês|ano) (?:que vem|próxim[ao]|passad[ao])',
  'dzi(?:ś|siaj)',
  'jutro',
  'wczoraj',
  'w (?:tym|przysz[łl]ym|zesz[łl]ym) (?:tygodniu|miesiącu)',
  'tänään',
  'huomenna',
  '(?:ensi|tällä|viime) (?:viikolla|kuussa)',
  'i ?kväll',
  'i ?morgon',
  'i ?övermorgon',
  'i ?kveld',
  '(?:i )?(?:nästa|förra|neste|forrige) (?:vecka|månad|uke|måned)',
];

/** What counts in its own language alone. */
export const DAYS_BY_LANGUAGE: Record<string, string[]> = {
  // In Danish it is the hour, and so it is after an article or in a greeting.
  de: ['(?<!(?:guten|am|jeden|den) )morgen'],
  nl: ['(?<!(?:goede|de|elke|iedere) )morgen'],
  es: ['(?<!(?:la|una|pasado|esta|buena) )mañana'],
  // In German one hurries.
  fi: ['eilen'],
  // In German and Dutch it is the place.
  fr: ['(?<![\\p{L}-])hier'],
};

const COUNT_FR = '(?:une?|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze)';
const COUNT_DE = '(?:eine[mrn]?|zwei|drei|vier|f(?:ü|ue)nf|sechs|sieben|acht|zehn|zw(?:ö|oe)lf)';
const COUNT_ES = '(?:una?|um|uma|dos|duas|dois|tres|três|cuatro|quatro|cinco|seis|ocho|oito|diez|dez)';
const COUNT_NL = '(?:een|één|twee|drie|vier|vijf|zes|acht|tien)';
const COUNT_NORTH = '(?:en|ei|et|ett|to|två|tre|fire|fyra|fem|seks|sex|sju|åtte|åtta|ti|tio)';
const UNITS_FR = '(?:minutes?|heures?|jours?|semaines?|mois|ans?)';
const UNITS_DE = '(?:minuten?|stunden?|tag(?:en?)?|wochen?|monat(?:en?)?|jahr(?:en?)?)';
const UNITS_ES = '(?:minutos?|horas?|días?|dias?|semanas?|mes(?:es)?|mês|años?|anos?)';
const UNITS_NL = '(?:minuten|minuut|uur|uren|dag(?:en)?|weken|week|maand(?:en)?|jaar)';
const UNITS_NORTH = '(?:veckor|vecka|dagar|månader|månad|timmar|minuter|uker|uke|dager|måneder|timer)';

export const intervalsElsewhere = (number: string): string[] => [
  `(?:dans|il y a) (?:environ )?(?:${number}|${COUNT_FR}) ${UNITS_FR}`,
  `(?:in|vor|binnen) (?:etwa |ca\\. ?|ungefähr )?(?:${number}|${COUNT_DE}) ${UNITS_DE}`,
  `(?:en|em|dentro de|hace|daqui a|há) (?:unos |cerca de )?(?:${number}|${COUNT_ES}) ${UNITS_ES}`,
  `(?:over|binnen) (?:ongeveer )?(?:${number}|${COUNT_NL}) ${UNITS_NL}`,
  `(?:${number}|${COUNT_NL}) ${UNITS_NL} geleden`,
  `(?:om|for) (?:ca\\. ?|cirka |omtrent )?(?:${number}|${COUNT_NORTH}) ${UNITS_NORTH}(?: sedan| siden)?`,
  `(?:${number}|${COUNT_NORTH}) ${UNITS_NORTH} sedan`,
  `za (?:oko[łl]o )?(?:${number}) (?:dni|tygodni[ae]?|miesi[ąę]c[ey]?|miesięcy|godzin[yę]?)`,
  `(?:${number}) (?:minuutin|tunnin|päivän|viikon|kuukauden) (?:päästä|kuluttua)`,
];
