import type { ServerResponse } from 'node:http';
import { errorAnswer, okAnswer, throttleOf, type Answer, type Post, type ServiceError } from './provider-answers.ts';

export type Behaviour =
  | 'ok'
  /** Cut as soon as it stands: the client may or may not have begun to write. */
  | 'resetOnConnect'
  /** Cut when the first bytes have come, before the request is understood. */
  | 'resetMidRequest'
  | 'resetAfterReading'
  | 'hang'
  /** The answer begins and never ends. */
  | 'stall'
  | 'error500'
  | 'error503'
  | 'throttle'
  /** A 200 that is neither XML nor JSON. */
  | 'garbage'
  /** A well-formed 200 without a message id. */
  | 'empty'
  | { error: ServiceError }
  | { answer: Answer };

const give = (response: ServerResponse, { status, headers, body }: Answer): void => {
  response.writeHead(status, headers).end(body);
};

const html = (status: number): Answer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: '<html>upstream</html',
});

const emptyAnswer = ({ service }: Post): Answer =>
  service === 'sns'
    ? {
        status: 200,
        headers: { 'content-type': 'text/xml' },
        body: '<PublishResponse><PublishResult/></PublishResponse>',
      }
    : { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };

export const behave = (behaviour: Behaviour, post: Post, count: number, response: ServerResponse): void => {
  if (typeof behaviour === 'object') {
    give(response, 'answer' in behaviour ? behaviour.answer : errorAnswer(post.service, behaviour.error));
    return;
  }
  switch (behaviour) {
    case 'ok':
      give(response, okAnswer(post, count));
      return;
    case 'resetOnConnect':
    case 'resetMidRequest':
    case 'resetAfterReading':
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
      return;
    case 'stall':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{');
      return;
    case 'error500':
      give(response, errorAnswer(post.service, { status: 500, code: 'InternalFailure', message: 'try again' }));
      return;
    case 'error503':
      give(response, html(503));
      return;
    case 'throttle':
      give(response, errorAnswer(post.service, throttleOf[post.service]));
      return;
    case 'garbage':
      give(response, html(200));
      return;
    case 'empty':
      give(response, emptyAnswer(post));
      return;
  }
};
