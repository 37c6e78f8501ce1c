import { FINDING_CODES, FINDING_REASONS, type FindingCode, type FindingValues } from '../domain/finding-reasons.ts';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The reason as a pattern, each hole a group of its name. */
const patternOf = (reason: string): RegExp =>
  new RegExp(
    `^${reason
      .split(/(\{[a-z]+\})/)
      .map((part) => (/^\{[a-z]+\}$/.test(part) ? `(?<${part.slice(1, -1)}>.+)` : escaped(part)))
      .join('')}$`,
  );

const PATTERNS = FINDING_CODES.filter((code) => code !== 'unfit').map((code) => ({
  code,
  pattern: patternOf(FINDING_REASONS[code]),
}));

/** A schema can only say its reason: here it gets its code and values back. What is no reason of a protocol is `unfit`. */
export const codedReason = (reason: string): { code: FindingCode; values: FindingValues } => {
  for (const { code, pattern } of PATTERNS) {
    const match = pattern.exec(reason);
    if (match) return { code, values: { ...match.groups } };
  }
  return { code: 'unfit', values: { why: reason } };
};
