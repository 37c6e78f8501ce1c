import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';

const SWEEP = {
  RECORDS_TABLE: 'records',
  CONTACTS_TABLE: 'contacts',
  STUDIES_TABLE: 'studies',
  ERASURES_TABLE: 'erasures',
  DUE_SHARDS: '16',
  DUE_QUEUE_URL: 'https://sqs.eu-west-1.amazonaws.com/111111111111/due',
};

describe('the environment of a function', () => {
  it('is read by name, with numbers as numbers', () => {
    expect(readEnv(FUNCTION_ENV['sweep-due'], SWEEP)).toEqual({ ...SWEEP, DUE_SHARDS: 16 });
  });

  it('leaves out what the function did not ask for', () => {
    expect(readEnv(['DUE_SHARDS'], { ...SWEEP, AWS_SECRET_ACCESS_KEY: 'x' })).toEqual({ DUE_SHARDS: 16 });
  });

  it('names everything that is missing at once', () => {
    expect(() => readEnv(FUNCTION_ENV['sweep-due'], { DUE_SHARDS: '1', DUE_QUEUE_URL: '' })).toThrow(
      'Environment: missing RECORDS_TABLE, CONTACTS_TABLE, STUDIES_TABLE, ERASURES_TABLE, DUE_QUEUE_URL',
    );
  });

  it('names what is unfit without repeating it', () => {
    const unfit = { ...SWEEP, DUE_SHARDS: 'sixteen', DUE_QUEUE_URL: 'somewhere' };
    expect(() => readEnv(FUNCTION_ENV['sweep-due'], unfit)).toThrow(/^Environment: unfit DUE_SHARDS, DUE_QUEUE_URL$/);
  });
});
