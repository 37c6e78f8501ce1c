import { matchWords } from '../words/match-words.ts';

export const en = {
  find: 'Find a participant',
  key: '“/” opens this search from anywhere',
  all: 'Name, phone, e-mail, id or CRF number',
  allHint: 'Part of a name is enough, or the last 4 to 8 digits of a number. Then press Enter.',
  ids: 'Id, or part of it',
  idsHint: 'Then press Enter.',
  go: 'Find',
  looking: 'Looking …',
  found: '{count, plural, =0 {Nobody was found} one {# found} other {# found}}',
  foundMore:
    'The first {count, plural, one {one is} other {# are}} shown; there are more. Give more of the name or the number.',
  nobody: 'Try less: one name, the last four digits, part of the id. Former names and numbers are looked through too.',
  nobodyIds: 'Try less of the id.',
  logged: 'The names that are shown are noted in the access log.',
  list: 'People who were found',
  showList: 'Show them in the list',
  bythis: 'by {what}',
  ...matchWords.en,
  held: 'Not released',
  active: 'Active',
  stopped: 'Stopped',
  dead: 'Dead',
  emigrated: 'Emigrated',
  next: '{followUp} on {at}',
  noNext: 'no appointment',
} as const;
