import { Page } from '../../kit/page.tsx';

export const StaffPage = () => <Page title="Staff">{null}</Page>;
