import { readdirSync, readFileSync } from 'node:fs';
import { entryWords } from '../../console/src/words/entries/words.ts';
import { saidAs, stepId } from '../../console/src/words/steps/step-id.ts';
import { checkInStepWords } from '../../console/src/words/steps/check-ins/words.ts';
import { interviewStepWords } from '../../console/src/words/steps/interviews/words.ts';
import { supportWords } from '../../console/src/pages/participant/support/words.ts';
import { stepName } from '../../console/src/words/terms/step-name.ts';
import { contactCard } from '../../shared/contract/contact-card-schema.ts';
import { appointmentSchema } from '../../shared/contract/appointment-schema.ts';
import { builtIn } from '../support/a-study.ts';

/** Written where the domain makes work that no protocol names. */
const IN_THE_DOMAIN = /(?:\bid: |review\()'(\w+)'(?=,\s*from|\))/g;
const DOMAIN = new URL('../../shared/domain/', import.meta.url);

const ownSteps = (): string[] =>
  readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, DOMAIN), 'utf8').matchAll(IN_THE_DOMAIN)])
    .map(([, id = '']) => id);

const BUILT_IN = (['ips-ma', 'projekt-inklusion'] as const).map(builtIn);

const stepsOfInterviews = BUILT_IN.flatMap(({ ladders }) => Object.values(ladders))
  .flatMap(({ booking, appointment }) => [...booking, ...appointment])
  .map(({ id }) => id);
const stepsOfCheckIns = BUILT_IN.flatMap(({ checkIns }) => Object.values(checkIns))
  .flatMap(({ ladder }) => ladder)
  .map(({ id }) => id);

const WORDS: Record<string, string> = interviewStepWords.da;
const term = (of: string, code = ''): string => WORDS[`${of}_${code}`] ?? code;

describe('a step of the schedule', () => {
  it('has words, whoever made it: the protocols that come with Cairn, or Cairn', () => {
    const own = ownSteps();
    expect(own).toEqual(expect.arrayContaining(['rebook', 'confirmInHold', 'windowClosesInHold', 'recordOutcome']));
    const wordless = [...new Set([...stepsOfInterviews, ...own, 'tellByCall', 'verify'])].filter(
      (id) => !Object.hasOwn(interviewStepWords.en, `step_${id}`),
    );
    expect(wordless).toEqual([]);
  });

  it('of a check-in has words for all who may see it', () => {
    const wordless = [checkInStepWords.en, supportWords.en].flatMap((words) =>
      stepsOfCheckIns.filter((id) => !Object.hasOwn(words, `step_${id}`)),
    );
    expect(wordless).toEqual([]);
  });

  it.each([
    ['book2-2', 'Anden invitation (nr. 2)'],
    ['invite#2', 'Invitation til at finde en tid (2)'],
    ['tellByCall.moved', 'Ring, og sig, at aftalen er ændret'],
    ['our-own-7', 'our-own-7'],
  ])('%s is said as %s', (step, said) => {
    expect(stepName({ step }, term)).toBe(said);
  });

  it('that is a copy of a fallback says both', () => {
    expect(
      saidAs(
        stepId('book2-3#2', (id) => id === 'book2'),
        'X',
        'no.',
      ),
    ).toBe('X (no. 3) (2)');
  });
});

describe('a field in the history', () => {
  it('has words: of the contact card and of an appointment', () => {
    const fields = [...Object.keys(contactCard.shape), ...Object.keys(appointmentSchema.shape)];
    // What stands beside another field and says nothing by itself.
    const untold = ['enteredAt', 'n', 'imported', 'moved'];
    const wordless = fields.filter(
      (field) => !untold.includes(field) && !Object.hasOwn(entryWords.en, `place_${field}`),
    );
    expect(wordless).toEqual([]);
  });
});
