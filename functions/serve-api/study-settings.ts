import type * as z from 'zod';
import type { studyPatch } from '../../shared/contract/study-body.ts';
import { sameValue } from '../../shared/domain/change.ts';
import { pointerTo } from '../../shared/domain/finding.ts';
import { isActive } from '../../shared/domain/member.ts';
import { answersCries } from '../../shared/domain/roles-together.ts';
import { senderValueFindings } from '../../shared/domain/participant-text-rules.ts';
import type { Sender, Study } from '../../shared/ports/study-book.ts';
import type { ApiPorts } from './ports.ts';
import { type Fault, unfit, unfitField } from './problem.ts';
import { libraryFindings, textRulesOf } from './text-knowledge.ts';

export type Settings = Omit<z.output<typeof studyPatch>, 'reason'>;

export const merged = (
  { clinician: known, outageKey: knownKey, textsPerDay: knownTexts, ...study }: Study,
  { senders, clinician = known, outageKey = knownKey, textsPerDay = knownTexts, ...settings }: Settings,
): Study => ({
  ...study,
  ...settings,
  ...(clinician ? { clinician } : {}),
  ...(outageKey ? { outageKey } : {}),
  ...(Object.keys(textsPerDay ?? {}).length > 0 ? { textsPerDay } : {}),
  senders: {
    interviews: { ...study.senders.interviews, ...senders?.interviews },
    checkIns: { ...study.senders.checkIns, ...senders?.checkIns },
  },
});

type SenderChange = { [Field in keyof Sender]?: Sender[Field] | undefined };

const nameFaults = (stream: 'interviews' | 'checkIns', { smsName, phone, team = {} }: SenderChange): Fault[] => {
  const isNumber = smsName?.startsWith('+') ?? true;
  const values: [PropertyKey[], string, string][] = [
    ...(isNumber ? [] : [[['smsName'], 'afs', smsName ?? ''] as [PropertyKey[], string, string]]),
    ...(phone === undefined ? [] : [[['phone'], 'tlf', phone] as [PropertyKey[], string, string]]),
    ...Object.entries(team).map(([language, name]): [PropertyKey[], string, string] => [
      ['team', language],
      'afs',
      name,
    ]),
  ];
  return values.flatMap(([path, placeholder, value]) =>
    senderValueFindings({ [placeholder]: value }).map(({ reason }) => ({
      field: pointerTo(['senders', stream, ...path]),
      remedy: reason,
    })),
  );
};

/** What stands in texts for whom to call: judged where it is new, so that one of before holds no other change back. */
const emergencyFaults = (before: Study, sites: Settings['sites'] = []): Fault[] =>
  sites.flatMap(({ id, emergency = '' }, at) => {
    const known = before.sites.find((site) => site.id === id)?.emergency ?? '';
    const findings = emergency === known ? [] : senderValueFindings({ akut: emergency });
    return findings
      .filter(({ rule }) => rule !== 'empty')
      .map(({ reason }) => ({ field: pointerTo(['sites', at, 'emergency']), remedy: reason }));
  });

/**
 * Names stand in every text, so they may tell as little as one, and leave every text short enough that the study sends; those of another
 * language are measured once a protocol names it. @throws Problem
 */
export const refuseTellingNames = async (
  before: Study,
  after: Study,
  { senders, sites }: Settings,
  ports: ApiPorts,
) => {
  const faults = [
    ...(['interviews', 'checkIns'] as const).flatMap((stream) => nameFaults(stream, senders?.[stream] ?? {})),
    ...emergencyFaults(before, sites),
  ];
  if (faults.length > 0) throw unfit(faults);
  if (sameValue([before.senders, before.sites], [after.senders, after.sites])) return;
  const { participant } = await ports.studies.templates(before.id);
  const sent = Object.fromEntries(
    Object.entries(participant).filter(([language]) => after.languages.includes(language)),
  );
  const judged = async (study: Study) => libraryFindings(sent, await textRulesOf(study, ports));
  const known = new Set((await judged(before)).map(({ pointer, rule }) => `${pointer} ${rule}`));
  const fresh = (await judged(after)).filter(({ pointer, rule }) => !known.has(`${pointer} ${rule}`));
  if (fresh.length > 0)
    throw unfit(
      fresh.map(({ pointer, reason }) => ({
        field: '/senders',
        remedy: `with these names the text ${pointer} breaks a rule: ${reason}`,
      })),
    );
};

const CANNOT_ANSWER = 'name a coordinator or lead coordinator: nobody else can read what was written, and call';

/** Somebody who is there, and who can read what was written and call: a mentor is told by a pseudonym that finds nobody. @throws Problem */
export const refuseUnfitClinician = async (before: Study, { clinician }: Study, today: string, ports: ApiPorts) => {
  if (clinician === undefined || clinician === before.clinician) return;
  const member = (await ports.studies.members(before.id)).find(({ user }) => user === clinician);
  if (member === undefined || !isActive(member, today))
    throw unfitField('/clinician', 'name somebody who is on the staff now');
  if (!answersCries(member)) throw unfitField('/clinician', CANNOT_ANSWER);
  if (member.email === undefined) throw unfitField('/clinician', 'name somebody with a mail address');
};
