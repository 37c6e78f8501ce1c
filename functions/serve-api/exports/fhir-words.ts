/** FHIR R5, as far as Cairn speaks it. Elements that are undefined are left out when it is written. */
export type FhirResource = { resourceType: string } & Readonly<Record<string, unknown>>;

export interface Entry {
  fullUrl: string;
  resource: FhirResource;
}

/** What the others of one study point to. */
export const urnOf = (study: string, kind: string, ...parts: string[]): string =>
  ['urn:cairn', study, kind, ...parts].map((part) => encodeURIComponent(part).replaceAll('%3A', ':')).join(':');

export const referTo = (urn: string) => ({ reference: urn });

/** The participant by pseudonym alone: nobody is described, and no CPR number is known here (F3.12). */
export const person = (study: string, participant: string) => ({
  type: 'Patient',
  identifier: { system: urnOf(study, 'participant'), value: participant },
});

export const concept = (system: string, code: string, text = code) => ({ coding: [{ system, code }], text });

/** FHIR's ids know letters, digits, `-` and `.`, at most 64. */
export const fhirId = (text: string): string => text.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 64);

export const SUBJECT_STATES = 'http://terminology.hl7.org/CodeSystem/research-subject-state';
export const SUBJECT_MILESTONES = 'http://terminology.hl7.org/CodeSystem/research-subject-milestone';
export const PLAN_TYPES = 'http://terminology.hl7.org/CodeSystem/plan-definition-type';
const PARTICIPATION_MODES = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode';

const MODES: Record<string, string> = { sms: 'ELECTRONIC', email: 'EMAILWRIT', letter: 'MAILWRIT' };

export const mediumOf = (channel: string) => concept(PARTICIPATION_MODES, MODES[channel] ?? 'WRITTEN', channel);

/** R5 has no contentString any more (F3.11). What was said is named by its template; the words and the number stay here. */
export const payloadOf = (template: string, language: string) => [
  { contentAttachment: { contentType: 'text/plain', language, title: template } },
];
