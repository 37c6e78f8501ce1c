import middy from '@middy/core';
import type { Hono } from 'hono';
import { defaultIsContentTypeBinary, handle, type APIGatewayProxyResult, type LambdaEvent } from 'hono/aws-lambda';

/** Bytes of their own: as text a CSV would lose the mark by which a spreadsheet knows its encoding. */
const isBinary = (contentType: string): boolean =>
  contentType.startsWith('text/csv') || defaultIsContentTypeBinary(contentType);

/** A function behind API Gateway. A body that came as bytes, such as an import in Windows-1252, reaches the app as the bytes that were sent. */
export const httpHandler = (app: Hono) => {
  const serve = handle(app, { isContentTypeBinary: isBinary });
  return middy<LambdaEvent, APIGatewayProxyResult>().handler((event) => serve(event));
};
