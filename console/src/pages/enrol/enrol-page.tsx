import { Page } from '../../kit/page.tsx';

export const EnrolPage = () => <Page title="Enrol">{null}</Page>;
