import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The packs of cdk-nag that know these rules; AwsSolutions has others, acknowledged where they arise. */
const PACKS = ['HIPAA.Security', 'NIST.800.53.R5'] as const;

/** What the health and government packs ask for and Cairn does not do, each with the reason. A test caps their number. */
const ACCEPTED = {
  IAMNoInlinePolicy:
    'The policy belongs to one role and goes with it; a managed one could be attached to another role, and the rights of a function are tested as a whole.',
  LambdaConcurrency:
    'A reservation is taken from the whole account, and a new account has too few to reserve any. What calls a function bounds it: the queue its workers, the stage its requests, the schedule its one run.',
  LambdaDLQ:
    'What fails is kept by whatever calls the function: the queue it reads, the destination for failed runs, or the caller who is told.',
  LambdaInsideVPC:
    'It talks to services of AWS alone, over TLS and by its role. A VPC would add a way to the internet, and one more thing that breaks at night.',
  S3DefaultEncryptionKMS:
    'Encrypted by S3. The console’s files are public, the lists are sealed before they come, and a bucket of access logs takes no other encryption.',
  S3BucketReplicationEnabled:
    'Personal data stay in one region. The files are written anew by each deployment, a list is of use for days, heads are for an institution to copy to an account of its own, and logs are for looking back.',
  S3BucketVersioningEnabled:
    'What has run out must be gone: an old version would keep a list of people, or of callers, beyond its time.',
  APIGWSSLEnabled:
    'A client certificate is for a backend that is called over HTTP; behind this stage are functions, called by IAM.',
  APIGWCacheEnabledAndEncrypted:
    'No answer may be kept: each is made for one person, as they may see it at that moment.',
  APIGWXrayEnabled:
    'A trace would hold the address, and in it the token of a link, or a name that somebody searched for. The functions are traced.',
  WAFv2LoggingEnabled:
    'A line would hold the address of a participant’s machine and what was asked for. Refusals are counted, and each stage logs its requests without them.',
} as const;

/** Acknowledges a finding for one construct and what it is made of. */
export const accept = (construct: IConstruct, ...rules: (keyof typeof ACCEPTED)[]): void => {
  Validations.of(construct).acknowledge(
    ...rules.flatMap((rule) => PACKS.map((pack) => ({ id: `${pack}-${rule}`, reason: ACCEPTED[rule] }))),
  );
};
