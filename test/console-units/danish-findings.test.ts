import { DANISH_FINDINGS, DANISH_TEXT_RULES } from '../../console/src/pages/protocol/findings/danish-findings.ts';
import { findingInDanish } from '../../console/src/pages/protocol/findings/in-danish.ts';
import { FINDING_CODES, FINDING_REASONS } from '../../shared/domain/finding-reasons.ts';
import { TEXT_RULES } from '../../shared/domain/text-rules.ts';

const holesIn = (text: string): string[] => [...text.matchAll(/\{([a-z]+)\}/gi)].map(([, name = '']) => name);
/** Made of the values of a broken text. */
const MADE_IN_THE_CONSOLE = ['rule'];
const phrases = { named: (text: string) => `<${text}>`, span: (text: string) => `[${text}]` };
const inDanish = (...[code, values]: [keyof typeof FINDING_REASONS, Record<string, string>]): string =>
  findingInDanish({ code, values }, phrases);

describe('what may be wrong with a protocol', () => {
  it('is said in Danish, each code and each rule for texts', () => {
    expect(Object.keys(DANISH_FINDINGS).sort()).toEqual([...FINDING_CODES].sort());
    expect(Object.keys(DANISH_TEXT_RULES).sort()).toEqual([...TEXT_RULES].sort());
    const foreign = FINDING_CODES.filter((code) => DANISH_FINDINGS[code] === FINDING_REASONS[code] && code !== 'unfit');
    expect(foreign).toEqual([]);
  });

  it('has in Danish no hole that nothing fills', () => {
    const unfilled = FINDING_CODES.flatMap((code) =>
      holesIn(DANISH_FINDINGS[code])
        .filter((name) => ![...holesIn(FINDING_REASONS[code]), ...MADE_IN_THE_CONSOLE].includes(name))
        .map((name) => `${code}: {${name}}`),
    );
    expect(unfilled).toEqual([]);
  });

  it('is told with roles, moments and spans in words', () => {
    expect(inDanish('support-role', { role: 'mentor' })).toMatch(/^<mentor> findes ikke i alle arme/);
    expect(inDanish('invite-apart', { timepoint: 'FU12', before: 'P28D' })).toContain(
      'vinduet for FU12 åbner: skriv [P28D] før',
    );
  });

  it('names the word of a text and the rule that it breaks', () => {
    const values = {
      text: 'da/book2/sms',
      rule: 'arm',
      word: 'SAU',
      why: '"SAU" names an arm of the trial; leave it out',
    };
    expect(inDanish('text-breaks-rule', values)).toBe(
      'dens tekst da/book2/sms: ”SAU” nævner en arm i forsøget: udelad det',
    );
  });
});
