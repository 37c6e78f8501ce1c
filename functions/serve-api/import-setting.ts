import type { ImportRow } from '../../shared/contract/import-row.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import type { EntryContext } from '../../shared/domain/entries/entry.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Member } from '../../shared/domain/member.ts';
import { tellingArms } from './blinded-texts.ts';
import type { ImportOptions } from './import-options.ts';
import type { ApiPorts } from './ports.ts';
import { hasRole, isUnfitMentor } from './warnings.ts';
import type { Writer } from './writing.ts';

export type ImportPorts = Pick<ApiPorts, 'records' | 'contacts' | 'studies' | 'ids'>;

/** All that a row is judged and written with. */
export interface ImportSetting {
  visit: Writer;
  ports: ImportPorts;
  options: ImportOptions;
  /** Mentors of the study's staff today. */
  mentors: ReadonlySet<string>;
  /** All who were or are on it. */
  staff: readonly Member[];
  /** Who may be given nobody: assessors stay blind, and whoever is shut out is out. */
  unfit: ReadonlySet<string>;
  /** What no name or id may hold, for those who are blinded read it. */
  arms: string[];
  /** Whether to reckon one more person's messages, and look who else has their number: it is most of the time of a review. */
  mayCount: () => boolean;
}

const mentorsOn = (members: Member[], today: string): Set<string> =>
  new Set(members.map(({ user }) => user).filter((user) => hasRole(members, user, 'mentor', today)));

export const importSetting = async (
  visit: Writer,
  ports: ImportPorts,
  options: ImportOptions,
  plan: StudyPlan,
  mayCount: () => boolean,
): Promise<ImportSetting> => {
  const today = isoDate(plan.appointments.zone.toLocal(visit.now).day);
  const members = await ports.studies.members(visit.study.id);
  const mentors = mentorsOn(members, today);
  const unfit = new Set(members.filter(isUnfitMentor).map(({ user }) => user));
  const arms = await tellingArms(visit.study, ports);
  return { visit, ports, options, mentors, staff: members, unfit, arms, mayCount };
};

export const entryContext = ({ visit }: ImportSetting, plan: StudyPlan): EntryContext => ({
  now: visit.now,
  by: visit.user,
  plan,
});

/** What a row says, however its file was written; keyed, because a name and a number are in it. */
export const rowHash = (row: ImportRow, { ports }: ImportSetting): string =>
  ports.contacts.numberHash(`import:${canonicalJson(row)}`);
