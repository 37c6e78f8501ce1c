export interface Reason {
  Code: string;
  Message?: string;
}

/** An error as the SDK throws it for what DynamoDB refuses. */
export const refused = (name: string, message: string, details: { CancellationReasons?: Reason[] } = {}): Error =>
  Object.assign(new Error(message), { name, $fault: 'client', $metadata: { httpStatusCode: 400 }, ...details });

export const invalid = (message: string): Error => refused('ValidationException', message);

export const conditionFailed = (): Error =>
  refused('ConditionalCheckFailedException', 'The conditional request failed');

/** Of one step of a transaction. */
export const reasonOf = (error: unknown): Reason => {
  if (!(error instanceof Error) || !error.name.endsWith('Exception')) throw error;
  const Code = error.name === 'ValidationException' ? 'ValidationError' : error.name.replace(/Exception$/, '');
  return { Code, Message: error.message };
};

export const cancelled = (reasons: Reason[]): Error =>
  refused(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`,
    { CancellationReasons: reasons },
  );
