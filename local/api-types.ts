import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApiDocument } from '../functions/serve-api/openapi/openapi-document.ts';
import type { Route } from '../functions/serve-api/route.ts';

const HEAD = '// Made from the routes by `npm run openapi`: what the console sends and is given.\n';

/** The types of the console's client. */
export const apiTypes = async (routes: readonly Route[]): Promise<string> => {
  const document = JSON.parse(JSON.stringify(openApiDocument(routes))) as OpenAPI3;
  return HEAD + astToString(await openapiTypes(document, { silent: true }));
};
