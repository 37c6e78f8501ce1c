import middy from '@middy/core';
import type { Hono } from 'hono';
import { handle, type APIGatewayProxyResult, type LambdaEvent } from 'hono/aws-lambda';

/** A function behind API Gateway. A body that came as bytes, such as an import in Windows-1252, reaches the app as the bytes that were sent. */
export const httpHandler = (app: Hono) => {
  const serve = handle(app);
  return middy<LambdaEvent, APIGatewayProxyResult>().handler((event) => serve(event));
};
