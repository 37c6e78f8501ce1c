import type { Consent } from '../participation.ts';
import type { ParticipantRecord } from '../record.ts';
import { assignMentor } from './assign-mentor.ts';
import { changeAnchors } from './change-anchors.ts';
import { changeArm } from './change-arm.ts';
import { changeParticipation } from './change-participation.ts';
import { type BothRecords, entered, type Entered, type EntryContext } from './entry.ts';
import { isRefusal } from './follow-up-entry.ts';
import type { ImportStep } from './import-step.ts';
import { refuseWiderConsent } from './widened.ts';

/** What an import says of someone who is there already; what is absent stays as it is. */
export interface ImportedFacts {
  anchors: Record<string, string>;
  arm?: string;
  mentor?: string;
  site?: string;
  crf?: string;
  language?: string;
  consent: Consent;
}

type Enter = ImportStep['enter'];

const inBoth =
  (change: <R extends ParticipantRecord>(record: R) => R): Enter =>
  ({ interviews, checkIns }) =>
    entered({ interviews: change(interviews), checkIns: change(checkIns) });

const inCheckIns =
  (change: (both: BothRecords, context: EntryContext) => Entered<BothRecords['checkIns']>): Enter =>
  (both, context) => {
    const changed = change(both, context);
    return isRefusal(changed) ? changed : entered({ ...both, checkIns: changed.record });
  };

const hasConsent = ({ interviews }: BothRecords, channel: string): boolean =>
  Object.entries(interviews.consent).some(([name, said]) => name === channel && said);

const perKey = <Value>(values: Record<string, Value>, step: (name: string, value: Value) => ImportStep): ImportStep[] =>
  Object.entries(values).map(([name, value]) => step(name, value));

/** Each through the entry that staff would make by hand. */
export const changeSteps = ({ anchors, arm, mentor, site, crf, language, consent }: ImportedFacts): ImportStep[] => {
  const given = <Value>(column: string, value: Value | undefined, enter: (value: Value) => Enter): ImportStep[] =>
    value === undefined ? [] : [{ column, enter: enter(value) }];
  return [
    ...perKey(anchors, (name, date) => ({
      column: name,
      enter: (both, context) => changeAnchors(both, { [name]: date }, context),
    })),
    ...given('arm', arm, (to) => inCheckIns(({ checkIns }, context) => changeArm(checkIns, to, context))),
    ...given('mentor', mentor, (to) => inCheckIns(({ checkIns }, context) => assignMentor(checkIns, to, context))),
    ...given('site', site, (to) => inBoth((record) => ({ ...record, site: to }))),
    ...given('crf', crf, (id) => inBoth((record) => ({ ...record, externalIds: { ...record.externalIds, crf: id } }))),
    ...given('language', language, (code) => inBoth((record) => ({ ...record, language: code }))),
    ...perKey(consent, (channel, said) => ({
      column: `consent_${channel}`,
      // What was never said is no already (F5.2).
      enter: (both, context) =>
        said === hasConsent(both, channel)
          ? entered(both)
          : (refuseWiderConsent(channel, said, both) ??
            changeParticipation(both, { consent: { [channel]: said } }, context)),
    })),
  ];
};
