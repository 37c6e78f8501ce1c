import { createContext } from 'react';

/** What the form around was refused, and shows at its fields. */
export const FaultsOfForm = createContext<Error | null | undefined>(undefined);
