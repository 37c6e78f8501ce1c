import { useCallback } from 'react';
import { useQuery } from '@tanstack/react-query';
import { staffQuery, useMe } from '../api/queries.ts';
import { useStudy, type Role } from './use-study.ts';

/** Who reads the list of the staff (functions/serve-api/policy.ts). */
const READERS: readonly Role[] = ['coordinator', 'leadCoordinator', 'auditor'];

/** What members of the staff are called; for whoever may not read the names their ids, and one's own name. */
export const useStaffNames = (): ((user: string) => string) => {
  const study = useStudy();
  const me = useMe();
  const reads = study?.roles.some((role) => READERS.includes(role)) ?? false;
  const { data } = useQuery({ ...staffQuery(study?.id ?? ''), enabled: reads });
  const items = data?.items;
  return useCallback(
    (user) => items?.find((member) => member.user === user)?.name ?? (user === me?.user ? me.name : undefined) ?? user,
    [items, me],
  );
};
