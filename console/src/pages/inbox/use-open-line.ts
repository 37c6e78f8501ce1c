import { inboxRoute } from './route.ts';

/** Which line is open stands in the address, so that a link opens it. */
export const useOpenLine = () => {
  const navigate = inboxRoute.useNavigate();
  const { line } = inboxRoute.useSearch();
  const show = (next: string | undefined): void => {
    void navigate({ search: (search) => ({ ...search, line: next }), replace: true, resetScroll: false });
  };
  return {
    line,
    open: show,
    close: () => {
      show(undefined);
    },
  };
};
