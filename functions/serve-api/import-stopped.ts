import { cellFault, type RowFault } from '../../shared/contract/import-fault.ts';
import type { FileRow } from './import-file.ts';
import { Problem } from './problem.ts';

/** Somebody else wrote between the review and the writing. What is written stays, and the same file completes it. */
export class ImportStopped extends Problem {
  readonly fault: RowFault;

  constructor({ line, nth, row: { id } }: FileRow, column: string, details: Problem['details']) {
    super({ ...details, members: { ...details.members, line, row: nth, id } });
    this.name = 'ImportStopped';
    const why = [details.title, details.detail].filter((part) => part !== undefined).join(': ');
    this.fault = { line, row: nth, id, ...cellFault(column, 'stopped', why, { problem: details.code }) };
  }
}
