import { type Finding, finding } from '../finding.ts';
import { ANSWER_TEMPLATES } from '../participant-texts.ts';
import type { Protocol, SendAction } from '../protocol.ts';
import type { KnownTemplate, ProtocolKnowledge } from './knowledge.ts';
import { placesIn, type StepClock, type StepPlace, stepsOf } from './places.ts';

const ALWAYS = ['afs', 'afs2', 'tlf', 'akut'];
const APPOINTMENT = [...ALWAYS, 'dato', 'kl'];
/** `dato` of the booking clock is the window's last day; {n}, {tid} and {min} belong to the letter. */
const PLACEHOLDERS: Record<StepClock, readonly string[]> = {
  booking: [...ALWAYS, 'dato', 'n', 'tid', 'min'],
  appointment: [...APPOINTMENT, 'n', 'tid', 'min'],
  checkIns: APPOINTMENT,
};

const channelFindings = (
  { to, channels, template }: SendAction,
  pointer: string,
  known: KnownTemplate | undefined,
): Finding[] =>
  placesIn(channels, `${pointer}/channels`).flatMap(({ value: channel, pointer: at }, index) => {
    if (channels.indexOf(channel) < index) return [finding(at, 'channel-twice', { channel })];
    if (to !== 'participant' && channel !== 'email') return [finding(at, 'staff-by-email')];
    if (known?.channels && !known.channels.includes(channel)) {
      return [finding(at, 'channel-without-text', { template, channel })];
    }
    return [];
  });

const templateFindings = (
  { template }: SendAction,
  pointer: string,
  clock: StepClock,
  known: KnownTemplate | undefined,
): Finding[] => {
  const at = `${pointer}/template`;
  if (known === undefined) return [finding(at, 'no-template', { template })];
  const stream = clock === 'checkIns' ? 'checkIns' : 'interviews';
  const wrongSender =
    known.stream === undefined || known.stream === stream ? [] : [finding(at, 'other-sender', { template, stream })];
  const unfilled = (known.placeholders ?? []).filter((name) => !PLACEHOLDERS[clock].includes(name));
  return [
    ...wrongSender,
    ...unfilled.map((name) => finding(at, 'empty-placeholder', { template, placeholder: `{${name}}` })),
  ];
};

type Templates = ReadonlyMap<string, KnownTemplate>;

const sendFindings = ({ value, pointer, clock }: StepPlace, templates: Templates): Finding[] => {
  if (!value.send) return [];
  const known = templates.get(value.send.template);
  const at = `${pointer}/send`;
  return [...templateFindings(value.send, at, clock, known), ...channelFindings(value.send, at, known)];
};

/** A text that several steps send is judged once, at the first of them; what answers somebody is no step's, and judged with the languages. */
const textFindings = (protocol: Protocol, templates: Templates, { textFaults }: ProtocolKnowledge): Finding[] => {
  const first = new Map<string, string>();
  for (const { value, pointer } of stepsOf(protocol)) {
    const template = value.send?.template;
    if (template !== undefined && templates.has(template) && !first.has(template)) first.set(template, pointer);
  }
  const places = [
    ...[...first].map(([template, pointer]) => [template, `${pointer}/send/template`] as const),
    ...ANSWER_TEMPLATES.map((template) => [template, '/languages'] as const),
  ];
  return places.flatMap(([template, pointer]) =>
    (textFaults?.(template, protocol) ?? []).map((fault) => finding(pointer, 'text-breaks-rule', { ...fault })),
  );
};

/** Every text that a step names exists, comes from the stream's own sender, keeps the rules, and can be filled when the step is due. */
export const messages = (protocol: Protocol, knowledge: ProtocolKnowledge): Finding[] => {
  const templates = knowledge.templates(protocol.languages);
  return [
    ...stepsOf(protocol).flatMap((place) => sendFindings(place, templates)),
    ...textFindings(protocol, templates, knowledge),
  ];
};
