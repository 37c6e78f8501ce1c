import { Stack } from 'aws-cdk-lib';
import { Function, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';

export interface SignInSetting {
  authority: string;
  clientId: string;
  domain: string;
  redirectUri: string;
}

/** The address of a page is no file: whatever has no dot in its last part is answered by the one page that knows them all. */
const codeWith = (config: string): string => `
var CONFIG = ${config};
function handler(event) {
  var request = event.request;
  if (request.uri === '/config.json')
    return {
      statusCode: 200,
      statusDescription: 'OK',
      headers: {
        'content-type': { value: 'application/json' },
        'cache-control': { value: 'no-store' },
        'x-content-type-options': { value: 'nosniff' }
      },
      body: JSON.stringify(CONFIG)
    };
  var last = request.uri.slice(request.uri.lastIndexOf('/'));
  if (last.indexOf('.') < 0) request.uri = '/index.html';
  return request;
}
`;

/** Answers `/config.json`, which tells the console how to sign in here, and every page's address with index.html. */
export class ConsoleAddresses extends Construct {
  readonly function: Function;

  constructor(scope: Construct, id: string, { signIn }: { signIn: SignInSetting }) {
    super(scope, id);
    this.function = new Function(this, 'Function', {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(codeWith(Stack.of(this).toJsonString({ signIn }))),
      comment: 'Addresses and settings of the console',
    });
  }
}
