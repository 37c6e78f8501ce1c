import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { IndexShape, TableShape } from '../../shared/runtime/table-shapes.ts';

export interface KeptTableProps {
  shape: TableShape;
  key: IKey;
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

const index = ({ name, partitionKey, sortKey, attributes }: IndexShape) => ({
  indexName: name,
  partitionKey: text(partitionKey),
  sortKey: text(sortKey),
  ...(attributes === undefined
    ? { projectionType: ProjectionType.KEYS_ONLY }
    : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...attributes] }),
});

/** A table that survives the stack: it can be restored to any second of 35 days, and is deleted by nobody in passing. */
export class KeptTable extends Construct {
  readonly table: TableV2;
  readonly key: IKey;

  constructor(scope: Construct, id: string, { shape, key }: KeptTableProps) {
    super(scope, id);
    this.key = key;
    this.table = new TableV2(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: shape.indexes.map(index),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(shape.timeToLiveAttribute ? { timeToLiveAttribute: shape.timeToLiveAttribute } : {}),
    });
  }
}
