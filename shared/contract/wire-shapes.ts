import type * as z from 'zod';

const shapes = new WeakMap<z.core.$ZodType, z.ZodType>();

/**
 * Says what a client may send where the schema that validates is a function and says nothing of it. Only the OpenAPI document reads it;
 * a test holds what it says to what the schema takes.
 */
export const sentAs = <Schema extends z.ZodType>(schema: Schema, shape: z.ZodType): Schema => {
  shapes.set(schema, shape);
  return schema;
};

export const shapeSent = (schema: z.core.$ZodType): z.ZodType | undefined => shapes.get(schema);
