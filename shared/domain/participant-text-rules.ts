import { assumedValues } from './message-values.ts';
import {
  channelsOf,
  LADDER_TEMPLATES,
  type ParticipantTemplate,
  type ParticipantTexts,
  TEMPLATE_VARIANTS,
} from './participant-texts.ts';
import { cleanValue, firstBrace, placeholdersIn, type Values } from './placeholders.ts';
import type { Stream } from './record.ts';
import { replyClause } from './reply-offer.ts';
import { type Audience, type KnownNames, textFaults, type TextFault, type TextFinding } from './text-rules.ts';

const MESSAGE_PLACEHOLDERS: Record<ParticipantTemplate['stream'], readonly string[]> = {
  interviews: ['afs', 'dato', 'kl', 'tlf', 'akut'],
  checkIns: ['afs2', 'dato', 'kl', 'tlf', 'akut'],
  either: ['afs', 'dato', 'kl', 'tlf', 'akut'],
};
const LETTER_PLACEHOLDERS = ['n', 'tid', 'min'];
const SCRIPT_PLACEHOLDERS = ['medarbejder', 'navn', 'tlf'];

export interface TextKnowledge extends KnownNames {
  /** The study's own longest values, by placeholder; the defaults stand for the others. */
  longest?: Values;
}

const segment = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');

/** Every rule of section 6 over all texts of one language, findings with their pointers. */
export const participantTextFindings = (texts: ParticipantTexts, known: TextKnowledge = {}): TextFinding[] => {
  const longest = { ...assumedValues(texts.language), ...known.longest };
  const check = (pointer: string, text: string, audience: Audience, placeholders: readonly string[]): TextFinding[] =>
    textFaults(text, { ...known, longest, audience, placeholders, language: texts.language }).map((fault) => ({
      pointer,
      ...fault,
    }));
  const checkAll = (pointer: string, paragraphs: string[], audience: Audience, placeholders: readonly string[]) =>
    paragraphs.length === 0
      ? [{ pointer, rule: 'empty' as const, reason: 'the text is empty' }]
      : paragraphs.flatMap((text, i) => check(`${pointer}/${String(i)}`, text, audience, placeholders));

  const ofTemplate = (id: string, template: ParticipantTemplate): TextFinding[] => {
    const at = `/templates/${segment(id)}`;
    const placeholders = MESSAGE_PLACEHOLDERS[template.stream];
    const { sms, smsNoReply, email, letter } = template;
    return [
      ...(sms === undefined ? [] : check(`${at}/sms`, sms, 'sms', placeholders)),
      ...(smsNoReply === undefined ? [] : check(`${at}/smsNoReply`, smsNoReply, 'sms', placeholders)),
      ...(email === undefined ? [] : checkAll(`${at}/email`, email, 'email', placeholders)),
      ...(letter === undefined
        ? []
        : checkAll(`${at}/letter`, letter, 'letter', [...placeholders, ...LETTER_PLACEHOLDERS])),
      ...replyFindings(at, template),
      ...familyFindings(at, id, texts),
    ];
  };

  return [
    ...check('/subject', texts.subject, 'email', []),
    ...(texts.noticeSubject === undefined ? [] : check('/noticeSubject', texts.noticeSubject, 'email', [])),
    ...check('/calendarSummary', texts.calendarSummary, 'email', []),
    ...(['interviews', 'checkIns'] as const).flatMap((stream: Stream) =>
      checkAll(`/mailClosing/${stream}`, texts.mailClosing[stream], 'email', MESSAGE_PLACEHOLDERS[stream]),
    ),
    ...Object.entries(texts.mailLinks ?? {}).flatMap(([purpose, text]) =>
      check(`/mailLinks/${purpose}`, text, 'email', []),
    ),
    ...Object.entries(texts.templates).flatMap(([id, template]) => ofTemplate(id, template)),
    ...LADDER_TEMPLATES.filter((id) => !Object.hasOwn(texts.templates, id)).map((id): TextFinding => ({
      pointer: '/templates',
      rule: 'missing',
      word: id,
      reason: `the built-in ladders send "${id}"`,
    })),
    ...checkAll('/scripts/voicemail', texts.scripts.voicemail, 'script', SCRIPT_PLACEHOLDERS),
    ...checkAll('/scripts/contactPerson', texts.scripts.contactPerson, 'script', SCRIPT_PLACEHOLDERS),
  ];
};

const replyFindings = (at: string, { sms, smsNoReply }: ParticipantTemplate): TextFinding[] => {
  const asks = sms !== undefined && replyClause(sms) !== undefined;
  if (asks && smsNoReply === undefined) {
    return [
      {
        pointer: `${at}/smsNoReply`,
        rule: 'missing',
        reason: 'the SMS asks for a reply: write it without, for senders that get none',
      },
    ];
  }
  if (smsNoReply === undefined) return [];
  const asksStill = replyClause(smsNoReply);
  return [
    ...(asksStill
      ? [
          {
            pointer: `${at}/smsNoReply`,
            rule: 'replyClause' as const,
            ...asksStill,
            reason: 'nobody can reply to this sender',
          },
        ]
      : []),
    ...(placeholdersIn(smsNoReply).includes('tlf')
      ? []
      : [
          {
            pointer: `${at}/smsNoReply`,
            rule: 'missing' as const,
            word: '{tlf}',
            reason: 'without a reply the number to call must stand in it',
          },
        ]),
  ];
};

/** A template says something in some channel, and a variant speaks for its base: same stream, same channels. */
const familyFindings = (at: string, id: string, texts: ParticipantTexts): TextFinding[] => {
  const template = texts.templates[id];
  if (!template || channelsOf(template).length === 0)
    return [{ pointer: at, rule: 'empty', reason: 'the template has no text' }];
  const variant = TEMPLATE_VARIANTS.find((name) => id.endsWith(`.${name}`));
  if (variant === undefined) return [];
  const base = texts.templates[id.slice(0, -variant.length - 1)];
  if (!base) return [{ pointer: at, rule: 'missing', reason: `there is no template that this could be a variant of` }];
  if (base.stream !== template.stream)
    return [{ pointer: `${at}/stream`, rule: 'wrongStream', reason: `its base belongs to ${base.stream}` }];
  return channelsOf(base)
    .filter((channel) => template[channel] === undefined)
    .map((channel) => ({ pointer: `${at}/${channel}`, rule: 'missing', reason: `its base has a text for ${channel}` }));
};

/** Those that may be a number, or hold one. */
const NUMBERS = ['tlf', 'akut'];

const braceFaults = (value: string): TextFault[] => {
  const word = firstBrace(value);
  return word === undefined
    ? []
    : [
        {
          rule: 'brokenPlaceholder',
          word,
          at: value.indexOf(word),
          reason: 'write it without braces: nothing is filled in here',
        },
      ];
};

/** A name or number of a study's settings: shown in every message, so measured and read like one. */
export const senderValueFindings = (values: Values, known: KnownNames = {}): TextFinding[] =>
  Object.entries(values).flatMap(([name, value]) =>
    [
      ...braceFaults(value),
      ...textFaults(cleanValue(value), { ...known, audience: 'sms', placeholders: [], longest: {} }).filter(
        ({ rule }) => !(NUMBERS.includes(name) && rule === 'phoneNumber'),
      ),
    ].map((fault) => ({ pointer: `/${segment(name)}`, ...fault })),
  );
