import { cellFault, type CellFault } from '../../shared/contract/import-fault.ts';
import { valueAt } from '../../shared/domain/change.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import type { Refusal } from '../../shared/domain/entries/entry.ts';
import { valueSince } from '../../shared/domain/history.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { refusedCell } from './import-refusal.ts';
import { entryContext, type ImportSetting } from './import-setting.ts';

const pathOf = (column: string): string =>
  column.startsWith('consent_') ? column.replace('consent_', '/consent/') : `/participation/${column}`;

const wordOf = (value: unknown): string => (value === false ? 'no' : String(value));

/** With what stands there and since when: the record does not say it, and its events are read only where somebody has to be told. */
export const refusedCells = async (
  refusals: Refusal[],
  known: Both,
  plan: StudyPlan,
  setting: ImportSetting,
): Promise<CellFault[]> => {
  const isWidened = ({ why }: Refusal): boolean => why === 'onlyWithReason';
  const { study, participant } = known.interviews;
  const events = refusals.some(isWidened) ? await setting.ports.records.events(study, participant) : [];
  return refusals.map((refusal) => {
    if (!isWidened(refusal)) return refusedCell(refusal, entryContext(setting, plan));
    const { field } = refusal;
    const stream = field === 'intervention' ? 'checkIns' : 'interviews';
    const own = events.filter((event) => event.stream === stream);
    const since = valueSince(own, pathOf(field)) ?? Date.parse(known.interviews.registeredAt);
    const day = isoDate(plan.appointments.zone.toLocal(since).day);
    const was = wordOf(valueAt(known[stream], pathOf(field)));
    const why = `"${was}" stands there since ${day}, and a file does not take it back: leave the cell empty, and enter what has changed with its reason on the page of the participant`;
    return cellFault(field, 'only-with-reason', why, { was, day });
  });
};
