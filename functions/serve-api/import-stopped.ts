import { cellFault, type ImportFault } from '../../shared/contract/import-fault.ts';
import { Problem } from './problem.ts';

/** Somebody else wrote between the review and the writing. What is written stays, and the same file completes it. */
export class ImportStopped extends Problem {
  readonly fault: ImportFault;

  constructor(line: number, column: string, details: Problem['details']) {
    super({ ...details, members: { ...details.members, line } });
    this.name = 'ImportStopped';
    const why = [details.title, details.detail].filter((part) => part !== undefined).join(': ');
    this.fault = { line, ...cellFault(column, 'stopped', why, { problem: details.code }) };
  }
}
