import type { Finding } from '../queries.ts';
import type { Phrases } from '../use-phrases.ts';
import { DANISH_FINDINGS, DANISH_TEXT_RULES } from './danish-findings.ts';

const STREAMS: Readonly<Record<string, string>> = { interviews: 'samtaler', checkIns: 'mentorkontakt' };

const isRule = (text: string): text is keyof typeof DANISH_TEXT_RULES => Object.hasOwn(DANISH_TEXT_RULES, text);

const ruleInWords = ({ rule = '', word = '', why = '' }: Finding['values']): string =>
  isRule(rule) ? `${word === '' ? '' : `”${word}” `}${DANISH_TEXT_RULES[rule]}` : why;

type Wording = Pick<Phrases, 'named' | 'span'>;

const valueInWords = (name: string, values: Finding['values'], { named, span }: Wording): string | undefined => {
  const value = values[name];
  switch (name) {
    case 'rule':
      return ruleInWords(values);
    case 'role':
    case 'reference':
    case 'channel':
      return value === undefined ? undefined : named(value);
    case 'stream':
      return value === undefined ? undefined : (STREAMS[value] ?? value);
    case 'before':
    case 'end':
      return value === undefined ? undefined : span(value);
    default:
      return value;
  }
};

/** A finding of the validator in Danish, with roles, channels and spans in words. */
export const findingInDanish = ({ code, values }: Pick<Finding, 'code' | 'values'>, phrases: Wording): string =>
  DANISH_FINDINGS[code].replaceAll(
    /\{([a-z]+)\}/gi,
    (hole, name: string) => valueInWords(name, values, phrases) ?? hole,
  );
