import type { BookingsSearch, View } from '../search.ts';
import { useIsPhone } from './use-is-phone.ts';

export const useView = ({ view }: BookingsSearch): View => {
  const isPhone = useIsPhone();
  return view ?? (isPhone ? 'list' : 'week');
};
