import { writeFileSync } from 'node:fs';
import everywhere from 'libphonenumber-js/metadata.max.json';
import { phonePlansFile } from './phone-plans-file.ts';

writeFileSync(new URL('../shared/domain/phone-plans.ts', import.meta.url), phonePlansFile(everywhere));
