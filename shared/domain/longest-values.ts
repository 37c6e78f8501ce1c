import { assumedValues, EMERGENCY, inLanguage } from './message-values.ts';
import { displayPhone } from './phone-number.ts';
import type { Values } from './placeholders.ts';

interface SenderValues {
  phone: string;
  team: Readonly<Record<string, string>>;
}

/** What of a study's settings stands in its texts. */
export interface TextSettings {
  senders: { interviews: SenderValues; checkIns: SenderValues };
  sites: readonly { emergency?: string }[];
}

const longest = (values: readonly (string | undefined)[]): string =>
  values.reduce<string>((most, value = '') => (value.length > most.length ? value : most), '');

const teamIn = ({ team }: SenderValues, language: string): string => inLanguage(team, language) ?? '';

/** The names of both teams in every language. */
export const teamsOf = ({ senders: { interviews, checkIns } }: Pick<TextSettings, 'senders'>): string[] => [
  ...new Set([...Object.values(interviews.team), ...Object.values(checkIns.team)]),
];

/** The longest value of each placeholder that a text of the study can be filled with: what it is measured with. */
export const longestValues = ({ senders: { interviews, checkIns }, sites }: TextSettings, language: string): Values => {
  return {
    ...assumedValues(language),
    afs: longest([interviews, checkIns].map((sender) => teamIn(sender, language))),
    afs2: teamIn(checkIns, language),
    tlf: longest([interviews, checkIns].map(({ phone }) => displayPhone(phone))),
    akut: longest(sites.map(({ emergency }) => emergency)) || EMERGENCY,
  };
};
