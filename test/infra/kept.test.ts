import { TABLE_SHAPES, type TableShape } from '../../shared/runtime/table-shapes.ts';
import { ofType, synthesised, type Resource } from './synthesised.ts';

const resources = synthesised();
const tables = ofType(resources, 'AWS::DynamoDB::GlobalTable');
const tableNamed = (name: string): Resource => {
  const found = tables.find(({ id }) => id.toLowerCase().startsWith(name));
  if (!found) throw new Error(`no table ${name}`);
  return found;
};

describe('what is stored', () => {
  it.each(Object.keys(TABLE_SHAPES))(
    '%s can be restored to any second of 35 days, and is deleted by nobody in passing',
    (name) => {
      const { Properties, DeletionPolicy, stack } = tableNamed(name);
      expect(stack).toBe('CairnStateful');
      expect(DeletionPolicy).toBe('Retain');
      expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
      expect(Properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
      expect(Properties.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' });
      expect(Properties.Replicas).toHaveLength(1);
      expect(Properties.Replicas[0]).toMatchObject({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      });
    },
  );

  it('lies in no region but its own', () => {
    expect(
      tables.flatMap(({ Properties }) => Properties.Replicas.map(({ Region }: { Region: string }) => Region)),
    ).toEqual(Object.keys(TABLE_SHAPES).map(() => 'eu-west-1'));
  });

  it('keeps contact data under a key that no other table has', () => {
    const keyOf = (name: string) =>
      JSON.stringify(tableNamed(name).Properties.Replicas[0].SSESpecification.KMSMasterKeyId);
    expect(keyOf('contacts')).not.toBe(keyOf('records'));
    expect(keyOf('contacts')).not.toBe(keyOf('studies'));
  });

  it('finds the due by their keys alone, so that the index knows nothing about anybody', () => {
    const [due] = tableNamed('records').Properties.GlobalSecondaryIndexes;
    expect(due).toEqual({
      IndexName: 'due',
      KeySchema: [
        { AttributeName: 'dueShard', KeyType: 'HASH' },
        { AttributeName: 'nextDueAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    });
  });

  it.each(Object.entries<TableShape>(TABLE_SHAPES))('%s has the indexes that the store asks for', (name, shape) => {
    const { GlobalSecondaryIndexes = [], TimeToLiveSpecification } = tableNamed(name).Properties;
    expect(GlobalSecondaryIndexes.map(({ IndexName }: { IndexName: string }) => IndexName)).toEqual(
      shape.indexes.map((index) => index.name),
    );
    expect(TimeToLiveSpecification?.AttributeName).toBe(shape.timeToLiveAttribute);
  });

  it('shows staff their work in one query, without opening each record', () => {
    const work = tableNamed('records').Properties.GlobalSecondaryIndexes.find(
      ({ IndexName }: { IndexName: string }) => IndexName === 'work',
    );
    expect(work.Projection.NonKeyAttributes).toEqual(expect.arrayContaining(['tasks', 'escalations', 'participant']));
  });
});

describe('logs', () => {
  it('lie under a key of ours, each of them', () => {
    const groups = ofType(resources, 'AWS::Logs::LogGroup');
    expect(groups.length).toBeGreaterThan(10);
    expect(groups.filter(({ Properties }) => Properties.KmsKeyId === undefined)).toEqual([]);
  });

  it('end, those too that API Gateway would make by itself for what failed', () => {
    const groups = ofType(resources, 'AWS::Logs::LogGroup');
    expect(groups.filter(({ Properties }) => Properties.RetentionInDays === undefined)).toEqual([]);
    const stages = ofType(resources, 'AWS::ApiGateway::Stage');
    expect(stages).toHaveLength(2);
    for (const { Properties, DependsOn, stack } of stages) {
      const name = ['API-Gateway-Execution-Logs_', Properties.RestApiId, `/${String(Properties.StageName)}`];
      const group = groups.find((each) => each.stack === stack && each.id.includes('ExecutionLog'));
      expect(group?.Properties.LogGroupName).toEqual({ 'Fn::Join': ['', name] });
      expect(DependsOn).toContain(group?.id);
    }
  });
});

describe('keys', () => {
  const keys = ofType(resources, 'AWS::KMS::Key');

  it('outlive their stacks: without them nothing stored could be read', () => {
    expect(keys.filter(({ DeletionPolicy }) => DeletionPolicy !== 'Retain')).toEqual([]);
  });

  it('change by themselves every year, but for the one whose change would change every pseudonym', () => {
    const fixed = keys.filter(({ Properties }) => Properties.EnableKeyRotation !== true);
    expect(fixed.map(({ Properties }) => Properties.KeySpec)).toEqual(['HMAC_256']);
  });
});
