import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { settingQuery } from '../api/queries.ts';
import { useStudy } from './use-study.ts';

/** What a site is called; for whoever is told of no sites, and for a site without a name, its id. */
export const useSiteName = (): ((site: string) => string) => {
  const { id = '' } = useStudy() ?? {};
  const sites = useQuery({ ...settingQuery(id), enabled: id !== '' }).data?.sites;
  return useCallback((site) => sites?.find((each) => each.id === site)?.name ?? site, [sites]);
};
