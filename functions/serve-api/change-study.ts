import { studyPatch } from '../../shared/contract/study-body.ts';
import { sameValue } from '../../shared/domain/change.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { repointingSince, type Study } from '../../shared/ports/study-book.ts';
import { ok, type Answer } from './answer.ts';
import { etagOf, refuseStale } from './etag.ts';
import type { ApiPorts } from './ports.ts';
import { refuseUnfitClosures } from './closures.ts';
import { changedMeanwhile, notFound } from './problem.ts';
import { readBody } from './read-body.ts';
import { settingsLine } from './settings-line.ts';
import { merged, refuseTellingNames, refuseUnfitClinician, type Settings } from './study-settings.ts';
import { studyView } from './study-view.ts';
import { todayIn } from './today-in.ts';
import { refuseUsedSites } from './used-sites.ts';
import { refuseBeyondSites } from './whole-study.ts';
import type { Visit } from './visit.ts';

/** Of these a change moves instants, and everyone's pointer with them. */
const movesInstants = (before: Study, after: Study): boolean =>
  !sameValue(before.closedPeriods, after.closedPeriods) ||
  !sameValue(
    before.sites.map(({ id, closedPeriods }) => ({ id, closedPeriods })),
    after.sites.map(({ id, closedPeriods }) => ({ id, closedPeriods })),
  );

/** Who stopped all sending, as long as it is stopped; pressing the switch again leaves it with whoever was first. */
const withStop = (before: Study, { sendingStop, ...after }: Study, visit: Visit, reason: string | undefined): Study => {
  if (after.sendingStopped !== true) return after;
  const by = { at: isoInstant(visit.now), by: visit.user, ...(reason === undefined ? {} : { reason }) };
  return { ...after, sendingStop: (before.sendingStopped ? sendingStop : undefined) ?? by };
};

const changedFields = (before: Study, after: Study, settings: Settings) => {
  const names = (Object.keys(settings) as (keyof Settings)[]).filter((name) => !sameValue(before[name], after[name]));
  const of = (study: Study) => Object.fromEntries(names.map((name) => [name, study[name]]));
  return { subject: names.join(' '), old: of(before), new: of(after) };
};

/** Settings of one study, guarded by the revision that was read. */
export const changeStudy = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { reason, ...settings } = await readBody(visit, studyPatch);
  ports.studies.forget();
  const before = await ports.studies.study(visit.study.id);
  if (before === undefined) throw notFound();
  refuseStale(visit.header('if-match'), String(before.revision), () => studyView(before, visit));
  const after = withStop(before, merged(before, settings), visit, reason);
  refuseBeyondSites(before, after, settings, visit);
  await refuseUsedSites(before, after, visit, ports);
  await refuseUnfitClinician(before, after, todayIn(visit), ports);
  await refuseTellingNames(before, after, settings, ports);
  const moves = movesInstants(before, after);
  if (moves) refuseUnfitClosures(after, (await ports.studies.plan(after.id, after.protocolVersion)).protocol);
  // Every change raises the revision, since it is what guards against two people changing it at once.
  const study = {
    ...after,
    revision: before.revision + 1,
    ...(moves ? { repointing: repointingSince(visit.now, before.repointing) } : {}),
  };
  const line = settingsLine(before, visit, { ...changedFields(before, after, settings), reason });
  if (!(await ports.studies.saveStudy(study, before.revision, line))) throw changedMeanwhile();
  if (moves) await ports.repoint(study.id);
  return ok(studyView(study, visit), { etag: etagOf(String(study.revision)) });
};
