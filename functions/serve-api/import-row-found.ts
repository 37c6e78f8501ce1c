import { cellFault, type ImportFault } from '../../shared/contract/import-fault.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { assessorsFound } from './import-assessors.ts';
import { oddDates } from './import-dates.ts';
import type { FileRow } from './import-file.ts';
import type { ImportSetting } from './import-setting.ts';
import { isOwnSite } from './own-site.ts';
import { todayIn } from './today-in.ts';
import { lacksMentor } from './warnings.ts';

export interface Found {
  faults: ImportFault[];
  warnings: ImportFault[];
}

export const NOTHING: Found = { faults: [], warnings: [] };

const NO_SITE = cellFault('site', 'no-site-of-yours', 'take a site of the study that is yours');
const IN_NO_STAFF = cellFault(
  'mentor',
  'no-mentor',
  'is no mentor of the study: mend the name, or put the mentor on the staff first',
);

/** A study that has not named its mentors yet may import them; in one that has, an unknown name is a slip of the pen. */
const staffFound = ({ line, row }: FileRow, known: Both | undefined, { mentors, unfit }: ImportSetting): Found => {
  const { mentor } = row;
  if (mentor === undefined || mentor === known?.checkIns.mentor || mentors.has(mentor)) return NOTHING;
  const found = [{ line, ...IN_NO_STAFF }];
  return mentors.size > 0 || unfit.has(mentor) ? { faults: found, warnings: [] } : { faults: [], warnings: found };
};

const NO_MENTOR = cellFault(
  'mentor',
  'mentor-missing',
  'has none, and the arm has check-ins: name one, or give them one on their page',
);

/** Said where a file brings it about, and not again of whoever has had none for long. */
const mentorMissing = (
  { line }: FileRow,
  { known, records, plan }: { known?: Both; records: BothRecords; plan: StudyPlan },
): ImportFault[] => {
  const isNew = known === undefined || known.checkIns.arm !== records.checkIns.arm;
  return isNew && lacksMentor(records.checkIns, plan) ? [{ line, ...NO_MENTOR }] : [];
};

const OTHER_LANGUAGE = cellFault(
  'language',
  'language-not-offered',
  'has no texts in this study: messages go in its first language',
);

const languageFound = ({ line, row }: FileRow, { visit }: ImportSetting): ImportFault[] => {
  const { language } = row.contact;
  const isOffered = language === undefined || visit.study.languages.includes(language);
  return isOffered ? [] : [{ line, ...OTHER_LANGUAGE }];
};

/** A site that is not there, or that whoever brings the file may not write to. */
export const isMisplaced = ({ row: { site } }: FileRow, known: Both | undefined, { visit }: ImportSetting): boolean =>
  site !== undefined && site !== known?.interviews.site && !isOwnSite(site, visit);

/** What is wrong with the place that a row gives somebody, the site and the mentor; and what is odd about the rest, though it stands. */
export const rowFound = (
  each: FileRow,
  judged: { known?: Both; records: BothRecords; plan: StudyPlan },
  setting: ImportSetting,
): Found => {
  const { known } = judged;
  const { faults, warnings } = staffFound(each, known, setting);
  const site = isMisplaced(each, known, setting) ? [{ line: each.line, ...NO_SITE }] : [];
  const { now } = setting.visit;
  const odd = oddDates(each, { ...judged, known, today: todayIn(setting.visit), now });
  const assessors = assessorsFound(each, { known, plan: judged.plan, now, staff: setting.staff });
  return {
    faults: [...site, ...faults, ...assessors.faults],
    warnings: [
      ...warnings,
      ...mentorMissing(each, judged),
      ...languageFound(each, setting),
      ...odd,
      ...assessors.warnings,
    ],
  };
};
