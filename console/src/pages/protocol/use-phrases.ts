import { useMemo } from 'react';
import { useStepWords } from '../../words/steps/use-step-words.ts';
import { useFormat, type Format } from '../../words/use-format.ts';
import { useWords, type Say } from '../../words/use-words.ts';
import { spansOf } from './draft/span.ts';
import type { Phase, Protocol, ProtocolChange, Step, Timepoint } from './queries.ts';
import { protocolWords } from './words.ts';

export type Word = keyof (typeof protocolWords)['en'];

export const isWord = (text: string): text is Word => Object.hasOwn(protocolWords.en, text);

/** Known only once they have happened. */
const MOMENTS: Step['from'][] = ['booking', 'noShow', 'cancelled', 'moved', 'done'];

/** As the editor names a second step of the same kind. */
const COPY = /-\d+$/;

const phrasesIn = (say: Say<Word>, format: Format, knownStep: (id: string) => string) => {
  /** A known word, or what somebody called it. */
  const named = (text: string): string => (isWord(text) ? say(text) : text);
  /** `P1Y6M`, without its sign: `1 year and 6 months`. */
  const span = (text: string): string => {
    const spans = spansOf(text);
    return spans ? format.list(spans.map(({ amount, unit }) => say(unit, { n: Math.abs(amount) }))) : text;
  };
  const isNothing = (text: string): boolean => spansOf(text)?.every(({ amount }) => amount === 0) ?? false;
  const when = ({ from, offset = 'P0D' }: Pick<Step, 'from' | 'offset'>): string => {
    const reference = say(from);
    if (typeof offset !== 'string')
      return say('after', { span: say('workingDays', { n: offset.workingDays }), reference });
    if (isNothing(offset)) return say(MOMENTS.includes(from) ? 'atOnce' : 'on', { reference });
    return say(offset.startsWith('-') ? 'before' : 'after', { span: span(offset), reference });
  };
  const inOrder = ([first = '', ...others]: string[]): string =>
    others.length === 0 ? first : say('or', { one: first, other: inOrder(others) });
  const act = ({ send, task, escalate, close }: Step): string => {
    if (send)
      return say('sendSaid', {
        channels: inOrder(send.channels.map(named)),
        to: named(send.to),
        template: knownStep(send.template),
      });
    if (task) return say('taskSaid', { to: named(task.to), kind: named(`kind_${task.kind}`) });
    if (escalate) return say('escalateSaid', { to: named(escalate.to), level: escalate.level });
    return close ? say('closeSaid', { to: named(close.to), level: close.level }) : '';
  };
  /** By its usual name; one that a coordinator thought of, or a copy, by what it does and when. */
  const step = (each: Step): string => {
    const name = knownStep(each.id);
    return name === each.id || COPY.test(each.id) ? say('stepSaid', { act: act(each), when: when(each) }) : name;
  };
  const target = ({ target: text, anchor }: Timepoint): string =>
    isNothing(text)
      ? say('targetAtOnce', { anchor: named(anchor) })
      : say('targetSaid', { span: span(text), anchor: named(anchor) });
  const window = ({ mode, preWindow = 'P0D', postWindow = 'P0D', notBefore = 'P0D' }: Timepoint): string => {
    if (mode === 'register') return say('waits', { span: span(notBefore) });
    if (isNothing(preWindow) && isNothing(postWindow)) return say('noWindow');
    return say('windowSaid', { pre: span(preWindow), post: span(postWindow) });
  };
  const phase = ({ from, to, per, count, maxGapDays }: Phase): string => {
    const rate = count === undefined ? say('noRate') : say(per === 'week' ? 'perWeek' : 'perMonth', { count });
    const gap = say('days', { n: maxGapDays });
    return to === undefined
      ? say('phaseOpenSaid', { from: span(from), rate, gap })
      : say('phaseSaid', { from: span(from), to: span(to), rate, gap });
  };
  const withId = (id: string): string => (knownStep(id) === id ? id : `${knownStep(id)} (${id})`);
  /** `ladders/interview/booking/invite`: which part of the protocol it is. */
  const part = ({ path }: Pick<ProtocolChange, 'path'>): string => {
    const [head = '', first = '', second = '', third = ''] = path.split('/');
    const isInner = second !== '';
    const word = `part_${isInner ? second : head}`;
    const shownAs = second === 'phases' ? String(Number(third) + 1) : withId(third);
    return isWord(word) ? say(word, isInner ? { ladder: first, name: shownAs } : { name: first }) : path;
  };
  const field = (name: string): string => (isWord(`f_${name}`) ? named(`f_${name}`) : name);
  return { say, named, knownStep, step, span, when, act, target, window, phase, part, field };
};

export type Phrases = ReturnType<typeof phrasesIn>;

/** A protocol in sentences. */
export const usePhrases = (): Phrases => {
  const say = useWords(protocolWords);
  const format = useFormat();
  const knownStep = useStepWords();
  return useMemo(() => phrasesIn(say, format, knownStep), [say, format, knownStep]);
};

const KNOWN_ANCHORS = ['baseline', 'randomisation', 'consent', 'inclusion', 'jobStart'];

export const anchorsOf = ({ anchors = [] }: Protocol): string[] => [...new Set([...KNOWN_ANCHORS, ...anchors])];
