import { writeFileSync } from 'node:fs';
import { ROUTES } from '../functions/serve-api/routes.ts';
import { apiTypes } from './api-types.ts';

writeFileSync(new URL('../console/src/api/openapi.d.ts', import.meta.url), await apiTypes(ROUTES));
