import { Command, CommanderError } from 'commander';
import { BadInput } from './bad-input.ts';

const EXIT_BAD_INPUT = 2;
/** Of commander, when it was asked and answered. */
const ASKED = ['commander.helpDisplayed', 'commander.help', 'commander.version'];

/** A program of the house: what it complains about stands in one line, behind its name. */
export const programOf = (name: string): Command =>
  new Command(name)
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(`${name}: ${message.replace(/^error: /, '')}`) });

export const complain = (program: Command, message: string): void => {
  process.stderr.write(`${program.name()}: ${message}\n`);
};

/** What was typed and cannot be used is told, and is exit status 2. @throws whatever else goes wrong */
export const runProgram = async (program: Command): Promise<void> => {
  try {
    await program.parseAsync();
  } catch (trouble) {
    if (trouble instanceof CommanderError) process.exitCode = ASKED.includes(trouble.code) ? 0 : EXIT_BAD_INPUT;
    else if (trouble instanceof BadInput) {
      complain(program, trouble.message);
      process.exitCode = EXIT_BAD_INPUT;
    } else throw trouble;
  }
};
