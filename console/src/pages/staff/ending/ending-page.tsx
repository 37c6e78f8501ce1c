import { Page } from '../../../kit/page.tsx';

export const EndingPage = () => <Page title="Staff">{null}</Page>;
