import { writeFileSync } from 'node:fs';
import { protocolJsonSchema } from '../shared/contract/protocol-document.ts';

const file = new URL('../protocols/protocol.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(protocolJsonSchema(), null, 2)}\n`);
