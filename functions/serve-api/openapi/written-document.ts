let document: string | undefined;

/** The OpenAPI document as it is served; made at the first question, which alone reads every route. */
export const writtenDocument = async (): Promise<string> => {
  if (document !== undefined) return document;
  const [{ openApiDocument }, { ROUTES }] = await Promise.all([
    import('./openapi-document.ts'),
    import('../routes.ts'),
  ]);
  return (document ??= JSON.stringify(openApiDocument(ROUTES)));
};
