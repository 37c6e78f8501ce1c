import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { addMonths, civil, isoDate } from '../../../shared/domain/civil-date.ts';
import { isoInstant, zoneOf } from '../../../shared/domain/zone.ts';
import type { FrozenReport } from '../../../shared/ports/report-book.ts';
import { sha256 } from '../answer.ts';
import type { ApiPorts } from '../ports.ts';
import { Problem, unfitField } from '../problem.ts';
import { byArmOf, endOfDay, followedThrough, totalsOf } from '../retention-figures.ts';
import type { Visit } from '../visit.ts';

/** Other people may be freezing a report at the same second. */
const TRIES = 5;

/** Its last day. @throws Problem while it has not passed: a report of half a month would be taken for one of the whole */
const lastDayOf = (month: string, visit: Visit): string => {
  const next = addMonths(civil(`${month}-01`), 1);
  const today = zoneOf(visit.study.zone).toLocal(visit.now).day;
  if (next > today) throw unfitField('/month', `give a month that has ended; this one does on ${isoDate(next - 1)}`);
  return isoDate(next - 1);
};

const sealed = (report: Omit<FrozenReport, 'hash'>): FrozenReport => ({
  ...report,
  hash: sha256(canonicalJson(report)),
});

/** Counts everyone as they were known at the end of the month, and keeps it under the next number. Nothing that was frozen changes. */
export const freezeReport = async (month: string, visit: Visit, ports: ApiPorts): Promise<FrozenReport> => {
  const { study, user, now } = visit;
  const asOf = lastDayOf(month, visit);
  const end = endOfDay(asOf, study.zone);
  const followed = await followedThrough(study, undefined, end, ports);
  const figures = canonicalJson(totalsOf(followed, end));
  const arms = canonicalJson(await byArmOf(followed, study.id, ports));
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await ports.studies.reports(study.id);
    const number = (before.at(-1)?.number ?? 0) + 1;
    const supersedes = before.findLast((report) => report.month === month)?.number;
    const report = sealed({
      study: study.id,
      number,
      month,
      asOf,
      frozenAt: isoInstant(now),
      by: user,
      ...(supersedes === undefined ? {} : { supersedes }),
      figures,
    });
    const ofArms = { study: study.id, number, figures: arms, hash: sha256(arms) };
    if (await ports.studies.freezeReport(report, ofArms)) return report;
  }
  throw new Problem({
    status: 409,
    code: 'changed-meanwhile',
    title: 'Somebody else is freezing reports',
    detail: 'Nothing was kept; look at the list and try again.',
  });
};
