import { builtInParticipantTexts } from '../../shared/contract/built-in-texts.ts';
import { validateProtocol, type ProtocolVerdict } from '../../shared/contract/validate-protocol.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import { protocolKnowledge } from '../../shared/domain/protocol-rules/text-knowledge.ts';
import { partsOf } from '../../shared/domain/civil-date.ts';
import { type Instant, zoneOf } from '../../shared/domain/zone.ts';
import type { ApiPorts } from './ports.ts';

/** Register timepoints reach five years on, and a running trial is imported with its past. */
const HOLIDAY_YEARS_BACK = 10;
const HOLIDAY_YEARS_AHEAD = 15;

/** By the texts of the study, or by those that ship while there is none. */
export const judge = async (
  document: unknown,
  study: string | undefined,
  ports: ApiPorts,
): Promise<ProtocolVerdict> => {
  const texts = study === undefined ? builtInParticipantTexts() : (await ports.studies.templates(study)).participant;
  return validateProtocol(
    document,
    protocolKnowledge(texts, (code) => ports.holidays.isCalendar(code)),
  );
};

/** Resolved to dates when a version is published, so that nothing that carries out needs the calendars. */
export const holidaysFor = (protocol: Protocol, now: Instant, ports: ApiPorts): string[] => {
  const code = protocol.sending.holidays;
  if (code === undefined) return [];
  const { year } = partsOf(zoneOf(protocol.timeZone).toLocal(now).day);
  return ports.holidays.publicHolidays(code, year - HOLIDAY_YEARS_BACK, year + HOLIDAY_YEARS_AHEAD);
};
