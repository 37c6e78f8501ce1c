import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { TABLE_SHAPES } from '../../shared/runtime/table-shapes.ts';
import { KeptTable } from '../constructs/kept-table.ts';

/** What must never be lost: the records, the contact vault, the studies, and the keys without which they cannot be read. */
export class StatefulStack extends Stack {
  readonly records: KeptTable;
  readonly contacts: KeptTable;
  readonly studies: KeptTable;
  /** Who was erased. Never restore it with the others: it says what to erase again. */
  readonly erasures: KeptTable;
  /** Wraps each participant's data key: erasing someone is destroying the wrapped key. */
  readonly contactKey: Key;
  /** Pseudonyms, derived ids and link tokens are made under it; it never leaves KMS. */
  readonly pseudonymKey: Key;
  /** Of every log: ids and reasons, never a person. */
  readonly logsKey: Key;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const recordsKey = this.key('RecordsKey', 'Records and studies of Cairn at rest');
    const contactsKey = this.key('ContactsKey', 'Contact vault of Cairn at rest');
    this.contactKey = this.key('ContactKey', 'Wraps the data keys of the contact vault');
    this.logsKey = this.key('LogsKey', 'Logs of Cairn at rest');
    this.pseudonymKey = new Key(this, 'PseudonymKey', {
      description: 'Pseudonyms, derived ids and link tokens of Cairn',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.records = new KeptTable(this, 'Records', { shape: TABLE_SHAPES.records, key: recordsKey });
    this.contacts = new KeptTable(this, 'Contacts', { shape: TABLE_SHAPES.contacts, key: contactsKey });
    this.erasures = new KeptTable(this, 'Erasures', { shape: TABLE_SHAPES.erasures, key: recordsKey });
    this.studies = new KeptTable(this, 'Studies', { shape: TABLE_SHAPES.studies, key: recordsKey });
  }

  private key(id: string, description: string): Key {
    return new Key(this, id, {
      description,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
