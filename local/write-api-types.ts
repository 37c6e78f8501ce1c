import { writeFileSync } from 'node:fs';
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApiDocument } from '../functions/serve-api/openapi/openapi-document.ts';
import { ROUTES } from '../functions/serve-api/routes.ts';

const file = new URL('../console/src/api/openapi.d.ts', import.meta.url);
const document = JSON.parse(JSON.stringify(openApiDocument(ROUTES))) as OpenAPI3;
const head = '// Made from the routes by `npm run openapi`; what the console sends and is given.\n';
writeFileSync(file, head + astToString(await openapiTypes(document)));
