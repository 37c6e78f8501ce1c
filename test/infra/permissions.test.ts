import { PERMITTED_ACTIONS, permittedActions } from '../../infra/permitted-actions.ts';
import { WILDCARD_RESOURCES } from '../../infra/wildcard-resources.ts';
import { FUNCTION_ENV, type FunctionName } from '../../shared/runtime/env.ts';
import { ofType, synthesised, type Resource } from './synthesised.ts';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}

const resources = synthesised();
const names = Object.keys(FUNCTION_ENV) as FunctionName[];
const lambdas = ofType(resources, 'AWS::Lambda::Function');
const serviceOf = ({ Properties }: Resource): string | undefined =>
  Properties.Environment?.Variables?.POWERTOOLS_SERVICE_NAME;
const lambdaOf = (name: FunctionName): Resource => {
  const found = lambdas.find((lambda) => serviceOf(lambda) === name);
  if (!found) throw new Error(`no function ${name}`);
  return found;
};
const roleOf = (lambda: Resource): string => lambda.Properties.Role['Fn::GetAtt'][0];

const statementsOf = (policy: Resource): Statement[] => policy.Properties.PolicyDocument.Statement;
const policies = ofType(resources, 'AWS::IAM::Policy');
const statements = policies.flatMap(statementsOf);
const actionsOf = ({ Action }: Statement): string[] => [Action].flat();
const allowed = statements.filter(({ Effect }) => Effect === 'Allow');
const policiesOfRole = (role: string, stack: string) =>
  policies.filter(
    (policy) => policy.stack === stack && policy.Properties.Roles.some(({ Ref }: { Ref: string }) => Ref === role),
  );

/** What a role needs beside the calls of its function: its log, its traces, its queue, keys that AWS opens on its behalf, dead letters. */
const isPlumbing = (statement: Statement): boolean =>
  actionsOf(statement).every((action) => /^(logs|xray):/.test(action)) ||
  JSON.stringify(statement.Condition ?? {}).includes('kms:ViaService') ||
  JSON.stringify(statement.Resource).includes('DeadLetters') ||
  actionsOf(statement).includes('sqs:ReceiveMessage');

describe('the rights of a function', () => {
  it('are looked at for each that is deployed, but for the one by which the CDK copies the files of the console', () => {
    const others = lambdas.filter((lambda) => serviceOf(lambda) === undefined).map(({ id }) => id);
    expect(others).toEqual([expect.stringMatching(/^CustomCDKBucketDeployment/)]);
    expect(lambdas.map(serviceOf).filter(Boolean).sort()).toEqual([...names].sort());
  });

  it('are on a role that no other function has', () => {
    const roles = lambdas.map((lambda) => `${lambda.stack}/${roleOf(lambda)}`);
    expect(new Set(roles).size).toBe(roles.length);
  });

  it.each(names)('of %s are the calls it makes, none missing and none to spare', (name) => {
    const lambda = lambdaOf(name);
    const own = policiesOfRole(roleOf(lambda), lambda.stack).flatMap(statementsOf);
    const calls = own
      .filter((statement) => statement.Effect === 'Allow' && !isPlumbing(statement))
      .flatMap(actionsOf)
      .filter((action) => !action.startsWith('xray:'));
    expect([...new Set(calls)].sort()).toEqual(permittedActions(name));
  });

  it('come from no managed policy, save where API Gateway takes nothing else', () => {
    const managed = ofType(resources, 'AWS::IAM::Role').filter(({ Properties }) => Properties.ManagedPolicyArns);
    expect(managed.map(({ id }) => id)).toEqual([expect.stringMatching(/^ApiCloudWatchRole/)]);
    expect(ofType(resources, 'AWS::IAM::ManagedPolicy')).toEqual([]);
    // So that the policies read here are all there are.
    expect(ofType(resources, 'AWS::IAM::Role').filter(({ Properties }) => Properties.Policies)).toEqual([]);
  });

  it('name every action in full', () => {
    expect(allowed.flatMap(actionsOf).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('reach a wildcard only where the written list says so', () => {
    const written = new Set<string>(Object.values(WILDCARD_RESOURCES).flatMap(({ actions }) => [...actions]));
    const wild = allowed.filter(({ Resource }) => JSON.stringify(Resource).includes('*'));
    expect(wild.length).toBeGreaterThan(0);
    expect(wild.flatMap(actionsOf).filter((action) => !written.has(action))).toEqual([]);
  });
});

describe('what one function must not be able to do', () => {
  const callsOf = (name: FunctionName) => permittedActions(name);

  it('the sweep reads who is due and nothing about them', () => {
    expect(Object.keys(PERMITTED_ACTIONS['sweep-due'])).not.toContain('records');
    expect(Object.keys(PERMITTED_ACTIONS['sweep-due'])).not.toContain('contacts');
  });

  it('only the worker sends, and whoever answers a text at once', () => {
    const senders = names.filter((name) =>
      callsOf(name).some((action) => /^(sns:Publish|ses:Send|sms-voice:Send)/.test(action)),
    );
    expect(senders).toEqual(['carry-out', 'handle-reply']);
    expect(callsOf('handle-reply')).not.toContain('ses:SendEmail');
  });

  it('whoever texts may do so by each resource that AWS may ask about', () => {
    const sending = allowed.filter((statement) => actionsOf(statement).includes('sms-voice:SendTextMessage'));
    expect(sending).toHaveLength(2);
    for (const { Resource } of sending) {
      const named = [Resource].flat().map((each) => JSON.stringify(each));
      for (const kind of [':configuration-set/cairn-texts', ':phone-number/*', ':pool/*', ':sender-id/*', 'Countries'])
        expect(named.filter((each) => each.includes(kind))).toHaveLength(1);
    }
  });

  it('whoever texts numbers publishes to no topic', () => {
    const denied = statements.filter(({ Effect }) => Effect === 'Deny');
    const topics = { Effect: 'Deny', Action: 'sns:Publish', Resource: 'arn:aws:sns:*:*:*' };
    expect(denied).toEqual([topics, topics]);
  });

  it('whoever only moves pointers opens no contact data', () => {
    for (const name of ['repoint-study', 'audit-pointers', 'sweep-due'] as const) {
      expect(callsOf(name).filter((action) => action.startsWith('kms:'))).toEqual([]);
      expect(Object.keys(lambdaOf(name).Properties.Environment.Variables)).not.toContain('CONTACT_KEY_ID');
    }
    // After a restore the audit asks who has a card again, and each night what lies unread; without the key of the cards it reads neither.
    expect(PERMITTED_ACTIONS['audit-pointers'].contacts).toEqual([
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:Query',
    ]);
    expect(Object.keys(lambdaOf('repoint-study').Properties.Environment.Variables)).not.toContain('CONTACTS_TABLE');
  });

  it('the tick reaches no row of records, contact data and erasures but those that tell when it last ran', () => {
    const lambda = lambdaOf('sweep-due');
    const onTables = policiesOfRole(roleOf(lambda), lambda.stack)
      .flatMap(statementsOf)
      .filter((statement) => !isPlumbing(statement) && actionsOf(statement).includes('dynamodb:PutItem'));
    const ticks = { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['TICKS'] } };
    const bounds = onTables.map(({ Condition, Resource }) => [Condition, [Resource].flat().length]);
    // The one without holds the studies, whom it tells.
    expect(bounds).toEqual([
      [undefined, 1],
      [ticks, 3],
    ]);
  });
});

describe('a function', () => {
  it.each(names)('%s is told what it reads from its environment, and nothing else', (name) => {
    const variables = Object.keys(lambdaOf(name).Properties.Environment.Variables);
    const own = variables.filter((variable) => !/^(POWERTOOLS_|NODE_OPTIONS$)/.test(variable));
    expect(own.sort()).toEqual([...FUNCTION_ENV[name]].sort());
  });

  it.each(names)('%s runs on Node 24 on arm64, traced', (name) => {
    expect(lambdaOf(name).Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
    });
  });
});
